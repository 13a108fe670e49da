/// The entries of fields: how they grow, how they end, and what they are then.
extension Call {
  /// What ended an entry.
  enum End {
    case terminator
    case silence
    /// The time for the whole entry.
    case limit
    /// Words that say so, or that can have no more digits after them.
    case words
  }

  mutating func accept(
    _ key: Key, _ collecting: consuming Collecting, _ step: Step, _ typing: Typing
  ) -> [Effect] {
    if key == typing.termChar { return end(collecting, step, by: .terminator) }
    if key == ready.flow.ways.keys.clear { return clear(collecting, step) }
    return grow(collecting, by: key, typing)
  }

  /// A key of an entry that waits for one: nearly every event of a call is that, so its phase is not copied.
  ///
  /// - Returns: `nil` when the key is something else.
  mutating func grow(by key: Key) -> [Effect]? {
    guard let typing = step?.typing, key != typing.termChar,
      key != ready.flow.ways.keys.clear, case .collecting(let waiting) = phase,
      waiting.waitingFor.isCaller
    else { return nil }
    var taken = Phase.ringing
    swap(&taken, &phase)
    guard case .collecting(let collecting) = consume taken else { return nil }
    return grow(collecting, by: key, typing)
  }

  private mutating func grow(
    _ collecting: consuming Collecting, by key: Key, _ typing: Typing
  ) -> [Effect] {
    if collecting.isNumber { collecting.drop() }
    // A key outside the grammar is part of the entry too, or what follows it would be another entry.
    collecting.add(key.text, 1, upTo: typing.longest)
    return goOn(collecting, typing)
  }

  /// Takes spoken digits.
  ///
  /// - Parameters:
  ///   - isWhole: they are the entry; else they go on with it.
  ///   - isEnd: nothing can follow them.
  mutating func enter(
    _ digits: String, isWhole: Bool, isEnd: Bool, _ collecting: Collecting, _ step: Step,
    _ typing: Typing
  ) -> [Effect] {
    var longer = collecting
    if isWhole { longer.drop() }
    let grammar = typing.field.grammar
    longer.add(digits, grammar.count(digits), upTo: typing.longest)
    longer.isNumber = grammar.spoken == .number
    guard !isEnd, longer.count < typing.longest, !grammar.isComplete(longer.entry)
    else {
      return end(longer, step, by: .words)
    }
    return goOn(longer, typing)
  }

  /// What keys do, asked for in words.
  mutating func follow(
    _ request: FieldRequest, _ collecting: Collecting, _ step: Step, _ typing: Typing
  ) -> [Effect] {
    switch request {
    case .clear: clear(collecting, step)
    case .key(let key) where key != typing.termChar: accept(key, collecting, step, typing)
    case .end, .key: end(collecting, step, by: .words)
    }
  }

  mutating func goOn(_ collecting: consuming Collecting, _ typing: Typing) -> [Effect] {
    let isFull =
      collecting.count == typing.longest
      || typing.hasEntries && typing.field.grammar.isComplete(collecting.entry)
    let time = isFull ? typing.term : typing.interdigit
    guard collecting.limit == nil else { return [listen(collecting, for: time)] }
    let limit = nextTurn()
    collecting.limit = limit
    return [.limit(limit, for: typing.entry), listen(collecting, for: time)]
  }

  private mutating func clear(_ collecting: Collecting, _ step: Step) -> [Effect] {
    prompt(collecting.knowing, ready.flow.ways.cleared.map { ready.script([$0]) } ?? step.script)
  }

  mutating func end(_ collecting: Collecting, _ step: Step, by end: End) -> [Effect] {
    guard let typing = step.typing else { return [] }
    let outcome = typing.field.grammar.outcome(of: collecting, endedBy: end)
    lateTerminator = typing.termChar.map {
      LateTerminator($0, isBrief: end == .terminator || outcome != nil)
    }
    if let outcome {
      if let unheard = collecting.unheard, unheard.left > 0,
        outcome == .tooShort || outcome == .partialThenSilence,
        2 * typing.field.grammar.count(collecting) < typing.field.grammar.length.lowerBound
      {
        return sayAgain(unheard, collecting, typing.field.input)
      }
      return miss(
        outcome, collecting, typing.field.input, said: collecting.entry,
        count: typing.field.grammar.count(collecting))
    }
    slots[typing.field.slot] = collecting.entry
    if collecting.misses.noMatch > 0 || !misfits.isEmpty {
      misfits[collecting.node] = collecting.misses.noMatch > 0 ? collecting.misses.noMatch : nil
    }
    trail?.take(.next, from: step)
    return enter(typing.field.next)
  }
}

extension Grammar {
  /// How many characters an entry is: only a name has any of more than one byte.
  func count(_ entry: String) -> Int {
    spoken == .text ? entry.count : entry.utf8.count
  }

  /// The same of all that was entered, with what was too much.
  func count(_ collecting: Collecting) -> Int {
    collecting.surplus > 0 ? collecting.surplus : count(collecting.entry)
  }

  /// Whether an entry is one of those allowed, and no longer one begins with it.
  func isComplete(_ entry: String) -> Bool {
    !entries.isEmpty && entries.contains(entry)
      && !entries.contains { $0 != entry && $0.hasPrefix(entry) }
  }

  /// What an entry is when it has ended; `nil` when it is matched.
  func outcome(of collecting: Collecting, endedBy end: Call.End) -> Outcome? {
    let entry = collecting.entry
    let count = count(collecting)
    // Nobody knows what it would have become.
    if end == .limit, count < length.upperBound, !isComplete(entry) { return .tooSlow }
    if count < length.lowerBound {
      return end == .silence ? .partialThenSilence : .tooShort
    }
    if count > length.upperBound { return .tooLong }
    guard takes(entry), entries.isEmpty || entries.contains(entry) else { return .outsideGrammar }
    if let check, !check.accepts(entry) { return .checkDigitWrong }
    return nil
  }

  private func takes(_ entry: String) -> Bool {
    switch spoken {
    case .digits, .number: entry.utf8.allSatisfy { takes($0) }
    case .spelling: entry.utf8.allSatisfy { (65...90).contains($0) || takes($0) }
    case .text: entry.contains(where: \.isLetter)
    }
  }

  private func takes(_ character: UInt8) -> Bool {
    guard let key = Key(ascii: character), key.digit != nil else { return false }
    return digits?.contains(key) ?? true
  }
}
