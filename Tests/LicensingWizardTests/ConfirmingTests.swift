import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What an accepted confirmation changes, and what it leaves.
struct ConfirmingTests {
  private static let since = Sample.day(-30)

  private func completed(_ request: Request, attempts: Int, at time: UTCTime) -> Request {
    var request = request
    request.attempts = attempts
    request.status = .completed(at: time)
    return request
  }

  private func entry(
    _ request: Request, reference: String? = nil, at time: UTCTime
  ) throws -> HistoryEntry {
    HistoryEntry(
      at: time, who: "Ada Sample", event: .completed, operation: request.operation,
      method: .telephone, requestNumber: request.number, reason: request.reason,
      reference: try reference.map { try SpokenReference(parsing: $0) })
  }

  @Test("A deactivation changes the state, the request and the history, and nothing else")
  func deactivation() throws {
    var site = try Site()
    let request = try site.open()
    var expected = try site.server
    let others = try site.console.server(try Site<SiteMemory>.otherName)
    #expect(try site.enter(site.code(for: request), at: Sample.day(1)) == nil)
    expected.state = .deactivated(Sample.licenseServerID(), since: Sample.day(1))
    expected.requests = [completed(request, attempts: 1, at: Sample.day(1))]
    expected.history.append(try entry(request, at: Sample.day(1)))
    #expect(try site.server == expected)
    #expect(try site.server.licenses == LicenseCounts(issued: 25, available: 15))
    #expect(try site.server.licenseServerID == Sample.licenseServerID())
    #expect(try site.console.server(try Site<SiteMemory>.otherName) == others)
  }

  @Test(
    "A reactivation holds back what is unissued, in either state, and leaves what is issued",
    arguments: [
      LicenseServer.State.activated(Sample.licenseServerID()),
      .deactivated(Sample.licenseServerID(), since: since),
    ])
  func reactivation(state: LicenseServer.State) throws {
    var site = try Site(state)
    let request = try site.open(.reactivate, reason: .certificateCorrupt)
    var expected = try site.server
    let reference = try site.reference(for: request)
    #expect(try site.hear(reference) == nil)
    expected.isReactivated(at: Sample.morning)
    expected.packs[0].counts = LicenseCounts(issued: 25, available: 0, awaitingReissue: 15)
    expected.requests = [completed(request, attempts: 1, at: Sample.morning)]
    expected.history.append(try entry(request, reference: reference, at: Sample.morning))
    #expect(try site.server == expected)
  }

  @Test("A reactivation by the caller's word costs no attempt and keeps no reference")
  func withoutReference() throws {
    var site = try Site(.deactivated(Sample.licenseServerID(), since: Self.since))
    let request = try site.open(.reactivate)
    var expected = try site.server
    #expect(try site.hear(nil) == nil)
    expected.isReactivated(at: Sample.morning)
    expected.packs[0].counts = LicenseCounts(issued: 25, available: 0, awaitingReissue: 15)
    expected.requests = [completed(request, attempts: 0, at: Sample.morning)]
    expected.history.append(try entry(request, at: Sample.morning))
    #expect(try site.server == expected)
  }

