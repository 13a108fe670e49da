import Codes
import Dialogue
import Simulator
import SupportLine
import Testing

struct ScriptedDeskTests {
  private static func ask(
    _ desk: inout ScriptedDesk, _ question: QuestionName, times: Int = 1
  ) throws -> [ReplyName?] {
    let time = try Sample.time()
    return (0..<times).map { _ in desk.reply(to: question, knowing: [:], at: time)?.name }
  }

  @Test("Replies come in the order in which they are given, and the last one stays")
  func order() throws {
    let flow = try Sample.flow()
    var desk = try ScriptedDesk(
      flow, replies: ["identify=unknown", "queue=ready", "identify=known"], seed: nil)
    #expect(try Self.ask(&desk, "identify", times: 3) == ["unknown", "known", "known"])
    #expect(try Self.ask(&desk, "queue", times: 2) == ["ready", "ready"])
  }

  @Test("Values of one slot come in the order in which they are given, and the last one stays")
  func valueOrder() throws {
    let time = try Sample.time()
    var desk = try ScriptedDesk(
      try Sample.flow(), values: ["position=3", "company=A, Inc.", "position=1"], seed: 7)
    let positions = (0..<3).map { _ in desk.fill("waiting", to: "queue", at: time).values }
    #expect(positions == [["position": "3"], ["position": "1"], ["position": "1"]])
  }

  @Test("Without a seed, what has no scripted reply is left to whoever runs the call")
  func leaving() throws {
    var desk = try ScriptedDesk(try Sample.flow(), replies: ["queue=ready"], seed: nil)
    #expect(try Self.ask(&desk, "identify", times: 2) == [nil, nil])
  }

  @Test("With a seed, every reply comes up, and the same seed gives the same ones")
  func random() throws {
    let flow = try Sample.flow()
    var (first, second) = (try ScriptedDesk(flow, seed: 7), try ScriptedDesk(flow, seed: 7))
    let replies = try Self.ask(&first, "representative", times: 100)
    #expect(Set(replies) == Set(DeskQuestion.representative.declaration.replies.keys))
    #expect(try Self.ask(&second, "representative", times: 100) == replies)
    var other = try ScriptedDesk(flow, seed: 8)
    #expect(try Self.ask(&other, "representative", times: 100) != replies)
    #expect(try Self.ask(&first, "weather") == [nil])
  }

  @Test("Without a seed, what is made up is drawn from another one")
  func madeUp() throws {
    let (flow, time) = (try Sample.flow(), try Sample.time())
    let codes = try ([1, 2, 1] as [UInt64]).map { seed in
      var desk = try ScriptedDesk(flow, seed: nil, makingUpFrom: seed)
      return desk.fill("granted", to: "deactivate", at: time).values["code"]
    }
    #expect(codes[0] == codes[2])
    #expect(codes[0] != codes[1])
  }

  @Test("A number that is made up may be an hour, whatever it is of")
  func numbers() throws {
    let time = try Sample.time()
    var desk = try ScriptedDesk(try Sample.flow(), seed: 7)
    let hours = (0..<200).map { _ in
      desk.fill("holiday", to: "representative", at: time).values["opens-at"]
    }
    #expect(Set(hours) == Set((1...12).map { String($0) }))
  }

  @Test("A reply gives what it declares: what it was told to, or something that can be said")
  func values() throws {
    var desk = try ScriptedDesk(
      try Sample.flow(), values: ["company=A=B & Sons", "total="], seed: 7)
    let time = try Sample.time()
    #expect(
      desk.fill("known", to: "identify", at: time)
        == DeskReply("known", ["company": "A=B & Sons", "product-id-groups": "3095-4243"]))
    #expect(
      desk.fill("too-many", to: "reactivate", at: time) == DeskReply("too-many", ["total": ""]))
    #expect(
      desk.fill("granted", to: "deactivate", at: time)
        == DeskReply(
          "granted",
          [
            "code": "1419-9885-8367-6134-9904", "reference": "6P9BNK",
            "valid-through": "2026-12-09",
          ]))
    #expect(
      desk.fill("opened", to: "open-case", at: time)
        == DeskReply("opened", ["case-number": "6092-1693"]))
    #expect(desk.fill("refused", to: "deactivate", at: time) == DeskReply("refused"))
  }

  @Test(
    "What the flow does not declare is told, with what it does",
    arguments: [
      (
        "weather=fine", "",
        "The desk has no question “weather”. Expected one of: activate, check-number, "
          + "check-order, check-request, deactivate, identify, install, open-case, queue, reactivate, "
          + "reissue, representative."
      ),
      ("queue=full", "", "“queue” is never answered by “full”. Expected one of: ready, waiting."),
      ("queue", "", "Expected QUESTION=REPLY; found “queue”."),
      ("queue=ready", "company", "Expected SLOT=VALUE; found “company”."),
      (
        "queue=ready", "position=2,position=1",
        "The value of “position” holds “position=”: expected a --slot of its own for each value, since "
          + "a value may have commas."
      ),
      (
        "queue=ready", "position=many",
        "“position” is said as a number: expected digits, as 12; found “many”."
      ),
      (
        "queue=ready", "opens-on=Monday",
        "“opens-on” is said as a date: expected a day, as 2026-12-28; found “Monday”."
      ),
      (
        "queue=ready", "colour=red",
        "No reply of the desk gives “colour”. Expected one of: "
          + "case-number, code, company, issued, licenses, opens-at, opens-on, pack-id, position, "
          + "product-id-groups, product-title, program-title, reference, request-number-groups, "
          + "server-id, since, to-reissue, total, valid-through."
      ),
    ])
  func undeclared(_ reply: String, _ value: String, _ message: String) throws {
    let flow = try Sample.flow()
    let error = #expect(throws: DeskScriptError.self) {
      try ScriptedDesk(
        flow, replies: [reply], values: value.isEmpty ? [] : [value], seed: nil)
    }
    #expect(error?.description == message)
  }
}

