extension Words {
  /// What is said at a field, as digits. What can be the rest of an entry is; else it is a part of it,
  /// and more is to come.
  ///
  /// - Parameter count: how many digits the field has already.
  func digits(for grammar: Grammar, after count: Int) -> Heard<String> {
    let left = grammar.length.upperBound - count
    guard left > 0 else { return digits(of: nil) }
    if grammar.spoken == .number, count == 0 {
      return number(of: grammar.length).map(or: tokens.first ?? "") { String($0) }
    }
    let rest = max(1, grammar.length.lowerBound - count)...left
    let heard = digits(of: rest)
    return heard.readings.contains { rest.contains($0.utf8.count) } ? heard : digits(of: 1...left)
  }

  /// The entry that a word of the grammar stands for; `nothing` when there is none, or it is denied.
  func entry(named grammar: Grammar) -> Heard<String> {
    guard !grammar.words.isEmpty, !isNegated else { return .nothing }
    let entries = Set(grammar.words.filter { contain($0.key) }.values).sorted()
    return entries.isEmpty ? .nothing : Heard(entries, or: tokens.first ?? "")
  }
}
