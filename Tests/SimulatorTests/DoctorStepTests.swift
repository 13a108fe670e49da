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

  @Test("Every diagnosis is in the table")
  func complete() {
    #expect(
      Set(Self.situations.compactMap(\.findings.first)).union([.inOrder]) == Set(Kind.allCases))
  }

  @Test(
    "Every step that is named leads on, until both sides agree and all is in order",
    arguments: situations)
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
}
