public import Codes

/// One request of the wizard, from the page that shows its number to the code that completes it.
public struct Request: Hashable, Sendable {
  public enum Status: Hashable, Sendable {
    case pending
    case completed(at: UTCTime)
    case cancelled(at: UTCTime)
    /// Five codes were refused.
    case exhausted(at: UTCTime)
  }

  public let number: RequestNumber
  public let operation: Operation
  /// Another, when it is resumed by another.
  public var method: ConnectionMethod
  /// For a reactivation.
  public var reason: ReactivationReason?
  /// For an installation.
  public var order: LicenseOrder?
  public let openedAt: UTCTime
  /// How many codes with sound check digits were tried.
  public var attempts: Int
  public var status: Status

  public init(
    number: RequestNumber, operation: Operation, method: ConnectionMethod,
    reason: ReactivationReason?, order: LicenseOrder? = nil, openedAt: UTCTime, attempts: Int = 0,
    status: Status = .pending
  ) {
    self.number = number
    self.operation = operation
    self.method = method
    self.reason = reason
    self.order = order
    self.openedAt = openedAt
    self.attempts = attempts
    self.status = status
  }

  public static let allowedAttempts = 5

  public var attemptsLeft: Int { max(0, Self.allowedAttempts - attempts) }

  /// A sentence; `nil` while there is more than one attempt left, or none.
  public var lastAttempt: String? {
    attemptsLeft == 1 ? "One attempt is left to enter what completes it." : nil
  }

  /// `nil` while it is pending.
  public var closedAt: UTCTime? {
    switch status {
    case .pending: nil
    case .completed(let time), .cancelled(let time), .exhausted(let time): time
    }
  }
}
