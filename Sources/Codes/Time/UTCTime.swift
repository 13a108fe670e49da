/// A moment, to the second, in UTC.
public struct UTCTime: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00:00 UTC, leap seconds not counted (POSIX time).
  public let seconds: Int64

  public init(seconds: Int64) {
    self.seconds = seconds
  }

  public var day: Day {
    Day(number: Int(seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400))
  }

  public func advanced(by duration: Duration) -> UTCTime {
    UTCTime(seconds: seconds + duration.components.seconds)
  }

  public static func < (left: UTCTime, right: UTCTime) -> Bool { left.seconds < right.seconds }
}

extension UTCTime: CustomStringConvertible {
  /// ISO 8601: `2026-11-23T09:00:00Z`.
  public var description: String {
    let second = Int(seconds) - day.number * 86_400
    let clock = [second / 3600, second / 60 % 60, second % 60].map { $0.padded(2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}

extension UTCTime {
  /// ISO 8601 in UTC: `2026-11-23`, `2026-11-23 09:00`, `2026-11-23T09:00:00Z`; years 1970 to 9999.
  /// `nil` for anything else, so for a time zone other than Z too.
  public init?(_ text: String) {
    var clock = text.split(maxSplits: 1, omittingEmptySubsequences: false) { "T ".contains($0) }
    let date = clock.removeFirst().split(separator: "-", omittingEmptySubsequences: false)
    guard let date = Self.numbers(date, widths: [4, 2, 2]), date[0] >= 1970,
      let day = Day(year: date[0], month: date[1], day: date[2])
    else { return nil }
    var time = [0, 0, 0]
    if var text = clock.first {
      if text.last == "Z" { text.removeLast() }
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      let widths = Array(repeating: 2, count: min(3, max(2, parts.count)))
      guard let numbers = Self.numbers(parts, widths: widths) else { return nil }
      time = numbers + (numbers.count == 2 ? [0] : [])
    }
    guard time[0] < 24, time[1] < 60, time[2] < 60 else { return nil }
    self.init(seconds: Int64(day.number * 86_400 + time[0] * 3600 + time[1] * 60 + time[2]))
  }

  private static func numbers(_ parts: [Substring], widths: [Int]) -> [Int]? {
    guard parts.map(\.utf8.count) == widths else { return nil }
    let numbers = parts.compactMap { part in
      part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
    }
    return numbers.count == widths.count ? numbers : nil
  }
}
