public import Codes

extension LicenseServer {
  /// Opens a request, or comes back to the pending one of the same operation, whose reason, order and
  /// method can still be changed.
  ///
  /// - Parameters:
  ///   - reason: for a reactivation.
  ///   - order: for an installation.
  ///   - generator: draws the number of a new request, one that this server never had.
  /// - Throws: `Refusal`, by the table of operations, methods and states; nothing is changed then.
  public mutating func open(
    _ operation: Operation, by method: ConnectionMethod, reason: ReactivationReason?,
    order: LicenseOrder? = nil, at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> Request {
    try allow(operation, by: method, at: time)
    let pending = pendingRequest
    if let pending, pending.operation != operation { throw .otherRequestPending(pending) }
    let missing = contact.missing(to: operation, by: method)
    guard missing.isEmpty else { throw .contactIncomplete(missing) }
    if let pending {
      takeBackExpired(at: time)
      update {
        $0.method = method
        if operation == .reactivate, let reason { $0.reason = reason }
        if operation == .install, let order { $0.order = order }
      }
      return pendingRequest ?? pending
    }
    guard operation != .reactivate || reason != nil else { throw .reasonMissing }
    guard operation != .install || order != nil else { throw .orderMissing }
    takeBackExpired(at: time)
    let request = Request(
      number: newNumber(using: &generator), operation: operation, method: method,
      reason: operation == .reactivate ? reason : nil, order: operation == .install ? order : nil,
      openedAt: time)
    requests.append(request)
    history.append(entry(.requestOpened, at: time, request: request, note: request.order?.masked))
    return request
  }

  private func newNumber(using generator: inout some RandomNumberGenerator) -> RequestNumber {
    var number = RequestNumber.random(using: &generator)
    while requests.contains(where: { $0.number == number }) {
      number = RequestNumber.random(using: &generator)
    }
    return number
  }

  /// Whether the operation can be done in this state by this method.
  ///
  /// - Parameter time: decides whether certificate and registration are still good.
  public func allow(
    _ operation: Operation, by method: ConnectionMethod, at time: UTCTime
  ) throws(Refusal) {
    guard operation.methods.contains(method) else { throw .method(method, operation) }
    switch (operation, standing(at: time)) {
    case (_, .unknown): throw .stateUnknown(name)
    case (.activate, .neverActivated): return
    case (.activate, .activated): throw .alreadyActivated(name)
    case (.activate, .lapsed(let lapse)): throw .reactivateInstead(name, lapse)
    case (.activate, .deactivated(let since)): throw .recordKept(name, since: since)
    case (.install, _): try requireActivated(to: .install, at: time)
    case (.reissue, _):
      try requireActivated(to: .reissue, at: time)
      guard licenses.awaitingReissue > 0 else {
        throw .nothingAwaitsReissue(name, available: licensesToHandOut(at: time))
      }
    case (.deactivate, .neverActivated), (.reactivate, .neverActivated):
      throw .neverActivated(name, operation)
    case (.deactivate, .deactivated(let since)): throw .alreadyDeactivated(name, since: since)
    case (.deactivate, .activated), (.deactivate, .lapsed): return
    case (.reactivate, .activated), (.reactivate, .lapsed), (.reactivate, .deactivated): return
    }
  }

  /// Why the operation cannot be done now, by whichever method; `nil` when it can.
  public func refusal(of operation: Operation, at time: UTCTime) -> Refusal? {
    do throws(Refusal) {
      // The telephone is the one method that every operation has.
      try allow(operation, by: .telephone, at: time)
      guard let pending = pendingRequest, pending.operation != operation else { return nil }
      return .otherRequestPending(pending)
    } catch {
      return error
    }
  }

  // MARK: How a request goes on

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

  /// Gives an attempt back that was charged to a request, while it is pending.
  mutating func refund(_ request: Request) {
    guard pendingRequest?.number == request.number else { return }
    update { $0.attempts = max(0, $0.attempts - 1) }
  }

  /// Notes that a code was refused, and ends the request when no attempt is left.
  mutating func refuse(_ refusal: CodeRefusal, at time: UTCTime) {
    guard let pending = pendingRequest else { return }
    history.append(entry(.codeRefused, at: time, request: pending, note: refusal.cause.summary))
    guard pending.attemptsLeft == 0 else { return }
    update { $0.status = .exhausted(at: time) }
    history.append(entry(.attemptsExhausted, at: time, request: pending))
  }

  /// - Throws: `Refusal.nothingPending` when no request of the operation is pending, or
  ///   `stateUnknown`.
  mutating func cancel(_ operation: Operation, at time: UTCTime) throws(Refusal) -> Request {
    guard !isStateUnknown else { throw .stateUnknown(name) }
    guard let pending = pendingRequest, pending.operation == operation else {
      throw .nothingPending(name, operation)
    }
    update { $0.status = .cancelled(at: time) }
    history.append(entry(.requestCancelled, at: time, request: pending))
    return pending
  }

  mutating func update(_ change: (inout Request) -> Void) {
    guard let index = requests.firstIndex(where: { $0.status == .pending }) else { return }
    change(&requests[index])
  }
}

extension Operation {
  /// The methods by which it can be done.
  var methods: Set<ConnectionMethod> {
    switch self {
    case .activate, .install, .deactivate, .reactivate: [.telephone, .internet]
    case .reissue: [.telephone]
    }
  }
}
