import Testing

@testable import Dialogue

/// What answers the question which of two readings was meant.
struct AnswerTests {
  private static func answer(_ text: String, to said: String, at node: String, _ flow: Flow)
    -> String
  {
    var call = Call.listening(at: node, flow)
    _ = call.hear(said)
    _ = call.finish()
    let effects = call.hear(text)
    return Shown.effects(effects) + " → " + Shown.phase(call.phase)
  }

  @Test(
    "At a field a reading can be called by its place",
    arguments: [
      ("the first", "13"), ("first one", "13"), ("the first one, please", "13"),
      ("the former", "13"), ("I said the first", "13"), ("the second", "30"),
      ("the second one", "30"), ("um, second", "30"), ("the latter", "30"), ("the last one", "30"),
      ("the first, no wait, the second", "30"), ("three zero", "30"),
    ])
  func field(_ text: String, _ entry: String) {
    #expect(
      Self.answer(text, to: "thirteen", at: "field", ClarifyingTests.flow)
        == "limit6 60s, listen7 5s → field “\(entry)” 0/1 caller7 limit6")
  }

  @Test(
    "What names neither of the two is no answer",
    arguments: ["the third", "the first and the second", "not the first", "yes", "no", "neither"])
  func noAnswer(_ text: String) {
    #expect(
      Self.answer(text, to: "thirteen", at: "field", ClarifyingTests.flow)
        == "say6 wrong-2+field → field “” 0/2 prompt6")
  }

  @Test("A reading goes on with the digits that were there before")
  func kept() {
    var call = Call.listening(at: "field", ClarifyingTests.flow)
    _ = call.press("81")
    _ = call.hear("thirty")
    _ = call.finish()
    #expect(Shown.effects(call.hear("the latter")) == "ask check {number=8113}")
  }

  @Test("A reading that a word stands for is the whole entry")
  func whole() {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar.words = ["none": "00", "all of them": "9999"]
      flow.nodes["field"] = .field(field)
      flow.ways.ambiguous = "which"
    }
    var call = Call.listening(at: "field", flow)
    _ = call.press("3")
    _ = call.hear("none or all of them")
    _ = call.finish()
    #expect(Shown.effects(call.hear("the first")) == "ask check {number=00}")
  }

  @Test("Only while it is asked does a place mean a reading")
  func over() {
    var call = Call.listening(at: "field", ClarifyingTests.flow)
    _ = call.hear("thirteen")
    _ = call.finish()
    _ = call.press("3")
    #expect(Shown.effects(call.hear("the second")) == "say8 wrong-2+field")
  }

  @Test(
    "At a menu a choice can be called by its place in the question",
    arguments: [
      ("the first one", "say7 field → field “” 0/0 prompt7"),
      ("the former", "say7 field → field “” 0/0 prompt7"),
      ("the second", "say6 goodbye! → parting6"), ("the latter", "say6 goodbye! → parting6"),
      ("no", "say6 goodbye! → parting6"),
      ("the third", "say6 wrong-2+menu-help → menu “” 0/2 prompt6"),
    ])
  func menu(_ text: String, _ done: String) {
    #expect(Self.answer(text, to: "yes and no", at: "menu", ClarifyingTests.flow) == done)
  }

  @Test("Places are those of the question, not those of the menu")
  func places() {
    let flow = Sample.flow { flow in
      flow.nodes["menu"] = .menu(
        Menu(
          Sample.menu.input,
          choices: [
            Menu.Choice(.one, words: ["red"], next: "down"),
            Menu.Choice(.two, words: ["green"], next: "field"),
            Menu.Choice(.three, words: ["blue"], next: "bye"),
          ]))
      flow.ways.ambiguousChoice = "menu"
    }
    let done = ["the first", "the second"].map {
      Self.answer($0, to: "blue or green", at: "menu", flow)
    }
    #expect(done == ["say7 field → field “” 0/0 prompt7", "say6 goodbye! → parting6"])
  }

  @Test(
    "A question about one reading is answered with yes or no",
    arguments: [
      ("yes", "limit6 60s, listen7 5s → field “13” 0/1 caller7 limit6"),
      ("that's right", "limit6 60s, listen7 5s → field “13” 0/1 caller7 limit6"),
      ("no", "say6 field → field “” 0/1 prompt6"), ("nope", "say6 field → field “” 0/1 prompt6"),
      ("no, twelve", "limit6 60s, listen7 5s → field “12” 0/1 caller7 limit6"),
      ("yes, thirteen", "say6 13 → field “” 0/2 prompt6"),
      ("maybe", "say6 wrong-2+field → field “” 0/2 prompt6"),
    ])
  func one(_ text: String, _ done: String) {
    let flow = Sample.flow { flow in
      flow.ways.ambiguous = "that"
      flow.wording.phrases["that"] = Phrase([.slot("reading-1", .digits)])
    }
    #expect(Self.answer(text, to: "thirteen", at: "field", flow) == done)
  }
}
