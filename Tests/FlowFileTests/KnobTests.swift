import Dialogue
import Testing

@testable import FlowFile

/// What a flow says of input, keys, type-ahead and hold, as it is read.
struct KnobTests {
  private static func node(_ name: NodeName) throws -> Node {
    try #require(try Sample.read(flow: Sample.knobs).get().nodes[name])
  }

  private static func times(timeout: Int, entry: Int = 60) -> Times {
    Times(
      timeout: .seconds(timeout), interdigit: .seconds(5), term: .seconds(2),
      entry: .seconds(entry))
  }

  private static let noInput = Escalation(["silent"], failed: "bye")
  private static let noMatch = Escalation(["wrong", "wronger"], failed: "connect")

  @Test("The ways of a flow are as its defaults have them")
  func ways() throws {
    #expect(
      try Sample.read(flow: Sample.knobs).get().ways
        == Ways(
          keys: GlobalKeys(person: .nine, again: .eight, clear: nil, next: .star),
          person: "connect", unavailable: "down", hangUp: "farewell"))
  }

  @Test("A flow may say where leave is taken")
  func goodbye() throws {
    let text = Sample.knobs.replacing(
      "  person: connect\n", with: "  person: connect\n  goodbye: bye\n")
    #expect(try Sample.read(flow: text).get().ways.goodbye == "bye")
  }

  @Test(
    "What is said of unclear words is one phrase, or one for each miss",
    arguments: [("wrong", ["wrong"]), ("[wrong, wronger]", ["wrong", "wronger"])]
      as [(String, [PhraseName])])
  func unclear(_ text: String, _ phrases: [PhraseName]) throws {
    let text = Sample.knobs.replacing(
      "  person: connect\n", with: "  person: connect\n  unclear: \(text)\n")
    #expect(try Sample.read(flow: text).get().ways.unclear == phrases)
  }

  @Test("A field takes what its grammar says, and does at each outcome what it says")
  func field() throws {
    let grammar = Grammar(
      length: 2...4, digits: [.zero, .one, .two, .three, .four, .five, .seven], check: .damm,
      words: ["none": "0000"])
    let input = Input(
      Prompt(["welcome"], bargeIn: false), times: Self.times(timeout: 8, entry: 20),
      noInput: Escalation(["silent"], failed: "down"),
      noMatch: Escalation(["wrong"], failed: "connect"),
      outcomes: [
        .tooLong: .say("wronger"), .silence: .go("bye"), .checkDigitWrong: .say("wronger"),
        .partialThenSilence: .go("code"), .hangUp: .go("farewell"),
      ])
    #expect(
      try Self.node("number")
        == .field(
          Field(input, slot: "number", grammar: grammar, termChar: .pound, next: "code")))
  }

  @Test("The length of listed entries follows from them, and none is no terminating key")
  func entries() throws {
    let input = Input(
      Prompt(["welcome"], bargeIn: false), times: Self.times(timeout: 8, entry: 90),
      noInput: Self.noInput, noMatch: Self.noMatch,
      outcomes: [.tooLong: .say("wronger"), .silence: .go("bye")])
    #expect(
      try Self.node("code")
        == .field(
          Field(
            input, slot: "code", grammar: Grammar(length: 2...3, entries: ["11", "112"]),
            termChar: nil, next: "pause")))
  }

  @Test("A field ends with the key of the defaults when it names none")
  func termChar() throws {
    let text = try #require(Slip("    termchar: none\n", "", "").made(in: Sample.knobs))
    guard case .field(let field)? = try Sample.read(flow: text).get().nodes["code"] else {
      Issue.record("The code is a field.")
      return
    }
    #expect(field.termChar == .star)
  }

  @Test("A menu and a dictation have the outcomes of the defaults that can come about there")
  func outcomes() throws {
    let menu = Input(
      Prompt(["welcome"]), times: Self.times(timeout: 4),
      noInput: Escalation(["silent"], failed: "bye"),
      noMatch: Escalation(["wrong", "wronger"], failed: "bye"),
      outcomes: [.silence: .go("bye"), .ambiguous: .say("here")])
    #expect(
      try Self.node("choice")
        == .menu(Menu(menu, choices: [Menu.Choice(.one, words: [], next: "dictation")])))
    let dictation = Input(
      Prompt(["welcome"], bargeIn: false), times: Self.times(timeout: 10), noInput: Self.noInput,
      noMatch: Self.noMatch, outcomes: [.silence: .go("bye")])
    #expect(
      try Self.node("dictation")
        == .dictate(
          Dictate(dictation, slot: "code", group: "group", again: "group", next: "bye")))
  }

  @Test("A hold asks in rounds, with choices meanwhile, or just passes")
  func hold() throws {
    let ask = Ask(
      "queue", branches: ["waiting": "queue", "ready": "number"],
      rejections: ["no": Ask.Rejection("number", wording: "wrong")])
    #expect(
      try Self.node("queue")
        == .hold(
          Hold(
            Prompt(["here"], typeAhead: false), every: .seconds(10), rounds: 30, next: "down",
            ask: ask, choices: [Menu.Choice(.one, words: ["call me"], next: "bye")])))
    #expect(
      try Self.node("pause")
        == .hold(
          Hold(
            Prompt(["here"], bargeIn: false, typeAhead: false), every: .milliseconds(500),
            next: "choice")))
  }

  @Test("A say and an ask keep early keys as they say")
  func typeAhead() throws {
    #expect(
      try Self.node("greeting") == .say(Say(Prompt(["welcome"], bargeIn: false), next: "queue")))
    #expect(try Self.node("farewell") == .ask(Ask("note", branches: ["noted": "bye"])))
    let text = try #require(
      Slip("    ask: note\n    typeahead: true\n", "    ask: note\n", "").made(in: Sample.knobs))
    #expect(
      try Sample.read(flow: text).get().nodes["farewell"]
        == .ask(Ask("note", branches: ["noted": "bye"], typeAhead: false)))
  }

  @Test(
    "Digits are listed, in ranges, or both",
    arguments: [
      ("0-9", "0123456789"), ("01", "01"), ("0-13", "013"), ("1-35-7", "123567"), ("5-5", "5"),
    ])
  func digits(_ text: String, _ digits: String) throws {
    let knobs = Sample.knobs.replacing("    words: { none: \"0000\" }\n", with: "")
    let flow = try #require(Slip("digits: 0-57", "digits: \(text)", "").made(in: knobs))
    guard case .field(let field)? = try Sample.read(flow: flow).get().nodes["number"] else {
      Issue.record("The number is a field.")
      return
    }
    #expect(field.grammar.digits == Set(digits.compactMap { Key(rawValue: $0) }))
  }
}
