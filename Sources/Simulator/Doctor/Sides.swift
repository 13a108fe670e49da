internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// Both sides' records of one server, compared.
struct Sides {
  let server: LicenseServer
  let registration: Registration?
  let time: UTCTime
  let key: SimulationKey

  private typealias Finding = Diagnosis.Finding

  private var name: ServerName { server.name }

  /// The first that applies: what makes the rest doubtful comes first.
  var finding: Diagnosis.Finding {
    doubt ?? unregistered ?? identity ?? pending ?? disagreement ?? licenses ?? state
      ?? Finding(
        kind: .inOrder, explanation: "Both sides agree, and \(name) is in order.",
        nextStep: "There is nothing to do.")
  }

  // MARK: What makes everything else doubtful

  private var doubt: Diagnosis.Finding? {
    if server.isStateUnknown {
      return Finding(
        kind: .stateUnknown, explanation: "The licensing service of \(name) gives no answer.",
        nextStep: "Start the service again, then look once more.")
    }
    let latest = (server.history.map(\.at) + (registration?.answers.map(\.answeredAt) ?? [])).max()
    if let latest, latest.day > time.day.advanced(by: 1) {
      return Finding(
        kind: .clockSetBack,
        explanation: "Something was noted on \(latest.day), which is still to come by this clock.",
        nextStep: "Set the clock of this computer.")
    }
    if let id = server.licenseServerID, !id.isGenuine(for: server.productID, key: key) {
      return Finding(
        kind: .otherKey,
        explanation: "The license server ID of \(name) was made with another simulation key.",
        nextStep: "Use the key file with which the server was added (--key).")
    }
    return nil
  }

  // MARK: Who the server is

  private var enrolAgain: String {
    "Give the Clearinghouse the enrolment line of \(name)."
  }

  private var unregistered: Diagnosis.Finding? {
    guard registration == nil else { return nil }
    if case .neverActivated = server.state {
      return Finding(
        kind: .unregistered,
        explanation: "The Clearinghouse does not know \(name), which was never activated.",
        nextStep: "Activate \(name): that registers it.")
    }
    return Finding(
      kind: .unregistered,
      explanation: "The Clearinghouse does not know \(name), though it was activated.",
      nextStep: enrolAgain)
  }

  private var identity: Diagnosis.Finding? {
    guard let registration else { return nil }
    switch (server.licenseServerID, registration.licenseServerID) {
    case (nil, nil): return nil
    case (nil, _?):
      return Finding(
        kind: .activatedByVendorOnly,
        explanation: "The Clearinghouse has activated \(name), but the site never got its license "
          + "server ID, or has lost it.",
        nextStep: step(
          .activate, server.pendingRequest.flatMap { $0.operation == .activate ? $0 : nil },
          "the same license server ID is given again"))
    case (_?, nil):
      return Finding(
        kind: .activatedBySiteOnly,
        explanation: "\(name) is activated at the site, but not at the Clearinghouse, whose record "
          + "is older.",
        nextStep: enrolAgain)
    case (let ours?, let theirs?):
      guard ours != theirs else { return nil }
      return Finding(
        kind: .otherLicenseServerID,
        explanation: "The license server ID ends in \(ours.ending) at the site and in "
          + "\(theirs.ending) at the Clearinghouse: what is given for one is not taken for the "
          + "other.",
        nextStep: enrolAgain)
    }
  }

  // MARK: What was asked

  private var pending: Diagnosis.Finding? {
    guard let request = server.pendingRequest else { return nil }
    guard let answer = answer(to: request) else {
      return Finding(
        kind: .waitingForAnswer,
        explanation: "The \(request.operation.noun) \(request.number) is pending, and the "
          + "Clearinghouse has not been asked yet.",
        nextStep: request.method == .internet
          ? "Send the request \(request.number)."
          : "Call Customer Support with the request number \(request.number).")
    }
    return Finding(
      kind: .answerNotTaken,
      explanation: "The Clearinghouse answered the \(request.operation.noun) \(request.number) on "
        + "\(answer.answeredAt.day), but the site never got the answer.",
      nextStep: step(request.operation, request, "it is answered again"))
  }

  private func answer(to request: Request) -> Answer? {
    registration?.answers.last {
      $0.operation == request.operation && $0.requestNumber == request.number
    }
  }

  /// How an operation is taken up: by its pending request, or by a new one.
  private func step(_ operation: Operation, _ request: Request?, _ outcome: String) -> String {
    switch request?.method {
    case .internet?: "Send the request \(request?.number.description ?? "") again: \(outcome)."
    case .some:
      "Call Customer Support again with the request number \(request?.number.description ?? ""): "
        + "\(outcome)."
    case nil: "\(operation.imperative) \(name) and call Customer Support: \(outcome)."
    }
  }

