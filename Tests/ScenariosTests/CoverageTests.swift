import Dialogue
import Scenarios
import Testing

struct CoverageTests {
  private static let times = Times(
    timeout: .seconds(5), interdigit: .seconds(5), term: .seconds(2))

  private static func input(
    _ noInput: [PhraseName], _ noMatch: [PhraseName], _ outcomes: [Outcome: Reaction] = [:]
  ) -> Input {
    Input(
      Prompt(["hello"]), times: times, noInput: noInput, noMatch: noMatch, failed: "person",
      outcomes: outcomes)
  }

  /// Every kind of way, some of which no call can take.
  private static let flow = Flow(
    start: "menu",
    nodes: [
      "menu": .menu(
        Menu(
          input(["a", "b"], ["a"], [.ambiguous: .go("bye"), .hangUp: .go("told")]),
          choices: [
            Menu.Choice(.one, words: ["go on", "yes"], next: "field"),
            Menu.Choice(.pound, words: [], next: "queue"),
            Menu.Choice(.one, words: ["never"], next: "bye"),
          ])),
      "field": .field(
        Field(
          input([], ["a", "b", "a", "b", "a"], [.tooShort: .say("short")]), slot: "s",
          length: 1...2, next: "check")),
      "check": .ask(
        Ask(
          "check", branches: ["yes": "bye"],
          rejections: ["bad": Ask.Rejection("field", wording: "a")])),
      "queue": .hold(Hold(Prompt(["hello"]), every: .seconds(1), rounds: 20, next: "bye")),
      "once": .hold(Hold(Prompt(["hello"]), every: .seconds(1), next: "bye")),
      "person": .transfer(Transfer(Prompt(["hello"]), greeting: "a", otherwise: "bye")),
      "told": .ask(Ask("told", branches: [:])),
      "bye": .hangUp(HangUp(Prompt(["hello"]))),
    ],
    desk: [:],
    wording: Wording(
      phrases: [
        "hello": Phrase([.words("Hello.")]), "a": Phrase([.words("A.")]),
        "b": Phrase([.words("B.")]), "short": Phrase([.words("Short.")]),
        "unused": Phrase([.words("Never.")]),
      ]),
    ways: Ways(person: "person", goodbye: "bye", unavailable: "bye"))

  @Test("Without a call everything is missing, also what no call can come to, named as in the file")
  func nothing() {
    let coverage = Coverage(of: Self.flow, by: Trail(), pages: [])
    #expect(
      coverage.lines == [
        "Coverage",
        "  all        0 %   0 of 49",
        "  nodes      0 %   0 of  8",
        "  ways       0 %   0 of 23",
        "  prompts    0 %   0 of  5",
        "  pages      0 %   0 of 13",
        "",
        "Nodes that no call came to:",
        "  bye", "  check", "  field", "  menu", "  once", "  person", "  queue", "  told",
        "",
        "Ways that no call took:",
        "  check: reply yes → bye",
        "  check: reply bad, rejected → field",
        "  check: desk unavailable → bye",
        "  field: next → check",
        "  field: silence once → person",
        "  field: no match 6 times → person",
        "  field: a person asked for → person",
        "  field: goodbye → bye",
        "  field: too-short, says short",
        "  menu: key 1, “go on” → field",
        "  menu: key # → queue",
        "  menu: ambiguous → bye",
        "  menu: silence three times → person",
        "  menu: no match twice → person",
        "  menu: a person asked for → person",
        "  menu: goodbye → bye",
        "  menu: hang-up → told",
        "  once: next, after one round → bye",
        "  once: goodbye → bye",
        "  person: already with a person → bye",
        "  queue: next, after 20 rounds → bye",
        "  queue: goodbye → bye",
        "  told: desk unavailable → bye",
        "",
        "Prompts that no call said:",
        "  a", "  b", "  hello", "  short", "  unused",
        "",
        "Wizard pages that nobody saw:",
        "  information-needed", "  country", "  program", "  number", "  licenses", "  reason",
        "  telephone", "  connection", "  code-entry", "  confirmation", "  server-id-entry",
        "  pack-id-entry", "  finish",
      ])
  }

  /// What a call, and a wizard, come to that come to everything.
  private static let trail = Trail(
    nodes: Set(flow.nodes.keys),
    legs: Set(
      flow.nodes.keys.flatMap { name in
        flow.edges(from: name).map { Trail.Leg(from: name, $0.cause.way) }
      } + [
        Trail.Leg(from: "field", .outcome(.tooShort)), Trail.Leg(from: "menu", .outcome(.hangUp)),
      ]), phrases: Set(flow.wording.phrases.keys))
  private static let pages = Set(WizardPageName.allCases.map(\.rawValue))

  @Test("With everything nothing is missing, whatever else is told of")
  func everything() {
    var trail = Self.trail
    trail.formUnion(
      Trail(
        nodes: ["nowhere"], legs: [Trail.Leg(from: "nowhere", .next)], phrases: ["nothing"]))
    let coverage = Coverage(of: Self.flow, by: trail, pages: Self.pages.union(["nowhere"]))
    #expect(
      coverage.lines == [
        "Coverage",
        "  all      100 %   49 of 49",
        "  nodes    100 %    8 of  8",
        "  ways     100 %   23 of 23",
        "  prompts  100 %    5 of  5",
        "  pages    100 %   13 of 13",
      ])
  }

  @Test("A single thing that is missing keeps it under 100 %")
  func rounding() {
    var trail = Self.trail
    trail.legs.remove(Trail.Leg(from: "field", .tooMuchSilence))
    let coverage = Coverage(of: Self.flow, by: trail, pages: Self.pages)
    #expect(coverage.shares.map(\.missing) == [[], ["field: silence once → person"], [], []])
    #expect(coverage.shares.map(\.percent) == [100, 95, 100, 100])
    #expect(coverage.shares.map(\.reached.count) == [8, 22, 5, 13])
    #expect((coverage.percent, coverage.reachedCount, coverage.count) == (97, 48, 49))
  }

  @Test("Of a kind of which there is nothing, nothing is missing")
  func empty() {
    let flow = Flow(
      start: "a", nodes: [:], desk: [:], wording: Wording(phrases: [:]),
      ways: Ways(unavailable: "a"))
    let coverage = Coverage(of: flow, by: Trail(), pages: [])
    #expect(coverage.shares.map(\.percent) == [100, 100, 100, 0])
    #expect(coverage.percent == 0)
  }
}
