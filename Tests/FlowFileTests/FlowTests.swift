import Dialogue
import Testing

@testable import FlowFile

struct FlowTests {
  private static let fieldTimes = Times(
    timeout: .seconds(8), interdigit: .seconds(5), term: .seconds(2))

  private static func input(
    _ times: Times, typeAhead: Bool = true, noMatch: [PhraseName] = ["wrong", "wronger"]
  ) -> Input {
    Input(
      Prompt(["welcome"], typeAhead: typeAhead), times: times, noInput: ["silent"],
      noMatch: noMatch, failed: "bye")
  }

  private static func uncut(_ phrase: PhraseName) -> Prompt {
    Prompt([phrase], bargeIn: false, typeAhead: false)
  }

  private static let menu = Menu(
    Input(
      Prompt(["welcome"]), help: "here",
      times: Times(timeout: .seconds(9), interdigit: .seconds(5), term: .seconds(2)),
      noInput: ["here", "silent"], noMatch: ["wrong", "wronger"], failed: "down"),
    choices: [
      Menu.Choice(.one, words: ["go on", "yes"], next: "field", sets: ["choice": "first"]),
      Menu.Choice(.two, words: [], next: "bye"),
    ])

  private static let nodes: [NodeName: Node] = [
    "greeting": .say(Say(Prompt(["welcome", "welcome"], bargeIn: false), next: "menu")),
    "menu": .menu(menu),
    "field": .field(Field(input(fieldTimes), slot: "number", length: 2...4, next: "check")),
    "check": .ask(Ask("check", branches: ["good": "dictation", "bad": "menu"])),
    "dictation": .dictate(
      Dictate(
        input(
          Times(timeout: .seconds(10), interdigit: .seconds(5), term: .seconds(2)),
          typeAhead: false, noMatch: ["wrong"]),
        slot: "code", group: "group", again: "group", next: "bye")),
    "connect": .transfer(Transfer(uncut("welcome"), greeting: "here", otherwise: "down")),
    "bye": .hangUp(HangUp(uncut("welcome"))),
    "down": .hangUp(HangUp(uncut("wrong"))),
  ]

  private static let wording = Wording(
    phrases: [
      "welcome": Phrase(
        [.words("Welcome, to"), .slot("entry", .text), .words(".")],
        fuller: [.pause(.milliseconds(500)), .words("You are welcome.")]),
      "silent": Phrase([.words("I hear nothing.")]),
      "wrong": Phrase([.words("No.")]),
      "wronger": Phrase([.words("No!")]),
      "here": Phrase([.words("I am here.")]),
      "cleared": Phrase([.words("Cleared.")]),
      "group": Phrase([
        .words("Group"), .slot("group", .text), .words(":"), .slot("digits", .digits),
      ]),
    ],
    characters: ["A": "Alfa", "1": "one"],
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ],
    names: ["Example Company"])

  @Test("Two good files make the flow that they describe, defaults filled in")
  func good() throws {
    let expected = Flow(
      start: "greeting", nodes: Self.nodes,
      desk: [
        "check": Question(
          needs: ["number"], replies: ["good": Reply(gives: ["code"]), "bad": Reply()],
          order: ["good", "bad"])
      ],
      wording: Self.wording,
      ways: Ways(
        person: "connect", stillHere: "here", cleared: "cleared", unavailable: "down"))
    #expect(try Sample.read().get() == expected)
  }

  @Test("A flow may leave out what it does not use")
  func least() throws {
    let flow = """
      start: bye
      defaults: { failed: bye, unavailable: bye }
      nodes:
        bye: { hang-up: bye }
      """
    let read = try Sample.read(flow: flow, wording: "phrases: { bye: Bye. }").get()
    #expect(
      read
        == Flow(
          start: "bye", nodes: ["bye": .hangUp(HangUp(Self.uncut("bye")))], desk: [:],
          wording: Wording(phrases: ["bye": Phrase([.words("Bye.")])]),
          ways: Ways(unavailable: "bye")))
  }

  @Test("A flow may say how words at a field are read, and what is asked when they are ambiguous")
  func spoken() throws {
    let text = Sample.flow
      .replacing("    length: 2-4\n", with: "    length: 2-4\n    spoken: number\n")
      .replacing(
        "  cleared: cleared\n",
        with: "  cleared: cleared\n  ambiguous: here\n  ambiguous-choice: wrong\n")
    var expected = try Sample.read().get()
    expected.ways.ambiguous = "here"
    expected.ways.ambiguousChoice = "wrong"
    guard case .field(var field) = expected.nodes["field"] else {
      Issue.record("The field is no field.")
      return
    }
    field.grammar.spoken = .number
    expected.nodes["field"] = .field(field)
    #expect(try Sample.read(flow: text).get() == expected)
  }

  @Test("Lines may end as on any system", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let text = Sample.flow.replacing("\n", with: end)
    #expect(try Sample.read(flow: text).get() == Sample.read().get())
    let slip = try #require(Slip("  failed: bye", "  failed: by", "").made(in: Sample.flow))
    #expect(
      Sample.read(flow: slip.replacing("\n", with: end)).words
        == "flow.yaml:5:11: There is no node “by”: expected the name of one.\n    failed: by\n            ^"
    )
  }

  @Test("The findings of both files come together, the flow's first")
  func both() throws {
    let flow = try #require(Slip("  failed: bye", "  failed: by", "").made(in: Sample.flow))
    let wording = try #require(Slip("wrong: No.", "wrong: No {", "").made(in: Sample.wording))
    guard case .failure(let error) = Sample.read(flow: flow, wording: wording) else {
      Issue.record("This should not be read.")
      return
    }
    #expect(
      error.findings.map { "\($0.file):\($0.line ?? 0):\($0.column ?? 0)" } == [
        "flow.yaml:5:11", "prompts.yaml:11:10",
      ])
  }
}
