public import Dialogue

/// The other end of a call: does what the effects say, and notes those that make no sense.
public struct OtherEnd {
  public private(set) var call: Call
  public private(set) var illegal: [String] = []
  public private(set) var speaking: Utterance?
  /// What listens, or holds.
  public private(set) var timer: Turn?
  public private(set) var limit: Turn?
  public private(set) var question: QuestionName?
  public private(set) var isOver = false
  private var isHolding = false
  private var hasHungUp = false
  public private(set) var transfers = 0
  public private(set) var lastTurn: UInt32 = 0

  /// What each question must be asked with; empty when that does not matter.
  private let desk: [QuestionName: Question]

  /// - Parameter isComplete: whether the flow fills every slot that a question needs, as one does that was
  ///   checked when it was loaded.
  public init(_ flow: ReadyFlow, isComplete: Bool = false) {
    call = Call(flow)
    desk = isComplete ? flow.flow.desk : [:]
  }

  /// - Returns: what the call did.
  public mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .finishedSpeaking(let turn) where turn == speaking?.turn: speaking = nil
    case .timeRanOut(let turn) where turn == timer: (timer, isHolding) = (nil, false)
    case .timeRanOut(let turn) where turn == limit: limit = nil
    case .deskReplied where question != nil, .deskFailed where question != nil: question = nil
    case .hungUp: (speaking, timer, limit, question, hasHungUp) = (nil, nil, nil, nil, true)
    case .answered, .pressed, .heard, .finishedSpeaking, .timeRanOut, .deskReplied, .deskFailed:
      break
    }
    let effects = call.handle(event)
    for effect in effects { perform(effect, after: event) }
    if hasHungUp { isOver = true }
    check(isOver || speaking != nil || timer != nil || question != nil, "nothing goes on")
    return effects
  }

  private mutating func perform(_ effect: Effect, after event: Event) {
    check(!isOver, "something after the end")
    switch effect {
    case .say(let utterance):
      check(!hasHungUp, "speech after the caller hung up")
      check(speaking == nil, "two utterances at once")
      check(question == nil, "speech while the desk is asked")
      begin(utterance.turn)
      (speaking, timer, limit, isHolding) = (utterance, nil, nil, false)
    case .stopSpeaking:
      check(speaking != nil, "nothing to stop")
      check(speaking?.bargeIn == true, "barge-in that is off interrupts")
      speaking = nil
    case .listen(let turn, for: let time):
      check(!hasHungUp && speaking == nil && question == nil, "listening out of place")
      check(!isHolding, "listening on hold")
      check(time > .zero, "no time at all")
      begin(turn)
      timer = turn
    case .limit(let turn, for: let time):
      check(!hasHungUp && speaking == nil && question == nil, "a limit out of place")
      check(limit == nil, "two limits at once")
      check(time > .zero, "no time at all")
      begin(turn)
      limit = turn
    case .hold(let turn, for: let time):
      check(!hasHungUp && speaking == nil && question == nil, "holding out of place")
      check(timer == nil && limit == nil, "holding while it listens")
      check(time > .zero, "no time at all")
      begin(turn)
      (timer, isHolding) = (turn, true)
    case .ask(let name, let slots):
      check(speaking == nil && question == nil, "a question out of place")
      check(
        desk.isEmpty || Set(slots.keys) == desk[name]?.needs, "\(name) asked with \(slots.keys)")
      (question, timer, limit, isHolding) = (name, nil, nil, false)
    case .transfer:
      check(!hasHungUp && speaking == nil && transfers == 0, "a transfer out of place")
      transfers += 1
    case .hangUp:
      check(!hasHungUp && speaking == nil && question == nil, "hanging up out of place")
      isOver = true
    }
  }

  /// Turns only go up, so that none is ever answered in another's place.
  private mutating func begin(_ turn: Turn) {
    check(turn.number > lastTurn, "a turn twice")
    lastTurn = turn.number
  }

  private mutating func check(_ isLegal: Bool, _ message: @autoclosure () -> String) {
    if !isLegal, illegal.count < 10 { illegal.append("\(message()): \(call.phase)") }
  }
}
