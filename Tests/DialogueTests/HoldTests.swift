import Testing

@testable import Dialogue

/// A queue that tells its position, and leads to a person when it is the caller's turn.
struct HoldTests {
  private static func flow(_ change: (inout Hold) -> Void = { _ in }) -> Flow {
    Sample.flow { flow in
      var queue = Hold(
        Prompt(["queue"], typeAhead: false), every: .seconds(10), rounds: 3, next: "give-up",
        ask: Ask("queue", branches: ["waiting": "queue", "ready": "connect"]),
        choices: [Menu.Choice(.one, words: ["call me"], next: "bye", sets: ["choice": "call"])])
      change(&queue)
      flow.nodes["queue"] = .hold(queue)
      flow.desk["queue"] = Question(
        needs: ["position"],
        replies: ["waiting": Reply(gives: ["position"]), "ready": Reply()])
      flow.wording.phrases["queue"] = Phrase([.words("number"), .slot("position", .number)])
      flow.ways.person = "queue"
    }
  }

  enum Situation: String, CaseIterable, Sendable {
    case desk, prompt, promptUncut, time, lastRound

    var call: Call {
      switch self {
      case .desk: .prompting(at: "queue", HoldTests.flow())
      case .prompt: HoldTests.asked(HoldTests.flow())
      case .promptUncut:
        HoldTests.asked(HoldTests.flow { $0.prompt = Prompt(["queue"], bargeIn: false) })
      case .time: EveryEventTests.call(Self.prompt.call) { _ = $0.finish() }
      case .lastRound:
        EveryEventTests.call(HoldTests.asked(HoldTests.flow { $0.rounds = 1 })) {
          _ = $0.finish()
        }
      }
    }
  }

  /// On hold as number three.
  private static func asked(_ flow: Flow) -> Call {
    EveryEventTests.call(.prompting(at: "queue", flow)) {
      _ = $0.handle(.deskReplied("waiting", ["position": "3"]))
    }
  }

  private static func events(_ call: Call) -> [(String, Event)] {
    [
      ("1", .pressed(.one)), ("5", .pressed(.five)), ("0", .pressed(.zero)), ("*", .pressed(.star)),
      ("#", .pressed(.pound)), ("call me", .heard(Words("Call me, please"))),
      ("agent", .heard(Words("an agent"))), ("again", .heard(Words("pardon"))),
      ("finished", .finishedSpeaking(call.current)), ("late finish", .finishedSpeaking(Turn(99))),
      ("passed", .timeRanOut(call.current)), ("late pass", .timeRanOut(Turn(99))),
      ("waiting", .deskReplied("waiting", ["position": "2"])),
      ("ready", .deskReplied("ready", [:])), ("unknown reply", .deskReplied("what", [:])),
      ("desk failed", .deskFailed), ("answered", .answered), ("hung up", .hungUp),
    ]
  }

  private static let expected: [Situation: String] = [
    .desk: """
    waiting: say1 number+2 → queue round1 prompt1 {position=2}
    ready: say1 connecting! → transferring1 robin from queue
    unknown reply: say1 no-records! → parting1
    desk failed: say1 no-records! → parting1
    hung up: - → ended, callerHungUp
    """,
    .prompt: """
    1: stop, say2 goodbye! → parting2 {choice=call position=3}
    *: stop, ask queue {position=3} → queue round1 desk {position=3}
    call me: stop, say2 goodbye! → parting2 {choice=call position=3}
    again: stop, ask queue {position=3} → queue round1 desk {position=3}
    finished: hold2 10s → queue round1 time2 {position=3}
    hung up: - → ended, callerHungUp {position=3}
    """,
    .promptUncut: """
    1: - → queue round1 prompt1! {position=3} early “1”
    5: - → queue round1 prompt1! {position=3} early “5”
    0: - → queue round1 prompt1! {position=3} early “0”
    *: - → queue round1 prompt1! {position=3} early “*”
    #: - → queue round1 prompt1! {position=3} early “#”
    call me: - → queue round1 prompt1! {position=3} early ““call me please””
    agent: - → queue round1 prompt1! {position=3} early ““an agent””
    again: - → queue round1 prompt1! {position=3} early ““pardon””
    finished: hold2 10s → queue round1 time2 {position=3}
    hung up: - → ended, callerHungUp {position=3}
    """,
    .time: """
    1: say3 goodbye! → parting3 {choice=call position=3}
    *: ask queue {position=3} → queue round1 desk {position=3}
    call me: say3 goodbye! → parting3 {choice=call position=3}
    again: ask queue {position=3} → queue round1 desk {position=3}
    passed: ask queue {position=3} → queue round2 desk {position=3}
    hung up: - → ended, callerHungUp {position=3}
    """,
    .lastRound: """
    1: say3 goodbye! → parting3 {choice=call position=3}
    *: ask queue {position=3} → queue round1 desk {position=3}
    call me: say3 goodbye! → parting3 {choice=call position=3}
    again: ask queue {position=3} → queue round1 desk {position=3}
    passed: say3 sorry! → parting3 {position=3}
    hung up: - → ended, callerHungUp {position=3}
    """,
  ]

