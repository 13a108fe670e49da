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
  public var digit: Int? {
    switch self {
    case .zero: 0
    case .one: 1
    case .two: 2
    case .three: 3
    case .four: 4
    case .five: 5
    case .six: 6
    case .seven: 7
    case .eight: 8
    case .nine: 9
    case .star, .pound: nil
    }
  }

  /// The key with an ASCII character; `nil` when no key has it.
  init?(ascii: UInt8) {
    switch ascii {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self = Self.allCases[Int(ascii) - 48]
    case UInt8(ascii: "*"): self = .star
    case UInt8(ascii: "#"): self = .pound
    default: return nil
    }
  }

  /// What the key adds to an entry.
  var text: String {
    switch self {
    case .zero: "0"
    case .one: "1"
    case .two: "2"
    case .three: "3"
    case .four: "4"
    case .five: "5"
    case .six: "6"
    case .seven: "7"
    case .eight: "8"
    case .nine: "9"
    case .star: "*"
    case .pound: "#"
    }
  }
}

extension Key: CustomStringConvertible {
  public var description: String { text }
}
