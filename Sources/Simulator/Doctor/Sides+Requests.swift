internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// The pending request, whether it leads anywhere, and the words for what is to be done.
extension Sides {

  /// The Clearinghouse answered the pending request, and the site can still take the answer.
  var notTaken: Diagnosis.Finding? {
    guard let request = server.pendingRequest, let answer = answer(to: request),
      refusal(of: request) == nil
    else { return nil }
    if let failure = server.storingFailure(of: request) {
      return Finding(
        kind: .answerNotTaken,
        explanation: "The Clearinghouse answered the \(request.operation.noun) \(request.number) "
          + "on \(answer.answeredAt.day), and the site had the answer, but could not store it on "
          + "\(failure.at.day): event \(failure.number.rawValue) in its event log.",
        nextStep: request.method == .internet || isExpired(answer)
          ? resume(request, "it is answered again")
          : "\(request.operation.takingAgain), request \(request.number). Should that fail too, see "
            + "whether the disk of this computer is full.")
    }
    return Finding(
      kind: .answerNotTaken,
      explanation: "The Clearinghouse answered the \(request.operation.noun) \(request.number) on "
        + "\(answer.answeredAt.day), but the site never got the answer.",
      nextStep: resume(request, "it is answered again"))
  }

  /// A code is good on the day of its issue and the three after; the caller's word and the IDs do not
  /// end.
  private func isExpired(_ answer: Answer) -> Bool {
    answer.operation == .deactivate && answer.answeredAt.day.advanced(by: 3) < time.day
  }

  var waiting: Diagnosis.Finding? {
    guard let request = server.pendingRequest, refusal(of: request) == nil else { return nil }
    return Finding(
      kind: .waitingForAnswer,
      explanation: "The \(request.operation.noun) \(request.number) is pending, and the "
        + "Clearinghouse has not been asked yet.",
      nextStep: resume(request))
  }

  /// Nothing else is the matter, and yet the pending request leads nowhere.
  var inVain: Diagnosis.Finding? {
    guard let request = server.pendingRequest, let refusal = refusal(of: request) else {
      return nil
    }
    return Finding(
      kind: .requestRefused,
      explanation: "The \(request.operation.noun) \(request.number) is pending, but would be "
        + "refused. \(refusal)",
      nextStep: "Cancel the \(request.operation.noun) \(request.number).")
  }

  func answer(to request: Request) -> Answer? {
    registration?.answers.last {
      $0.operation == request.operation && $0.requestNumber == request.number
    }
  }

  /// Why the pending request cannot be completed any more, on whichever side; `nil` when it can be.
  private func refusal(of request: Request) -> String? {
    do {
      try server.allow(request.operation, by: request.method, at: time)
      // Asked of a copy, so that nothing is granted.
      guard var registration else { return nil }
      let number = request.number
      switch (request.operation, request.order) {
      case (.activate, _), (.install, nil): break
      case (.install, let order?):
        _ = try registration.install(order, request: number, at: time, key: key)
      case (.deactivate, _):
        _ = try registration.deactivate(request: number, at: time, key: key)
      case (.reactivate, _):
        _ = try registration.reactivate(
          request: number, reason: request.reason ?? .redeployed,
          unissued: UnissuedCount(server.licenses.unissued) ?? .none, at: time, key: key)
      case (.reissue, _):
        _ = try registration.reissue(request: number, at: time, key: key)
        return obstacleToReissue
      }
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// Why what the Clearinghouse would reissue is not what the site awaits; `nil` when it is.
  var obstacleToReissue: String? {
    guard let last = registration?.answers.last(where: { $0.operation == .reactivate }),
      (last.unissued ?? .none) > .none
    else {
      return
        "But the Clearinghouse was told of none when it last confirmed a reactivation, so it has "
        + "none to reissue."
    }
    let known = server.reactivationsToReissue(before: server.requests.count)
    guard !known.contains(last.requestNumber) else { return nil }
    return "But the Clearinghouse would reissue those of the reactivation \(last.requestNumber), "
      + "which is not the last that the site knows."
  }

  // MARK: Words for the next step

  var enrolAgain: String {
    "Give the Clearinghouse the enrolment line of \(server.name): “licenseline server enrolment "
      + "\(server.name)” prints it as it is now, “licenseline vendor enrol” reads it."
  }

  /// An operation, taken up by its pending request or begun anew.
  ///
  /// - Parameters:
  ///   - outcome: what Customer Support then does, or is to be told; empty when nothing is to be said.
  ///   - more: how or why, after the name of the server.
  func step(_ operation: Operation, _ outcome: String = "", with more: String = "") -> String {
    if let request = server.pendingRequest, request.operation == operation {
      return resume(request, outcome)
    }
    let call = outcome.isEmpty ? "" : " and call Customer Support: \(outcome)"
    return first("\(operation.imperative) \(server.name)\(more)\(call).")
  }

  /// For `step`: why, and the command that says so.
  func reason(_ reason: ReactivationReason) -> String {
    " with the reason \(reason.rawValue), by the wizard or “licenseline wizard reactivate "
      + "\(server.name) --reason \(reason.rawValue)”"
  }

  /// As `step`; but a pending deactivation or reactivation makes both sides agree as well.
  func settlingStep(_ operation: Operation, _ outcome: String) -> String {
    guard let request = server.pendingRequest,
      request.operation == .deactivate || request.operation == .reactivate,
      refusal(of: request) == nil
    else { return step(operation, outcome) }
    return resume(request)
  }

  /// A sentence about something that a pending request stands in the way of.
  ///
  /// - Parameter sentence: begins in lower case.
  func first(_ sentence: String) -> String {
    guard let request = server.pendingRequest else {
      return sentence.prefix(1).uppercased() + sentence.dropFirst()
    }
    return "Cancel the \(request.operation.noun) \(request.number) first, then \(sentence)"
  }

  private func resume(_ request: Request, _ outcome: String = "") -> String {
    let again = answer(to: request) == nil ? "" : " again"
    let end = outcome.isEmpty ? "." : ": \(outcome)."
    return request.method == .internet
      ? "Send the request \(request.number)\(again)\(end)"
      : "Call Customer Support\(again) with the request number \(request.number)\(end)"
  }
}

extension Operation {
  /// What is done with an answer that could not be stored.
  fileprivate var takingAgain: String {
    switch self {
    case .activate: "Type the license server ID again"
    case .install, .reissue: "Type the license pack ID again"
    case .deactivate: "Type the confirmation code again"
    case .reactivate: "Confirm again that you heard the confirmation"
    }
  }

  /// Within a sentence, before the name of a server.
  fileprivate var imperative: String {
    switch self {
    case .activate: "activate"
    case .install: "install licenses on"
    case .deactivate: "deactivate"
    case .reactivate: "reactivate"
    case .reissue: "reissue the licenses of"
    }
  }
}
