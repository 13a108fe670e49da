/// The entries of fields: how they grow, how they end, and what they are then.
extension Call {
  /// What ended an entry.
  enum End {
    case terminator
    case silence
    /// The time for the whole entry.
    case limit
    /// Words that can have no more digits after them: nobody says "pound".
    case words
  }

  mutating func accept(_ key: Key, _ collecting: Collecting, _ field: Field) -> [Effect] {
    if key == field.termChar { return end(collecting, field, by: .terminator) }
    if key == flow.ways.keys.clear { return clear(collecting, field) }
    // A key outside the grammar is part of the entry too, or what follows it would be another entry.
    var longer = collecting
    longer.add(key, upTo: field.grammar.length.upperBound)
    return goOn(longer, field)
  }

  /// - Returns: what the words do as an entry, or as a part of one.
  mutating func entered(
    _ words: Words, _ collecting: Collecting, _ field: Field
  ) -> Understood<[Effect]> {
    var longer = collecting
    let longest = field.grammar.length.upperBound
    switch words.entry(in: field.grammar) {
    case .several: return .several
    case .one(let entry):
      longer.add(entry, upTo: longest)
      return .one(end(longer, field, by: .words))
    case .nothing: break
    }
    switch words.spokenDigits {
    case .nothing: return .nothing
    case .several: return .several
    case .one(let digits):
      longer.add(digits, upTo: longest)
      guard longer.count < longest, !field.grammar.isComplete(longer.entry) else {
        return .one(end(longer, field, by: .words))
      }
      return .one(goOn(longer, field))
    }
  }

  private mutating func goOn(_ collecting: Collecting, _ field: Field) -> [Effect] {
    var growing = collecting
    var effects: [Effect] = []
    if growing.limit == nil {
      let limit = nextTurn()
      growing.limit = limit
      effects.append(.limit(limit, for: field.input.times.entry))
    }
    let isFull =
      growing.count == field.grammar.length.upperBound
      || field.grammar.isComplete(growing.entry)
    let times = field.input.times
    effects.append(listen(growing, for: isFull ? times.term : times.interdigit))
    return effects
  }

  private mutating func clear(_ collecting: Collecting, _ field: Field) -> [Effect] {
    prompt(collecting, ready.script(flow.ways.cleared.map { [$0] } ?? field.input.prompt.phrases))
  }

  mutating func end(_ collecting: Collecting, _ field: Field, by end: End) -> [Effect] {
    if let outcome = field.grammar.outcome(of: collecting, endedBy: end) {
      return miss(
        outcome, collecting, field.input, said: collecting.entry, count: collecting.count)
    }
    slots[field.slot] = collecting.entry
    if collecting.misses.noMatch > 0 || !misfits.isEmpty {
      misfits[collecting.node] = collecting.misses.noMatch > 0 ? collecting.misses.noMatch : nil
    }
    switch end {
    case .silence, .limit, .words: lateTerminator = field.termChar
    case .terminator: break
    }
    return enter(field.next)
  }
}

extension Grammar {
  /// Whether an entry is one of those allowed, and no longer one begins with it.
  func isComplete(_ entry: String) -> Bool {
    entries.contains(entry) && !entries.contains { $0 != entry && $0.hasPrefix(entry) }
  }

  /// What an entry is when it has ended; `nil` when it is matched.
  func outcome(of collecting: Collecting, endedBy end: Call.End) -> Outcome? {
    let entry = collecting.entry
    // Nobody knows what it would have become.
    if end == .limit, collecting.count < length.upperBound, !isComplete(entry) { return .tooSlow }
    if collecting.count < length.lowerBound {
      return end == .silence ? .partialThenSilence : .tooShort
    }
    if collecting.count > length.upperBound { return .tooLong }
    guard entry.allSatisfy({ takes($0) }), entries.isEmpty || entries.contains(entry) else {
      return .outsideGrammar
    }
    if let check, !check.accepts(entry) { return .checkDigitWrong }
    return nil
  }

  private func takes(_ character: Character) -> Bool {
    guard let key = Key(rawValue: character), key.digit != nil else { return false }
    return digits?.contains(key) ?? true
  }
}
