import Testing

@testable import Dialogue

/// Where a call says that it went.
struct TrailTests {
  /// What happens in a call, in its order.
  enum Happening: Sendable {
    case keys(String)
    case words(String)
    /// What is being said ends.
    case finished
    case silence
    case reply(ReplyName)
    case deskFails
    case hangsUp

    func happen(to call: inout Call) {
      switch self {
      case .keys(let keys): _ = call.press(keys)
      case .words(let words): _ = call.hear(words)
      case .finished: _ = call.finish()
      case .silence: _ = call.stayed()
      case .reply(let name): _ = call.handle(.deskReplied(name, Sample.code))
      case .deskFails: _ = call.handle(.deskFailed)
      case .hangsUp: _ = call.handle(.hungUp)
      }
    }
  }

  /// A call from a node on, and its whole trail.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let start: NodeName
    let happenings: [Happening]
    let trail: Trail

    init(
      _ name: String, at start: NodeName, _ happenings: [Happening],
      nodes: Set<NodeName> = [], legs: [(NodeName, Way)], phrases: Set<PhraseName>
    ) {
      self.name = name
      self.start = start
      self.happenings = happenings
      trail = Trail(
        nodes: nodes.union([start]), legs: Set(legs.map { Trail.Leg(from: $0.0, $0.1) }),
        phrases: phrases)
    }

