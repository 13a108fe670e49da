import Testing

@testable import Dialogue

/// Callers who take leave, wherever they are.
struct GoodbyeTests {
  private static let flow = Sample.flow { flow in
    flow.nodes["end"] = .hangUp(HangUp(Prompt(["robin"])))
    flow.ways.goodbye = "end"
  }

  @Test(
    "Leave is taken in several words, and only when nothing else is said",
    arguments: [
      ("Goodbye.", true), ("bye", true), ("bye bye", true), ("good-bye", true), ("hang up", true),
      ("I want to hang up", true), ("I'm hanging up now", true), ("end the call, please", true),
      ("no thanks, bye", true), ("okay, thank you very much, goodbye", true),
      ("that's all, bye for now", true), ("nothing else, goodbye", true),
      ("don't hang up", false), ("if I hang up, is it lost", false), ("hang on", false),
      ("never say goodbye", false), ("thanks", false), ("that's all", false), ("", false),
      ("goodbye computers limited", false), ("buy", false),
    ])
  func words(_ text: String, _ isGoodbye: Bool) {
    #expect(Words(text).sayGoodbye == isGoodbye)
  }

  @Test(
    "It leads to the goodbye of the flow, at menus and at fields",
    arguments: ["menu", "field"], ["bye", "no thanks, goodbye", "hang up"])
  func asked(_ node: String, _ text: String) {
    var call = Call.listening(at: node, Self.flow)
    #expect(shown(call.hear(text), call) == "say4 robin! → parting4")
    #expect(shown(call.finish(), call) == "hang up → ended, completed")
  }

  @Test("It leads there from a dictation, a name, a queue, and when it cuts what is said")
  func elsewhere() {
    var dictation = Call.dictating(Self.flow)
    _ = dictation.finish()
    #expect(Shown.effects(dictation.hear("bye")) == "stop, say4 sorry!")

    let named = Sample.flow { flow in
      flow = Self.flow
      var field = Sample.field
      field.grammar = Grammar(length: 1...30, spoken: .text)
      flow.nodes["field"] = .field(field)
    }
    var name = Call.listening(at: "field", named)
    #expect(Shown.effects(name.hear("goodbye")) == "say4 robin!")

    let queued = Sample.flow { flow in
      flow = Self.flow
      flow.nodes["queue"] = .hold(Hold(Prompt(["welcome"]), every: .seconds(9), next: "bye"))
    }
    var queue = Call.listening(at: "queue", queued)
    #expect(Shown.effects(queue.hear("bye")) == "say3 robin!")

    var greeting = Call.prompting(at: "greeting", Self.flow)
    #expect(Shown.effects(greeting.hear("bye")) == "stop, say3 robin!")
  }

  @Test("A menu that has a choice for it takes it")
  func choice() {
    let flow = Sample.flow { flow in
      flow = Self.flow
      var menu = Sample.menu
      menu.choices.append(Menu.Choice(.three, words: ["done", "goodbye"], next: "down"))
      flow.nodes["menu"] = .menu(menu)
    }
    let done = ["bye", "no thanks, bye", "goodbye", "done"].map {
      var call = Call.listening(at: "menu", flow)
      return Shown.effects(call.hear($0))
    }
    #expect(done == Array(repeating: "say4 no-records!", count: 4))
  }

  @Test("Who has not heard all of a code is told what silence is told; who has, that this was all")
  func dictation() {
    let flow = Sample.flow { flow in
      flow = Self.flow
      var dictation = Sample.dictation
      dictation.input.outcomes = [.silence: .go("down")]
      flow.nodes["own-way"] = .dictate(dictation)
    }
    var early = DictationTests.waiting(after: 1, flow)
    #expect(Self.said(early.hear("goodbye")) == "sorry!")
    var late = DictationTests.waiting(after: 2, flow)
    #expect(Self.said(late.hear("thanks, bye")) == "goodbye!")
    #expect(flow.edges(from: "own-way").last == Edge(.goodbye, to: "down"))
    #expect(flow.edges(from: "dictation").last == Edge(.goodbye, to: "give-up"))
  }

  private static func said(_ effects: [Effect]) -> String {
    effects.map { Shown.effect($0).drop { $0 != " " }.dropFirst() }.joined()
  }

  @Test("In a flow without one it is not understood", arguments: ["menu", "field"])
  func none(_ node: String) {
    var call = Call.listening(at: node)
    #expect(Shown.effects(call.hear("bye")) == "say4 wrong-1+\(node)")
    var dictation = Call.dictating()
    _ = dictation.finish()
    #expect(Shown.effects(dictation.hear("bye")) == "stop, say4 keys")
  }

  @Test(
    "The way is an edge of every menu and field",
    arguments: [
      ("menu", true), ("field", true), ("dictation", false), ("check", false), ("greeting", false),
    ])
  func edges(_ node: NodeName, _ leads: Bool) {
    #expect(Self.flow.edges(from: node).contains(Edge(.goodbye, to: "end")) == leads)
    #expect(!Sample.flow.edges(from: node).contains { $0.cause == .goodbye })
  }
}