  // MARK: Where they disagree

  private var disagreement: Diagnosis.Finding? {
    guard let registration else { return nil }
    switch (server.state, registration.state) {
    case (.activated, .deactivated(let since)):
      if let lost = unknownAnswer {
        return Finding(
          kind: .backupRestored,
          explanation: "The Clearinghouse deactivated \(name) on \(since.day) with the request "
            + "\(lost.requestNumber), which the site knows nothing of: an older backup was restored "
            + "there.",
          nextStep: step(.deactivate, nil, "a new code is given"))
      }
      return Finding(
        kind: .deactivatedByVendorOnly,
        explanation: "The Clearinghouse has had \(name) as deactivated since \(since.day), but the "
          + "site never got the code, or never took it.",
        nextStep: step(.deactivate, nil, "a new code is given"))
    case (.deactivated(_, let since), .active):
      return Finding(
        kind: .deactivatedBySiteOnly,
        explanation: "The site has had \(name) as deactivated since \(since.day), but the "
          + "Clearinghouse has it as active.",
        nextStep: step(.reactivate, nil, "the confirmation is given again"))
    case (.activated, .active), (.deactivated, .deactivated), (.neverActivated, _):
      return unknownOrUnconfirmed
    }
  }

  /// The last answer, when the site has no request of its number.
  private var unknownAnswer: Answer? {
    guard let last = registration?.answers.last,
      !server.requests.contains(where: { $0.number == last.requestNumber })
    else { return nil }
    return last
  }

  private var unknownOrUnconfirmed: Diagnosis.Finding? {
    if let lost = unknownAnswer {
      return Finding(
        kind: .backupRestored,
        explanation:
          "The Clearinghouse answered the \(lost.operation.noun) \(lost.requestNumber) on "
          + "\(lost.answeredAt.day), which the site knows nothing of: an older backup was restored "
          + "there.",
        nextStep: "Restore the newest backup of the site.")
    }
    // A record that was made later knows nothing of what was before it.
    guard let last = server.requests.last(where: { $0.isCompletedReactivation }),
      let closedAt = last.closedAt, let enrolledAt = registration?.enrolledAt,
      closedAt >= enrolledAt, answer(to: last) == nil
    else { return nil }
    return Finding(
      kind: .neverConfirmed,
      explanation: "The site was told that the reactivation \(last.number) was confirmed, but the "
        + "Clearinghouse never gave it.",
      nextStep: step(.reactivate, nil, "the confirmation is given"))
  }

  private var licenses: Diagnosis.Finding? {
    guard let theirs = registration?.licenses, theirs != server.licenses.total else { return nil }
    let ours = server.licenses.total
    return Finding(
      kind: .totalsDiffer,
      explanation: "The site holds \(ours) licenses, the Clearinghouse counts \(theirs).",
      nextStep: ours < theirs
        ? "Install the licenses that are missing on \(name): their pack ID was never entered."
        : enrolAgain)
  }

  // MARK: What both agree on

  private var state: Diagnosis.Finding? {
    switch server.standing(at: time) {
    case .lapsed(let lapse):
      return Finding(
        kind: .lapsed, explanation: "\(name) issues temporary licenses only: \(lapse).",
        nextStep: "Reactivate \(name).")
    case .neverActivated:
      return Finding(
        kind: .neverActivated,
        explanation: "\(name) was never activated: it issues temporary licenses only.",
        nextStep: "Activate \(name).")
    case .deactivated(let since):
      return Finding(
        kind: .deactivated,
        explanation:
          "\(name) is deactivated since \(since.day), and both sides know it: it licenses "
          + "no additional client.",
        nextStep: "Reactivate \(name) to use it again.")
    case .activated where server.licenses.awaitingReissue > 0:
      return Finding(
        kind: .awaitingReissue,
        explanation: "Licenses of \(name) that wait to be reissued: "
          + "\(server.licenses.awaitingReissue).",
        nextStep: "Have the licenses of \(name) reissued, by telephone.")
    case .activated, .unknown:
      return nil
    }
  }
}

extension Request {
  fileprivate var isCompletedReactivation: Bool {
    guard case .completed = status else { return false }
    return operation == .reactivate
  }
}

extension Operation {
  /// At the beginning of a sentence, before the name of a server.
  fileprivate var imperative: String {
    switch self {
    case .activate: "Activate"
    case .install: "Install licenses on"
    case .deactivate: "Deactivate"
    case .reactivate: "Reactivate"
    case .reissue: "Reissue the licenses of"
    }
  }
}
