extension Call {
  mutating func beginHolding(_ node: NodeName, _ hold: Hold) -> [Effect] {
    if !hold.prompt.typeAhead { typeAhead = [] }
    return begin(1, node, hold)
  }

  mutating func hold(_ event: Event, _ holding: Holding) -> [Effect] {
    guard case .hold(let hold) = flow.nodes[holding.node] else { return [] }
    switch (event, holding.waitingFor) {
    case (.deskReplied(let reply, let values), .desk):
      slots.merge(values) { _, new in new }
      return hold.ask?.branches[reply] == holding.node
        ? speak(holding, hold) : follow(reply, hold.ask)
    case (.deskFailed, .desk):
      return enter(flow.ways.unavailable)
    case (.finishedSpeaking(let ended), .endOfPrompt(let turn, _)) where ended == turn:
      return wait(holding, hold)
    case (.timeRanOut(let ended), .time(let turn)) where ended == turn:
      guard holding.round < hold.rounds else { return enter(hold.next) }
      return begin(holding.round + 1, holding.node, hold)

    case (.pressed, .desk), (.heard, .desk),
      (.pressed, .endOfPrompt(_, bargeIn: false)), (.heard, .endOfPrompt(_, bargeIn: false)):
      remember(event)
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

  private mutating func begin(_ round: Int, _ node: NodeName, _ hold: Hold) -> [Effect] {
    let holding = Holding(node: node, round: round, waitingFor: .desk)
    guard let ask = hold.ask else { return speak(holding, hold) }
    phase = .holding(holding)
    return [put(ask.question)]
  }

  private mutating func speak(_ holding: Holding, _ hold: Hold) -> [Effect] {
    if let choice = earlyChoice(hold) { return choose(choice) }
    let utterance = utterance(hold.prompt)
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

  /// A choice, or the round begun again; other keys and words are nothing on hold.
  private mutating func take(_ event: Event, _ holding: Holding, _ hold: Hold) -> [Effect] {
    if let choice = choice(event, hold.choices) { return choose(choice) }
    let isAgain =
      switch event {
      case .pressed(let key): key == flow.ways.keys.again
      case .heard(let words): words.askToRepeat
      default: false
      }
    return isAgain ? begin(holding.round, holding.node, hold) : []
  }

  /// The first choice among the early keys and words; those before it mean nothing here.
  private mutating func earlyChoice(_ hold: Hold) -> Menu.Choice? {
    while let early = typeAhead.first {
      typeAhead.removeFirst()
      if let choice = choice(early, hold.choices) { return choice }
    }
    return nil
  }
}
