extension Call {
  /// Goes to a node.
  ///
  /// - Parameter origin: where the automated line is left, to which a person comes back.
  mutating func enter(_ name: NodeName, from origin: Origin? = nil) -> [Effect] {
    if let origin, !isWithPerson { self.origin = origin }
    guard let step = ready.step(name, after: step) else { return end() }
    self.step = step
    trail?.nodes.insert(name)
    if !step.typeAhead, !typeAhead.isEmpty { typeAhead = [] }
    switch step.node {
    case .say(let say):
      return self.say(step, next: say.next)
    case .menu, .field:
      self.origin = nil
      return beginCollecting(step)
    case .dictate:
      self.origin = nil
      guard let dictation = step.dictation else { return end() }
      return beginDictating(step, dictation)
    case .ask(let ask):
      phase = .asking(name)
      return [put(ask.question, step)]
    case .hold(let hold):
      return begin(round: 1, name, hold)
    case .transfer where isWithPerson:
      guard let otherwise = otherwise(than: name) else { return end() }
      return enter(otherwise)
    case .transfer(let transfer):
      let utterance = utterance(step.script, bargeIn: false)
      phase = .transferring(
        Transferring(
          turn: utterance.turn, greeting: transfer.greeting,
          from: self.origin ?? Origin(node: ready.flow.start)))
      self.origin = nil
      return [.say(utterance)]
    case .hangUp:
      let utterance = utterance(step.script, bargeIn: false)
      phase = .parting(utterance.turn)
      return [.say(utterance)]
    }
  }

  private mutating func end() -> [Effect] {
    phase = .ended(.completed)
    return [.hangUp]
  }

  /// Only the desk can still be told.
  mutating func callerHungUp() -> [Effect] {
    var listener = ready.flow.ways.hangUp
    switch phase {
    case .ended:
      return []
    case .ringing:
      listener = nil
    case .collecting, .dictating:
      if case .go(let node) = step?.node.input?.outcomes[.hangUp] { listener = node }
    case .saying, .asking, .holding, .transferring, .parting:
      break
    }
    phase = .ended(.callerHungUp)
    guard let listener, let told = ready.step(listener), case .ask(let ask) = told.node else {
      return []
    }
    trail?.nodes.insert(listener)
    trail?.take(.outcome(.hangUp), from: step)
    return [put(ask.question, told)]
  }

  /// Where a transfer leads when a person speaks already; `nil` when transfers lead round in a circle.
  private mutating func otherwise(than transfer: NodeName) -> NodeName? {
    var passed: Set<NodeName> = []
    var name = transfer
    while let step = ready.step(name), case .transfer(let transfer) = step.node {
      guard passed.insert(name).inserted else { return nil }
      trail?.nodes.insert(name)
      trail?.take(.withPerson, from: step)
      name = transfer.otherwise
    }
    return name
  }

  // MARK: Saying

  private mutating func say(_ step: Step, next: NodeName) -> [Effect] {
    let utterance = utterance(step.script, bargeIn: step.bargeIn)
    phase = .saying(
      Saying(turn: utterance.turn, bargeIn: step.bargeIn, typeAhead: step.typeAhead, next: next))
    return [.say(utterance)]
  }

  mutating func say(_ event: Event, _ saying: Saying) -> [Effect] {
    switch event {
    case .finishedSpeaking(let turn) where turn == saying.turn:
      return goOn(after: saying)
    case .pressed, .heard:
      if saying.typeAhead { remember(event) }
      return saying.bargeIn ? [.stopSpeaking] + goOn(after: saying) : []
    case .finishedSpeaking, .timeRanOut, .answered, .deskReplied, .deskFailed, .hungUp:
      return []
    }
  }

  private mutating func goOn(after saying: Saying) -> [Effect] {
    if let dictating = saying.resuming { return resume(dictating) }
    // The greeting after a transfer leads back, which is no way on.
    if trail != nil, case .say? = step?.node { trail?.take(.next, from: step) }
    return enter(saying.next)
  }

  mutating func transfer(_ event: Event, _ transferring: Transferring) -> [Effect] {
    guard event == .finishedSpeaking(transferring.turn) else { return [] }
    return [.transfer] + takeOver(transferring)
  }

  mutating func part(_ event: Event, _ turn: Turn) -> [Effect] {
    guard event == .finishedSpeaking(turn) else { return [] }
    return end()
  }

  /// A person takes over, with whom everything begins anew but what was dictated.
  private mutating func takeOver(_ transferring: Transferring) -> [Effect] {
    isWithPerson = true
    typeAhead = []
    misfits = [:]
    origin = nil
    let utterance = utterance([transferring.greeting], bargeIn: true)
    phase = .saying(
      Saying(
        turn: utterance.turn, bargeIn: true, next: transferring.from.node,
        resuming: transferring.from.dictating))
    return [.say(utterance)]
  }

  // MARK: Asking the desk

  mutating func ask(_ event: Event) -> [Effect] {
    switch event {
    case .deskReplied(let reply, let values):
      slots.merge(values) { _, new in new }
      guard case .ask(let ask)? = step?.node else { return unavailable() }
      return follow(reply, ask)
    case .deskFailed:
      return unavailable()
    case .pressed, .heard:
      if step?.typeAhead == true { remember(event) }
      return []
    case .answered, .finishedSpeaking, .timeRanOut, .hungUp:
      return []
    }
  }

  /// The desk is told what the question needs, and nothing else.
  func put(_ question: QuestionName, _ step: Step) -> Effect {
    var told = [SlotName: String](minimumCapacity: step.needs.count)
    for slot in step.needs { told[slot] = slots[slot] }
    return .ask(question, told)
  }

  mutating func follow(_ reply: ReplyName, _ ask: Ask) -> [Effect] {
    if let next = ask.branches[reply] {
      trail?.take(.reply(reply), from: step)
      return enter(next)
    }
    if let rejection = ask.rejections[reply] {
      trail?.take(.rejection(reply), from: step)
      return reject(rejection)
    }
    return unavailable()
  }

  mutating func unavailable() -> [Effect] {
    trail?.take(.unavailable, from: step)
    return enter(ready.flow.ways.unavailable)
  }
}