    var testDescription: String { name }
  }

  private static let flow = Sample.flow { flow in
    flow.ways.goodbye = "bye"
    flow.ways.hangUp = "tell"
    flow.nodes["tell"] = .ask(Ask("tell", branches: [:]))
    flow.nodes["check"] = .ask(
      Ask(
        "check", branches: ["good": "dictation"],
        rejections: ["mistyped": Ask.Rejection("field", wording: "keys")]))
    flow.nodes["queue"] = .hold(
      Hold(
        Prompt(["waiting-1"]), every: .seconds(10), rounds: 2, next: "give-up",
        ask: Ask("check", branches: ["good": "connect", "bad": "queue"]),
        choices: [Menu.Choice(.two, words: ["call me"], next: "bye")]))
    var field = Sample.field
    field.input.outcomes = [
      .silence: .go("bye"), .tooShort: .say("wrong-2"), .hangUp: .go("check"),
    ]
    flow.nodes["other-field"] = .field(field)
  }

  private static let cases = [
    Case(
      "next after what is said", at: "greeting", [.finished], nodes: ["menu"],
      legs: [("greeting", .next)], phrases: ["welcome", "menu"]),
    Case(
      "next when a key cuts what is said", at: "greeting", [.keys("1")], nodes: ["menu", "field"],
      legs: [("greeting", .next), ("menu", .choice(.one))], phrases: ["welcome", "field"]),
    Case(
      "a choice by key", at: "menu", [.keys("2")], nodes: ["bye"],
      legs: [("menu", .choice(.two))], phrases: ["menu", "goodbye"]),
    Case(
      "a choice by words", at: "menu", [.words("yes")], nodes: ["field"],
      legs: [("menu", .choice(.one))], phrases: ["menu", "field"]),
    Case(
      "next after an entry", at: "field", [.keys("12#")], nodes: ["check"],
      legs: [("field", .next)], phrases: ["field"]),
    Case(
      "a reply", at: "check", [.reply("good")], nodes: ["dictation"],
      legs: [("check", .reply("good"))], phrases: ["intro"]),
    Case(
      "a rejection", at: "check", [.reply("mistyped")], nodes: ["field"],
      legs: [("check", .rejection("mistyped"))], phrases: ["keys", "field"]),
    Case(
      "a reply that the flow does not know", at: "check", [.reply("what")], nodes: ["down"],
      legs: [("check", .unavailable)], phrases: ["no-records"]),
    Case(
      "a desk that fails", at: "check", [.deskFails], nodes: ["down"],
      legs: [("check", .unavailable)], phrases: ["no-records"]),
    Case(
      "an outcome that goes its own way", at: "other-field", [.finished, .silence], nodes: ["bye"],
      legs: [("other-field", .outcome(.silence))], phrases: ["field", "goodbye"]),
    Case(
      "an outcome that says something of its own", at: "other-field", [.keys("1#")],
      legs: [("other-field", .outcome(.tooShort))], phrases: ["field", "wrong-2"]),
    Case(
      "an outcome that does nothing of its own", at: "field", [.keys("1#")], legs: [],
      phrases: ["field", "wrong-1"]),
    Case(
      "too much silence", at: "field",
      [.finished, .silence, .finished, .silence, .finished, .silence], nodes: ["connect"],
      legs: [("field", .tooMuchSilence)],
      phrases: ["field", "silent-1", "silent-2", "connecting"]),
    Case(
      "too many misfits", at: "menu", [.keys("999")], nodes: ["connect"],
      legs: [("menu", .tooManyMisfits)],
      phrases: ["menu", "menu-help", "wrong-1", "wrong-2", "connecting"]),
    Case(
      "too many rejections", at: "check",
      [
        .reply("mistyped"), .keys("12#"), .reply("mistyped"), .keys("12#"), .reply("mistyped"),
      ], nodes: ["field", "connect"],
      legs: [("check", .rejection("mistyped")), ("field", .next), ("field", .tooManyMisfits)],
      phrases: ["field", "keys", "connecting"]),
    Case(
      "a person, and the way back from the transfer", at: "menu",
      [.keys("0"), .finished, .finished],
      nodes: ["connect"], legs: [("menu", .person)], phrases: ["menu", "connecting", "robin"]),
    Case(
      "a person asked for in a dictation", at: "check",
      [.reply("good"), .keys("0"), .finished, .finished],
      nodes: ["dictation", "connect"],
      legs: [("check", .reply("good")), ("dictation", .person)],
      phrases: ["intro", "connecting", "robin"]),
    Case(
      "with a person already", at: "menu", [.keys("0"), .finished, .finished, .keys("999")],
      nodes: ["connect", "give-up"],
      legs: [("menu", .person), ("menu", .tooManyMisfits), ("connect", .withPerson)],
      phrases: ["menu", "menu-help", "connecting", "robin", "wrong-1", "wrong-2", "sorry"]),
    Case(
      "a person who is still here", at: "menu", [.keys("0"), .finished, .finished, .keys("0")],
      nodes: ["connect"], legs: [("menu", .person)],
      phrases: ["menu", "connecting", "robin", "still-here"]),
    Case(
      "goodbye", at: "field", [.words("goodbye")], nodes: ["bye"],
      legs: [("field", .goodbye)], phrases: ["field", "goodbye"]),
    Case(
      "goodbye in a dictation", at: "check", [.reply("good"), .words("goodbye")],
      nodes: ["dictation", "give-up"], legs: [("check", .reply("good")), ("dictation", .goodbye)],
      phrases: ["intro", "sorry"]),
    Case(
      "goodbye on hold", at: "queue", [.reply("bad"), .words("goodbye")], nodes: ["bye"],
      legs: [("queue", .goodbye)], phrases: ["waiting-1", "goodbye"]),
    Case(
      "next after the last group", at: "check",
      [
        .reply("good"), .finished, .finished, .keys("#"), .finished, .keys("#"), .finished,
        .keys("#"),
      ], nodes: ["dictation", "bye"],
      legs: [("check", .reply("good")), ("dictation", .next)],
      phrases: ["intro", "group", "goodbye"]),
    Case(
      "a group that is read again", at: "check", [.reply("good"), .finished, .keys("*")],
      nodes: ["dictation"], legs: [("check", .reply("good"))],
      phrases: ["intro", "group", "group-again"]),
    Case(
      "too much silence in a dictation", at: "check",
      [
        .reply("good"), .finished, .finished, .silence, .finished, .silence, .finished, .silence,
      ], nodes: ["dictation", "give-up"],
      legs: [("check", .reply("good")), ("dictation", .tooMuchSilence)],
      phrases: ["intro", "group", "waiting-1", "waiting-2", "sorry"]),
    Case(
      "too many misfits in a dictation", at: "check",
      [.reply("good"), .words("what is this"), .words("what is this")],
      nodes: ["dictation", "give-up"],
      legs: [("check", .reply("good")), ("dictation", .tooManyMisfits)],
      phrases: ["intro", "keys", "sorry"]),
    Case(
      "one more round of a hold, and next after the last", at: "queue",
      [.reply("bad"), .finished, .silence, .reply("bad"), .finished, .silence],
      nodes: ["give-up"], legs: [("queue", .next)], phrases: ["waiting-1", "sorry"]),
    Case(
      "a reply on hold", at: "queue", [.reply("good")], nodes: ["connect"],
      legs: [("queue", .reply("good"))], phrases: ["connecting"]),
    Case(
      "a choice on hold", at: "queue", [.reply("bad"), .keys("2")], nodes: ["bye"],
      legs: [("queue", .choice(.two))], phrases: ["waiting-1", "goodbye"]),
    Case(
      "a desk that fails on hold", at: "queue", [.deskFails], nodes: ["down"],
      legs: [("queue", .unavailable)], phrases: ["no-records"]),
    Case(
      "the caller hangs up", at: "menu", [.hangsUp], nodes: ["tell"],
      legs: [("menu", .outcome(.hangUp))], phrases: ["menu"]),
    Case(
      "the caller hangs up at a node that tells of it otherwise", at: "other-field", [.hangsUp],
      nodes: ["check"], legs: [("other-field", .outcome(.hangUp))], phrases: ["field"]),
  ]

  @Test("A call's trail has every node, way and phrase of it, and no other", arguments: cases)
  func whole(_ row: Case) {
    var flow = Self.flow
    flow.start = row.start
    var call = Call(flow, keepingTrail: true)
    _ = call.handle(.answered)
    for happening in row.happenings { happening.happen(to: &call) }
    #expect(call.trail == row.trail)
  }

  @Test("A call keeps no trail unless it was told to")
  func none() {
    #expect(Call(Self.flow, after: [.answered, .pressed(.one)]).trail == nil)
    #expect(Call(Self.flow, keepingTrail: true).trail == Trail())
  }

  @Test("The trail of several calls has what any of them has")
  func union() {
    var trail = Trail(
      nodes: ["menu"], legs: [Trail.Leg(from: "menu", .person)], phrases: ["menu"])
    trail.formUnion(
      Trail(
        nodes: ["menu", "field"], legs: [Trail.Leg(from: "field", .person)], phrases: ["field"]))
    #expect(
      trail
        == Trail(
          nodes: ["menu", "field"],
          legs: [Trail.Leg(from: "menu", .person), Trail.Leg(from: "field", .person)],
          phrases: ["menu", "field"]))
  }

  @Test("A choice of an edge is a way by its key, and every other cause a way of its own")
  func ways() {
    let choice = Menu.Choice(.two, words: ["no"], next: "bye")
    let causes: [Edge.Cause] = [
      .next, .choice(choice), .reply("a"), .rejection("a"), .outcome(.silence), .tooMuchSilence,
      .tooManyMisfits, .person, .goodbye, .unavailable, .withPerson,
    ]
    #expect(
      causes.map(\.way) == [
        .next, .choice(.two), .reply("a"), .rejection("a"), .outcome(.silence), .tooMuchSilence,
        .tooManyMisfits, .person, .goodbye, .unavailable, .withPerson,
      ])
  }
}