  @Test("A second reactivation adds to what awaits reissue")
  func again() throws {
    var site = try Site(.activated(Sample.licenseServerID()))
    for expected in [15, 19] {
      let request = try site.open(.reactivate)
      #expect(try site.hear(site.reference(for: request)) == nil)
      #expect(
        try site.server.licenses
          == LicenseCounts(issued: 25, available: 0, awaitingReissue: expected))
      try site.console.change(try Site<SiteMemory>.name) { $0.packs[0].counts.available = 4 }
    }
  }

  @Test("Both confirmations are accepted on the day of issue and the three after", arguments: 0...3)
  func validDays(day: Int) throws {
    var site = try Site()
    let deactivation = try site.open()
    #expect(try site.enter(site.code(for: deactivation), at: Sample.day(day)) == nil)
    let reactivation = try site.open(.reactivate)
    #expect(try site.hear(site.reference(for: reactivation), at: Sample.day(day)) == nil)
    #expect(try site.server.state == .activated(Sample.licenseServerID()))
  }

  @Test(
    "A code of the vendor's day before is accepted, and is valid from that day",
    arguments: [(0, true), (1, true), (2, true), (3, false)])
  func vendorDayBefore(day: Int, isAccepted: Bool) throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request, at: Sample.day(-1))
    #expect(try (site.enter(code, at: Sample.day(day)) == nil) == isAccepted)
  }

  @Test(
    "A code is taken as people type it",
    arguments: ["run together", "spaced", "letters", "full width", "lines"])
  func typing(form: String) throws {
    var site = try Site()
    let request = try site.open()
    let groups = try site.code(for: request).split(separator: "-").map { String($0) }
    let typed =
      switch form {
      case "run together": groups.joined()
      case "spaced": " " + groups.joined(separator: "  ") + "\t"
      case "letters": zip(["a", "B", "c", "D", "E:"], groups).map { "\($0) \($1)" }.joined()
      case "full width":
        String(
          String.UnicodeScalarView(
            groups.joined().unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xFEE0) }))
      default: groups.joined(separator: "\r\n")
      }
    #expect(try site.enter(typed) == nil)
  }

  @Test("A reference is taken in lower case and with spaces, and kept in its own form")
  func typedReference() throws {
    var site = try Site()
    let request = try site.open(.reactivate)
    let reference = try site.reference(for: request)
    #expect(
      try site.hear(" " + reference.lowercased().map { String($0) }.joined(separator: " ")) == nil)
    #expect(try site.server.history.last?.reference?.canonical == reference)
  }

  @Test("The wizard's pages lead through the console to a deactivated server")
  func wizard() throws {
    var site = try Site()
    var wizard = Wizard(.deactivate, for: try site.server)
    func handle(_ event: Wizard.Event) throws {
      var effect: Wizard.Effect?
      (wizard, effect) = wizard.after(event)
      while let asked = effect {
        (wizard, effect) = wizard.after(try site.perform(asked, of: wizard))
      }
    }
    try handle(.contactConfirmed(.sample))
    let request = try #require(try site.server.pendingRequest)
    let draft = Wizard.Draft(contact: .sample)
    #expect(wizard.page == .telephone(draft, request, nil))
    try handle(.numbersNoted)
    try handle(.codeEntered(Site<SiteMemory>.strangeCode()))
    #expect(
      wizard.page
        == .codeEntry(
          draft, request, .refused(CodeRefusal(cause: .notForThisRequest, attemptsLeft: 4))))
    try handle(.codeEntered(try site.code(for: request)))
    #expect(wizard.page == .finish(completed(request, attempts: 2, at: Sample.morning)))
    #expect(
      try site.server.state == .deactivated(Sample.licenseServerID(), since: Sample.morning))

    wizard = Wizard(.deactivate, for: try site.server)
    try handle(.contactConfirmed(.sample))
    #expect(
      wizard.page
        == .informationNeeded(
          draft,
          .failed(
            "TS-LICENSE-01 has been deactivated since 2026-11-23. Its record is kept: reactivate it "
              + "to use it again.")))
  }

  @Test("Cancelling in the wizard closes it and the request")
  func wizardCancelled() throws {
    var site = try Site()
    let request = try site.open(.reactivate)
    let wizard = Wizard(.reactivate, for: try site.server)
    #expect(
      try site.perform(.cancelRequest, of: wizard, at: Sample.day(1)) == .requestCancelled)
    #expect(try site.server.requests.map(\.status) == [.cancelled(at: Sample.day(1))])
    #expect(
      try site.perform(.cancelRequest, of: wizard)
        == .requestGone(
          "No reactivation of TS-LICENSE-01 is pending. Start one: “licenseline wizard reactivate "
            + "TS-LICENSE-01”."))
    #expect(request.status == .pending)
  }
}
