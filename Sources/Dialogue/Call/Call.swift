/// A call as a value: where it is, what it knows, and what it does when something happens.
///
/// ```
///             answered                    desk replied
///   ringing ───────────▶ saying ◀──────────────────────── asking
///                         │  ▲                               ▲
///            prompt ended │  │ prompt ended,                 │ enter
///            or barge-in  ▼  │ misses: said again            │
///                       collecting ──── matched ──────▶ (next node) ──▶ dictating
///                         │                                  │             │
///                         │ 0, or misses at an end           │ hang-up     │ # after the last group
///                         ▼                                  ▼             ▼
///                     transferring ──▶ (where it was)     parting ──▶ ended
/// ```
///
/// Every event has a meaning in every phase, be it none. Nothing here waits or draws: time goes out as
/// `Effect.listen` and comes back as `Event.timeRanOut` with the same turn, and one that answers an
/// older turn is passed over.
public struct Call: Sendable {
  /// Checked when it was loaded. A name that it does not define ends the call.
  public let flow: Flow
  public internal(set) var phase = Phase.ringing
  /// What the caller entered and the desk gave so far.
  public internal(set) var slots: [SlotName: String] = [:]
  /// Keys and words that came while nothing listened, oldest first; the next menu or field takes them.
  public internal(set) var typeAhead: [Event] = []
  /// A person speaks: fuller wording, digits slower.
  public internal(set) var isWithPerson = false
  /// How often what was entered at a field did not fit it, or was not taken by the desk.
  var misfits: [NodeName: Int] = [:]
  private var turn = Turn(0)

  public init(_ flow: Flow) {
    self.flow = flow
  }

  /// Nothing is being said, and the caller's next key or word is awaited.
  public var isListening: Bool {
    switch phase {
    case .collecting(let collecting): collecting.waitingFor.isCaller
    case .dictating(let dictating): dictating.waitingFor.isCaller
    case .ringing, .saying, .asking, .holding, .transferring, .parting, .ended: false
    }
  }

  /// What the call is after an event, and what is to be done.
  public func after(_ event: Event) -> (Call, [Effect]) {
    var call = self
    let effects = call.handle(event)
    return (call, effects)
  }

  /// `after`, in place.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch (phase, event) {
    case (.ended, _):
      return []
    case (_, .hungUp):
      phase = .ended(.callerHungUp)
      return []

    case (.ringing, .answered):
      return enter(flow.start)

    case (.saying(let saying), .finishedSpeaking(let turn)) where turn == saying.turn:
      return enter(saying.next)
    case (.saying(let saying), .pressed), (.saying(let saying), .heard):
      remember(event)
      return saying.bargeIn ? [.stopSpeaking] + enter(saying.next) : []

    case (.collecting(let collecting), .pressed), (.collecting(let collecting), .heard),
      (.collecting(let collecting), .finishedSpeaking), (.collecting(let collecting), .timeRanOut):
      return collect(event, collecting)

    case (.dictating(let dictating), .pressed), (.dictating(let dictating), .heard),
      (.dictating(let dictating), .finishedSpeaking), (.dictating(let dictating), .timeRanOut):
      return dictate(event, dictating)

    case (.holding(let holding), _):
      return hold(event, holding)

    case (.asking(let node), .deskReplied(let reply, let values)):
      slots.merge(values) { _, new in new }
      guard case .ask(let ask) = flow.nodes[node] else { return enter(flow.ways.unavailable) }
      return follow(reply, ask)
    case (.asking, .deskFailed):
      return enter(flow.ways.unavailable)
    case (.asking, .pressed), (.asking, .heard):
      remember(event)
      return []

    case (.transferring(let transferring), .finishedSpeaking(let turn))
    where turn == transferring.turn:
      isWithPerson = true
      typeAhead = []
      misfits = [:]
      return [.transfer] + say(Prompt([transferring.greeting]), next: transferring.from)

    case (.parting(let last), .finishedSpeaking(let turn)) where turn == last:
      phase = .ended(.completed)
      return [.hangUp]

    case (.ringing, _), (.saying, _), (.collecting, _), (.dictating, _), (.asking, _),
      (.transferring, _), (.parting, _):
      return []
    }
  }
}

extension Call {
  /// Goes to a node.
  ///
  /// - Parameter origin: the node that is left, to which a person comes back.
  mutating func enter(_ name: NodeName, from origin: NodeName? = nil) -> [Effect] {
    switch flow.nodes[name] {
    case .say(let say):
      return self.say(say.prompt, next: say.next)
    case .menu(let menu):
      return beginCollecting(name, menu.input)
    case .field(let field):
      return beginCollecting(name, field.input)
    case .ask(let ask):
      phase = .asking(name)
      return [put(ask.question)]
    case .dictate(let dictate):
      return beginDictating(name, dictate)
    case .hold(let hold):
      return beginHolding(name, hold)
    case .transfer where isWithPerson:
      guard let otherwise = otherwise(than: name) else { return end() }
      return enter(otherwise)
    case .transfer(let transfer):
      let utterance = utterance(transfer.prompt)
      phase = .transferring(
        Transferring(
          turn: utterance.turn, greeting: transfer.greeting, from: origin ?? flow.start))
      return [.say(utterance)]
    case .hangUp(let hangUp):
      let utterance = utterance(hangUp.prompt)
      phase = .parting(utterance.turn)
      return [.say(utterance)]
    case nil:
      return end()
    }
  }

  private mutating func end() -> [Effect] {
    phase = .ended(.completed)
    return [.hangUp]
  }

  /// Where a transfer leads when a person speaks already; `nil` when transfers lead round in a circle.
  private func otherwise(than transfer: NodeName) -> NodeName? {
    var passed: Set<NodeName> = []
    var name = transfer
    while case .transfer(let transfer) = flow.nodes[name] {
      guard passed.insert(name).inserted else { return nil }
      name = transfer.otherwise
    }
    return name
  }

  private mutating func say(_ prompt: Prompt, next: NodeName) -> [Effect] {
    let utterance = utterance(prompt)
    phase = .saying(Saying(turn: utterance.turn, bargeIn: utterance.bargeIn, next: next))
    return [.say(utterance)]
  }

  /// The desk is told what the question needs, and nothing else.
  func put(_ question: QuestionName) -> Effect {
    let needs = flow.desk[question]?.needs ?? []
    return .ask(question, slots.filter { needs.contains($0.key) })
  }

  mutating func follow(_ reply: ReplyName, _ ask: Ask?) -> [Effect] {
    if let rejection = ask?.rejections[reply] { return reject(rejection) }
    return enter(ask?.branches[reply] ?? flow.ways.unavailable)
  }

  /// More early keys than anybody means to press are dropped, so that the call stays small.
  mutating func remember(_ event: Event) {
    guard typeAhead.count < 64 else { return }
    typeAhead.append(event)
  }

  mutating func nextTurn() -> Turn {
    turn = turn.next
    return turn
  }
}

extension Call: Hashable {
  /// The flow is left out: it is the same for all the calls that are ever compared, and large.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(phase)
    hasher.combine(slots)
    hasher.combine(typeAhead)
    hasher.combine(isWithPerson)
    hasher.combine(misfits)
    hasher.combine(turn)
  }
}
