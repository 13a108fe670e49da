extension Call {
  /// Goes to a node.
  ///
  /// - Parameter origin: where the automated line is left, to which a person comes back.
  mutating func enter(_ name: NodeName, from origin: Origin? = nil) -> [Effect] {
    if let origin, !isWithPerson { self.origin = origin }
    guard let step = ready.steps[name] else { return end() }
    self.step = step
    if !step.node.prompt.typeAhead { typeAhead = [] }
    switch step.node {
    case .say(let say):
      return self.say(step.script, say.prompt, next: say.next)
    case .menu(let menu):
      self.origin = nil
      return beginCollecting(step, menu.input)
    case .field(let field):
      self.origin = nil
      return beginCollecting(step, field.input)
    case .dictate(let dictate):
      self.origin = nil
      return beginDictating(step, dictate)
    case .ask(let ask):
      phase = .asking(name)
      return [put(ask.question)]
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
          from: self.origin ?? Origin(node: flow.start)))
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
    guard phase != .ringing else {
      phase = .ended(.callerHungUp)
      return []
    }
    var listener = flow.ways.hangUp
    switch phase {
    case .collecting, .dictating:
      if case .go(let node) = step?.node.input?.outcomes[.hangUp] { listener = node }
    case .ringing, .saying, .asking, .holding, .transferring, .parting, .ended:
      break
    }
    phase = .ended(.callerHungUp)
    guard let listener, case .ask(let ask)? = ready.steps[listener]?.node else { return [] }
    return [put(ask.question)]
  }

  /// Where a transfer leads when a person speaks already; `nil` when transfers lead round in a circle.
  private func otherwise(than transfer: NodeName) -> NodeName? {
    var passed: Set<NodeName> = []
    var name = transfer
    while case .transfer(let transfer) = ready.steps[name]?.node {
      guard passed.insert(name).inserted else { return nil }
      name = transfer.otherwise
    }
    return name
  }

  // MARK: Saying

  private mutating func say(_ script: Script, _ prompt: Prompt, next: NodeName) -> [Effect] {
    let utterance = utterance(script, bargeIn: prompt.bargeIn)
    phase = .saying(
      Saying(
        turn: utterance.turn, bargeIn: prompt.bargeIn, typeAhead: prompt.typeAhead, next: next))
    return [.say(utterance)]
  }

  mutating func goOn(after saying: Saying) -> [Effect] {
    guard let dictating = saying.resuming else { return enter(saying.next) }
    return resume(dictating)
  }

  /// A person takes over, with whom everything begins anew but what was dictated.
  mutating func takeOver(_ transferring: Transferring) -> [Effect] {
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

  /// The desk is told what the question needs, and nothing else.
  func put(_ question: QuestionName) -> Effect {
    guard let needs = flow.desk[question]?.needs else { return .ask(question, [:]) }
    return .ask(question, slots.filter { needs.contains($0.key) })
  }

  mutating func follow(_ reply: ReplyName, _ ask: Ask) -> [Effect] {
    if let next = ask.branches[reply] { return enter(next) }
    if let rejection = ask.rejections[reply] { return reject(rejection) }
    return enter(flow.ways.unavailable)
  }
}

// MARK: Type-ahead

extension Call {
  /// More early keys than anybody means to press are dropped, so that the call stays small.
  mutating func remember(_ event: Event) {
    guard typeAhead.count < 64 else { return }
    typeAhead.append(event)
  }

  /// Early keys and words, one after another, as long as the same node takes them.
  mutating func takeTypeAhead(at node: NodeName) -> [Effect] {
    var effects: [Effect] = []
    while takesInput(at: node), let early = typeAhead.first {
      typeAhead.removeFirst()
      effects += handle(early)
    }
    return effects
  }

  private func takesInput(at node: NodeName) -> Bool {
    switch phase {
    case .collecting(let collecting):
      collecting.node == node && collecting.waitingFor.takesInput
    case .dictating(let dictating):
      dictating.node == node && dictating.waitingFor.takesInput
    case .ringing, .saying, .asking, .holding, .transferring, .parting, .ended:
      false
    }
  }

  /// Whether a key is the one that would have ended the last entry, had its time not run out first. It is
  /// the first key after that entry, or it is meant.
  mutating func isLateTerminator(_ event: Event) -> Bool {
    guard let terminator = lateTerminator else { return false }
    switch event {
    case .pressed(let key):
      lateTerminator = nil
      return key == terminator && hasNoUse(for: key)
    case .heard:
      lateTerminator = nil
      return false
    case .answered, .finishedSpeaking, .timeRanOut, .deskReplied, .deskFailed, .hungUp:
      return false
    }
  }

  private func hasNoUse(for key: Key) -> Bool {
    switch phase {
    case .saying, .asking: true
    case .collecting:
      switch step?.node {
      case .menu(let menu): !menu.choices.contains { $0.key == key }
      case .field(let field): field.termChar == key
      default: false
      }
    case .ringing, .dictating, .holding, .transferring, .parting, .ended: false
    }
  }
}
