/// A calendar day in UTC, counted from 1970-01-01, by the Gregorian calendar.
public struct Day: Hashable, Comparable, Sendable, Strideable {
  /// 0 for 1970-01-01.
  public let number: Int

  public init(number: Int) {
    self.number = number
  }

  /// `nil` when there is no such day or the year is not 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return nil
    }
    // Years that begin in March put the leap day last, so a day's number is a plain sum.
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = (month + 9) % 12
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let dayNumber = 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear
    self.init(number: dayNumber - 719_468)
    guard parts == (year, month, day) else { return nil }
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  public func distance(to other: Day) -> Int { other.number - number }

  public func advanced(by days: Int) -> Day { Day(number: number + days) }

  /// Year, month 1 to 12, day 1 to 31.
  public var parts: (year: Int, month: Int, day: Int) {
    let days = number + 719_468
    let era = (days >= 0 ? days : days - 146_096) / 146_097
    let dayOfEra = days - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Day: CustomStringConvertible {
  /// ISO 8601: `2026-11-23`.
  public var description: String {
    let (year, month, day) = parts
    return year.padded(4) + "-" + month.padded(2) + "-" + day.padded(2)
  }
}

extension Int {
  func padded(_ width: Int) -> String {
    let digits = String(self)
    guard digits.utf8.count < width else { return digits }
    return String(repeating: "0", count: width - digits.utf8.count) + digits
  }
}
