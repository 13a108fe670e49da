public import Codes

/// What the vendor knows of one license server: who it belongs to, how many licenses it holds, and
/// every answer that was given for it.
public struct Registration: Hashable, Sendable {
  public enum State: Hashable, Sendable {
    case active
    case deactivated(since: UTCTime)
  }

  public let productID: ProductID
  /// `nil` while the server was never activated.
  public var licenseServerID: LicenseServerID?
  public var company: String
  /// All licenses that the server holds. How many of them clients have, only the site knows.
  public var licenses: Int
  public var state: State
  public let enrolledAt: UTCTime
  /// Oldest first. Nothing is ever taken out.
  public var answers: [Answer]

  public init(
    productID: ProductID, licenseServerID: LicenseServerID?, company: String, licenses: Int,
    state: State = .active, enrolledAt: UTCTime, answers: [Answer] = []
  ) {
    self.productID = productID
    self.licenseServerID = licenseServerID
    self.company = company
    self.licenses = licenses
    self.state = state
    self.enrolledAt = enrolledAt
    self.answers = answers
  }

  /// A registration as an enrolment line describes it.
  public init(_ enrolment: Enrolment, at time: UTCTime) {
    self.init(
      productID: enrolment.productID, licenseServerID: enrolment.licenseServerID,
      company: enrolment.company, licenses: enrolment.licenses, enrolledAt: time)
  }
}

/// One answer that the vendor gave, stored before the caller hears it.
public struct Answer: Hashable, Sendable {
  public let operation: Operation
  public let requestNumber: RequestNumber
  /// When it was first given; what it confirms is valid from this day on.
  public let answeredAt: UTCTime
  /// For a reactivation, what the caller gave as the reason.
  public var reason: ReactivationReason?
  /// For a reactivation, the unissued licenses that the caller counted.
  public var unissued: UnissuedCount?

  public init(
    _ operation: Operation, requestNumber: RequestNumber, answeredAt: UTCTime,
    reason: ReactivationReason? = nil, unissued: UnissuedCount? = nil
  ) {
    self.operation = operation
    self.requestNumber = requestNumber
    self.answeredAt = answeredAt
    self.reason = reason
    self.unissued = unissued
  }
}
