public import Codes

extension LicensingConsole {
  /// Checks what was typed for the pending deactivation and, when it is the right code, deactivates.
  ///
  /// - Returns: `nil` when it was accepted.
  /// - Throws: `Refusal.nothingPending`, `AcceptedButNotStored`, or what the ledger throws; nothing is
  ///   accepted then.
  public mutating func enter(
    code text: String, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    let code = Result { () throws(ConfirmationCode.Fault) in try ConfirmationCode(parsing: text) }
    switch code {
    case .success(let code):
      return try confirm(.deactivate, on: name, with: code, reference: nil, at: time)
    case .failure(let fault):
      return try unsound(.unsoundCode(fault), .deactivate, on: name)
    }
  }

  /// Notes that the caller heard the reactivation confirmed, and reactivates.
  ///
  /// - Parameter text: the spoken reference as it was typed; `nil` to go by the caller's word.
  /// - Returns: `nil` when it was accepted.
  /// - Throws: as `enter`.
  public mutating func confirmHeard(
    reference text: String?, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    guard let text else {
      let request = try pending(.reactivate, on: name)
      try store(nil, completing: request, on: name, at: time)
      return nil
    }
    let reference = Result { () throws(CodeError) in try SpokenReference(parsing: text) }
    switch reference {
    case .success(let reference):
      return try confirm(.reactivate, on: name, with: reference, reference: reference, at: time)
    case .failure(let error):
      return try unsound(.unsoundReference(error), .reactivate, on: name)
    }
  }

  /// What the check digits refuse costs no attempt, and leaves no trace.
  private func unsound(
    _ cause: CodeRefusal.Cause, _ operation: Operation, on name: ServerName
  ) throws -> CodeRefusal {
    _ = try pending(operation, on: name)
    return CodeRefusal(cause: cause, attemptsLeft: nil)
  }

  private func pending(_ operation: Operation, on name: ServerName) throws -> Request {
    let server = try server(name)
    guard let pending = server.pendingRequest, pending.operation == operation else {
      throw Refusal.nothingPending(server.name, operation)
    }
    return pending
  }

  private mutating func confirm(
    _ operation: Operation, on name: ServerName, with confirmation: some Confirming,
    reference: SpokenReference?, at time: UTCTime
  ) throws -> CodeRefusal? {
    let recognition = Recognition(key: key, today: time.day)
    // Committed by itself, before anything is compared.
    let (server, isCharged) = try change(name) { server in
      let isCharged = server.chargeAttempt(operation)
      return (server, isCharged)
    }
    guard let request = server.pendingRequest, request.operation == operation else {
      guard let cause = recognition.earlier(confirmation, of: server) else {
        throw Refusal.nothingPending(server.name, operation)
      }
      return CodeRefusal(cause: cause, attemptsLeft: nil)
    }
    guard isCharged else { return try refuse(.attemptsExhausted, on: name, at: time) }

    let others = try ledger.servers().filter { $0.name != name }
    switch recognition.finding(confirmation, for: request, of: server, others: others) {
    case .accepted:
      try store(reference, completing: request, on: name, at: time)
      return nil
    case .refused(let cause):
      return try refuse(cause, on: name, at: time)
    }
  }

  private mutating func refuse(
    _ cause: CodeRefusal.Cause, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal {
    try change(name) { server in
      let refusal = CodeRefusal(
        cause: cause, attemptsLeft: server.pendingRequest?.attemptsLeft ?? 0)
      server.refuse(refusal, at: time)
      return refusal
    }
  }

  /// Another window may have ended the request meanwhile: then its successor is not completed.
  private mutating func store(
    _ reference: SpokenReference?, completing request: Request, on name: ServerName,
    at time: UTCTime
  ) throws {
    do {
      try change(name) { server in
        switch server.requests.first(where: { $0.number == request.number })?.status {
        case .pending: server.complete(reference: reference, at: time)
        case .completed: break
        case .cancelled, .exhausted, nil:
          throw Refusal.nothingPending(server.name, request.operation)
        }
      }
    } catch {
      throw AcceptedButNotStored(cause: error)
    }
  }
}

/// The confirmation is right, but what follows from it could not be stored.
public struct AcceptedButNotStored: Error, CustomStringConvertible {
  public let cause: any Error

  public var description: String {
    "The confirmation is right, but it could not be stored: the server is as it was, and the attempt "
      + "is spent. \(cause)"
  }
}
