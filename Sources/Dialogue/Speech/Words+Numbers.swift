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

  /// The number that was said after another one, a silence between them. The two are never put together
  /// unasked: the second may go on with the first ("twenty … five" is 25, "four … two" is 42), or take its
  /// place, and the first may still be what counts. Only a correction ("no, five") settles that the
  /// second counts, and the first said again is itself.
  ///
  /// - Parameter entry: the first number in digits; empty when there is none.
  func number(of lengths: ClosedRange<Int>?, after entry: String) -> Heard<Int> {
    guard let first = Int(entry) else { return number(of: lengths) }
    let second: Heard<Int>
    switch Statement([entry] + tokens) {
    case .plain(let words):
      second = Self.number(Array(words.dropFirst()), lengths)
    case .corrected(let before, isSure: _, word: _, after: let words):
      second = Self.number(words, lengths)
      if before == [entry] { return second }
    case .broken(let word):
      return .unclear(word)
    }
    guard !second.readings.isEmpty, second != .clear(first) else { return second }
    let longer = second.readings.compactMap { Self.longer(first, by: $0) }
    let all = longer + second.readings + [first]
    let fitting = all.filter { lengths?.contains(String($0).utf8.count) ?? true }
    return Heard(fitting.isEmpty ? all : fitting, or: tokens.first ?? "")
  }

  /// The number that two make when the second goes on with the first; `nil` when it cannot: nobody says
  /// "ten five" for 15, and no `Int` is as great as some would be.
  private static func longer(_ first: Int, by second: Int) -> Int? {
    guard first > 0, second >= 0 else { return nil }
    if first < 10, second < 10 { return 10 * first + second }
    guard second > 0, first % 100 != 10 else { return nil }
    // As many zeros as the first has at its end can be filled.
    var place = 1
    while place <= second {
      let (next, isTooGreat) = place.multipliedReportingOverflow(by: 10)
      guard !isTooGreat, first.isMultiple(of: next) else { return nil }
      place = next
    }
    let (sum, isTooGreat) = first.addingReportingOverflow(second)
    return isTooGreat ? nil : sum
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

  /// Whether there is a number among the words: "no, thirteen" is more than a no.
  var nameNumbers: Bool {
    NumberWord.all(tokens).contains { $0 != nil && $0 != .and && $0 != .border }
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
