import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// What each side believes, and the one step that mends it, in full words.
struct DoctorTests {
  typealias Finding = Diagnosis.Finding

  @Test("Both sides agree and all is in order")
  func inOrder() throws {
    let sides = try BothSides()
    let id = try #require(try sides.server.licenseServerID).canonical.suffix(5)
    #expect(
      try sides.diagnosis().site == [
        "TS-LICENSE-01 is activated.", "Its license server ID ends in \(id).",
        "It holds 40 licenses: 25 issued, 15 available, 0 to be reissued.",
      ])
    #expect(
      try sides.diagnosis().vendor == [
        "The server is active.", "Its license server ID ends in \(id).", "It holds 40 licenses.",
      ])
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .inOrder, explanation: "Both sides agree, and TS-LICENSE-01 is in order.",
          nextStep: "There is nothing to do."))
  }

  @Test("The vendor says deactivated and the server never got the code: the same request mends it")
  func neverGotTheCode() throws {
    var sides = try BothSides()
    let request = try sides.open(.deactivate)
    _ = try sides.ask(request)
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .answerNotTaken,
          explanation:
            "The Clearinghouse answered the deactivation \(request.number) on 2026-11-23, "
            + "but the site never got the answer.",
          nextStep: "Call Customer Support again with the request number \(request.number): it is "
            + "answered again."))
    #expect(try sides.enter(sides.ask(request), for: .deactivate) == nil)
    #expect(try sides.diagnosis().finding.kind == .deactivated)
  }

  @Test("An answer that could not be stored is typed again, while it is good")
  func couldNotStore() throws {
    var sides = try BothSides()
    let request = try sides.open(.deactivate)
    let code = try sides.ask(request)
    try sides.console.stage("", on: sides.name, at: BothSides.start) {
      $0.events.append(
        LoggedEvent(
          at: BothSides.start, .databaseError,
          "The deactivation of TS-LICENSE-01 could not be stored in the database."))
    }
    let explanation =
      "The Clearinghouse answered the deactivation \(request.number) on 2026-11-23, and the site "
      + "had the answer, but could not store it on 2026-11-23: event 44 in its event log."
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .answerNotTaken, explanation: explanation,
          nextStep: "Type the confirmation code again, request \(request.number). Should that fail "
            + "too, see whether the disk of this computer is full."))
    #expect(
      try sides.diagnosis(at: BothSides.day(4)).finding
        == Finding(
          kind: .answerNotTaken, explanation: explanation,
          nextStep: "Call Customer Support again with the request number \(request.number): it is "
            + "answered again."))
    #expect(try sides.enter(code, for: .deactivate) == nil)
    #expect(try sides.diagnosis().finding.kind == .deactivated)
  }

  @Test("The product ID was given with the request number of another server: no backup is blamed")
  func otherServersRequest() throws {
    var sides = try BothSides()
    let number = RequestNumber.random(using: &sides.generator)
    let request = Request(
      number: number, operation: .deactivate, method: .telephone, reason: nil,
      openedAt: BothSides.start)
    _ = try sides.ask(request)
    let other = LicenseServer(
      name: try ServerName(parsing: "TS-LICENSE-02"),
      productID: .random(using: &sides.generator), scope: .workgroup,
      contact: try sides.server.contact, state: .neverActivated, requests: [request])
    #expect(
      try Diagnosis(
        of: sides.server, others: [other], registration: sides.registration, at: BothSides.start,
        key: sides.key
      ).finding
        == Finding(
          kind: .otherServersRequest,
          explanation:
            "The Clearinghouse answered the deactivation \(number) on 2026-11-23 for TS-LICENSE-01, "
            + "but that is the request number of TS-LICENSE-02: the product ID of TS-LICENSE-01 was "
            + "given with it.",
          nextStep: "Deactivate TS-LICENSE-01 and call Customer Support: a new code is given."))
    #expect(try sides.diagnosis().finding.kind == .backupRestored)
  }

  @Test("The vendor says deactivated and the request was cancelled: a new one mends it")
  func cancelled() throws {
    var sides = try BothSides()
    _ = try sides.ask(try sides.open(.deactivate))
    _ = try sides.console.cancel(.deactivate, on: sides.name, at: BothSides.start)
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .deactivatedByVendorOnly,
          explanation:
            "The Clearinghouse has had TS-LICENSE-01 as deactivated since 2026-11-23, but "
            + "the site never got the code, or never took it.",
          nextStep: "Deactivate TS-LICENSE-01 and call Customer Support: a new code is given."))
    try sides.call(.deactivate)
    #expect(try sides.diagnosis().finding.kind == .deactivated)
  }

  @Test("A backup older than the deactivation was restored")
  func restored() throws {
    var sides = try BothSides()
    let backup = sides.console
    try sides.call(.deactivate)
    let request = try #require(try sides.server.requests.last)
    sides.console = backup
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .backupRestored,
          explanation: "The Clearinghouse deactivated TS-LICENSE-01 on 2026-11-23 with the request "
            + "\(request.number), which the site knows nothing of: an older backup was restored "
            + "there.",
          nextStep: "Deactivate TS-LICENSE-01 and call Customer Support: a new code is given."))
    try sides.call(.deactivate)
    #expect(try sides.diagnosis().finding.kind == .deactivated)
  }

  @Test("A backup older than an installation was restored")
  func installationLost() throws {
    var sides = try BothSides()
    let backup = sides.console
    try sides.call(.install, order: BothSides.order())
    let newest = sides.console
    let request = try #require(try sides.server.requests.last)
    sides.console = backup
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .backupRestored,
          explanation:
            "The Clearinghouse answered the installation of licenses \(request.number) on "
            + "2026-11-23, which the site knows nothing of: an older backup was restored there.",
          nextStep:
            "Give the Clearinghouse the enrolment line of TS-LICENSE-01: “licenseline server "
            + "enrolment TS-LICENSE-01” prints it as it is now, “licenseline vendor enrol” reads it. "
            + "What is missing can then be installed."))
    sides.console = newest
    #expect(try sides.diagnosis().finding.kind == .inOrder)
  }
}
