internal import Codes

/// When representatives are there: Monday to Friday, 8 to 18 o'clock, but not on holidays. The automated
/// line always is.
///
/// The vendor keeps Universal Time, as codes, records and `--now` do: an offset that never changes, so
/// that no hour is skipped or comes twice.
struct OpeningHours: Hashable {
  /// Of the day, in UTC; the second at its end is closed.
  var hours = 8..<18

  enum Status: Hashable {
    case open
    /// - Parameter day: on which it opens next, at the first of `hours`.
    case closed(Reason, opens: Day)
  }

  enum Reason: Hashable {
    /// It opens later on the same day.
    case early
    /// After hours, or at a weekend.
    case late
    case holiday
  }

  func status(at time: UTCTime) -> Status {
    let today = time.day
    let second = time.seconds - Int64(today.number) * 86_400
    if today.isHoliday { return .closed(.holiday, opens: workingDay(after: today)) }
    guard today.isWorkingDay, second < Int64(hours.upperBound) * 3600 else {
      return .closed(.late, opens: workingDay(after: today))
    }
    return second < Int64(hours.lowerBound) * 3600 ? .closed(.early, opens: today) : .open
  }

  /// Holidays and weekends together last five days at most.
  private func workingDay(after day: Day) -> Day {
    (1...5).lazy.map { day.advanced(by: $0) }.first(where: \.isWorkingDay) ?? day.advanced(by: 5)
  }
}

extension Day {
  fileprivate var isWorkingDay: Bool { weekday < 5 && !isHoliday }

  /// 0 for Monday. 1970-01-01 was a Thursday.
  private var weekday: Int { ((number + 3) % 7 + 7) % 7 }

  /// New Year's Day, Independence Day, Thanksgiving (the fourth Thursday of November), Christmas Day. One
  /// at a weekend is not made up for.
  fileprivate var isHoliday: Bool {
    let (_, month, day) = parts
    return switch (month, day) {
    case (1, 1), (7, 4), (12, 25): true
    case (11, 22...28): weekday == 3
    default: false
    }
  }
}
