public import Codes
internal import Foundation

/// From when through when a certificate holds, both seconds included (RFC 5280 §4.1.2.5), in the years
/// 1970 to 9999.
///
/// In the certificate, years before 2050 are written as an ASN.1 UTCTime and later ones as a
/// GeneralizedTime.
public struct Validity: Hashable, Sendable {
  public let from: UTCTime
  public let through: UTCTime

  /// `nil` when it ends before it begins, or leaves the years 1970 to 9999.
  public init?(from: UTCTime, through: UTCTime) {
    guard from <= through, Self.earliest <= from, through <= Self.latest else { return nil }
    self.from = from
    self.through = through
  }

  /// How long a license server's certificate holds: 730 days, to the second. No public source says
  /// how long a real one does; two years are short enough to be met in a simulation.
  ///
  /// Ends with the year 9999 where that comes first. `nil` when `from` is not in the years 1970 to
  /// 9999.
  public static func twoYears(from: UTCTime) -> Validity? {
    guard (earliest...latest).contains(from) else { return nil }
    let through = from.advanced(by: .seconds(730 * 86_400 - 1))
    return Validity(from: from, through: min(through, latest))
  }

  /// Every moment that a certificate can be made or checked in: the simulation CA never expires.
  static let always = Validity(unchecked: earliest, latest)

  private static let earliest = UTCTime(seconds: 0)
  /// 9999-12-31T23:59:59Z, which RFC 5280 §4.1.2.5 takes for "no well-defined expiration date".
  private static let latest = UTCTime(seconds: 253_402_300_799)

  private init(unchecked from: UTCTime, _ through: UTCTime) {
    self.from = from
    self.through = through
  }
}

extension Date {
  /// POSIX time on both sides, to the second; exact for every year that a `Validity` can have.
  init(_ time: UTCTime) {
    self.init(timeIntervalSince1970: TimeInterval(time.seconds))
  }
}

extension UTCTime {
  /// `nil` when it is not a whole second.
  init?(_ date: Date) {
    guard let seconds = Int64(exactly: date.timeIntervalSince1970) else { return nil }
    self.init(seconds: seconds)
  }
}
