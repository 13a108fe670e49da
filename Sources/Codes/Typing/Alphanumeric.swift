/// One character of 0–9 A–Z, as ISO 7064 Mod 37,36 counts them: 0 to 35.
public struct Alphanumeric: Hashable, Comparable, Sendable {
  /// 0 to 9 for the digits, 10 to 35 for A to Z.
  public let value: UInt8

  /// `nil` when the character is not 0–9, A–Z or a–z.
  public init?(_ character: Character) {
    guard character.isASCII, character.isLetter || character.isNumber,
      let value = character.hexDigitValue ?? character.lowercased().utf8.first.map({ Int($0) - 87 })
    else { return nil }
    self.value = UInt8(value)
  }

  /// A character as people type it: full-width letters and decimal digits of any script too. `nil` for
  /// everything else.
  public init?(typed character: Character) {
    let bare = character.bare
    if let plain = Alphanumeric(bare) {
      self = plain
      return
    }
    guard let scalar = bare.unicodeScalars.first, bare.unicodeScalars.count == 1 else { return nil }
    switch scalar.value {
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      guard let narrow = UnicodeScalar(scalar.value - 0xFEE0) else { return nil }
      self.init(Character(narrow))
    default:
      guard scalar.properties.numericType == .decimal, let number = bare.wholeNumberValue else {
        return nil
      }
      self.init(countingAs: number)
    }
  }

  /// The character that counts `number` modulo 36.
  init(countingAs number: Int) {
    value = UInt8(((number % 36) + 36) % 36)
  }

  public static func < (left: Self, right: Self) -> Bool { left.value < right.value }

  public var character: Character {
    Character(UnicodeScalar(value < 10 ? value + 48 : value + 55))
  }

  /// All 36, in order.
  public static let all: [Alphanumeric] = (0..<36).map { Alphanumeric(countingAs: $0) }

  /// The 32 that nobody confuses with one another in print: I, L, O and U are left out.
  static let unmistakable: [Alphanumeric] = all.filter { !"ILOU".contains($0.character) }

  /// Reads I and L as 1 and O as 0, which is safe wherever only `unmistakable` characters can stand.
  var unmistaken: Alphanumeric {
    switch character {
    case "I", "L": Alphanumeric(countingAs: 1)
    case "O": Alphanumeric(countingAs: 0)
    default: self
    }
  }
}

extension Alphanumeric: CustomStringConvertible {
  public var description: String { String(character) }
}

extension [Alphanumeric] {
  var text: String {
    String(decoding: map { $0.value < 10 ? $0.value + 48 : $0.value + 55 }, as: UTF8.self)
  }
}
