extension Call {
  /// Takes what the caller was too early with, or else asks.
  mutating func beginCollecting(_ step: Step) -> [Effect] {
    var collecting = Collecting(node: step.name, waitingFor: .caller(nextTurn()))
    if !misfits.isEmpty { collecting.misses.noMatch = misfits[step.name] ?? 0 }
    guard !typeAhead.isEmpty, step.bargeIn else {
      return prompt(collecting, step.script)
    }
    phase = .collecting(collecting)
    let effects = takeTypeAhead(at: step.name)
    // Of the early keys none may have meant anything here.
    return effects.isEmpty ? prompt(collecting, step.script) : effects
  }

  mutating func collect(_ event: Event, _ collecting: Collecting) -> [Effect] {
    guard let step else { return [] }
    switch (event, collecting.waitingFor) {
    case (.pressed(let key), .caller):
      return accept(key, collecting, step)
    case (.heard(let words), .caller):
      return accept(words, collecting, step)

    case (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      if step.typeAhead { remember(event) }
      return []
    case (.pressed(let key), .endOfPrompt):
      return [.stopSpeaking] + accept(key, collecting, step)
    case (.heard(let words), .endOfPrompt):
      return [.stopSpeaking] + accept(words, collecting.knowing, step)

    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      if lateTerminator?.isBrief == true { lateTerminator = nil }
      let listening = listen(collecting.knowing, for: step.timeout)
      return typeAhead.isEmpty ? [listening] : [listening] + takeTypeAhead(at: step.name)
    case (.timeRanOut(let ended), .caller(let turn)) where ended == turn:
      return silence(collecting, step)
    case (.timeRanOut(let ended), .caller) where ended == collecting.limit:
      return end(collecting, step, by: .limit)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  // MARK: Keys, words, silence

  private mutating func accept(_ key: Key, _ collecting: Collecting, _ step: Step) -> [Effect] {
    if let typing = step.typing { return accept(key, collecting, step, typing) }
    switch step.node {
    case .menu(let menu):
      if let choice = menu.choices.first(where: { $0.key == key }) { return choose(choice) }
      switch key {
      case ready.flow.ways.keys.person:
        return person(collecting, menu.input, said: key.description)
      case ready.flow.ways.keys.again:
        return prompt(collecting, step.script)
      default:
        return miss(.outsideGrammar, collecting, menu.input, said: key.description)
      }
    case .say, .field, .ask, .dictate, .hold, .transfer, .hangUp:
      return []
    }
  }

  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    for (slot, value) in choice.sets { slots[slot] = value }
    trail?.take(.choice(choice.key), from: step)
    lateTerminator = ready.terminator.map { LateTerminator($0, isBrief: true) }
    return enter(choice.next)
  }

  private mutating func accept(
    _ words: Words, _ collecting: Collecting, _ step: Step
  ) -> [Effect] {
    switch step.node {
    case .menu(let menu):
      if words.askForPerson,
        !menu.choices.contains(where: { words.contain(anyOf: $0.wordsForPerson) })
      {
        return person(collecting, menu.input, said: "")
      }
      if words.sayGoodbye {
        if let choice = menu.choices.first(where: \.isGoodbye) { return choose(choice) }
        if let effects = leave() { return effects }
      }
      let heard = words.choice(of: menu.choices, byPlace: !collecting.isAsked)
      if case .clear(let choice) = heard { return choose(choice) }
      if let effects = follow(words, collecting, step, menu.input) { return effects }
      if heard.readings.isEmpty, let key = words.key { return accept(key, collecting, step) }
      if words.isFiller { return [listen(collecting, for: step.timeout)] }
      switch answer(words, to: ready.flow.ways.ambiguousChoice, collecting) {
      case .reading(let name):
        if let choice = menu.choices.first(where: { $0.name == name }) { return choose(choice) }
      case .neither: return prompt(collecting, step.script)
      case nil: break
      }
      return clarify(
        heard.readings.map(\.name), by: ready.flow.ways.ambiguousChoice, collecting, menu.input)
    case .field(let field):
      guard let typing = step.typing else { return [] }
      // Words of the field may be among theirs.
      if ready.flow.ways.person != nil, words.askForPerson {
        return person(collecting, field.input, said: "")
      }
      var collecting = collecting
      switch answer(words, to: ready.flow.ways.ambiguous, collecting) {
      case .reading(let entry):
        let isNamed = collecting.count == 0 && field.grammar.words.values.contains(entry)
        return enter(entry, isWhole: isNamed, isEnd: isNamed, collecting, step, typing)
      case .neither: return prompt(collecting, step.script)
      case nil: break
      }
      if words.startOver { collecting.drop() }
      var heard = words.entry(named: field.grammar)
      let isWhole = heard != .nothing || field.grammar.spoken == .number
      if case .clear(let entry) = heard {
        return enter(entry, isWhole: true, isEnd: true, collecting, step, typing)
      }
      var isEnd = false
      if heard == .nothing, field.grammar.spoken != .text {
        if let request = words.fieldRequest {
          return follow(request, collecting, step, typing)
        }
        let begun = words.beforeEnd(field.termChar)
        isEnd = begun != nil
        heard = (begun ?? words).digits(
          for: field.grammar, after: collecting.entry, count: collecting.count)
      }
      if case .clear(let digits) = heard {
        return enter(digits, isWhole: isWhole, isEnd: isEnd, collecting, step, typing)
      }
      if let effects = follow(words, collecting, step, field.input) { return effects }
      if words.isFiller, collecting.count == 0 {
        return [listen(collecting, for: step.timeout)]
      }
      if words.isFiller { return goOn(collecting, typing) }
      if isWhole { collecting.drop() }
      return clarify(heard.readings, by: ready.flow.ways.ambiguous, collecting, field.input)
    case .say, .ask, .dictate, .hold, .transfer, .hangUp:
      return []
    }
  }

  /// What the words ask for wherever they are said; `nil` when nothing.
  private mutating func follow(
    _ words: Words, _ collecting: Collecting, _ step: Step, _ input: Input
  ) -> [Effect]? {
    if words.askForPerson { return person(collecting, input, said: "") }
    if words.sayGoodbye, let effects = leave() { return effects }
    if words.askToRepeat { return prompt(collecting, step.script) }
    guard words.askForHelp else { return nil }
    return prompt(collecting, input.help.map { ready.script([$0]) } ?? step.script)
  }

  /// Goes where leave is taken; `nil` when the flow has no such place.
  mutating func leave() -> [Effect]? {
    guard let goodbye = ready.flow.ways.goodbye else { return nil }
    typeAhead = []
    trail?.take(.goodbye, from: step)
    return enter(goodbye)
  }

  /// Asks which of several readings was meant: nothing is guessed. It counts as input that does not fit,
  /// but the digits so far are kept, since only what was said last is asked for.
  private mutating func clarify(
    _ readings: [String], by question: PhraseName?, _ collecting: Collecting, _ input: Input
  ) -> [Effect] {
    let outcome: Outcome = readings.count > 1 ? .ambiguous : .outsideGrammar
    guard let question, outcome == .ambiguous, input.outcomes[.ambiguous] == nil,
      collecting.misses.noMatch < input.noMatch.wordings.count
    else {
      let unclear = ready.flow.ways.unclear
      return miss(
        outcome, collecting, input, said: "",
        wording: unclear.dropFirst(collecting.misses.noMatch).first ?? unclear.last)
    }
    slots["reading-1"] = readings[0]
    slots["reading-2"] = readings[1]
    typeAhead = []
    var asked = collecting
    asked.misses.noMatch += 1
    asked.limit = nil
    asked.isAsked = true
    return speak(ready.script([question]), asked)
  }

  /// What a caller who was asked which of two readings was meant answers.
  private enum Answer {
    case reading(String)
    /// A no to a question about one.
    case neither
  }

  /// - Returns: `nil` when nothing was asked, and when the words answer nothing.
  private func answer(
    _ words: Words, to question: PhraseName?, _ collecting: Collecting
  ) -> Answer? {
    guard collecting.isAsked else { return nil }
    if let place = words.placeOfTwo {
      return slots[place == 0 ? "reading-1" : "reading-2"].map { .reading($0) }
    }
    let phrase = question.flatMap { ready.flow.wording.phrases[$0] }
    let parts = (isWithPerson ? phrase?.fuller : nil) ?? phrase?.parts ?? []
    let named = parts.compactMap { if case .slot(let slot, _) = $0 { slot } else { nil } }
    guard named.contains("reading-1"), !named.contains("reading-2"), !words.nameNumbers,
      case .clear(let isYes) = words.consent
    else { return nil }
    return isYes ? slots["reading-1"].map { .reading($0) } : .neither
  }

  private mutating func silence(_ collecting: Collecting, _ step: Step) -> [Effect] {
    switch step.node {
    case .menu(let menu):
      return miss(.silence, collecting, menu.input, said: "")
    case .field(let field) where collecting.count == 0:
      return miss(.silence, collecting, field.input, said: "")
    case .field:
      return end(collecting, step, by: .silence)
    case .say, .ask, .dictate, .hold, .transfer, .hangUp:
      return []
    }
  }

  // MARK: Speaking and listening

  /// The prompt asks for the whole entry, so the digits so far are dropped.
  mutating func prompt(_ collecting: consuming Collecting, _ script: Script) -> [Effect] {
    collecting.drop()
    collecting.limit = nil
    collecting.isAsked = false
    return speak(script, collecting)
  }

  private mutating func speak(_ script: Script, _ collecting: consuming Collecting) -> [Effect] {
    let utterance = utterance(script, bargeIn: step?.bargeIn ?? true)
    collecting.waitingFor = .endOfPrompt(utterance.turn, bargeIn: utterance.bargeIn)
    phase = .collecting(collecting)
    return [.say(utterance)]
  }

  mutating func listen(_ collecting: consuming Collecting, for time: Duration) -> Effect {
    let turn = nextTurn()
    collecting.waitingFor = .caller(turn)
    phase = .collecting(collecting)
    return .listen(turn, for: time)
  }
}
