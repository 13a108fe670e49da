extension Words {
  /// What is said at a field, as digits, or as the characters that are spelt. What can be the rest of an
  /// entry is; else it is a part of it, and more is to come.
  ///
  /// - Parameter count: how many characters the field has already.
  func digits(for grammar: Grammar, after count: Int) -> Heard<String> {
    guard grammar.spoken != .text else { return .nothing }
    let left = grammar.length.upperBound - count
    guard left > 0 else { return read(by: grammar, nil) }
    if grammar.spoken == .number, count == 0 {
      return number(of: grammar.length).map(or: tokens.first ?? "") { String($0) }
    }
    let rest = max(1, grammar.length.lowerBound - count)...left
    let heard = read(by: grammar, rest)
    return heard.readings.contains { rest.contains($0.utf8.count) }
      ? heard : read(by: grammar, 1...left)
  }

  private func read(by grammar: Grammar, _ lengths: ClosedRange<Int>?) -> Heard<String> {
    grammar.spoken == .spelling ? spelling(of: lengths) : digits(of: lengths)
  }

  /// The entry that a word of the grammar stands for, or the words themselves, where they are the entry;
  /// `nothing` when there is none, or it is denied.
  func entry(named grammar: Grammar) -> Heard<String> {
    if grammar.spoken == .text { return name }
    guard !grammar.words.isEmpty, !isNegated else { return .nothing }
    let entries = Set(grammar.words.filter { contain($0.key) }.values).sorted()
    return entries.isEmpty ? .nothing : Heard(entries, or: tokens.first ?? "")
  }

  /// Nobody hears capitals: each word gets one.
  private var name: Heard<String> {
    guard !tokens.isEmpty, !askForPerson, !askToRepeat else { return .nothing }
    return .clear(tokens.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " "))
  }
}
