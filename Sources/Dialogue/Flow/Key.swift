/// A key of a telephone: 0 to 9, star, pound.
public enum Key: Character, CaseIterable, Hashable, Sendable {
  case zero = "0"
  case one = "1"
  case two = "2"
  case three = "3"
  case four = "4"
  case five = "5"
  case six = "6"
  case seven = "7"
  case eight = "8"
  case nine = "9"
  case star = "*"
  case pound = "#"

  /// The digit on the key; `nil` for star and pound.
  public var digit: Int? { rawValue.wholeNumberValue }
}

extension Key: CustomStringConvertible {
  public var description: String { String(rawValue) }
}
