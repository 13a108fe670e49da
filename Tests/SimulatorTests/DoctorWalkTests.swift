import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// Whatever happened to the two sides, the doctor's steps lead out of it.
struct DoctorWalkTests {
  /// Both sides, and what somebody put aside of them.
  private struct Walk {
    var patient: Patient
    var generator: SeededGenerator
    var said = ""
    var site: LicensingConsole<SiteMemory>
    var vendor: VendorMemory

    init(seed: UInt64) throws {
      patient = try Patient(
        isActivated: seed % 3 != 0, issued: seed % 3 == 0 ? 0 : 25,
        available: seed % 3 == 0 ? 0 : 15)
      generator = SeededGenerator(seed: seed)
      (site, vendor) = (patient.sides.console, patient.sides.vendor)
    }

    /// Something that a person does, a line that drops, or a backup; what is refused does nothing.
    mutating func stumble() throws {
      let (name, time) = (patient.sides.name, patient.time)
      let pending = try patient.sides.server.pendingRequest
      switch Int.random(in: 0..<16, using: &generator) {
      case 0...3:
        let operation = Operation.allCases.randomElement(using: &generator) ?? .deactivate
        _ = try? patient.sides.open(
          operation, by: Int.random(in: 0..<4, using: &generator) == 0 ? .internet : .telephone,
          reason: ReactivationReason.allCases.randomElement(using: &generator),
          order: BothSides.order(), at: time)
      case 4...5:
        let productID = try patient.sides.server.productID
        guard let pending,
          pending.operation == .activate
            || patient.sides.vendor.registration(of: productID) != nil
        else { return }
        said = (try? patient.sides.ask(pending, at: time)) ?? said
      case 6...7:
        guard let pending else { return }
        _ = try? patient.sides.enter(said, for: pending.operation, at: time)
      case 8:
        guard let pending, pending.operation == .reactivate else { return }
        _ = try patient.sides.console.confirmHeard(reference: nil, on: name, at: time)
      case 9:
        guard let pending else { return }
        _ = try patient.sides.console.cancel(pending.operation, on: name, at: time)
      case 10:
        (site, vendor) = (patient.sides.console, patient.sides.vendor)
      case 11:
        if Bool.random(using: &generator) { patient.sides.console = site }
        if Int.random(in: 0..<4, using: &generator) == 0 { patient.sides.vendor = vendor }
      case 12:
        guard try patient.sides.server.licenseServerID != nil else { return }
        let days = Int.random(in: -9...900, using: &generator)
        try patient.sides.certify(until: time.advanced(by: .seconds(days * 86_400)), at: time)
      case 13:
        // Somebody counts the unissued licenses wrong.
        guard let pending, pending.operation == .reactivate else { return }
        let key = patient.sides.key
        said =
          (try? patient.sides.vendor.change(try patient.sides.server.productID) {
            try $0?.reactivate(
              request: pending.number, reason: pending.reason ?? .redeployed, unissued: .none,
              at: time, key: key
            ).reference.description
          }) ?? said
      case 14 where Int.random(in: 0..<6, using: &generator) == 0:
        patient.sides.vendor = VendorMemory()
      default:
        patient.time = time.advanced(
          by: .seconds(Int.random(in: 1...400_000, using: &generator)))
      }
    }
  }

  @Test("Out of whatever happened, a few steps lead to where nothing is to be done")
  func walks() throws {
    var kinds: Set<Diagnosis.Finding.Kind> = []
    for seed: UInt64 in 0..<400 {
      var walk = try Walk(seed: seed)
      for _ in 0..<24 { try walk.stumble() }
      var (found, steps): ([Diagnosis.Finding.Kind], Set<String>) = ([], [])
      while found.last != .inOrder, found.count < 10 {
        let finding = try walk.patient.finding()
        found.append(finding.kind)
        #expect(steps.insert(finding.nextStep).inserted, "\(seed): \(found), \(finding.nextStep)")
        if finding.kind != .inOrder { try walk.patient.take(finding.nextStep) }
      }
      #expect(found.last == .inOrder, "\(seed): \(found)")
      kinds.formUnion(found)
    }
    #expect(kinds.count > 12, "\(kinds)")
  }
}
