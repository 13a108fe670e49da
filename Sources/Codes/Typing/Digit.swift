/// One decimal digit, 0 to 9. Whatever holds a `Digit` needs no range check.
public struct Digit: Hashable, Comparable, Sendable {
  public let value: UInt8

  /// `nil` when `value` is not 0 to 9.
  public init?(_ value: Int) {
    guard (0...9).contains(value) else { return nil }
    self.value = UInt8(value)
  }

  /// The last decimal digit of any number.
  init(lastOf number: UInt64) {
    value = UInt8(number % 10)
  }

  public static func < (left: Digit, right: Digit) -> Bool { left.value < right.value }

  public static let zero = Digit(lastOf: 0)

  /// All ten, in order.
  public static let all: [Digit] = (0..<10).map { Digit(lastOf: $0) }
}

extension Digit: CustomStringConvertible {
  public var description: String { String(value) }
}

extension Digit {
  /// A digit as people type it: any Unicode decimal digit (full-width, Arabic-Indic, …), the letter
  /// O for 0, and l, I or a bar for 1. `nil` for everything else, so ⑤, ² and 五 too.
  public init?(typed character: Character) {
    switch character {
    case "O", "o":
      value = 0
    case "l", "I", "i", "|":
      value = 1
    default:
      guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
        scalar.properties.numericType == .decimal, let number = character.wholeNumberValue,
        let digit = Digit(number)
      else { return nil }
      self = digit
    }
  }
}

extension [Digit] {
  /// The digits run together, as canonical text: `"4712"`.
  var text: String {
    String(unsafeUninitializedCapacity: count) { bytes in
      for (place, digit) in enumerated() { bytes[place] = digit.value + 48 }
      return count
    }
  }

  /// The digits in groups of the given sizes, joined by `separator`.
  func grouped(_ sizes: [Int], separator: String = "-") -> String {
    text.grouped(sizes, separator: separator)
  }

  /// The digits of text that is known to be canonical; characters that are no digit are left out.
  init(canonical text: some StringProtocol) {
    self = text.compactMap { $0.wholeNumberValue.flatMap { Digit($0) } }
  }
}

extension String {
  /// ASCII text in groups of the given sizes; what is left after them is left out.
  func grouped(_ sizes: [Int], separator: String) -> String {
    let count = min(utf8.count, sizes.reduce(0, +))
    var ends = sizes.makeIterator()
    var left = ends.next() ?? 0
    let longest = utf8.count + sizes.count * separator.utf8.count
    return String(unsafeUninitializedCapacity: longest) { bytes in
      var place = 0
      for character in utf8.prefix(count) {
        while left == 0, let size = ends.next() {
          for mark in separator.utf8 {
            bytes[place] = mark
            place += 1
          }
          left = size
        }
        bytes[place] = character
        place += 1
        left -= 1
      }
      return place
    }
  }
}
