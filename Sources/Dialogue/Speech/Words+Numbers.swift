extension Words {
  /// The number that was said, to be counted with: "one hundred and five" is 105, "forty two" is 42 and
  /// nothing else, "none" is 0. When the whole is no one number, its digits are: "one oh five",
  /// "nineteen ninety". After a correction only what follows counts.
  ///
  /// - Parameter lengths: how many digits the number should have, as for digits.
  func number(of lengths: ClosedRange<Int>?) -> Heard<Int> {
    switch Statement(self) {
    case .plain(let words), .corrected(before: _, isSure: _, word: _, after: let words):
      Self.number(words, lengths)
    case .broken(let word):
      .unclear(word)
    }
  }

  static func number(_ said: [String], _ lengths: ClosedRange<Int>?) -> Heard<Int> {
    let words = trimmed(said)
    guard let first = words.first else { return .nothing }
    if words.count == 1, ["none", "nothing", "nil"].contains(first) { return .clear(0) }
    let whole = NumberPhrases(words: NumberWord.all(words)).numbers(at: 0)
      .filter { $0.end == words.count }
    let said = whole.filter { !$0.isMishearing }.map(\.value)
    let misheard = whole.filter(\.isMishearing).map(\.value)
    guard said.isEmpty else {
      let fitting = (said + misheard).filter { lengths?.contains(String($0).utf8.count) ?? true }
      return Heard(fitting.isEmpty ? said + misheard : fitting, or: first)
    }
    return Lattice(digits: words).heard(lengths).map(or: first) { Int($0) }
  }

  /// Without "and" and borders at the ends.
  private static func trimmed(_ words: [String]) -> [String] {
    let isContent = { (word: String) in word != "and" && word != "then" }
    guard let first = words.firstIndex(where: isContent),
      let last = words.lastIndex(where: isContent)
    else { return [] }
    return Array(words[first...last])
  }
}
