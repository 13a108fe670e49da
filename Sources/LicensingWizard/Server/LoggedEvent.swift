public import Codes

/// One line of the computer's event log, of the source TermServLicensing.
public struct LoggedEvent: Hashable, Sendable {
  /// The numbers of the licensing service of Windows Server 2003.
  public enum Number: Int, CaseIterable, Hashable, Sendable {
    case activated = 4
    case certificateBad = 17
    /// Not activated: temporary licenses only.
    case notActivated = 18
    case fewLicenses = 20
    case noLicenses = 21
    /// Not activated: a client was turned away.
    case clientTurnedAway = 39
    case databaseError = 44
  }

  public static let source = "TermServLicensing"

  public let at: UTCTime
  public let number: Number
  public let sentence: String

  public init(at: UTCTime, _ number: Number, _ sentence: String) {
    self.at = at
    self.number = number
    self.sentence = sentence
  }
}

extension LicenseServer {
  mutating func log(_ number: LoggedEvent.Number, at time: UTCTime, _ sentence: String) {
    events.append(LoggedEvent(at: time, number, sentence))
  }

  func storingFailed(_ operation: Operation) -> String {
    "The \(operation.noun) of \(name) could not be stored in the database."
  }

  /// The last time that the answer to a pending request was right, but could not be stored; `nil` when
  /// it never happened.
  public func storingFailure(of request: Request) -> LoggedEvent? {
    guard request.status == .pending else { return nil }
    return events.last {
      $0.number == .databaseError && $0.at >= request.openedAt
        && $0.sentence == storingFailed(request.operation)
    }
  }

  /// Fewer licenses than these are too few, which is the simulator's rule.
  static let fewLicenses = 5

  mutating func logLicensesLeft(of product: LicenseProduct, at time: UTCTime) {
    let left = packs.filter { $0.hasLicense(for: product, at: time) }.map(\.counts.available)
      .reduce(0, +)
    guard left < Self.fewLicenses else { return }
    log(
      .fewLicenses, at: time,
      "\(name) has too few permanent licenses left for \(product): \(left).")
  }
}
