/// Characters as they are said over a telephone: digits as English words, letters by the ICAO
/// spelling alphabet (Annex 10, volume II, 5.2.1.3; "Alfa" and "Juliett" are its spellings).
public enum Spelling {
  /// `nil` when the character is not 0–9, A–Z or a–z.
  public static func word(for character: Character) -> String? {
    Alphanumeric(character).map { words[Int($0.value)] }
  }

  /// Words parted by spaces, groups by commas: `"four seven one two, zero nine three four"`.
  /// Characters without a word are left out.
  static func spoken(_ groups: some Sequence<some StringProtocol>) -> String {
    groups.map { $0.compactMap(word(for:)).joined(separator: " ") }.joined(separator: ", ")
  }

  private static let words = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett",
    "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango",
    "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
  ]
}
