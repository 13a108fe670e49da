import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// For every diagnosis: the step that is named is taken, and leads on, until there is nothing to do.
struct DoctorStepTests {
  typealias Kind = Diagnosis.Finding.Kind

  struct Situation: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What is found, and found after each step; `inOrder` follows after the last.
    let findings: [Kind]
    /// How the first step begins: in it N is the number of the pending request.
    let step: String
    let patient: @Sendable () throws -> Patient

    init(
      _ words: String, _ findings: [Kind], _ step: String, isActivated: Bool = true,
      issued: Int = 25, available: Int = 15,
      _ stage: @escaping @Sendable (inout Patient) throws -> Void
    ) {
      testDescription = words
      self.findings = findings
      self.step = step
      patient = {
        var patient =
          isActivated
          ? try Patient(issued: issued, available: available)
          : try Patient(isActivated: false, issued: 0, available: 0)
        try stage(&patient)
        return patient
      }
    }
  }

  @Test("Every step that is named leads on, until both sides agree and all is in order")
  func everyKindIsThere() {
    #expect(
      Set(Self.situations.compactMap(\.findings.first)).union([.inOrder]) == Set(Kind.allCases))
  }

  @Test("The one step is taken, and the next", arguments: situations)
  func taken(_ situation: Situation) throws {
    var patient = try situation.patient()
    let number = try patient.sides.server.pendingRequest?.number.description ?? ""
    let first = try patient.finding().nextStep
    #expect(first.hasPrefix(situation.step.replacing("N:", with: number)), "\(first)")
    var found: [Kind] = []
    while found.count < 9 {
      let finding = try patient.finding()
      found.append(finding.kind)
      guard finding.kind != .inOrder else { break }
      try patient.take(finding.nextStep)
    }
    #expect(found == situation.findings + [.inOrder])
    let (server, registration) = (try patient.sides.server, try patient.sides.registration)
    #expect(server.licenses.total == registration.licenses)
    #expect(server.licenseServerID == registration.licenseServerID)
    #expect(server.licenses.awaitingReissue == 0)
    // Who is in order can go on.
    try patient.sides.call(.deactivate, at: patient.time)
    #expect(try patient.finding().kind == .deactivated)
  }

  private static let enrol = "Give the Clearinghouse the enrolment line of TS-LICENSE-01: "
  private static let deactivate =
    "Deactivate TS-LICENSE-01 and call Customer Support: a new code is given."
  private static let reactivate =
    "Reactivate TS-LICENSE-01 and call Customer Support: the confirmation is given"

  static let situations = doubts + identities + requests + disagreements + counts + agreements

  private static let doubts: [Situation] = [
    Situation("the service is silent", [.stateUnknown], "Start the service again") {
      try $0.sides.console.stage("", on: $0.sides.name, at: $0.time) { $0.isStateUnknown = true }
    },
    Situation("the clock was set back", [.clockSetBack], "Set the clock of this computer.") {
      _ = try $0.sides.issue(to: "PC-1", at: BothSides.day(2))
    },
    Situation("another key", [.otherKey], "Use the key file") {
      $0.otherKey = SimulationKey(bytes: Array(1...32))
    },
  ]

  private static let identities: [Situation] = [
    Situation("unknown at the vendor", [.unregistered], enrol) {
      $0.sides.vendor = VendorMemory()
    },
    Situation(
      "unknown, never activated", [.unregistered], "Activate TS-LICENSE-01: that registers it.",
      isActivated: false
    ) {
      $0.sides.vendor = VendorMemory()
    },
    Situation(
      "unknown, deactivated",
      [.unregistered, .deactivatedBySiteOnly, .awaitingReissue], enrol
    ) {
      try $0.sides.call(.deactivate)
      $0.sides.vendor = VendorMemory()
    },
    Situation(
      "unknown, with licenses to reissue",
      [.unregistered, .unissuedCountsDiffer, .awaitingReissue], enrol
    ) {
      try $0.sides.call(.reactivate)
      $0.sides.vendor = VendorMemory()
      $0.time = BothSides.day(1)
    },
    Situation(
      "the ID was never typed", [.activatedByVendorOnly],
      "Call Customer Support again with the request number N:: the same license server ID",
      isActivated: false
    ) {
      _ = try $0.sides.ask($0.sides.open(.activate))
    },
    Situation(
      "the activation was cancelled", [.activatedByVendorOnly],
      "Activate TS-LICENSE-01 and call Customer Support: the same license server ID is given again.",
      isActivated: false
    ) {
      _ = try $0.sides.ask($0.sides.open(.activate))
      _ = try $0.sides.console.cancel(.activate, on: $0.sides.name, at: $0.time)
    },
    Situation(
      "a backup from before the activation", [.activatedByVendorOnly, .backupRestored],
      "Activate TS-LICENSE-01", isActivated: false
    ) {
      let backup = $0.sides.console
      try $0.sides.call(.activate)
      try $0.sides.call(.install, order: BothSides.order())
      $0.sides.console = backup
    },
    Situation(
      "a vendor from before the activation", [.activatedBySiteOnly], enrol, isActivated: false
    ) {
      let backup = $0.sides.vendor
      try $0.sides.call(.activate)
      try $0.sides.call(.install, order: BothSides.order())
      $0.sides.vendor = backup
    },
    Situation("another ID", [.otherLicenseServerID], enrol) { patient in
      let other = LicenseServerID.issue(
        to: try patient.sides.server.productID, key: patient.sides.key,
        using: &patient.sides.generator)
      patient.sides.vendor.change(try patient.sides.server.productID) {
        $0?.licenseServerID = other
      }
    },
    Situation(
      "another ID, and a request pending",
      [.otherLicenseServerID, .waitingForAnswer, .deactivated, .awaitingReissue], enrol
    ) { patient in
      let other = LicenseServerID.issue(
        to: try patient.sides.server.productID, key: patient.sides.key,
        using: &patient.sides.generator)
      patient.sides.vendor.change(try patient.sides.server.productID) {
        $0?.licenseServerID = other
      }
      _ = try patient.sides.open(.deactivate)
    },
  ]

  private static let requests: [Situation] = [
    Situation(
      "the code was never typed", [.answerNotTaken, .deactivated, .awaitingReissue],
      "Call Customer Support again with the request number N:: it is answered again."
    ) {
      _ = try $0.sides.ask($0.sides.open(.deactivate))
    },
    Situation(
      "the pack ID was never typed", [.answerNotTaken],
      "Call Customer Support again with the request number N:: it is answered again."
    ) {
      _ = try $0.sides.ask($0.sides.open(.install, order: BothSides.order()))
    },
    Situation(
      "the pack ID was never typed, and the certificate is bad",
      [.totalsDiffer, .lapsed, .awaitingReissue], enrol
    ) {
      _ = try $0.sides.ask($0.sides.open(.install, order: BothSides.order()))
      try $0.sides.console.keep(
        ServerCertificate(bytes: [1], .damaged), on: $0.sides.name, at: $0.time)
    },
    Situation(
      "not called yet", [.waitingForAnswer, .deactivated, .awaitingReissue],
      "Call Customer Support with the request number N:."
    ) {
      _ = try $0.sides.open(.deactivate)
    },
    Situation(
      "not called yet to activate", [.waitingForAnswer],
      "Call Customer Support with the request number N:.", isActivated: false
    ) {
      _ = try $0.sides.open(.activate)
    },
    Situation(
      "the connection broke", [.waitingForAnswer, .deactivated, .awaitingReissue],
      "Send the request N:."
    ) {
      _ = try $0.sides.send(.deactivate, filledIn: [], isBroken: true)
    },
    Situation(
      "an order beyond what can be counted", [.requestRefused],
      "Cancel the installation of licenses N:.", issued: 999_000, available: 999
    ) {
      _ = try $0.sides.open(.install, order: BothSides.order())
    },
  ]

  private static let disagreements: [Situation] = [
    Situation(
      "a backup from before the deactivation",
      [.backupRestored, .deactivated, .awaitingReissue], deactivate
    ) {
      let backup = $0.sides.console
      try $0.sides.call(.deactivate)
      $0.sides.console = backup
    },
    Situation("a backup from before the installation", [.backupRestored], enrol) {
      let backup = $0.sides.console
      try $0.sides.call(.install, order: BothSides.order())
      $0.sides.console = backup
    },
    Situation(
      "a backup from before the installation, and a deactivation since",
      [.backupRestored, .deactivated, .awaitingReissue], enrol
    ) {
      let backup = $0.sides.console
      try $0.sides.call(.install, order: BothSides.order())
      $0.sides.console = backup
      try $0.sides.call(.deactivate)
    },
    Situation("a backup from before the reactivation", [.backupRestored], enrol) {
      let backup = $0.sides.console
      try $0.sides.call(.reactivate)
      $0.sides.console = backup
    },
    Situation("a backup from before the reissue", [.awaitingReissue], "Have the licenses") {
      try $0.sides.call(.reactivate)
      let backup = $0.sides.console
      try $0.sides.call(.reissue)
      $0.sides.console = backup
    },
    Situation(
      "the deactivation was cancelled",
      [.deactivatedByVendorOnly, .deactivated, .awaitingReissue], deactivate
    ) {
      _ = try $0.sides.ask($0.sides.open(.deactivate))
      _ = try $0.sides.console.cancel(.deactivate, on: $0.sides.name, at: $0.time)
    },
    Situation(
      "deactivated by the vendor, and licenses to be installed",
      [.deactivatedByVendorOnly, .deactivated, .awaitingReissue],
      "Cancel the installation of licenses N: first, then deactivate TS-LICENSE-01 and call "
        + "Customer Support: a new code is given."
    ) {
      _ = try $0.sides.ask($0.sides.open(.deactivate))
      _ = try $0.sides.console.cancel(.deactivate, on: $0.sides.name, at: $0.time)
      _ = try $0.sides.open(.install, order: BothSides.order())
    },
    Situation(
      "deactivated by the vendor, and to be reactivated",
      [.deactivatedByVendorOnly, .awaitingReissue],
      "Call Customer Support with the request number N:."
    ) {
      _ = try $0.sides.ask($0.sides.open(.deactivate))
      _ = try $0.sides.console.cancel(.deactivate, on: $0.sides.name, at: $0.time)
      _ = try $0.sides.open(.reactivate)
    },
    Situation(
      "the reactivation was cancelled", [.deactivatedBySiteOnly, .awaitingReissue], reactivate
    ) {
      try $0.sides.call(.deactivate)
      _ = try $0.sides.ask($0.sides.open(.reactivate))
      _ = try $0.sides.console.cancel(.reactivate, on: $0.sides.name, at: $0.time)
    },
    Situation(
      "deactivated at the site only, and to be reactivated",
      [.deactivatedBySiteOnly, .awaitingReissue],
      "Call Customer Support with the request number N:."
    ) {
      try $0.sides.call(.deactivate)
      _ = try $0.sides.ask($0.sides.open(.reactivate))
      _ = try $0.sides.console.cancel(.reactivate, on: $0.sides.name, at: $0.time)
      _ = try $0.sides.open(.reactivate)
    },
    Situation("active, and never confirmed", [.neverConfirmed, .awaitingReissue], reactivate) {
      _ = try $0.sides.open(.reactivate)
      _ = try $0.sides.console.confirmHeard(reference: nil, on: $0.sides.name, at: $0.time)
    },
    Situation("deactivated, and never confirmed", [.neverConfirmed, .awaitingReissue], reactivate) {
      try $0.sides.call(.deactivate)
      _ = try $0.sides.open(.reactivate)
      _ = try $0.sides.console.confirmHeard(reference: nil, on: $0.sides.name, at: $0.time)
    },
    Situation(
      "never confirmed, and deactivated since", [.deactivated, .awaitingReissue],
      "Reactivate TS-LICENSE-01 to use it again."
    ) {
      _ = try $0.sides.open(.reactivate)
      _ = try $0.sides.console.confirmHeard(reference: nil, on: $0.sides.name, at: $0.time)
      try $0.sides.call(.deactivate)
    },
    Situation(
      "a backup from before the compromise", [.compromiseUnknown, .awaitingReissue],
      "Reactivate TS-LICENSE-01 with the reason private-key-compromised and call Customer Support: "
        + "another certificate takes its place."
    ) {
      let backup = $0.sides.console
      try $0.sides.call(.reactivate, reason: .privateKeyCompromised)
      $0.sides.console = backup
    },
    Situation(
      "the compromise was told, and cancelled", [.compromiseUnknown, .awaitingReissue],
      "Cancel the installation of licenses N: first, then reactivate TS-LICENSE-01 with the reason "
        + "private-key-compromised and call Customer Support"
    ) {
      _ = try $0.sides.ask($0.sides.open(.reactivate, reason: .privateKeyCompromised))
      _ = try $0.sides.console.cancel(.reactivate, on: $0.sides.name, at: $0.time)
      _ = try $0.sides.open(.install, order: BothSides.order())
    },
  ]

  private static let counts: [Situation] = [
    Situation("the pack was cancelled", [.totalsDiffer], enrol) {
      _ = try $0.sides.ask($0.sides.open(.install, order: BothSides.order()))
      _ = try $0.sides.console.cancel(.install, on: $0.sides.name, at: $0.time)
    },
    Situation("a vendor from before the installation", [.totalsDiffer], enrol) {
      let backup = $0.sides.vendor
      try $0.sides.call(.install, order: BothSides.order())
      $0.sides.vendor = backup
    },
    Situation(
      "fewer than are unissued, on a server that must be reactivated",
      [.totalsDiffer, .lapsed, .awaitingReissue], enrol
    ) { patient in
      patient.sides.vendor.change(try patient.sides.server.productID) { $0?.licenses = 5 }
      try patient.sides.certify(until: BothSides.day(-1))
    },
    Situation(
      "fewer than are unissued, on a server that was never confirmed",
      [.totalsDiffer, .neverConfirmed, .awaitingReissue], enrol
    ) { patient in
      patient.sides.vendor.change(try patient.sides.server.productID) { $0?.licenses = 5 }
      _ = try patient.sides.open(.reactivate)
      _ = try patient.sides.console.confirmHeard(
        reference: nil, on: patient.sides.name, at: patient.time)
    },
    Situation(
      "no unissued licenses were given", [.unissuedCountsDiffer, .awaitingReissue],
      "Reactivate TS-LICENSE-01 again and call Customer Support: give 15 unissued licenses, as the "
        + "wizard shows."
    ) {
      try reactivateGivingNone(&$0)
    },
    Situation(
      "no unissued licenses were given, and a reissue is pending",
      [.unissuedCountsDiffer, .awaitingReissue],
      "Cancel the reissue of licenses N: first, then reactivate TS-LICENSE-01 again and call "
        + "Customer Support: give 15 unissued licenses"
    ) {
      try reactivateGivingNone(&$0)
      _ = try $0.sides.open(.reissue)
    },
  ]

  private static func reactivateGivingNone(_ patient: inout Patient) throws {
    let request = try patient.sides.open(.reactivate)
    let key = patient.sides.key
    let said = try patient.sides.vendor.change(try patient.sides.server.productID) {
      try $0?.reactivate(
        request: request.number, reason: .redeployed, unissued: .none, at: BothSides.start, key: key
      )
    }
    let reference = try #require(said).reference.description
    #expect(try patient.sides.enter(reference, for: .reactivate) == nil)
  }

  private static let agreements: [Situation] = [
    Situation("never activated", [.neverActivated], "Activate TS-LICENSE-01.", isActivated: false) {
      _ in
    },
    Situation(
      "deactivated", [.deactivated, .awaitingReissue], "Reactivate TS-LICENSE-01 to use it again."
    ) {
      try $0.sides.call(.deactivate)
    },
    Situation("reactivated", [.awaitingReissue], "Have the licenses of TS-LICENSE-01 reissued") {
      try $0.sides.call(.reactivate)
    },
    Situation("a bad certificate", [.lapsed, .awaitingReissue], "Reactivate TS-LICENSE-01.") {
      try $0.sides.certify(until: BothSides.day(-1))
    },
    Situation(
      "a bad certificate, and licenses to be installed", [.lapsed, .awaitingReissue],
      "Cancel the installation of licenses N: first, then reactivate TS-LICENSE-01."
    ) {
      _ = try $0.sides.open(.install, order: BothSides.order())
      try $0.sides.certify(until: BothSides.day(-1))
    },
    Situation(
      "a bad certificate, and to be deactivated",
      [.waitingForAnswer, .deactivated, .awaitingReissue],
      "Call Customer Support with the request number N:."
    ) {
      try $0.sides.certify(until: BothSides.day(-1))
      _ = try $0.sides.open(.deactivate)
    },
  ]
}