  @Test("Every event does on hold what its row says", arguments: Situation.allCases)
  func table(_ situation: Situation) {
    let call = situation.call
    let rows = Self.events(call).compactMap { name, event -> String? in
      let (next, effects) = call.after(event)
      guard next != call || !effects.isEmpty else { return nil }
      return "\(name): \(Shown.effects(effects)) → \(Shown.call(next))"
    }
    #expect(rows.joined(separator: "\n") == Self.expected[situation])
  }

  @Test("Round after round tells the position, until it is the caller's turn")
  func rounds() {
    var call = Self.asked(Self.flow())
    var done: [String] = []
    for position in ["2", "1"] {
      done.append(Shown.effects(call.finish()))
      done.append(Shown.effects(call.stayed()))
      done.append(Shown.effects(call.handle(.deskReplied("waiting", ["position": position]))))
    }
    #expect(
      done == [
        "hold2 10s", "ask queue {position=3}", "say3 number+2", "hold4 10s",
        "ask queue {position=2}", "say5 number+1",
      ])
    _ = call.finish()
    // Nobody waits for ever: after the third round something else follows.
    #expect(shown(call.stayed(), call) == "say7 sorry! → parting7 {position=1}")
  }

  @Test("Who waits for a person comes back to where they asked for one")
  func origin() {
    var call = Call.listening(at: "field", Self.flow())
    #expect(shown(call.hear("a person"), call) == "ask queue → queue round1 desk left field")
    _ = call.handle(.deskReplied("waiting", ["position": "1"]))
    _ = call.finish()
    _ = call.stayed()
    #expect(
      Shown.effects(call.handle(.deskReplied("ready", [:]))) == "say6 connecting!")
    #expect(Shown.phase(call.phase) == "transferring6 robin from field")
  }

  @Test("Without a question the rounds just pass")
  func noQuestion() {
    var call = Call.prompting(
      at: "queue",
      Self.flow { queue in
        queue.ask = nil
        queue.rounds = 2
      })
    #expect(Shown.call(call) == "queue round1 prompt1")
    let done = [call.finish(), call.stayed(), call.finish(), call.stayed()].map(Shown.effects)
    #expect(done == ["hold2 10s", "say3 number+", "hold4 10s", "say5 sorry!"])
  }

  @Test("A choice keyed while the desk is asked, or in words not to be cut, is taken afterwards")
  func early() {
    var asking = Call.prompting(at: "queue", Self.flow { $0.prompt = Prompt(["queue"]) })
    _ = asking.press("51")
    #expect(
      shown(asking.handle(.deskReplied("waiting", [:])), asking)
        == "say1 goodbye! → parting1 {choice=call}")
    var uncut = Situation.promptUncut.call
    _ = uncut.press("51")
    #expect(shown(uncut.finish(), uncut) == "say2 goodbye! → parting2 {choice=call position=3}")
  }

  @Test("What is not to be kept is dropped")
  func flush() {
    var call = Call.prompting(at: "queue", Self.flow())
    #expect(call.press("1") == [])
    #expect(Shown.call(call) == "queue round1 desk")
  }

  @Test("The desk may reject on hold what a field took")
  func rejection() {
    let flow = Self.flow { queue in
      queue.ask?.rejections = ["no": Ask.Rejection("field", wording: "keys")]
    }
    var call = Call.prompting(at: "queue", flow)
    #expect(
      shown(call.handle(.deskReplied("no", [:])), call)
        == "say2 keys+field → field “” 0/1 prompt2")
  }
}
