/// How fast a call goes by on a clock.
public enum Pace: Hashable, Sendable {
  /// What is said is over at once; the caller still has all the time there is.
  case instant
  /// This many seconds of the call in one of the clock's, from 0.1 to 1000.
  case times(Double)

  public static let real = Pace.times(1)

  /// `instant`, `real`, or a factor such as `4x`; `nil` for anything else.
  public init?(_ text: String) {
    switch text {
    case "instant": self = .instant
    case "real": self = .real
    default:
      guard text.hasSuffix("x"), let factor = Double(text.dropLast()),
        (0.1...1000).contains(factor)
      else { return nil }
      self = .times(factor)
    }
  }

  /// How much time of the call passes while this much passes on the clock.
  public func callTime(in clockTime: Duration) -> Duration {
    switch self {
    case .instant: clockTime
    case .times(let factor): clockTime * factor
    }
  }

  /// How much passes on the clock while this much time of the call does.
  public func clockTime(for callTime: Duration) -> Duration {
    switch self {
    case .instant: callTime
    case .times(let factor): callTime / factor
    }
  }
}
