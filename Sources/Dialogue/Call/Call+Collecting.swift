extension Call {
  /// Takes what the caller was too early with, or else asks.
  mutating func beginCollecting(_ step: Step, _ input: Input) -> [Effect] {
    var collecting = Collecting(node: step.name, waitingFor: .caller(nextTurn()))
    if !misfits.isEmpty { collecting.misses.noMatch = misfits[step.name] ?? 0 }
    guard !typeAhead.isEmpty, input.prompt.bargeIn else {
      return prompt(collecting, step.script)
    }
    phase = .collecting(collecting)
    return takeTypeAhead(at: step.name)
  }

  mutating func collect(_ event: Event, _ collecting: Collecting) -> [Effect] {
    guard let step else { return [] }
    switch (event, collecting.waitingFor) {
    case (.pressed(let key), .caller):
      return accept(key, collecting, step)
    case (.heard(let words), .caller):
      return accept(words, collecting, step)

    case (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      if step.node.prompt.typeAhead { remember(event) }
      return []
    case (.pressed(let key), .endOfPrompt):
      return [.stopSpeaking] + accept(key, collecting, step)
    case (.heard(let words), .endOfPrompt):
      return [.stopSpeaking] + accept(words, collecting, step)

    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      let time = step.node.input?.times.timeout ?? .zero
      return [listen(collecting, for: time)] + takeTypeAhead(at: step.name)
    case (.timeRanOut(let ended), .caller(let turn)) where ended == turn:
      return silence(collecting, step)
    case (.timeRanOut(let ended), .caller) where ended == collecting.limit:
      guard case .field(let field) = step.node else { return [] }
      return end(collecting, field, by: .limit)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  // MARK: Keys, words, silence

  private mutating func accept(_ key: Key, _ collecting: Collecting, _ step: Step) -> [Effect] {
    switch step.node {
    case .field(let field):
      return accept(key, collecting, field)
    case .menu(let menu):
      if let choice = menu.choices.first(where: { $0.key == key }) { return choose(choice) }
      switch key {
      case flow.ways.keys.person:
        return person(collecting, menu.input, said: key.description)
      case flow.ways.keys.again:
        return prompt(collecting, step.script)
      default:
        return miss(.outsideGrammar, collecting, menu.input, said: key.description)
      }
    case .say, .ask, .dictate, .hold, .transfer, .hangUp:
      return []
    }
  }

  mutating func choose(_ choice: Menu.Choice) -> [Effect] {
    for (slot, value) in choice.sets { slots[slot] = value }
    return enter(choice.next)
  }

  private mutating func accept(
    _ words: Words, _ collecting: Collecting, _ step: Step
  ) -> [Effect] {
    guard let input = step.node.input else { return [] }
    var outcome = Outcome.outsideGrammar
    if case .menu(let menu) = step.node {
      switch words.choice(among: menu.choices) {
      case .one(let choice): return choose(choice)
      case .several: outcome = .ambiguous
      case .nothing: break
      }
    }
    if words.askForPerson { return person(collecting, input, said: "") }
    if words.askToRepeat { return prompt(collecting, step.script) }
    if case .field(let field) = step.node {
      switch entered(words, collecting, field) {
      case .one(let effects): return effects
      case .several: outcome = .ambiguous
      case .nothing: break
      }
    }
    return miss(outcome, collecting, input, said: "", wording: flow.ways.unclear)
  }

  private mutating func silence(_ collecting: Collecting, _ step: Step) -> [Effect] {
    switch step.node {
    case .menu(let menu):
      return miss(.silence, collecting, menu.input, said: "")
    case .field(let field) where collecting.count == 0:
      return miss(.silence, collecting, field.input, said: "")
    case .field(let field):
      return end(collecting, field, by: .silence)
    case .say, .ask, .dictate, .hold, .transfer, .hangUp:
      return []
    }
  }

  // MARK: Speaking and listening

  /// The prompt asks for the whole entry, so the digits so far are dropped.
  mutating func prompt(_ collecting: Collecting, _ script: Script) -> [Effect] {
    let utterance = utterance(script, bargeIn: step?.node.prompt.bargeIn ?? true)
    var prompting = collecting
    prompting.entry = ""
    prompting.surplus = 0
    prompting.limit = nil
    prompting.waitingFor = .endOfPrompt(utterance.turn, bargeIn: utterance.bargeIn)
    phase = .collecting(prompting)
    return [.say(utterance)]
  }

  mutating func listen(_ collecting: Collecting, for time: Duration) -> Effect {
    var listening = collecting
    let turn = nextTurn()
    listening.waitingFor = .caller(turn)
    phase = .collecting(listening)
    return .listen(turn, for: time)
  }
}
