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
      ("none, give me an operator", "say4 connecting!"), ("five, no, an agent", "say4 connecting!"),
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

  @Test(
    "A number that would be too great is no reading",
    arguments: [
      (
        "1000000000000000000",
        "one zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero zero one",
        "say24 1000000000000000001+or+1000000000000000000"
      ),
      ("9223372036854775800", "nine", "say24 9+or+9223372036854775800"),
      ("9000000000000000000", "nine", "say24 9000000000000000009+or+9"),
    ])
  func greatest(_ keys: String, _ text: String, _ done: String) {
    let flow = Sample.flow { flow in
      flow = Self.flow
      var field = Sample.field
      field.grammar = Grammar(length: 1...64, spoken: .number)
      flow.nodes["field"] = .field(field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.press(keys)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "A number said after another goes on with it, or takes its place: which, is asked",
    arguments: [
      (["twenty", "five"], "say6 25+or+5 → field “” 0/1 prompt6"),
      (["one hundred", "five"], "say6 105+or+5 → field “” 0/1 prompt6"),
      (["two thousand", "and twelve"], "say6 2012+or+12 → field “” 0/1 prompt6"),
      (["four", "two"], "say6 42+or+2 → field “” 0/1 prompt6"),
      (["20", "five"], "say7 25+or+5 → field “” 0/1 prompt7"),
      // These go on with nothing.
      (["twelve", "twenty"], "say6 20+or+12 → field “” 0/1 prompt6"),
      (["ten", "five"], "say6 5+or+10 → field “” 0/1 prompt6"),
      (["twelve", "five"], "say6 5+or+12 → field “” 0/1 prompt6"),
      (["zero", "five"], "say6 5+or+0 → field “” 0/1 prompt6"),
      // Said again, corrected, or nothing said.
      (["twelve", "twelve"], "listen6 5s → field “12” 0/0 caller6 limit4"),
      (["twelve", "yes, twelve"], "listen6 5s → field “12” 0/0 caller6 limit4"),
      (["twelve", "sorry, twenty"], "listen6 5s → field “20” 0/0 caller6 limit4"),
      (["twelve", "no, twenty"], "listen6 5s → field “20” 0/0 caller6 limit4"),
      (["twelve", "I mean twenty one"], "listen6 5s → field “21” 0/0 caller6 limit4"),
      (["twelve", "none"], "ask check {number=0} → asking check"),
      (["twelve", "um"], "listen6 5s → field “12” 0/0 caller6 limit4"),
      (["twelve", "banana"], "say6 wrong-1+field → field “” 0/1 prompt6"),
      // A key begins another number.
      (["twelve", "7"], "listen6 5s → field “7” 0/0 caller6 limit4"),
      (["twelve", "70#"], "ask check {number=70} → asking check"),
      (["twelve", "#"], "ask check {number=12} → asking check"),
    ])
  func breaths(_ inputs: [String], _ done: String) {
    var call = Call.listening(at: "field", Self.flow)
    var effects: [Effect] = []
    for input in inputs {
      effects =
        input.allSatisfy { Key(rawValue: $0) != nil } ? call.press(input) : call.hear(input)
    }
    #expect(Shown.effects(effects) + " → " + Shown.phase(call.phase) == done)
  }
}
