@testable import Dialogue

/// A small flow with every kind of node, whose phrases say their own names.
enum Sample {
  static let flow = Flow(
    start: "greeting", nodes: nodes, desk: desk, wording: wording,
    ways: Ways(person: "connect", stillHere: "still-here", cleared: "cleared", unavailable: "down"))

  static let nodes: [NodeName: Node] = [
    "greeting": .say(Say(Prompt(["welcome"]), next: "menu")),
    "menu": .menu(menu),
    "field": .field(field),
    "check": .ask(Ask("check", branches: ["good": "dictation", "bad": "menu"])),
    "dictation": .dictate(dictation),
    "connect": .transfer(Transfer(Prompt(["connecting"]), greeting: "robin", otherwise: "give-up")),
    "give-up": .hangUp(HangUp(Prompt(["sorry"]))),
    "down": .hangUp(HangUp(Prompt(["no-records"]))),
    "bye": .hangUp(HangUp(Prompt(["goodbye"]))),
  ]

  static let times = Times(timeout: .seconds(8), interdigit: .seconds(5), term: .seconds(2))

  static let menu = Menu(
    Input(
      Prompt(["menu"]), help: "menu-help", times: times, noInput: ["silent-1", "silent-2"],
      noMatch: ["wrong-1", "wrong-2"], failed: "connect"),
    choices: [
      Menu.Choice(.one, words: ["yes", "go on"], next: "field", sets: ["choice": "first"]),
      Menu.Choice(.two, words: ["no"], next: "bye"),
    ])

  static let field = Field(
    Input(
      Prompt(["field"]), times: times, noInput: ["silent-1", "silent-2"],
      noMatch: ["wrong-1", "wrong-2"], failed: "connect"),
    slot: "number", length: 2...4, next: "check")

  static let dictation = Dictate(
    Input(
      Prompt(["intro"], typeAhead: false), times: times, noInput: ["waiting-1", "waiting-2"],
      noMatch: ["keys"],
      failed: "give-up"),
    slot: "code", group: "group", again: "group-again", next: "bye")

  static let desk: [QuestionName: Question] = [
    "check": Question(
      needs: ["number"], replies: ["good": Reply(gives: ["code"]), "bad": Reply()])
  ]

  static let wording: Wording = {
    let plain: [PhraseName] = [
      "welcome", "menu-help", "silent-1", "silent-2", "wrong-1", "wrong-2", "still-here", "cleared",
      "intro", "waiting-1", "waiting-2", "keys", "connecting", "robin", "sorry", "no-records",
      "goodbye",
    ]
    var phrases: [PhraseName: Phrase] = [:]
    for name in plain { phrases[name] = Phrase([.words(name.text)]) }
    for name in ["menu", "field"] as [PhraseName] {
      phrases[name] = Phrase([.words(name.text)], fuller: [.words(name.text + " fuller")])
    }
    phrases["group"] = Phrase([.slot("group", .text), .slot("digits", .digits)])
    phrases["group-again"] = Phrase([
      .words("again"), .slot("group", .text), .slot("digits", .digits),
    ])
    return Wording(phrases: phrases)
  }()

  /// The flow with some of its nodes, or its ways, made otherwise.
  static func flow(_ change: (inout Flow) -> Void) -> Flow {
    var flow = flow
    change(&flow)
    return flow
  }

  static let code: [SlotName: String] = ["code": "1234-5678-9012"]
}

extension Call {
  /// A call to which these things have happened.
  init(_ flow: Flow = Sample.flow, after events: [Event]) {
    self.init(flow)
    for event in events { _ = handle(event) }
  }

  /// The turn of what is being said, or of the time that runs.
  var current: Turn {
    switch phase {
    case .saying(let saying): saying.turn
    case .collecting(let collecting): collecting.waitingFor.turn
    case .dictating(let dictating): dictating.waitingFor.turn
    case .holding(let holding):
      switch holding.waitingFor {
      case .desk: Turn(0)
      case .endOfPrompt(let turn, bargeIn: _), .time(let turn): turn
      }
    case .transferring(let transferring): transferring.turn
    case .parting(let turn): turn
    case .ringing, .asking, .ended: Turn(0)
    }
  }

  /// What is being said ends, uncut.
  mutating func finish() -> [Effect] { handle(.finishedSpeaking(current)) }

  /// Nothing comes from the caller.
  mutating func stayed() -> [Effect] { handle(.timeRanOut(current)) }

  /// Keys, one after another.
  ///
  /// - Returns: what the last one does.
  mutating func press(_ keys: String) -> [Effect] {
    var effects: [Effect] = []
    for key in keys.compactMap(Key.init) { effects = handle(.pressed(key)) }
    return effects
  }

  mutating func hear(_ words: String) -> [Effect] { handle(.heard(Words(words))) }

  /// The flow's call, brought to a node, its prompt at its end.
  static func listening(at node: String, _ flow: Flow = Sample.flow) -> Call {
    var call = prompting(at: node, flow)
    _ = call.finish()
    return call
  }

  /// The flow's call, brought to a node whose prompt is being said.
  static func prompting(at node: String, _ flow: Flow = Sample.flow) -> Call {
    var start = flow
    start.start = NodeName(node)
    return Call(start, after: [.answered])
  }

  /// A call that reads the sample's code: the introduction is being said.
  static func dictating(_ flow: Flow = Sample.flow) -> Call {
    var start = flow
    start.start = "check"
    return Call(start, after: [.answered, .deskReplied("good", Sample.code)])
  }
}

extension Waiting {
  var turn: Turn {
    switch self {
    case .endOfPrompt(let turn, bargeIn: _), .caller(let turn): turn
    }
  }
}

/// What was done, and what the call is then.
func shown(_ effects: [Effect], _ call: Call) -> String {
  "\(Shown.effects(effects)) → \(Shown.call(call))"
}
