internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// Both sides' records of one server, compared.
struct Sides {
  let server: LicenseServer
  /// The other servers of the site.
  let others: [LicenseServer]
  let registration: Registration?
  let time: UTCTime
  let key: SimulationKey

  typealias Finding = Diagnosis.Finding

  var name: ServerName { server.name }

  /// The first that applies: what makes the rest doubtful, or stands in the way of the other steps,
  /// comes first.
  var finding: Diagnosis.Finding {
    doubt ?? unregistered ?? identity ?? company ?? notTaken ?? tooFewLicenses ?? compromise
      ?? disagreement ?? licenses ?? miscounted ?? waiting ?? state ?? inVain
      ?? Finding(
        kind: .inOrder, explanation: "Both sides agree, and \(name) is in order.",
        nextStep: "There is nothing to do.")
  }

  // MARK: What makes everything else doubtful

  private var doubt: Diagnosis.Finding? {
    if server.isStateUnknown {
      return Finding(
        kind: .stateUnknown, explanation: "The licensing service of \(name) gives no answer.",
        nextStep: "Start the service again, as “licenseline stage unknown-state \(name) --known” "
          + "does, then look once more.")
    }
    let times =
      server.history.map(\.at) + (registration?.answers.map(\.answeredAt) ?? [])
      + (registration?.enrolments.map(\.at) ?? [])
    if let latest = times.max(), latest.day > time.day.advanced(by: 1) {
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
        nextStep: step(.activate, "the same license server ID is given again"))
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

  /// Customer Support asks whether the company that it knows is the caller's, and helps no other. A
  /// name that was said is not told from the same one in other letters.
  private var company: Diagnosis.Finding? {
    guard let registration else { return nil }
    let (ours, theirs) = (server.contact.company, registration.company)
    guard !ours.nameCharacters.isEmpty, ours.nameCharacters != theirs.nameCharacters else {
      return nil
    }
    return Finding(
      kind: .otherCompany,
      explanation: "\(name) is a server of \(ours) at the site and of "
        + "\(theirs.nameCharacters.isEmpty ? "no company" : theirs) at the Clearinghouse: only the "
        + "company that it is registered for can have anything done with it.",
      nextStep: enrolAgain)
  }

  // MARK: Where they disagree

  private var disagreement: Diagnosis.Finding? {
    guard let registration else { return nil }
    switch (server.state, registration.state) {
    case (.activated, .deactivated(let since)):
      return neverConfirmed ?? deactivatedByVendor(since)
    case (.deactivated(_, let since), .active):
      return Finding(
        kind: .deactivatedBySiteOnly,
        explanation: "The site has had \(name) as deactivated since \(since.day), but the "
          + "Clearinghouse has it as active.",
        nextStep: settlingStep(.reactivate, "the confirmation is given again"))
    case (.activated, .active), (.deactivated, .deactivated), (.neverActivated, _):
      return neverConfirmed ?? unknownAnswer.map { restored($0, enrolAgain) }
    }
  }

  private func deactivatedByVendor(_ since: UTCTime) -> Diagnosis.Finding {
    let step = settlingStep(.deactivate, "a new code is given")
    if let lost = unknownAnswer {
      if let mixedUp = mixedUp(lost, step) { return mixedUp }
      return Finding(
        kind: .backupRestored,
        explanation: "The Clearinghouse deactivated \(name) on \(since.day) with the request "
          + "\(lost.requestNumber), which the site knows nothing of: an older backup was restored "
          + "there.",
        nextStep: step)
    }
    return Finding(
      kind: .deactivatedByVendorOnly,
      explanation: "The Clearinghouse has had \(name) as deactivated since \(since.day), but the "
        + "site never got the code, or never took it.",
      nextStep: step)
  }

  /// The site took a word for its last reactivation that nobody gave.
  private var neverConfirmed: Diagnosis.Finding? {
    // A record that was made later knows nothing of what was before it.
    guard let last = server.requests.last(where: \.isCompletedChangeOfState),
      last.operation == .reactivate, let closedAt = last.closedAt, let registration,
      closedAt >= registration.enrolledAt, answer(to: last) == nil
    else { return nil }
    return Finding(
      kind: .neverConfirmed,
      explanation: "The site was told that the reactivation \(last.number) was confirmed, but the "
        + "Clearinghouse never gave it.",
      nextStep: settlingStep(.reactivate, "the confirmation is given"))
  }

  /// The answer by which the state became what it is at the Clearinghouse, when the site has no
  /// request of its number.
  private var unknownAnswer: Answer? {
    registration?.unsettledAnswers.last {
      $0.operation == .deactivate || $0.operation == .reactivate
    }
    .flatMap { isKnown($0) ? nil : $0 }
  }

  func isKnown(_ answer: Answer) -> Bool {
    server.requests.contains { $0.number == answer.requestNumber }
  }

  /// The product ID of this server was given with the request number of another.
  private func mixedUp(_ answer: Answer, _ step: String) -> Diagnosis.Finding? {
    let other = others.first { other in
      other.requests.contains {
        $0.number == answer.requestNumber && $0.operation == answer.operation
      }
    }
    guard let other else { return nil }
    return Finding(
      kind: .otherServersRequest,
      explanation:
        "The Clearinghouse answered the \(answer.operation.noun) \(answer.requestNumber) on "
        + "\(answer.answeredAt.day) for \(name), but that is the request number of \(other.name): the "
        + "product ID of \(name) was given with it.",
      nextStep: step)
  }

  func restored(_ lost: Answer, _ step: String) -> Diagnosis.Finding {
    mixedUp(lost, step)
      ?? Finding(
        kind: .backupRestored,
        explanation:
          "The Clearinghouse answered the \(lost.operation.noun) \(lost.requestNumber) on "
          + "\(lost.answeredAt.day), which the site knows nothing of: an older backup was restored "
          + "there.",
        nextStep: step)
  }

  /// The last reactivation, whose reason the site does not have: it still trusts a certificate.
  private var compromise: Diagnosis.Finding? {
    guard case .activated = server.state,
      let last = registration?.answers.last(where: { $0.operation == .reactivate }),
      last.reason == .privateKeyCompromised
    else { return nil }
    let known = server.certifyingRequests.last { $0.number == last.requestNumber }
    guard known?.reason != .privateKeyCompromised else { return nil }
    let trust =
      known?.reason.map {
        "the site completed the reactivation \(last.requestNumber) with the reason \($0.rawValue), "
          + "and still trusts the certificate from before it."
      } ?? "the site still has its certificate and trusts it."
    return Finding(
      kind: .compromiseUnknown,
      explanation: "The Clearinghouse was told on \(last.answeredAt.day) that the private key of "
        + "\(name) is compromised, but \(trust)",
      nextStep: step(
        .reactivate, "another certificate takes its place", with: reason(.privateKeyCompromised)))
  }
}

extension String {
  /// What two ways to write a name have in common.
  fileprivate var nameCharacters: String { lowercased().filter { $0.isLetter || $0.isNumber } }
}

extension Request {
  fileprivate var isCompletedChangeOfState: Bool {
    guard case .completed = status else { return false }
    return operation == .activate || operation == .deactivate || operation == .reactivate
  }
}
