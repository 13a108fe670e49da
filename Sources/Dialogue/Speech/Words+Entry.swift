extension Words {
  /// What is said at a field, as digits, or as the characters that are spelt. What can be the rest of an
  /// entry is; else it is a part of it, and more is to come.
  ///
  /// A number is never a part: it is the whole entry, whatever was there before.
  ///
  /// - Parameters:
  ///   - entry: what the field has already.
  ///   - count: how many characters that is, when `entry` does not hold them all.
  func digits(for grammar: Grammar, after entry: String, count: Int) -> Heard<String> {
    guard grammar.spoken != .text else { return .nothing }
    if grammar.spoken == .number {
      return number(of: grammar.length, after: entry)
        .map(or: tokens.first ?? "") { String($0) }
    }
    let left = grammar.length.upperBound - count
    guard left > 0 else { return read(by: grammar, nil) }
    let rest = max(1, grammar.length.lowerBound - count)...left
    let heard = read(by: grammar, rest)
    return heard.readings.contains { rest.contains($0.utf8.count) }
      ? heard : read(by: grammar, 1...left)
  }

  private func read(by grammar: Grammar, _ lengths: ClosedRange<Int>?) -> Heard<String> {
    grammar.spoken == .spelling ? spelling(of: lengths) : digits(of: lengths)
  }

  /// The entry that a word of the grammar stands for, or the words themselves, where they are the entry;
  /// `nothing` when there is none, or it is denied. Numbers beside such a word are entries too: "twelve
  /// were issued and none returned" is 12 or 0. After a correction only what follows counts.
  func entry(named grammar: Grammar) -> Heard<String> {
    if grammar.spoken == .text { return name }
    guard !grammar.words.isEmpty, !isNegated, grammar.words.keys.contains(where: contain)
    else { return .nothing }
    let words = NamedEntries(grammar).marked(tokens)
    switch Statement(words) {
    case .plain(let said), .corrected(before: _, isSure: _, word: _, after: let said):
      return NamedEntries.entries(said, grammar)
    case .broken("sorry"):
      return NamedEntries.entries(words, grammar)
    case .broken(let word):
      return .unclear(word)
    }
  }

  /// Nobody hears capitals: each word gets one.
  private var name: Heard<String> {
    guard !tokens.isEmpty, !askForPerson, !askToRepeat, !sayGoodbye, !askForHelp, !askToWait
    else { return .nothing }
    return .clear(tokens.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
  }
}

/// The words of a grammar that stand for entries, among others.
private struct NamedEntries {
  /// Begins what is no word any more but an entry. No word of a caller has it.
  private static let mark: Character = "="
  private var lexicon = Lexicon<String>([])

  init(_ grammar: Grammar) {
    for (phrase, entry) in grammar.words { lexicon.add(phrase, entry) }
  }

  /// The words, each phrase that stands for an entry replaced by the entry.
  func marked(_ words: [String]) -> [String] {
    var marked: [String] = []
    var start = 0
    while start < words.count {
      let found = lexicon.phrase(at: start, in: words)
      marked.append(found.map { "\(Self.mark)\($0.meaning)" } ?? words[start])
      start += found?.count ?? 1
    }
    return marked
  }

  /// The entries among marked words, and the numbers, in the order in which they were said.
  static func entries(_ words: [String], _ grammar: Grammar) -> Heard<String> {
    var entries: [String] = []
    var number: [String] = []
    let isNumber = NumberWord.all(words).map { $0 != nil }
    for (word, isNumber) in zip(words + [""], isNumber + [false]) {
      if isNumber {
        number.append(word)
        continue
      }
      // "Oh, none" has one entry.
      if number != ["oh"], number != ["o"] {
        let heard = read(number, by: grammar)
        if case .unclear = heard { return heard }
        entries += heard.readings
      }
      number = []
      if word.first == mark { entries.append(String(word.dropFirst())) }
    }
    return entries.isEmpty ? .nothing : Heard(entries, or: words.first ?? "")
  }

  private static func read(_ words: [String], by grammar: Grammar) -> Heard<String> {
    grammar.spoken == .number
      ? Words.number(words, grammar.length).map(or: words.first ?? "") { String($0) }
      : Lattice(digits: words).heard(nil)
  }
}