/// Calls on a desk without records.
struct ScriptedDeskCallTests {
  @Test("A call waits for the reply of whoever runs it, and goes on with it")
  func asked() throws {
    let flow = try Sample.flow()
    var call = DeskCall(
      flow, desk: try ScriptedDesk(flow, values: ["company=Fabrikam"], seed: nil),
      at: try Sample.time())
    var moments = call.answer()
    for key in "281459123456789012309#".compactMap(Key.init) { moments += call.press(key) }
    #expect(call.question == "identify")
    #expect(call.due == nil)
    #expect(call.advanceUntilListening() == [])

    moments = call.reply("known")
    guard case .beganSpeaking(let utterance)? = moments.first?.sound else {
      Issue.record("Nothing is read back.")
      return
    }
    #expect(utterance.segments.contains(.words("Fabrikam")))
    #expect(call.question == nil)
    #expect(call.answers.map(\.question) == ["identify"])
    #expect(call.answers.map(\.reply.name) == ["known"])
    #expect(call.reply("unknown") == [])
  }

  @Test("A call keeps a trail when it is told to")
  func trail() throws {
    let flow = try Sample.flow()
    let desk = try ScriptedDesk(flow, seed: nil)
    var keeping = DeskCall(flow, desk: desk, at: try Sample.time(), keepingTrail: true)
    var plain = DeskCall(flow, desk: desk, at: try Sample.time())
    #expect(keeping.answer() == plain.answer())
    #expect(keeping.press(.two) == plain.press(.two))
    #expect(keeping.press(.two) == plain.press(.two))
    #expect(
      keeping.call.trail
        == Trail(
          nodes: ["greeting", "operation", "product-id"],
          legs: [
            Trail.Leg(from: "greeting", .next), Trail.Leg(from: "operation", .choice(.two)),
          ],
          phrases: ["welcome", "product-id"]))
    #expect(plain.call.trail == nil)
    #expect(keeping.call == plain.call)
  }

  @Test("A reply that the flow does not take ends the call as records out of reach do")
  func nonsense() throws {
    let flow = try Sample.flow()
    var call = DeskCall(flow, desk: try ScriptedDesk(flow, seed: nil), at: try Sample.time())
    _ = call.answer()
    _ = call.press(.zero)
    #expect(call.question == "representative")
    _ = call.reply("perhaps")
    while let due = call.due { _ = call.advance(to: due) }
    #expect(call.isOver)
  }

  @Test("Whoever hangs up while the desk is asked has hung up")
  func hangUp() throws {
    let flow = try Sample.flow()
    var call = DeskCall(flow, desk: try ScriptedDesk(flow, seed: nil), at: try Sample.time())
    _ = call.answer()
    _ = call.press(.zero)
    #expect(call.question == "representative")
    #expect(call.hangUp().map(\.sound) == [.callerHungUp])
    #expect(call.reply("free") == [])
    #expect(call.isOver)
  }

  private static func run(_ flow: ReadyFlow, seed: UInt64) throws -> DeskCall<ScriptedDesk> {
    var generator = SeededGenerator(seed: seed)
    var call = DeskCall(
      flow, desk: try ScriptedDesk(flow.flow, seed: seed + 1000), at: try Sample.time())
    _ = call.answer()
    let entries: [NodeName: [String]] = [
      "operation": ["2", "2", "3", "4"], "product-id": ["81459123456789012309#"],
      "request-number": ["12345671#"], "unissued": ["15#"], "read-back": ["1"],
      "proof": ["1"], "program": ["1", "2", "3"], "agreement-number": ["1234567#"],
      "agreement-number-right": ["1"], "open-number": ["87654321#"], "open-number-right": ["1"],
      "authorization": ["123451234512345#"], "retail-code": ["1234512345123451234512345#"],
      "product": ["1"], "count": ["10#"], "order-right": ["1"],
    ]
    for _ in 0..<60 where !call.isOver {
      _ = call.advanceUntilListening()
      guard case .collecting(let collecting) = call.call.phase,
        let entry = (entries[collecting.node] ?? ["1", "2", "3", "0", "#"]).randomElement(
          using: &generator)
      else { break }
      for key in entry.compactMap(Key.init) { _ = call.press(key) }
    }
    // The caller has gone silent.
    while let due = call.due, call.elapsed < .seconds(4 * 3600) { _ = call.advance(to: due) }
    return call
  }

  @Test("On a desk that replies at random, every call comes to its end")
  func anything() throws {
    let flow = ReadyFlow(try Sample.flow())
    var replies: [QuestionName: Set<ReplyName>] = [:]
    for seed in 1...1200 {
      let call = try Self.run(flow, seed: UInt64(seed))
      #expect(call.call.phase == .ended(.completed), "seed \(seed)")
      #expect(call.deskFailure == nil)
      for answer in call.answers {
        replies[answer.question, default: []].insert(answer.reply.name)
      }
    }
    #expect(replies == flow.flow.desk.mapValues { Set($0.replies.keys) })
  }

  @Test("The same seed gives the same call")
  func repeatable() throws {
    let flow = ReadyFlow(try Sample.flow())
    let first = try Self.run(flow, seed: 3)
    #expect(try Self.run(flow, seed: 3).answers == first.answers)
    #expect(try Self.run(flow, seed: 3).elapsed == first.elapsed)
    #expect(try Self.run(flow, seed: 4).elapsed != first.elapsed)
  }
}
