import Testing

@testable import Dialogue

/// What each outcome does at a field and at a menu: by itself, with words of the flow's own, and where
/// it leads elsewhere.
struct OutcomeTests {
  /// How an outcome comes about at a field of two to four digits, the last of which is a check digit.
  struct Way: Sendable, CustomTestStringConvertible {
    var outcome: Outcome
    var keys: String
    /// What runs out after the keys; `nil` when the last key is enough.
    var runsOut: Timer?
    var entry: String
    var count: Int

    enum Timer: Sendable { case listening, limit }

    init(
      _ outcome: Outcome, _ keys: String, _ runsOut: Timer? = nil, entry: String, count: Int? = nil
    ) {
      self.outcome = outcome
      self.keys = keys
      self.runsOut = runsOut
      self.entry = entry
      self.count = count ?? entry.count
    }

    var testDescription: String { "\(outcome) by “\(keys)”" }
  }

  static let ways = [
    Way(.silence, "", .listening, entry: ""),
    Way(.partialThenSilence, "3", .listening, entry: "3"),
    Way(.tooShort, "#", entry: ""),
    Way(.tooShort, "3#", entry: "3"),
    Way(.tooLong, "57241#", entry: "", count: 5),
    Way(.tooLong, "57241", .listening, entry: "", count: 5),
    Way(.tooSlow, "3", .limit, entry: "3"),
    Way(.tooSlow, "572", .limit, entry: "572"),
    Way(.tooLong, "57241", .limit, entry: "", count: 5),
    Way(.outsideGrammar, "59#", entry: "59"),
    Way(.outsideGrammar, "59", .listening, entry: "59"),
    Way(.outsideGrammar, "5924", .limit, entry: "5924"),
    Way(.checkDigitWrong, "5720#", entry: "5720"),
    Way(.checkDigitWrong, "5720", .listening, entry: "5720"),
  ]

  private static func flow(_ reaction: (Outcome, Reaction)? = nil) -> Flow {
    Sample.flow { flow in
      var field = Sample.field
      field.grammar = Grammar(
        length: 2...4, digits: Set(Key.allCases).subtracting([.nine]), check: .damm)
      if let (outcome, reaction) = reaction { field.input.outcomes[outcome] = reaction }
      flow.nodes["field"] = .field(field)
    }
  }

  private static func come(_ way: Way, _ flow: Flow) throws -> (Call, [Effect]) {
    var call = Call.listening(at: "field", flow)
    var effects = call.press(way.keys)
    switch way.runsOut {
    case .listening: effects = call.stayed()
    case .limit:
      guard case .collecting(let collecting) = call.phase else { break }
      effects = call.handle(.timeRanOut(try #require(collecting.limit)))
    case nil: break
    }
    return (call, effects)
  }

  private static func slots(_ way: Way) -> String {
    "{entry=\(way.entry) entry-count=\(way.count)}"
  }

  @Test("Silence is a noinput, each other outcome a nomatch", arguments: ways)
  func escalation(_ way: Way) throws {
    let (call, effects) = try Self.come(way, Self.flow())
    let turn = call.current.number
    let (wording, misses) =
      way.outcome == .silence ? ("silent-1", "1/0") : ("wrong-1", "0/1")
    #expect(
      shown(effects, call)
        == "say\(turn) \(wording)+field → field “” \(misses) prompt\(turn) \(Self.slots(way))")
  }

  @Test(
    "A flow may have words of its own for an outcome, which counts all the same", arguments: ways)
  func wording(_ way: Way) throws {
    let (call, effects) = try Self.come(way, Self.flow((way.outcome, .say("keys"))))
    let turn = call.current.number
    let misses = way.outcome == .silence ? "1/0" : "0/1"
    #expect(
      shown(effects, call)
        == "say\(turn) keys+field → field “” \(misses) prompt\(turn) \(Self.slots(way))")
  }

  @Test("A flow may go elsewhere at an outcome, at once", arguments: ways)
  func elsewhere(_ way: Way) throws {
    let (call, effects) = try Self.come(way, Self.flow((way.outcome, .go("menu"))))
    let turn = call.current.number
    #expect(
      shown(effects, call) == "say\(turn) menu → menu “” 0/0 prompt\(turn) \(Self.slots(way))")
  }

  @Test("What a flow does at one outcome, it does at no other", arguments: ways)
  func apart(_ way: Way) throws {
    for outcome in Outcome.allCases where outcome != way.outcome {
      let (call, effects) = try Self.come(way, Self.flow((outcome, .go("menu"))))
      let (plain, plainEffects) = try Self.come(way, Self.flow())
      #expect(effects == plainEffects, "\(outcome)")
      #expect(call.phase == plain.phase, "\(outcome)")
    }
  }

  @Test("What is matched goes on, by its terminator, by time, and by the limit")
  func matched() throws {
    for way in [
      Way(.silence, "5724#", entry: ""), Way(.silence, "5724", .listening, entry: ""),
      Way(.silence, "5724", .limit, entry: ""),
    ] {
      let (call, effects) = try Self.come(way, Self.flow())
      let late = way.runsOut == nil ? "" : " late #"
      #expect(
        shown(effects, call)
          == "ask check {number=5724} → asking check {number=5724}\(late)")
    }
  }

  @Test("Words of its own are said as often as there are wordings, then the call goes to failed")
  func exhausted() {
    let flow = Self.flow((.checkDigitWrong, .say("keys")))
    var call = Call.listening(at: "field", flow)
    #expect(
      (1...3).map { _ in Shown.effects(call.press("5720#")) } == [
        "say9 keys+field", "say15 keys+field", "say21 connecting!",
      ])
  }

  @Test(
    "A menu tells its outcomes apart",
    arguments: [
      (Outcome.silence, nil, "say4 keys+menu"),
      (.outsideGrammar, Event.pressed(.nine), "say4 keys+menu"),
      (.outsideGrammar, .heard(Words("maybe")), "say4 keys+menu"),
      (.ambiguous, .heard(Words("yes and no")), "say4 keys+menu"),
      (.ambiguous, .heard(Words("maybe")), "say4 wrong-1+menu"),
      (.outsideGrammar, .heard(Words("yes and no")), "say4 wrong-1+menu"),
      (.silence, .pressed(.nine), "say4 wrong-1+menu"),
      (.outsideGrammar, nil, "say4 silent-1+menu"),
    ])
  func menu(_ outcome: Outcome, _ event: Event?, _ done: String) {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.input.outcomes = [outcome: .say("keys")]
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Call.listening(at: "menu", flow)
    let effects = event.map { call.handle($0) } ?? call.stayed()
    #expect(Shown.effects(effects) == done)
  }

  @Test(
    "A dictation has outcomes too",
    arguments: [
      (Outcome.silence, nil, Reaction.say("menu-help"), "say5 menu-help"),
      (.silence, nil, .go("bye"), "say5 goodbye!"),
      (.outsideGrammar, Event.pressed(.nine), .say("menu-help"), "say5 menu-help"),
      (.outsideGrammar, .heard(Words("what?")), .go("bye"), "say5 goodbye!"),
    ])
  func dictation(_ outcome: Outcome, _ event: Event?, _ reaction: Reaction, _ done: String) {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.outcomes = [outcome: reaction]
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Call.dictating(flow)
    _ = call.finish()
    _ = call.finish()
    let effects = event.map { call.handle($0) } ?? call.stayed()
    #expect(Shown.effects(effects) == done)
  }
}
