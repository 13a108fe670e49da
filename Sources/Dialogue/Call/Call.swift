/// A call as a value: where it is, what it knows, and what it does when something happens.
///
/// ```
///             answered                    desk replied
///   ringing ───────────▶ saying ◀──────────────────────── asking, holding
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
/// `Effect.listen`, `limit` or `hold` and comes back as `Event.timeRanOut` with the same turn, and one
/// that answers an older turn is passed over.
public struct Call: Sendable {
  let ready: ReadyFlow
  public internal(set) var phase = Phase.ringing
  /// What the caller entered and the desk gave so far.
  public internal(set) var slots: [SlotName: String] = [:]
  /// Keys and words that came while nothing listened, oldest first; what listens next takes them.
  public internal(set) var typeAhead: [Event] = []
  /// A person speaks: fuller wording, digits slower.
  public internal(set) var isWithPerson = false
  /// How often what was entered at a field did not fit it, or was not taken by the desk.
  var misfits: [NodeName: Int] = [:]
  /// Where somebody was asked for, on the way to whom the call is; `nil` when nobody was.
  var origin: Origin?
  /// The key that ended the last entry, or would have, and that people press after the key of a menu too:
  /// pressed or named next, it means nothing.
  var lateTerminator: LateTerminator?
  /// The node that the phase is in. It follows from the phase, and spares looking it up at every key.
  var step: Step?
  /// Where the call went and what was said; `nil` unless it keeps that. It is no part of what the call
  /// is: calls are equal however they came to be so.
  public internal(set) var trail: Trail?
  private var turn = Turn(0)

  public init(_ flow: ReadyFlow, keepingTrail: Bool = false) {
    ready = flow
    trail = keepingTrail ? Trail() : nil
    slots.reserveCapacity(16)
  }

  /// For a single call; whoever makes many makes the flow ready once.
  public init(_ flow: Flow, keepingTrail: Bool = false) {
    self.init(ReadyFlow(flow), keepingTrail: keepingTrail)
  }

  /// Checked when it was loaded. A name that it does not define ends the call.
  public var flow: Flow { ready.flow }

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
    if lateTerminator != nil, isLateTerminator(event) { return [] }
    if case .heard(let words) = event, !isListening, words.isFiller { return [] }
    if case .hungUp = event { return callerHungUp() }
    if case .pressed(let key) = event, let effects = grow(by: key) { return effects }
    switch phase {
    case .ringing: return event == .answered ? enter(ready.flow.start) : []
    case .saying(let saying): return say(event, saying)
    case .collecting(let collecting): return collect(event, collecting)
    case .asking: return ask(event)
    case .dictating(let dictating): return dictate(event, dictating)
    case .holding(let holding): return hold(event, holding)
    case .transferring(let transferring): return transfer(event, transferring)
    case .parting(let turn): return part(event, turn)
    case .ended: return []
    }
  }

  mutating func nextTurn() -> Turn {
    turn = turn.next
    return turn
  }
}

extension Call: Hashable {
  /// Calls are compared by what they are, not by how their flows were made ready.
  public static func == (left: Call, right: Call) -> Bool {
    left.phase == right.phase && left.turn == right.turn && left.slots == right.slots
      && left.typeAhead == right.typeAhead && left.isWithPerson == right.isWithPerson
      && left.misfits == right.misfits && left.origin == right.origin
      && left.lateTerminator == right.lateTerminator
      && (left.ready === right.ready || left.flow == right.flow)
  }

  /// The flow is left out: it is the same for all the calls that are ever compared, and large.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(phase)
    hasher.combine(slots)
    hasher.combine(typeAhead)
    hasher.combine(isWithPerson)
    hasher.combine(misfits)
    hasher.combine(origin)
    hasher.combine(lateTerminator)
    hasher.combine(turn)
  }
}
