/// What follows when nothing was matched.
extension Call {
  /// Asks again for what the desk did not take. It counts as input that does not fit, over all the
  /// times that the field is come back to.
  mutating func reject(_ rejection: Ask.Rejection) -> [Effect] {
    let node = rejection.field
    guard let step = ready.step(node), let input = step.node.input else { return enter(node) }
    self.step = step
    trail?.nodes.insert(node)
    origin = nil
    let misses = Misses(noMatch: misfits[node] ?? 0)
    misfits[node] = misses.noMatch + 1
    return again(
      Collecting(node: node, misses: misses, waitingFor: .caller(nextTurn())), input,
      escalating: \.noMatch, input.noMatch, wording: rejection.wording)
  }

  /// - Parameters:
  ///   - entry: what the caller entered, for the wording.
  ///   - count: how many keys that was, when `entry` does not hold them all.
  ///   - special: said in place of the wording of the escalation.
  mutating func miss(
    _ outcome: Outcome, _ collecting: Collecting, _ input: Input, said entry: String,
    count: Int? = nil, wording special: PhraseName? = nil
  ) -> [Effect] {
    slots["entry"] = entry
    slots["entry-count"] = String(count ?? entry.count)
    var wording = special
    switch input.outcomes[outcome] {
    case .go(let node):
      typeAhead = []
      trail?.take(.outcome(outcome), from: step)
      return enter(node, from: Origin(node: collecting.node))
    case .say(let phrase):
      trail?.take(.outcome(outcome), from: step)
      wording = phrase
    case nil: break
    }
    return outcome == .silence
      ? again(collecting, input, escalating: \.noInput, input.noInput, wording: wording)
      : again(collecting, input, escalating: \.noMatch, input.noMatch, wording: wording)
  }

  /// A miss is a flush point: what the caller keyed after it was meant for what did not come.
  private mutating func again(
    _ collecting: Collecting, _ input: Input, escalating count: WritableKeyPath<Misses, Int>,
    _ escalation: Escalation, wording special: PhraseName?
  ) -> [Effect] {
    var missed = collecting
    missed.misses[keyPath: count] += 1
    typeAhead = []
    let number = missed.misses[keyPath: count]
    guard number <= escalation.wordings.count else {
      trail?.take(count == \.noInput ? .tooMuchSilence : .tooManyMisfits, from: step)
      return enter(escalation.failed, from: Origin(node: collecting.node))
    }
    let wording = special ?? escalation.wordings[number - 1]
    missed.unheard = count == \.noMatch ? Unheard(wording) : nil
    return prompt(missed, with: wording, input)
  }

  /// Keys that cut why an entry was not taken, and are far too few for another, count as no miss: they
  /// went with what was typed ahead. The cause is said once more.
  mutating func sayAgain(
    _ unheard: Unheard, _ collecting: Collecting, _ input: Input
  ) -> [Effect] {
    var again = collecting
    again.unheard?.left -= 1
    typeAhead = []
    return prompt(again, with: unheard.wording, input)
  }

  private mutating func prompt(
    _ collecting: Collecting, with wording: PhraseName, _ input: Input
  ) -> [Effect] {
    let repetition = collecting.misses.total > 1 ? input.help.map { [$0] } : nil
    return prompt(
      collecting, ready.script([wording] + (repetition ?? input.prompt.phrases)))
  }

  mutating func person(
    _ collecting: Collecting, _ input: Input, said entry: String
  ) -> [Effect] {
    guard let person = ready.flow.ways.person else {
      return miss(.outsideGrammar, collecting, input, said: entry)
    }
    guard isWithPerson else {
      trail?.take(.person, from: step)
      return enter(person, from: Origin(node: collecting.node))
    }
    return prompt(
      collecting,
      ready.script((ready.flow.ways.stillHere.map { [$0] } ?? []) + input.prompt.phrases))
  }
}
