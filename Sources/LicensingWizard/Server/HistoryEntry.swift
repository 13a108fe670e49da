public import Codes

/// One line of a server's history: who, when, how, why, and by which reference. Never a whole code or
/// key.
public struct HistoryEntry: Hashable, Sendable {
  public enum Event: String, CaseIterable, Hashable, Sendable {
    case added
    case requestOpened = "request opened"
    case codeRefused = "code refused"
    case completed
    case requestCancelled = "request cancelled"
    case attemptsExhausted = "attempts exhausted"
    case licenseIssued = "license issued"
    case licenseRefused = "license refused"
    case licenseRenewed = "license renewed"
    case licenseRevoked = "license revoked"
    case licenseReturned = "license returned"
    /// By the Clearinghouse, over the Internet.
    case requestRefused = "request refused"
    case connectionBroken = "connection broken"
    case certificateKept = "certificate kept"
    case propertiesChanged = "properties changed"
    /// By a command that sets up a situation.
    case staged
  }

  public let at: UTCTime
  public let who: String
  public let event: Event
  public var operation: Operation?
  public var method: ConnectionMethod?
  public var requestNumber: RequestNumber?
  public var reason: ReactivationReason?
  public var reference: SpokenReference?
  /// What else there is to say: a client's name, the cause of a refusal.
  public var note: String?

  public init(
    at: UTCTime, who: String, event: Event, operation: Operation? = nil,
    method: ConnectionMethod? = nil, requestNumber: RequestNumber? = nil,
    reason: ReactivationReason? = nil, reference: SpokenReference? = nil, note: String? = nil
  ) {
    self.at = at
    self.who = who
    self.event = event
    self.operation = operation
    self.method = method
    self.requestNumber = requestNumber
    self.reason = reason
    self.reference = reference
    self.note = note
  }
}

extension LicenseServer {
  func entry(
    _ event: HistoryEntry.Event, at time: UTCTime, request: Request? = nil,
    reference: SpokenReference? = nil, note: String? = nil
  ) -> HistoryEntry {
    HistoryEntry(
      at: time, who: contact.name, event: event, operation: request?.operation,
      method: request?.method, requestNumber: request?.number, reason: request?.reason,
      reference: reference, note: note)
  }
}
