internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// What is to be done when both sides believe the same of the server.
extension Sides {
  // MARK: What they count

  var licenses: Diagnosis.Finding? {
    guard let registration, registration.licenses != server.licenses.total else { return nil }
    let (ours, theirs) = (server.licenses.total, registration.licenses)
    let step = ours < theirs ? "\(enrolAgain) What is missing can then be installed." : enrolAgain
    let lost = registration.unsettledAnswers.last { $0.operation == .install && !isKnown($0) }
    return lost.map { restored($0, step) }
      ?? Finding(
        kind: .totalsDiffer,
        explanation: "The site holds \(ours) licenses, the Clearinghouse counts \(theirs).",
        nextStep: step)
  }

  /// With more unissued licenses than the Clearinghouse counts in all, no reactivation is granted.
  var tooFewLicenses: Diagnosis.Finding? {
    registration.flatMap { $0.licenses < server.licenses.unissued ? licenses : nil }
  }

  /// The caller gave another number of unissued licenses than the site held back.
  var miscounted: Diagnosis.Finding? {
    let waiting = server.licenses.awaitingReissue
    guard server.standing(at: time) == .activated, waiting > 0, obstacleToReissue == nil,
      let told = registration?.answers.last(where: { $0.operation == .reactivate })?.unissued,
      told.value != waiting
    else { return nil }
    return Finding(
      kind: .reissueDiffers,
      explanation:
        "Licenses of \(name) that wait to be reissued: \(waiting). But the Clearinghouse was "
        + "told of \(told.value) when it last confirmed a reactivation, and reissues those.",
      nextStep: settlingStep(
        .reactivate, "give \(server.licenses.unissued) unissued licenses, as the wizard shows"))
  }

  // MARK: What both agree on

  var state: Diagnosis.Finding? {
    switch server.standing(at: time) {
    case .lapsed(let lapse):
      return Finding(
        kind: .lapsed, explanation: "\(name) issues temporary licenses only: \(lapse).",
        nextStep: lapse.reason.map { step(.reactivate, with: reason($0)) }
          ?? "Check the clock of this computer first. If it is right: \(step(.reactivate))")
    case .neverActivated:
      return Finding(
        kind: .neverActivated,
        explanation: "\(name) was never activated: it issues temporary licenses only.",
        nextStep: step(.activate))
    case .deactivated(let since):
      return Finding(
        kind: .deactivated,
        explanation:
          "\(name) is deactivated since \(since.day), and both sides know it: it licenses "
          + "no additional client.",
        nextStep: step(.reactivate, with: " to use it again"))
    case .activated where server.licenses.awaitingReissue > 0:
      return reissue
    case .activated, .unknown:
      return nil
    }
  }

  private var reissue: Diagnosis.Finding {
    let waiting = "Licenses of \(name) that wait to be reissued: \(server.licenses.awaitingReissue)"
    if let obstacle = obstacleToReissue {
      return Finding(
        kind: .reissueImpossible, explanation: "\(waiting). \(obstacle)",
        nextStep: step(
          .reactivate, "give \(server.licenses.unissued) unissued licenses, as the wizard shows",
          with: " again"))
    }
    return Finding(
      kind: .awaitingReissue, explanation: "\(waiting).",
      nextStep: first("have the licenses of \(name) reissued, by telephone."))
  }
}
