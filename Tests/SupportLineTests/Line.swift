import Dialogue

/// The other end of a call: does what the effects say, and notes those that make no sense. It answers
/// for the desk with any of the replies that the flow declares.
struct Line {
  private(set) var call: Call
  private let flow: ReadyFlow
  private(set) var illegal: [String] = []
  private(set) var speaking: Turn?
  private(set) var timer: Turn?
  private(set) var limit: Turn?
  private(set) var question: QuestionName?
  private(set) var transfers = 0
  private(set) var isOver = false
  private var lastTurn: UInt32 = 0

  init(_ flow: ReadyFlow) {
    self.flow = flow
    call = Call(flow)
  }

  mutating func handle(_ event: Event) -> [Effect] {
    switch event {
    case .finishedSpeaking(let turn) where turn == speaking: speaking = nil
    case .timeRanOut(let turn) where turn == timer: timer = nil
    case .deskReplied, .deskFailed: question = nil
    case .hungUp:
      isOver = true
      speaking = nil
    default: break
    }
    let effects = call.handle(event)
    effects.forEach { perform($0) }
    check(isOver || speaking != nil || timer != nil || question != nil, "nothing goes on")
    return effects
  }

  private mutating func perform(_ effect: Effect) {
    check(!isOver, "\(effect) after the end")
    switch effect {
    case .say(let utterance):
      check(speaking == nil, "two prompts at once")
      begin(utterance.turn)
      speaking = utterance.turn
      timer = nil
      limit = nil
    case .stopSpeaking:
      check(speaking != nil, "nothing to stop")
      speaking = nil
    case .listen(let turn, for: let time):
      check(speaking == nil, "listening to itself")
      check(time > .zero, "no time at all")
      begin(turn)
      timer = turn
    case .limit(let turn, for: let time):
      check(speaking == nil, "a limit on what it says itself")
      check(time > .zero, "no time at all")
      begin(turn)
      limit = turn
    case .hold(let turn, for: let time):
      check(speaking == nil, "holding while it speaks")
      check(time > .zero, "no time at all")
      begin(turn)
      timer = turn
    case .ask(let name, let slots):
      check(speaking == nil && question == nil, "asking in between")
      check(Set(slots.keys) == flow.flow.desk[name]?.needs, "\(name) asked with \(slots.keys)")
      question = name
    case .transfer:
      check(speaking == nil && transfers == 0, "a second transfer")
      transfers += 1
    case .hangUp:
      check(speaking == nil, "cutting itself off")
      isOver = true
    }
  }

  /// Turns only go up, so that none is ever answered in another's place.
  private mutating func begin(_ turn: Turn) {
    check(turn.number > lastTurn, "turn \(turn.number) after \(lastTurn)")
    lastTurn = turn.number
  }

  private mutating func check(_ isLegal: Bool, _ message: String) {
    if !isLegal { illegal.append(message) }
  }
}
