internal import ArgumentParser

/// How fast a call goes by on the screen.
enum Pace: ExpressibleByArgument {
  /// What is said appears at once; the caller still has all the time there is.
  case instant
  /// This many seconds of the call in one of the clock's.
  case times(Double)

  static let real = Pace.times(1)

  init?(argument: String) {
    switch argument {
    case "instant": self = .instant
    case "real": self = .real
    default:
      guard argument.hasSuffix("x"), let factor = Double(argument.dropLast()),
        (0.1...1000).contains(factor)
      else { return nil }
      self = .times(factor)
    }
  }

  static var allValueStrings: [String] { ["instant", "real", "4x"] }
}
