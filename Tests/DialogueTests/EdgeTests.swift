import Dialogue
import Testing

struct EdgeTests {
  private static func input(_ outcomes: [Outcome: Reaction] = [:]) -> Input {
    Input(
      Prompt(["prompt"]),
      times: Times(timeout: .seconds(5), interdigit: .seconds(5), term: .seconds(2)),
      noInput: Escalation([], failed: "silent"), noMatch: Escalation([], failed: "wrong"),
      outcomes: outcomes)
  }

  private static let again = Menu.Choice(.one, words: ["again"], next: "say")
  private static let ask = Ask(
    "question", branches: ["yes": "menu", "no": "hold"],
    rejections: ["bad": Ask.Rejection("field", wording: "prompt")])

  private static let flow = Flow(
    start: "say",
    nodes: [
      "say": .say(Say(Prompt(["prompt"]), next: "menu")),
      "menu": .menu(Menu(input(), choices: [again])),
      "field": .field(
        Field(
          input([.silence: .go("hold"), .tooLong: .go("say"), .tooShort: .say("prompt")]),
          slot: "slot", grammar: Grammar(length: 1...2), next: "menu")),
      "dictate": .dictate(
        Dictate(
          input([.hangUp: .go("ask")]), slot: "slot", group: "prompt", again: "prompt", next: "say")
      ),
      "ask": .ask(ask),
      "hold": .hold(
        Hold(
          Prompt(["prompt"]), every: .seconds(10), rounds: 3, next: "end", ask: ask,
          choices: [again])),
      "transfer": .transfer(
        Transfer(Prompt(["prompt"]), greeting: "prompt", otherwise: "end")),
      "end": .hangUp(HangUp(Prompt(["prompt"]))),
    ],
    desk: [:], wording: Wording(phrases: [:]),
    ways: Ways(person: "transfer", unavailable: "end", hangUp: "other"))

  private static let missed = [
    Edge(.tooMuchSilence, to: "silent"), Edge(.tooManyMisfits, to: "wrong"),
    Edge(.person, to: "transfer"),
  ]

  @Test(
    "Each kind of node leads on as its parts say",
    arguments: [
      ("say", [Edge(.next, to: "menu")]),
      ("menu", [Edge(.choice(again), to: "say")] + missed),
      (
        "field",
        [
          Edge(.next, to: "menu"), Edge(.outcome(.silence), to: "hold"),
          Edge(.outcome(.tooLong), to: "say"), Edge(.tooManyMisfits, to: "wrong"),
          Edge(.person, to: "transfer"),
        ]
      ),
      ("dictate", [Edge(.next, to: "say")] + missed),
      (
        "ask",
        [
          Edge(.reply("no"), to: "hold"), Edge(.reply("yes"), to: "menu"),
          Edge(.rejection("bad"), to: "field"), Edge(.unavailable, to: "end"),
        ]
      ),
      // One more round is no way on.
      (
        "hold",
        [
          Edge(.next, to: "end"), Edge(.choice(again), to: "say"), Edge(.reply("yes"), to: "menu"),
          Edge(.rejection("bad"), to: "field"), Edge(.unavailable, to: "end"),
        ]
      ),
      ("transfer", [Edge(.withPerson, to: "end")]),
      ("end", []), ("nowhere", []),
    ] as [(NodeName, [Edge])])
  func edges(name: NodeName, edges: [Edge]) {
    #expect(Self.flow.edges(from: name) == edges)
  }

  @Test("Without a person no way leads to one")
  func nobody() {
    var flow = Self.flow
    flow.ways.person = nil
    #expect(!flow.edges(from: "menu").contains { $0.cause == .person })
  }

  @Test("A node's own listener goes before the one of the whole flow")
  func listeners() {
    #expect(Self.flow.listener(at: "dictate") == "ask")
    #expect(Self.flow.listener(at: "menu") == "other")
  }
}
