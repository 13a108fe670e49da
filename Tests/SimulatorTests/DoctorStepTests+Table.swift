import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// What is found, and what is to be done first.
extension DoctorStepTests {
  static let enrol = "Give the Clearinghouse the enrolment line of TS-LICENSE-01: "
  static let deactivate =
    "Deactivate TS-LICENSE-01 and call Customer Support: a new code is given."
  static let reactivate =
    "Reactivate TS-LICENSE-01 and call Customer Support: the confirmation is given"

  static let situations =
    doubts + identities + requests + disagreements + counts + reissues + agreements

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
      [.unregistered, .reissueImpossible, .awaitingReissue], enrol
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
    Situation("another company", [.otherCompany], enrol) {
      $0.sides.vendor.change(try $0.sides.server.productID) { $0?.company = "Another Company" }
    },
    Situation(
      "another company, and the code was never typed",
      [.otherCompany, .answerNotTaken, .deactivated, .awaitingReissue], enrol
    ) {
      _ = try $0.sides.ask($0.sides.open(.deactivate))
      $0.sides.vendor.change(try $0.sides.server.productID) { $0?.company = "Another Company" }
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
    Situation(
      "a call with the request number of another server",
      [.otherServersRequest, .deactivated, .awaitingReissue], deactivate
    ) {
      let request = Request(
        number: .random(using: &$0.sides.generator), operation: .deactivate, method: .telephone,
        reason: nil, openedAt: $0.time)
      let other = LicenseServer(
        name: try ServerName(parsing: "TS-LICENSE-02"),
        productID: .random(using: &$0.sides.generator), scope: .workgroup,
        contact: try $0.sides.server.contact, state: .neverActivated, requests: [request])
      try $0.sides.console.add(other, at: $0.time)
      _ = try $0.sides.ask(request)
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
      "Reactivate TS-LICENSE-01 with the reason private-key-compromised, by the wizard or “licenseline "
        + "wizard reactivate TS-LICENSE-01 --reason private-key-compromised” and call Customer "
        + "Support: another certificate takes its place."
    ) {
      let backup = $0.sides.console
      try $0.sides.call(.reactivate, reason: .privateKeyCompromised)
      $0.sides.console = backup
    },
    Situation(
      "the compromise was told, and cancelled", [.compromiseUnknown, .awaitingReissue],
      "Cancel the installation of licenses N: first, then reactivate TS-LICENSE-01 with the reason "
        + "private-key-compromised, by the wizard or “licenseline wizard reactivate"
    ) {
      _ = try $0.sides.ask($0.sides.open(.reactivate, reason: .privateKeyCompromised))
      _ = try $0.sides.console.cancel(.reactivate, on: $0.sides.name, at: $0.time)
      _ = try $0.sides.open(.install, order: BothSides.order())
    },
  ]
}
