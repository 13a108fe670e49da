@testable import Dialogue

/// Small flows made for random callers: together they use every node and every knob.
enum StormFlows {
  static let all = [everything, bare, queue, Sample.flow]

  private static let times = Times(
    timeout: .seconds(4), interdigit: .seconds(3), term: .seconds(1), entry: .seconds(9))

  private static let uncut = Prompt(["menu"], bargeIn: false, typeAhead: false)

  /// Each knob turned away from where it usually is.
  static let everything = Sample.flow { flow in
    flow.ways.keys = GlobalKeys(person: .nine, again: .eight, clear: .zero, next: .star)
    flow.ways.hangUp = "farewell"
    flow.ways.unclear = ["keys"]
    flow.ways.ambiguous = "keys"
    flow.ways.goodbye = "bye"
    flow.nodes = [
      "greeting": .say(Say(uncut, next: "rejected")),
      "rejected": .field(
        Field(
          Input(
            Prompt(["field"], bargeIn: false), help: "menu-help", times: times,
            noInput: Escalation(["silent-1"], failed: "menu"),
            noMatch: Escalation(["wrong-1", "wrong-2"], failed: "connect"),
            outcomes: [
              .partialThenSilence: .say("keys"), .tooShort: .say("silent-2"), .tooLong: .go("menu"),
              .checkDigitWrong: .say("wrong-2"), .tooSlow: .go("queue"), .hangUp: .go("farewell"),
            ]),
          slot: "number",
          grammar: Grammar(
            length: 1...3, digits: Set(Key.allCases).subtracting([.seven]), check: .damm,
            words: ["none": "0", "eighteen": "18"], spoken: .number),
          termChar: .pound, next: "check")),
      "check": .ask(
        Ask(
          "check", branches: ["good": "dictation", "fine": "codes"],
          rejections: ["bad": Ask.Rejection("rejected", wording: "keys")], typeAhead: false)),
      "codes": .field(
        Field(
          Input(
            Prompt(["field"], typeAhead: false), times: times, noInput: ["silent-1"],
            noMatch: ["wrong-1"], failed: "menu",
            outcomes: [
              .silence: .go("queue"), .outsideGrammar: .say("keys"), .ambiguous: .go("menu"),
            ]),
          slot: "number", grammar: Grammar(length: 2...3, entries: ["11", "112", "42"]),
          termChar: nil, next: "menu")),
      "menu": .menu(
        Menu(
          Input(
            Prompt(["menu"]), help: "menu-help", times: times,
            noInput: Escalation([], failed: "queue"),
            noMatch: Escalation(["wrong-1"], failed: "connect"),
            outcomes: [.ambiguous: .say("keys"), .hangUp: .go("check")]),
          choices: [
            Menu.Choice(.one, words: ["yes"], next: "dictation", sets: ["code": "12-34-56"]),
            Menu.Choice(.pound, words: ["no"], next: "rejected", sets: ["choice": "no"]),
            Menu.Choice(.two, words: ["hold"], next: "queue"),
            Menu.Choice(.eight, words: ["bye"], next: "bye"),
          ])),
      "dictation": .dictate(
        Dictate(
          Input(
            Prompt(["intro"], bargeIn: false), times: times,
            noInput: Escalation(["waiting-1", "waiting-2"], failed: "bye"),
            noMatch: Escalation(["keys"], failed: "menu"), outcomes: [.silence: .say("waiting-1")]),
          slot: "code", group: "group", again: "group-again", next: "bye")),
      "queue": .hold(
        Hold(
          Prompt(["silent-1"]), every: .seconds(10), rounds: 3, next: "dictation",
          ask: Ask(
            "check", branches: ["fine": "queue", "good": "connect"],
            rejections: ["bad": Ask.Rejection("rejected", wording: "keys")]),
          choices: [Menu.Choice(.one, words: ["yes"], next: "menu")])),
      "connect": .transfer(
        Transfer(Prompt(["connecting"]), greeting: "robin", otherwise: "bye")),
      "farewell": .ask(Ask("tell", branches: ["good": "bye"])),
      "down": .hangUp(HangUp(Prompt(["no-records"]))),
      "bye": .hangUp(HangUp(Prompt(["goodbye"]))),
    ]
    flow.desk = [
      "check": Question(
        needs: ["number"],
        replies: ["good": Reply(gives: ["code"]), "bad": Reply(), "fine": Reply()]),
      "tell": Question(needs: ["choice"], replies: ["good": Reply()]),
    ]
  }

  /// Nothing that can be left out, and names that nothing defines.
  static let bare = Flow(
    start: "menu",
    nodes: [
      "menu": .menu(
        Menu(
          Input(Prompt([]), times: times, noInput: [], noMatch: ["menu"], failed: "field"),
          choices: [
            Menu.Choice(.one, words: ["yes"], next: "field"),
            Menu.Choice(.two, words: [], next: "nowhere"),
          ])),
      "field": .field(
        Field(
          Input(Prompt([]), times: times, noInput: ["menu"], noMatch: [], failed: "hold"),
          slot: "number", grammar: Grammar(length: 1...64, spoken: .number), termChar: nil,
          next: "check")),
      "check": .ask(Ask("unknown", branches: ["good": "dictation"])),
      "dictation": .dictate(
        Dictate(
          Input(Prompt(["none"]), times: times, noInput: [], noMatch: [], failed: "menu"),
          slot: "code", group: "none", again: "none", next: "hold")),
      "hold": .hold(Hold(Prompt(["none"]), every: .seconds(1), next: "connect")),
      "connect": .transfer(Transfer(Prompt([]), greeting: "none", otherwise: "other")),
      "other": .transfer(Transfer(Prompt([]), greeting: "none", otherwise: "menu")),
    ],
    desk: [:], wording: Wording(phrases: ["menu": Phrase([.words("menu")])]),
    ways: Ways(
      keys: GlobalKeys(person: nil, again: nil, clear: nil, next: nil), unavailable: "nowhere"))

  /// A person is waited for in a queue, from wherever one is asked for.
  static let queue = Sample.flow { flow in
    flow.nodes["waiting"] = .say(Say(Prompt(["welcome"]), next: "queue"))
    flow.nodes["queue"] = .hold(
      Hold(
        Prompt(["silent-1"], bargeIn: false), every: .seconds(10), rounds: 2, next: "give-up",
        ask: Ask("turn", branches: ["good": "connect", "bad": "queue"])))
    flow.desk["turn"] = Question(needs: [], replies: ["good": Reply(), "bad": Reply()])
    flow.ways.person = "waiting"
  }
}
