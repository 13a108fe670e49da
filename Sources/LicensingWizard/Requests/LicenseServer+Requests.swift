public import Codes

extension LicenseServer {
  /// Opens a request, or comes back to the pending one of the same operation, whose reason can still
  /// be changed.
  ///
  /// - Parameter generator: draws the number of a new request, one that this server never had.
  /// - Throws: `Refusal`, by the table of operations, methods and states; nothing is changed then.
  public mutating func open(
    _ operation: Operation, by method: ConnectionMethod, reason: ReactivationReason?,
    at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> Request {
    try allow(operation, by: method)
    if let pending = pendingRequest {
      guard pending.operation == operation else { throw .otherRequestPending(pending) }
      if operation == .reactivate, let reason { update { $0.reason = reason } }
      return pendingRequest ?? pending
    }
    guard contact.missing.isEmpty else { throw .contactIncomplete(contact.missing) }
    guard operation != .reactivate || reason != nil else { throw .reasonMissing }
    let request = Request(
      number: newNumber(using: &generator), operation: operation, method: method,
      reason: operation == .reactivate ? reason : nil, openedAt: time)
    requests.append(request)
    history.append(entry(.requestOpened, at: time, request: request))
    return request
  }

  /// What should be thought of before an operation that is allowed; `nil` when there is nothing.
  public func warning(before operation: Operation) -> String? {
    guard operation == .reactivate, case .activated = state else { return nil }
    return "\(name) is active. Reactivating it holds back its \(licenses.available) available "
      + "licenses until they are reissued."
  }

  private func newNumber(using generator: inout some RandomNumberGenerator) -> RequestNumber {
    var number = RequestNumber.random(using: &generator)
    while requests.contains(where: { $0.number == number }) {
      number = RequestNumber.random(using: &generator)
    }
    return number
  }

  /// Whether the operation can be done in this state by this method.
  public func allow(_ operation: Operation, by method: ConnectionMethod) throws(Refusal) {
    guard method == .telephone else { throw .method(method, operation) }
    switch (state, operation) {
    case (.neverActivated, _): throw .neverActivated(name, operation)
    case (.deactivated(_, let since), .deactivate): throw .alreadyDeactivated(name, since: since)
    case (.activated, _), (.deactivated, .reactivate): return
    }
  }

  /// Takes one attempt off the pending request. It is stored before the code is compared, so that a
  /// crash between the two gives no free guess.
  ///
  /// - Returns: `false` when none was left, or no request of the operation is pending.
  mutating func chargeAttempt(_ operation: Operation) -> Bool {
    guard let pending = pendingRequest, pending.operation == operation, pending.attemptsLeft > 0
    else { return false }
    update { $0.attempts += 1 }
    return true
  }

  /// Notes that a code was refused, and ends the request when no attempt is left.
  mutating func refuse(_ refusal: CodeRefusal, at time: UTCTime) {
    guard let pending = pendingRequest else { return }
    history.append(entry(.codeRefused, at: time, request: pending, note: refusal.cause.summary))
    guard pending.attemptsLeft == 0 else { return }
    update { $0.status = .exhausted(at: time) }
    history.append(entry(.attemptsExhausted, at: time, request: pending))
  }

  /// What an accepted confirmation changes.
  mutating func complete(reference: SpokenReference?, at time: UTCTime) {
    guard let pending = pendingRequest, let id = licenseServerID else { return }
    update { $0.status = .completed(at: time) }
    switch pending.operation {
    case .deactivate:
      state = .deactivated(id, since: time)
    case .reactivate:
      state = .activated(id)
      licenses.awaitReissue()
    }
    history.append(entry(.completed, at: time, request: pending, reference: reference))
  }

  /// - Throws: `Refusal.nothingPending` when no request of the operation is pending.
  mutating func cancel(_ operation: Operation, at time: UTCTime) throws(Refusal) -> Request {
    guard let pending = pendingRequest, pending.operation == operation else {
      throw .nothingPending(name, operation)
    }
    update { $0.status = .cancelled(at: time) }
    history.append(entry(.requestCancelled, at: time, request: pending))
    return pending
  }

  private mutating func update(_ change: (inout Request) -> Void) {
    guard let index = requests.firstIndex(where: { $0.status == .pending }) else { return }
    change(&requests[index])
  }
}
