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
      return try confirm(.deactivate, on: name, by: .code(code), at: time)
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
      return try store(.heard, completing: request, on: name, at: time)
    }
    let reference = Result { () throws(CodeError) in try SpokenReference(parsing: text) }
    switch reference {
    case .success(let reference):
      return try confirm(.reactivate, on: name, by: .reference(reference), at: time)
    case .failure(let error):
      return try unsound(.unsoundReference(error), .reactivate, on: name)
    }
  }

  /// Checks what was typed for the pending activation and, when it is this server's license server ID,
  /// activates.
  ///
  /// - Returns: `nil` when it was accepted; the server then needs a certificate.
  /// - Throws: as `enter(code:)`.
  public mutating func enter(
    licenseServerID text: String, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    let id = Result { () throws(CodeError) in try LicenseServerID(parsing: text) }
    switch id {
    case .success(let id):
      return try confirm(.activate, on: name, by: .serverID(id), at: time)
    case .failure(let error):
      return try unsound(.unsoundID(error), .activate, on: name)
    }
  }

  /// Checks what was typed for the pending installation or reissue and, when it is the pack ID for it,
  /// adds the licenses, or makes those available that await it.
  ///
  /// - Parameter operation: `install` or `reissue`.
  /// - Returns: `nil` when it was accepted.
  /// - Throws: as `enter(code:)`.
  public mutating func enter(
    packID text: String, for operation: Operation, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    let id = Result { () throws(CodeError) in try LicensePackID(parsing: text) }
    switch id {
    case .success(let id):
      return try confirm(operation, on: name, by: .packID(id), at: time)
    case .failure(let error):
      return try unsound(.unsoundID(error), operation, on: name)
    }
  }

  /// What the check digits refuse costs no attempt, and leaves no trace.
  private func unsound(
    _ cause: CodeRefusal.Cause, _ operation: Operation, on name: ServerName
  ) throws -> CodeRefusal {
    _ = try pending(operation, on: name)
    return CodeRefusal(cause: cause, attemptsLeft: nil)
  }

  func pending(_ operation: Operation, on name: ServerName) throws -> Request {
    let server = try server(name)
    guard !server.isStateUnknown else { throw Refusal.stateUnknown(server.name) }
    guard let pending = server.pendingRequest, pending.operation == operation else {
      throw Refusal.nothingPending(server.name, operation)
    }
    return pending
  }

  /// What was allowed when the request was opened may not be any more: the clock goes on.
  private func checkState(_ operation: Operation, on name: ServerName, at time: UTCTime) throws {
    let server = try server(name)
    guard !server.isStateUnknown else { throw Refusal.stateUnknown(server.name) }
    guard server.pendingRequest?.operation == operation else { return }
    switch operation {
    case .install: try server.requireActivated(to: .install, at: time)
    case .reissue: try server.requireActivated(to: .reissue, at: time)
    case .activate, .deactivate, .reactivate: break
    }
  }

  mutating func confirm(
    _ operation: Operation, on name: ServerName, by confirmation: Confirmation, at time: UTCTime
  ) throws -> CodeRefusal? {
    try checkState(operation, on: name, at: time)
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
    guard isCharged else { return try refuse(.attemptsExhausted, request, on: name, at: time) }

    let others = try ledger.servers().filter { $0.name != name }
    switch recognition.finding(confirmation, for: request, of: server, others: others) {
    case .accepted:
      return try store(confirmation, completing: request, on: name, at: time)
    case .refused(let cause):
      return try refuse(cause, request, on: name, at: time)
    }
  }

  /// - Parameter request: the one that was charged.
  private mutating func refuse(
    _ cause: CodeRefusal.Cause, _ request: Request, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal {
    try change(name) { server in
      if cause.isOfDayAlone {
        server.refund(request)
        let refusal = CodeRefusal(cause: cause, attemptsLeft: nil)
        server.refuse(refusal, at: time)
        return refusal
      }
      let refusal = CodeRefusal(
        cause: cause, attemptsLeft: server.pendingRequest?.attemptsLeft ?? 0)
      server.refuse(refusal, at: time)
      return refusal
    }
  }

  /// Another window may have ended the request meanwhile: then its successor is not completed. Or it
  /// may have changed what is ordered: then the confirmation is not for that.
  ///
  /// - Returns: `nil` when it was stored.
  private mutating func store(
    _ confirmation: Confirmation, completing request: Request, on name: ServerName,
    at time: UTCTime
  ) throws -> CodeRefusal? {
    do {
      let isStored = try change(name) { server in
        let stored = server.requests.first { $0.number == request.number }
        switch stored?.status {
        case .pending:
          guard stored?.operation == request.operation, stored?.order == request.order else {
            return false
          }
          server.complete(confirmation, at: time)
        case .completed: break
        case .cancelled, .exhausted, nil:
          throw Refusal.nothingPending(server.name, request.operation)
        }
        return true
      }
      if isStored { return nil }
    } catch let refusal as Refusal {
      throw AcceptedButNotStored(cause: refusal, isCharged: confirmation != .heard)
    } catch {
      // The log is in the same database: this can fail as well, and then there is no more to be done.
      try? change(name) { server in
        server.log(.databaseError, at: time, server.storingFailed(request.operation))
      }
      throw AcceptedButNotStored(cause: error, isCharged: confirmation != .heard)
    }
    return try refuse(.otherOrder, request, on: name, at: time)
  }
}

/// The confirmation is right, but what follows from it could not be stored.
public struct AcceptedButNotStored: Error, CustomStringConvertible {
  public let cause: any Error
  /// Whether it cost an attempt, as everything does but the caller's word.
  public let isCharged: Bool

  public var description: String {
    "The confirmation is right, but it could not be stored: the server is as it was\(spent). \(cause)"
  }

  private var spent: String { isCharged ? ", and the attempt is spent" : "" }
}
