public import Codes

extension LicensingConsole {
  /// What the pending request sends to the Clearinghouse: the same each time, but for the unissued
  /// licenses, which grow when a client's expires.
  ///
  /// - Throws: `Refusal.nothingPending`, `Refusal.method` for a reissue, or what the ledger throws.
  public func internetRequest(
    _ operation: Operation, on name: ServerName, at time: UTCTime
  ) throws -> InternetRequest {
    let request = try pending(operation, on: name)
    let server = try server(name).counted(at: time)
    let task: InternetRequest.Task
    switch (operation, request.order) {
    case (.activate, _): task = .activate
    case (.install, let order?): task = .install(order)
    case (.install, nil): throw Refusal.orderMissing
    case (.deactivate, _): task = .deactivate
    case (.reactivate, _):
      guard let reason = request.reason else { throw Refusal.reasonMissing }
      task = .reactivate(reason, unissued: UnissuedCount(server.licenses.unissued) ?? .none)
    case (.reissue, _): throw Refusal.method(.internet, .reissue)
    }
    return InternetRequest(
      task, productID: server.productID, licenseServerID: server.licenseServerID,
      requestNumber: request.number, name: server.contact.name, company: server.contact.company,
      email: server.contact.email)
  }

  /// Takes what came back, checked by the same rules as what is typed.
  ///
  /// - Returns: `nil` when it was accepted.
  /// - Throws: `Refusal.byVendor`, with the request still pending, or as `enter(code:)`.
  public mutating func receive(
    _ answer: InternetAnswer, for operation: Operation, on name: ServerName, at time: UTCTime
  ) throws -> CodeRefusal? {
    switch answer {
    case .activated(let id):
      return try confirm(operation, on: name, by: .serverID(id), at: time)
    case .installed(let id):
      return try confirm(operation, on: name, by: .packID(id), at: time)
    case .deactivated(let code):
      return try confirm(operation, on: name, by: .code(code), at: time)
    case .reactivated(let reference, let packID):
      return try confirm(operation, on: name, by: .reactivation(reference, packID), at: time)
    case .refused(let refusal):
      try note(.requestRefused, operation, on: name, refusal.summary, at: time)
      throw Refusal.byVendor(refusal)
    }
  }

  /// Notes that the connection broke. The request stays pending and can be sent again.
  ///
  /// - Throws: what the ledger throws.
  package mutating func connectionBroke(
    _ operation: Operation, on name: ServerName, at time: UTCTime
  ) throws {
    try note(.connectionBroken, operation, on: name, nil, at: time)
  }

  /// Sends the pending request and takes the answer.
  ///
  /// - Parameter connection: carries the request to the Clearinghouse and its answer back.
  /// - Returns: what came of it, for the wizard.
  mutating func send(
    _ operation: Operation, on name: ServerName, at time: UTCTime,
    through connection: (InternetRequest) throws -> InternetAnswer
  ) throws -> Wizard.Event {
    let request = try internetRequest(operation, on: name, at: time)
    let answer: InternetAnswer
    do {
      answer = try connection(request)
    } catch {
      try connectionBroke(operation, on: name, at: time)
      return .connectionBroken("\(error)")
    }
    let refusal = try receive(answer, for: operation, on: name, at: time)
    return try outcome(refusal, operation, on: name)
  }

  private mutating func note(
    _ event: HistoryEntry.Event, _ operation: Operation, on name: ServerName, _ note: String?,
    at time: UTCTime
  ) throws {
    try change(name) { server in
      guard let pending = server.pendingRequest, pending.operation == operation else { return }
      server.history.append(server.entry(event, at: time, request: pending, note: note))
    }
  }
}

/// There is nothing that carries a request to the Clearinghouse.
public struct NoConnection: Error, Hashable, Sendable, CustomStringConvertible {
  public init() {}

  public var description: String {
    "There is no connection to the Clearinghouse. The request is kept: send it again, or choose the "
      + "telephone method."
  }
}

extension VendorRefusal {
  /// A word or two for the history.
  var summary: String {
    switch self {
    case .unknownServer: "unknown product ID"
    case .neverActivated: "never activated"
    case .deactivated: "deactivated"
    case .unissuedExceedsTotal: "too many unissued licenses"
    case .nothingToReissue: "nothing to reissue"
    case .otherLicenseServerID: "other license server ID"
    case .emailMissing: "no e-mail address"
    case .tooManyLicenses: "too many licenses"
    }
  }
}
