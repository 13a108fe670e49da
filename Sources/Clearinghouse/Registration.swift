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
  /// When it was registered.
  public let enrolledAt: UTCTime
  /// Oldest first. Nothing is ever taken out.
  public var answers: [Answer]
  /// The lines that were read since it was registered and changed it, oldest first. Nothing is ever
  /// taken out.
  public var enrolments: [LaterEnrolment]

  public init(
    productID: ProductID, licenseServerID: LicenseServerID?, company: String, licenses: Int,
    state: State = .active, enrolledAt: UTCTime, answers: [Answer] = [],
    enrolments: [LaterEnrolment] = []
  ) {
    self.productID = productID
    self.licenseServerID = licenseServerID
    self.company = company
    self.licenses = licenses
    self.state = state
    self.enrolledAt = enrolledAt
    self.answers = answers
    self.enrolments = enrolments
  }

  /// A registration as an enrolment line describes it.
  public init(_ enrolment: Enrolment, at time: UTCTime) {
    self.init(
      productID: enrolment.productID, licenseServerID: enrolment.licenseServerID,
      company: enrolment.company, licenses: enrolment.licenses, enrolledAt: time)
  }

  /// The orders whose packs were issued, oldest first.
  public var orders: [LicenseOrder] { answers.compactMap(\.order) }
}

/// One answer that the vendor gave, stored before the caller hears it: who asked, when, how and why.
/// What was said follows from it, and is not stored.
public struct Answer: Hashable, Sendable {
  public let operation: Operation
  public let requestNumber: RequestNumber
  /// When it was first given; what it confirms is valid from this day on.
  public let answeredAt: UTCTime
  /// How it was asked for last.
  public var method: ConnectionMethod
  /// Who asked last; empty when the caller gave no name.
  public var who: String
  /// For a reactivation, what the caller gave as the reason.
  public var reason: ReactivationReason?
  /// For a reactivation, the unissued licenses that the caller counted.
  public var unissued: UnissuedCount?
  /// For an installation.
  public var order: LicenseOrder?
  /// What was given otherwise before, oldest first. Nothing is ever taken out.
  public var corrections: [Correction]

  public init(
    _ operation: Operation, requestNumber: RequestNumber, answeredAt: UTCTime,
    by method: ConnectionMethod = .telephone, who: String = "", reason: ReactivationReason? = nil,
    unissued: UnissuedCount? = nil, order: LicenseOrder? = nil, corrections: [Correction] = []
  ) {
    self.operation = operation
    self.requestNumber = requestNumber
    self.answeredAt = answeredAt
    self.method = method
    self.who = who
    self.reason = reason
    self.unissued = unissued
    self.order = order
    self.corrections = corrections
  }

  /// What each call gave that gave something else than the one before, at its own time; the oldest
  /// first, and never empty.
  public var calls: [Correction] {
    let times = [answeredAt] + corrections.map(\.at)
    let given = corrections + [Correction(of: self, at: answeredAt)]
    return zip(given, times).map { call, time in
      Correction(
        at: time, method: call.method, who: call.who, reason: call.reason, unissued: call.unissued,
        order: call.order)
    }
  }

  /// What an earlier call for the same answer gave, before a later one gave it otherwise.
  public struct Correction: Hashable, Sendable {
    /// When the later one did.
    public let at: UTCTime
    public let method: ConnectionMethod
    public let who: String
    public let reason: ReactivationReason?
    public let unissued: UnissuedCount?
    public let order: LicenseOrder?

    public init(
      at time: UTCTime, method: ConnectionMethod = .telephone, who: String = "",
      reason: ReactivationReason? = nil, unissued: UnissuedCount? = nil,
      order: LicenseOrder? = nil
    ) {
      self.at = time
      self.method = method
      self.who = who
      self.reason = reason
      self.unissued = unissued
      self.order = order
    }

    /// What an answer has now.
    init(of answer: Answer, at time: UTCTime) {
      self.init(
        at: time, method: answer.method, who: answer.who, reason: answer.reason,
        unissued: answer.unissued, order: answer.order)
    }
  }
}

/// Who asks for something, and how.
public struct Caller: Hashable, Sendable {
  public let method: ConnectionMethod
  public let who: String

  public init(by method: ConnectionMethod, who: String = "") {
    self.method = method
    self.who = who
  }

  public static let unnamed = Caller(by: .telephone)
}
