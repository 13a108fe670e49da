/// What a caller hears when a server is deactivated, and types into the wizard: 20 digits in the
/// groups A to E of 4.
///
/// Each group is three digits and one Damm digit whose interim value starts at the group's number
/// (A = 1 … E = 5), so that no word of one group is a word of another. The fifteen data digits are 13
/// digits of MAC over the grant and 2 digits ISO 7064 Mod 97-10 over those 13. Nothing is carried in
/// the code: the site recomputes it.
///
/// Known answer: key 00 01 02 … 1f; deactivate, product ID 81459-123-4567890-12309, license server ID
/// SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9, request number 1234-5671, day 2026-11-23 give
/// 4542-7711-4770-0548-0269.
public struct ConfirmationCode: CanonicalCode, Confirming {
  /// Always 20, and sound.
  let digits: [Digit]

  public init(confirming grant: Grant, key: SimulationKey) {
    var data = MessageCode(CodeKind.confirmationCode.rawValue, grant.fields, key: key).decimal(13)
    data += Mod97.checkDigits(of: data)
    var digits: [Digit] = []
    digits.reserveCapacity(Self.length)
    for group in Group.allCases {
      let word = data.dropFirst(3 * (group.rawValue - 1)).prefix(3)
      digits += word
      digits.append(Damm.checkDigit(of: word, from: group.digit))
    }
    self.digits = digits
  }

  /// `nil` when the digits are not 20, or not sound.
  init?(checking digits: [Digit]) {
    guard digits.count == Self.length, TypedCode(digits).isSound else { return nil }
    self.digits = digits
  }

  static let length = 20

  public var canonical: String { digits.text }

  public func confirms(_ grant: Grant, key: SimulationKey) -> Bool {
    isSameInConstantTime(canonical, ConfirmationCode(confirming: grant, key: key).canonical)
  }

  /// The four digits of a group, run together.
  public subscript(group: Group) -> String {
    Array(digits.dropFirst(4 * (group.rawValue - 1)).prefix(4)).text
  }

  /// The five groups in order, four digits each.
  public var groups: [String] { Group.allCases.map { self[$0] } }

  /// As it is dictated: `"A: four seven one two, B: …"`.
  public var spoken: String {
    Group.allCases.map { "\($0): \(Spelling.spoken([self[$0]]))" }.joined(separator: ", ")
  }
}

extension ConfirmationCode: CustomStringConvertible {
  /// `4712-0934-…`, five groups of four.
  public var description: String { digits.grouped([4, 4, 4, 4, 4]) }
}

extension ConfirmationCode {
  /// One of the five boxes of the wizard's page.
  public enum Group: Int, CaseIterable, Hashable, Comparable, Sendable {
    case a = 1
    case b, c, d, e

    public static func < (left: Group, right: Group) -> Bool { left.rawValue < right.rawValue }

    /// The group's number, where its Damm walk starts.
    var digit: Digit { Digit(lastOf: UInt64(rawValue)) }

    /// Whether four digits are a word of this group.
    func admits(_ word: some Collection<Digit>) -> Bool {
      word.count == 4 && Damm.isSound(word, from: digit)
    }
  }
}

extension ConfirmationCode.Group: CustomStringConvertible {
  public var description: String {
    switch self {
    case .a: "A"
    case .b: "B"
    case .c: "C"
    case .d: "D"
    case .e: "E"
    }
  }

  /// `nil` when the letter, in either case, is not A to E.
  public init?(letter: Character) {
    guard let group = Self.allCases.first(where: { $0.description == letter.uppercased() }) else {
      return nil
    }
    self = group
  }
}
