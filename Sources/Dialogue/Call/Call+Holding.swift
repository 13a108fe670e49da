extension Call {
  mutating func begin(round: Int, _ node: NodeName, _ hold: Hold) -> [Effect] {
    let holding = Holding(node: node, round: round, waitingFor: .desk)
    guard let step, let ask = hold.ask else { return speak(holding, hold) }
    phase = .holding(holding)
    return [put(ask.question, step)]
  }

  mutating func hold(_ event: Event, _ holding: Holding) -> [Effect] {
    guard case .hold(let hold)? = step?.node else { return [] }
    switch (event, holding.waitingFor) {
    case (.deskReplied(let reply, let values), .desk):
      slots.merge(values) { _, new in new }
      guard let ask = hold.ask else { return [] }
      return ask.branches[reply] == holding.node ? speak(holding, hold) : follow(reply, ask)
    case (.deskFailed, .desk):
      return unavailable()
    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      return wait(holding, hold)
    case (.timeRanOut(let ended), .time(let turn)) where ended == turn:
      guard holding.round < hold.rounds else {
        trail?.take(.next, from: step)
        return enter(hold.next)
      }
      return begin(round: holding.round + 1, holding.node, hold)

    case (.pressed, .desk), (.heard, .desk),
      (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      if hold.prompt.typeAhead { remember(event) }
      return []
    case (.pressed, .endOfPrompt), (.heard, .endOfPrompt):
      let effects = take(event, holding, hold)
      return effects.isEmpty ? [] : [.stopSpeaking] + effects
    case (.pressed, .time), (.heard, .time):
      return take(event, holding, hold)

    case (.finishedSpeaking, _), (.timeRanOut, _), (.answered, _), (.deskReplied, _),
      (.deskFailed, _), (.hungUp, _):
      return []
    }
  }

  private mutating func speak(_ holding: Holding, _ hold: Hold) -> [Effect] {
    if hold.prompt.bargeIn, let choice = earlyChoice(hold) { return choose(choice) }
    let utterance = utterance(ready.script(hold.prompt.phrases), bargeIn: hold.prompt.bargeIn)
    phase = .holding(
      Holding(
        node: holding.node, round: holding.round,
        waitingFor: .endOfPrompt(utterance.turn, bargeIn: utterance.bargeIn)))
    return [.say(utterance)]
  }

  private mutating func wait(_ holding: Holding, _ hold: Hold) -> [Effect] {
    if let choice = earlyChoice(hold) { return choose(choice) }
    let turn = nextTurn()
    phase = .holding(
      Holding(node: holding.node, round: holding.round, waitingFor: .time(turn)))
    return [.hold(turn, for: hold.every)]
  }

  // MARK: The caller on hold

  /// A choice, leave taken, or the round begun again; other keys and words are nothing on hold.
  private mutating func take(_ event: Event, _ holding: Holding, _ hold: Hold) -> [Effect] {
    if let choice = choice(event, hold) { return choose(choice) }
    if case .heard(let words) = event, words.sayGoodbye, let effects = leave() { return effects }
    let isAgain =
      switch event {
      case .pressed(let key): key == ready.flow.ways.keys.again
      case .heard(let words): words.askToRepeat
      default: false
      }
    return isAgain ? begin(round: holding.round, holding.node, hold) : []
  }

  private func choice(_ event: Event, _ hold: Hold) -> Menu.Choice? {
    switch event {
    case .pressed(let key):
      return hold.choices.first { $0.key == key }
    case .heard(let words):
      guard case .clear(let choice) = words.choice(of: hold.choices) else { return nil }
      return choice
    default:
      return nil
    }
  }

  /// The first choice among the early keys and words; those before it mean nothing here.
  private mutating func earlyChoice(_ hold: Hold) -> Menu.Choice? {
    while let early = typeAhead.first {
      typeAhead.removeFirst()
      if let choice = choice(early, hold) { return choice }
    }
    return nil
  }
}
