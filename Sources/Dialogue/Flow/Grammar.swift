/// What a field takes as an entry.
public struct Grammar: Hashable, Sendable {
  /// How many digits, or characters, make an entry.
  public var length: ClosedRange<Int>
  /// The digits that an entry may have; `nil` for all ten. Another one is outside the grammar.
  public var digits: Set<Key>?
  /// The only entries that are taken; empty for any.
  public var entries: Set<String>
  /// What the check digits of an entry must satisfy; `nil` when it has none.
  public var check: Check?
  /// Words that stand for an entry: `none` for `0`.
  public var words: [String: String]
  public var spoken: Spoken

  /// How other words are read.
  public enum Spoken: String, CaseIterable, Hashable, Sendable {
    /// One digit after another: "forty two" is 42 or 402.
    case digits
    /// As a number to be counted with: "forty two" is 42.
    case number
    /// Character by character, letters by a spelling alphabet: "Kilo seven" is K7. Digits can be keyed.
    case spelling
    /// As it is said, a capital at each word: a name. It cannot be keyed, and is said in one go.
    case text
  }

  public init(
    length: ClosedRange<Int>, digits: Set<Key>? = nil, entries: Set<String> = [],
    check: Check? = nil, words: [String: String] = [:], spoken: Spoken = .digits
  ) {
    self.length = length
    self.digits = digits
    self.entries = entries
    self.check = check
    self.words = words
    self.spoken = spoken
  }
}

/// The published ways of check digits that a field can ask for, by the names that flows call them.
public enum Check: String, CaseIterable, Hashable, Sendable {
  /// ISO/IEC 7812-1, annex B: the last digit makes the sum of all, every second one from the right
  /// doubled and its digits added, a multiple of 10.
  case luhn
  /// H. M. Damm, *Total anti-symmetrische Quasigruppen*, Marburg 2004: the walk through the quasigroup
  /// of order 10 ends at 0.
  case damm
  /// ISO/IEC 7064: the number leaves 1 when divided by 97.
  case mod97 = "mod97-10"

  /// Whether the check digits of an entry are right; never, when it holds anything but digits 0 to 9
  /// or is empty.
  public func accepts(_ entry: some StringProtocol) -> Bool {
    guard !entry.isEmpty, entry.utf8.allSatisfy({ (48...57).contains($0) }) else { return false }
    let digits = entry.utf8.lazy.map { Int($0) - 48 }
    switch self {
    case .luhn:
      let sum = digits.reversed().enumerated().reduce(0) { sum, next in
        let weighted = next.offset.isMultiple(of: 2) ? next.element : 2 * next.element
        return sum + weighted / 10 + weighted % 10
      }
      return sum.isMultiple(of: 10)
    case .damm:
      return digits.reduce(0) { Self.quasigroup[10 * $0 + $1] } == 0
    case .mod97:
      return digits.reduce(0) { (10 * $0 + $1) % 97 } == 1
    }
  }

  private static let quasigroup = [
    0, 3, 1, 7, 5, 9, 8, 6, 4, 2,
    7, 0, 9, 2, 1, 5, 4, 8, 6, 3,
    4, 2, 0, 6, 8, 7, 1, 3, 5, 9,
    1, 7, 5, 0, 9, 8, 3, 4, 2, 6,
    6, 1, 2, 3, 0, 4, 5, 9, 7, 8,
    3, 6, 7, 4, 2, 0, 9, 5, 8, 1,
    5, 8, 6, 9, 7, 2, 0, 1, 3, 4,
    8, 9, 4, 5, 3, 6, 2, 0, 1, 7,
    9, 4, 3, 8, 6, 1, 7, 2, 0, 5,
    2, 5, 8, 1, 4, 3, 6, 7, 9, 0,
  ]
}
