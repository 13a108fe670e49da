import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// Sides that believe different things.
extension DoctorTests {
  @Test("The site says deactivated and the vendor does not: calling again mends it")
  func reverse() throws {
    var sides = try BothSides()
    try sides.call(.deactivate)
    _ = try sides.ask(try sides.open(.reactivate))
    _ = try sides.console.cancel(.reactivate, on: sides.name, at: BothSides.start)
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .deactivatedBySiteOnly,
          explanation: "The site has had TS-LICENSE-01 as deactivated since 2026-11-23, but the "
            + "Clearinghouse has it as active.",
          nextStep: "Reactivate TS-LICENSE-01 and call Customer Support: the confirmation is given "
            + "again."))
    try sides.call(.reactivate)
    #expect(try sides.diagnosis().finding.kind == .awaitingReissue)
    try sides.call(.reissue)
    #expect(try sides.diagnosis().finding.kind == .inOrder)
  }

  @Test("A reactivation that was confirmed but never heard of at the vendor")
  func neverConfirmed() throws {
    var sides = try BothSides()
    let request = try sides.open(.reactivate)
    _ = try sides.console.confirmHeard(reference: nil, on: sides.name, at: BothSides.start)
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .neverConfirmed,
          explanation:
            "The site was told that the reactivation \(request.number) was confirmed, but "
            + "the Clearinghouse never gave it.",
          nextStep: "Reactivate TS-LICENSE-01 and call Customer Support: the confirmation is given."
        ))
    try sides.call(.reactivate)
    #expect(try sides.diagnosis().finding.kind == .awaitingReissue)
  }

  @Test("The license server ID changed in between")
  func otherID() throws {
    var sides = try BothSides()
    let ours = try #require(try sides.server.licenseServerID).canonical.suffix(5)
    let other = LicenseServerID.issue(
      to: try sides.server.productID, key: sides.key, using: &sides.generator)
    sides.vendor.change(try sides.server.productID) { $0?.licenseServerID = other }
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .otherLicenseServerID,
          explanation: "The license server ID ends in \(ours) at the site and in "
            + "\(other.canonical.suffix(5)) at the Clearinghouse: what is given for one is not taken "
            + "for the other.",
          nextStep:
            "Give the Clearinghouse the enrolment line of TS-LICENSE-01: “licenseline server "
            + "enrolment TS-LICENSE-01” prints it as it is now, “licenseline vendor enrol” reads it."
        ))
  }

  @Test("The company is another at the vendor, and not just written otherwise")
  func otherCompany() throws {
    var sides = try BothSides()
    sides.vendor.change(try sides.server.productID) { $0?.company = "contoso, ltd." }
    #expect(try sides.diagnosis().finding.kind == .inOrder)
    sides.vendor.change(try sides.server.productID) { $0?.company = "Another Company" }
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .otherCompany,
          explanation:
            "TS-LICENSE-01 is a server of Contoso Ltd at the site and of Another Company at the "
            + "Clearinghouse: only the company that it is registered for can have anything done with "
            + "it.",
          nextStep:
            "Give the Clearinghouse the enrolment line of TS-LICENSE-01: “licenseline server "
            + "enrolment TS-LICENSE-01” prints it as it is now, “licenseline vendor enrol” reads it."
        ))
  }

  @Test("The compromise was told to the vendor, and another reason to the site")
  func compromiseToldToTheVendorOnly() throws {
    var sides = try BothSides()
    let request = try sides.open(.reactivate, reason: .serverUpgraded)
    let key = sides.key
    sides.vendor.change(try sides.server.productID) {
      _ = try? $0?.reactivate(
        request: request.number, reason: .privateKeyCompromised,
        unissued: UnissuedCount(15) ?? .none, at: BothSides.start, key: key)
    }
    _ = try sides.console.confirmHeard(reference: nil, on: sides.name, at: BothSides.start)
    let finding = try sides.diagnosis().finding
    #expect(finding.kind == .compromiseUnknown)
    #expect(
      finding.explanation
        == "The Clearinghouse was told on 2026-11-23 that the private key of TS-LICENSE-01 is "
        + "compromised, but the site completed the reactivation \(request.number) with the reason "
        + "server-upgraded, and still trusts the certificate from before it.")
    try sides.call(.reactivate, reason: .privateKeyCompromised)
    #expect(try sides.diagnosis().finding.kind == .awaitingReissue)
  }

  @Test("A server that the vendor activated, though the site never got its ID")
  func activatedByVendor() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    let request = try sides.open(.activate)
    _ = try sides.ask(request)
    #expect(
      try sides.diagnosis().finding
        == Finding(
          kind: .activatedByVendorOnly,
          explanation: "The Clearinghouse has activated TS-LICENSE-01, but the site never got its "
            + "license server ID, or has lost it.",
          nextStep:
            "Call Customer Support again with the request number \(request.number): the same "
            + "license server ID is given again."))
    #expect(try sides.enter(sides.ask(request), for: .activate) == nil)
    #expect(try sides.diagnosis().finding.kind == .inOrder)
  }

  @Test("Another key than the site's is told before anything else is compared")
  func otherKey() throws {
    let sides = try BothSides()
    let key = try #require(SimulationKey(bytes: Array(1...32)))
    let diagnosis = Diagnosis(
      of: try sides.server, registration: try sides.registration, at: BothSides.start, key: key)
    #expect(
      diagnosis.finding
        == Finding(
          kind: .otherKey,
          explanation:
            "The license server ID of TS-LICENSE-01 was made with another simulation key.",
          nextStep: "Use the key file with which the server was added (--key)."))
  }

  @Test("An answer that got lost on the wire is fetched by sending the request again")
  func lostOnTheWire() throws {
    var sides = try BothSides()
    _ = try sides.send(.deactivate, filledIn: [], isBroken: true)
    let request = try #require(try sides.server.pendingRequest)
    #expect(
      try sides.diagnosis().finding.nextStep == "Send the request \(request.number).")
    var vendor = sides.vendor
    _ = try vendor.answer(
      sides.console.internetRequest(.deactivate, on: sides.name, at: BothSides.start),
      at: BothSides.start,
      key: sides.key)
    sides.vendor = vendor
    #expect(
      try sides.diagnosis().finding.nextStep
        == "Send the request \(request.number) again: it is answered again.")
    _ = try sides.send(.deactivate, filledIn: [])
    #expect(try sides.diagnosis().finding.kind == .deactivated)
  }
}
