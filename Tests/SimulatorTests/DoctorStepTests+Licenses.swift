import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// What is found, and what is to be done first: of licenses, and where both sides agree.
extension DoctorStepTests {
  static let counts: [Situation] = [
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
      "no unissued licenses were given", [.reissueImpossible, .awaitingReissue],
      "Reactivate TS-LICENSE-01 again and call Customer Support: give 15 unissued licenses, as the "
        + "wizard shows."
    ) {
      try reactivateGivingNone(&$0)
    },
    Situation(
      "no unissued licenses were given, and a reissue is pending",
      [.reissueImpossible, .awaitingReissue],
      "Cancel the reissue of licenses N: first, then reactivate TS-LICENSE-01 again and call "
        + "Customer Support: give 15 unissued licenses"
    ) {
      try reactivateGivingNone(&$0)
      _ = try $0.sides.open(.reissue)
    },
  ]

  static let reissues: [Situation] = [
    Situation(
      "fewer unissued licenses were given than are held back", [.reissueDiffers, .awaitingReissue],
      "Reactivate TS-LICENSE-01 and call Customer Support: give 15 unissued licenses, as the wizard "
        + "shows."
    ) {
      try reactivate(&$0, giving: try #require(UnissuedCount(10)))
    },
    Situation(
      "the same, and a reissue is pending", [.reissueDiffers, .awaitingReissue],
      "Cancel the reissue of licenses N: first, then reactivate TS-LICENSE-01 and call Customer "
        + "Support: give 15 unissued licenses"
    ) {
      try reactivate(&$0, giving: try #require(UnissuedCount(10)))
      _ = try $0.sides.open(.reissue)
    },
    Situation(
      "a backup from before the second of two reactivations",
      [.backupRestored, .reissueImpossible, .awaitingReissue], enrol
    ) {
      try $0.sides.call(.reactivate)
      let backup = $0.sides.console
      try $0.sides.call(.reactivate)
      $0.sides.console = backup
    },
    Situation(
      "two such reactivations, and a reissue is pending",
      [.backupRestored, .reissueImpossible, .awaitingReissue], enrol
    ) {
      try $0.sides.call(.reactivate)
      let backup = $0.sides.console
      try $0.sides.call(.reactivate)
      $0.sides.console = backup
      _ = try $0.sides.ask($0.sides.open(.reissue))
    },
  ]

  private static func reactivateGivingNone(_ patient: inout Patient) throws {
    try reactivate(&patient, giving: .none)
  }

  private static func reactivate(_ patient: inout Patient, giving count: UnissuedCount) throws {
    let request = try patient.sides.open(.reactivate)
    let key = patient.sides.key
    let said = try patient.sides.vendor.change(try patient.sides.server.productID) {
      try $0?.reactivate(
        request: request.number, reason: .redeployed, unissued: count, at: BothSides.start, key: key
      )
    }
    let reference = try #require(said).reference.description
    #expect(try patient.sides.enter(reference, for: .reactivate) == nil)
  }

  private static let reactivateExpired =
    "Reactivate TS-LICENSE-01 with the reason certificate-expired, by the wizard or “licenseline "
    + "wizard reactivate TS-LICENSE-01 --reason certificate-expired”."

  static let agreements: [Situation] = [
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
    Situation("a bad certificate", [.lapsed, .awaitingReissue], reactivateExpired) {
      try $0.sides.certify(until: BothSides.day(-1))
    },
    Situation(
      "a certificate that is not valid yet", [.lapsed, .awaitingReissue],
      "Check the clock of this computer first. If it is right: Reactivate TS-LICENSE-01"
    ) {
      try $0.sides.console.keep(
        ServerCertificate(bytes: [1], .notYetValid(from: BothSides.day(1))), on: $0.sides.name,
        at: $0.time)
    },
    Situation(
      "a bad certificate, and licenses to be installed", [.lapsed, .awaitingReissue],
      "Cancel the installation of licenses N: first, then reactivate TS-LICENSE-01 with the reason "
        + "certificate-expired, by the wizard or"
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
