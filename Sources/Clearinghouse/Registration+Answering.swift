public import Codes

extension Registration {
  /// Why the vendor grants nothing.
  public typealias Refusal = VendorRefusal

  /// Grants a deactivation.
  ///
  /// While the answer to this request is valid, the same one is given again. After that a new one
  /// supersedes it. A server that is deactivated already is answered too: the site may never have got
  /// the code.
  ///
  /// - Throws: `Refusal.neverActivated`.
  public mutating func deactivate(
    request: RequestNumber, from caller: Caller = .unnamed, at time: UTCTime, key: SimulationKey
  ) throws(Refusal) -> Deactivation {
    let before = answers.count
    let grant = try answer(
      Answer(
        .deactivate, requestNumber: request, answeredAt: time, by: caller.method, who: caller.who))
    if isLatest(.deactivate, request), case .active = state { state = .deactivated(since: time) }
    return Deactivation(
      code: ConfirmationCode(confirming: grant, key: key), validity: grant.validity,
      reference: SpokenReference(confirming: grant, key: key), isRepeated: answers.count == before)
  }

  /// Grants a reactivation; given again, superseded and answered in every state as a deactivation is.
  /// A caller who calls again with another reason or count corrects the record, not the reference.
  ///
  /// - Throws: `Refusal`; nothing is changed then.
  public mutating func reactivate(
    request: RequestNumber, reason: ReactivationReason, unissued: UnissuedCount,
    from caller: Caller = .unnamed, at time: UTCTime, key: SimulationKey
  ) throws(Refusal) -> SpokenConfirmation {
    guard licenseServerID != nil else { throw .neverActivated }
    guard unissued.value <= licenses else { throw .unissuedExceedsTotal(licenses) }
    let grant = try answer(
      Answer(
        .reactivate, requestNumber: request, answeredAt: time, by: caller.method, who: caller.who,
        reason: reason, unissued: unissued))
    if isLatest(.reactivate, request) { state = .active }
    return SpokenConfirmation(
      issuedLicenses: licenses - unissued.value, licensesToReissue: unissued.value,
      reference: SpokenReference(confirming: grant, key: key))
  }

  /// An old answer that is given once more does not undo what was granted since.
  private func isLatest(_ operation: Operation, _ request: RequestNumber) -> Bool {
    answers.last?.operation == operation && answers.last?.requestNumber == request
  }

  private mutating func answer(_ new: Answer) throws(Refusal) -> Grant {
    let earlier = place(of: new.operation, new.requestNumber)
    if let earlier, let grant = grant(answers[earlier]),
      grant.validity.contains(new.answeredAt.day)
    {
      correct(earlier, by: new)
      return grant
    }
    guard let grant = grant(new) else { throw .neverActivated }
    answers.append(new)
    return grant
  }

  /// Where the last answer to a request stands; `nil` when there is none.
  func place(of operation: Operation, _ request: RequestNumber) -> Int? {
    answers.lastIndex { $0.operation == operation && $0.requestNumber == request }
  }

  /// The same request gets the same answer, though it may be asked for otherwise. What was given
  /// before is kept.
  mutating func correct(_ place: Int, by new: Answer) {
    let before = Answer.Correction(of: answers[place], at: new.answeredAt)
    guard before != Answer.Correction(of: new, at: new.answeredAt) else { return }
    answers[place].corrections.append(before)
    answers[place].method = new.method
    answers[place].who = new.who
    answers[place].reason = new.reason
    answers[place].unissued = new.unissued
    answers[place].order = new.order
  }

  /// What an answer confirms; `nil` while the server was never activated.
  public func grant(_ answer: Answer) -> Grant? {
    licenseServerID.map {
      Grant(
        answer.operation, productID: productID, licenseServerID: $0,
        requestNumber: answer.requestNumber, day: answer.answeredAt.day)
    }
  }
}

/// What a caller is told who may deactivate a server.
public struct Deactivation: Hashable, Sendable {
  public let code: ConfirmationCode
  /// The days on which the site accepts the code.
  public let validity: ClosedRange<Day>
  /// What the call is found by later. It follows from the same grant as the code, but has no part of it.
  public let reference: SpokenReference
  /// The caller was given this code before.
  public let isRepeated: Bool
}
