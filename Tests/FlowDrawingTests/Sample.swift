import Dialogue

/// A small flow with every kind of node and of way, and with every character that a drawing must not take
/// for its own.
enum Sample {
  private static let times = Times(
    timeout: .seconds(5), interdigit: .seconds(5), term: .seconds(2))

  private static func input(
    _ phrase: PhraseName, failed: NodeName = "person", outcomes: [Outcome: Reaction] = [:]
  ) -> Input {
    Input(
      Prompt([phrase]), times: times, noInput: ["silent"], noMatch: ["wrong"], failed: failed,
      outcomes: outcomes)
  }

  /// A call that went well, one that was silent and hung up, and one that asked for a person.
  static let trail = Trail(
    nodes: ["greeting", "menu", "number", "check", "dictation", "person", "told", "bye"],
    legs: [
      Trail.Leg(from: "greeting", .next), Trail.Leg(from: "menu", .choice(.one)),
      Trail.Leg(from: "menu", .outcome(.hangUp)), Trail.Leg(from: "number", .next),
      Trail.Leg(from: "number", .tooMuchSilence), Trail.Leg(from: "number", .person),
      Trail.Leg(from: "check", .reply("good")), Trail.Leg(from: "dictation", .next),
    ])

  static let flow = Flow(
    start: "greeting",
    nodes: [
      "greeting": .say(Say(Prompt(["welcome", "long"]), next: "menu")),
      "menu": .menu(
        Menu(
          input(
            "question", failed: "bye", outcomes: [.silence: .go("queue"), .hangUp: .go("told")]),
          choices: [
            Menu.Choice(.one, words: ["go on"], next: "number"),
            Menu.Choice(.two, words: [], next: "number"),
            Menu.Choice(.pound, words: ["a|b \"c\" <d> #e & `f`"], next: "menu"),
          ])),
      "number": .field(Field(input("number"), slot: "number", length: 2...4, next: "check")),
      "check": .ask(
        Ask(
          "check", branches: ["good": "dictation", "busy": "queue"],
          rejections: ["bad": Ask.Rejection("number", wording: "wrong")])),
      "queue": .hold(
        Hold(
          Prompt(["wait"]), every: .seconds(10), rounds: 3, next: "bye",
          ask: Ask("place", branches: ["waiting": "queue", "ready": "dictation"]),
          choices: [Menu.Choice(.one, words: ["call back"], next: "bye")])),
      "dictation": .dictate(
        Dictate(input("code"), slot: "code", group: "group", again: "group", next: "bye")),
      "person": .transfer(Transfer(Prompt(["connecting"]), greeting: "here", otherwise: "bye")),
      "told": .ask(Ask("told", branches: [:])),
      "bye": .hangUp(HangUp(Prompt(["bye"]))),
    ],
    desk: [
      "check": Question(
        needs: ["number"],
        replies: ["good": Reply(gives: ["code"]), "busy": Reply(), "bad": Reply()],
        order: ["good", "busy", "bad"]),
      "place": Question(needs: [], replies: ["waiting": Reply(), "ready": Reply()]),
      "told": Question(needs: [], replies: [:]),
    ],
    wording: Wording(phrases: [
      "welcome": Phrase([.words("Welcome,"), .slot("company", .text), .words("!")]),
      "long": Phrase([.words("This goes on for longer than anybody would read in a small box.")]),
      "question": Phrase([.words("\"Yes\" \\ <no> & {both} | #1; or\n`a new line`?")]),
      "number": Phrase([.words("Your number,"), .pause(.seconds(1)), .words("please.")]),
      "wait": Phrase([.words("You are number"), .slot("place", .number), .words(".")]),
      "code": Phrase([.words("Here is the code.")]),
      "connecting": Phrase([.words("One moment.")]),
      "bye": Phrase([.words("Goodbye.")]),
    ]),
    ways: Ways(person: "person", unavailable: "bye"))
}
