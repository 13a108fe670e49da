import Testing

@testable import Dialogue

/// A field that hears numbers, and "none" for 0: more than one number is asked back, never guessed.
struct NumberFieldTests {
  static let flow = Sample.flow { flow in
    var field = Sample.field
    field.grammar = Grammar(length: 1...6, words: ["none": "0"], spoken: .number)
    flow.nodes["field"] = .field(field)
    flow.ways.ambiguous = "which"
    flow.wording.phrases["which"] = Phrase([
      .slot("reading-1", .number), .words("or"), .slot("reading-2", .number),
    ])
  }

  @Test(
    "A word that stands for a number, and another number beside it, are two",
    arguments: [
      ("twelve were issued and none returned", "say4 12+or+0"),
      ("none returned, twelve issued", "say4 0+or+12"), ("none and five", "say4 0+or+5"),
      ("forty or none", "say4 40+or+14"), ("none of the 105", "say4 0+or+105"),
      ("none", "ask check {number=0}"), ("there are none, I think", "ask check {number=0}"),
      ("oh, none", "ask check {number=0}"), ("zero, none at all", "ask check {number=0}"),
      ("none, one moment, yes, none", "ask check {number=0}"),
      ("none, sorry", "ask check {number=0}"),
      // Only what follows a correction counts.
      ("none, no wait, twelve", "ask check {number=12}"),
      ("twelve, no wait, none", "ask check {number=0}"),
      ("twelve, sorry, none", "ask check {number=0}"), ("none, I mean", "say4 wrong-1+field"),
      ("not none", "say4 wrong-1+field"), ("none of the hundred", "say4 wrong-1+field"),
    ])
  func words(_ text: String, _ done: String) {
    var call = Call.listening(at: "field", Self.flow)
    #expect(Shown.effects(call.hear(text)) == done)
  }
}
