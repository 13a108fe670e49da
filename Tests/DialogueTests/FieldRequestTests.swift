import Testing

@testable import Dialogue

/// What keys do at a field can be said too. The sample's field takes 2 to 4 digits.
struct FieldRequestTests {
  @Test(
    "The names of keys do what the keys do, and so do other words for it",
    arguments: [
      ("31", "pound", "ask check {number=31} → asking check"),
      ("31", "hash", "ask check {number=31} → asking check"),
      ("31", "press the pound key, please", "ask check {number=31} → asking check"),
      ("31", "that's all", "ask check {number=31} → asking check"),
      ("31", "um, that's it, thank you", "ask check {number=31} → asking check"),
      ("31", "I'm done", "ask check {number=31} → asking check"),
      ("3", "that's all", "say6 wrong-1+field → field “” 0/1 prompt6"),
      ("", "pound", "say4 wrong-1+field → field “” 0/1 prompt4"),
      ("31", "star", "say7 cleared → field “” 0/0 prompt7"),
      ("31", "clear", "say7 cleared → field “” 0/0 prompt7"),
      ("31", "no, clear that please", "say7 cleared → field “” 0/0 prompt7"),
      ("31", "start over", "say7 cleared → field “” 0/0 prompt7"),
      // What ends an entry can follow it in one breath.
      ("", "three one pound", "ask check {number=31} → asking check"),
      ("3", "one, that's all", "ask check {number=31} → asking check"),
      ("", "three one, press pound", "ask check {number=31} → asking check"),
      ("", "three, that's it", "say4 wrong-1+field → field “” 0/1 prompt4"),
      // Something else is said.
      ("31", "I am not done", "say7 wrong-1+field → field “” 0/1 prompt7"),
      ("31", "is that clear", "say7 wrong-1+field → field “” 0/1 prompt7"),
      ("31", "pound or star", "say7 wrong-1+field → field “” 0/1 prompt7"),
      ("3", "scratch that, four seven", "listen6 5s → field “47” 0/0 caller6 limit4"),
    ])
  func requests(_ keys: String, _ text: String, _ done: String) {
    var call = Call.listening(at: "field")
    _ = call.press(keys)
    let effects = call.hear(text)
    #expect(Shown.effects(effects) + " → " + Shown.phase(call.phase) == done)
  }

  @Test("A key that is pressed after its name was said means nothing")
  func late() {
    var call = Call.listening(at: "field")
    _ = call.press("31")
    _ = call.hear("that's all")
    #expect(Shown.call(call) == "asking check {number=31} late #")
    #expect(call.press("#") == [])
  }

  @Test(
    "Each flow has its own keys, and words of a field go before them",
    arguments: [
      ("star", "ask check {number=31}"), ("pound", "say7 cleared"), ("hash", "say7 cleared"),
      ("done", "ask check {number=00}"),
    ])
  func others(_ text: String, _ done: String) {
    let flow = Sample.flow { flow in
      flow.ways.keys = GlobalKeys(person: .nine, again: .eight, clear: .pound, next: .star)
      var field = Sample.field
      field.termChar = .star
      field.grammar.words = ["done": "00"]
      flow.nodes["field"] = .field(field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.press("31")
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "An example of a letter ends nothing, and a name may be any word",
    arguments: [
      (Grammar.Spoken.spelling, "hotel, P for pound", "field “HP” 0/0 caller5 limit4"),
      (.spelling, "hotel, S as in star", "field “HS” 0/0 caller5 limit4"),
      (.spelling, "hotel seven pound", "asking check"), (.text, "Star", "asking check"),
    ])
  func forms(_ spoken: Grammar.Spoken, _ text: String, _ phase: String) {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar = Grammar(length: 2...8, spoken: spoken)
      flow.nodes["field"] = .field(field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.hear(text)
    #expect(Shown.phase(call.phase) == phase)
  }

  @Test(
    "A name is as long as it has letters",
    arguments: [
      ("Дмитрий", "ask check {number=Дмитрий} → asking check"),
      ("Ångström Ö", "ask check {number=Ångström Ö} → asking check"),
      ("Ångström Öl", "say4 wrong-1+field → field “” 0/1 prompt4"),
    ])
  func letters(_ text: String, _ done: String) {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar = Grammar(length: 1...10, spoken: .text)
      flow.nodes["field"] = .field(field)
    }
    var call = Call.listening(at: "field", flow)
    let effects = call.hear(text)
    #expect(Shown.effects(effects) + " → " + Shown.phase(call.phase) == done)
  }

  @Test("A name too long is told with as many letters as it has")
  func tooLong() {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar = Grammar(length: 1...4, spoken: .text)
      flow.nodes["field"] = .field(field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.hear("Дмитрий")
    #expect(call.slots["entry-count"] == "7")
  }

  @Test(
    "Words that leave an entry incomplete wait for the next digit as long as keys do",
    arguments: [
      (["3"], "listen5 5s"), (["three"], "listen5 5s"), (["three one four"], "listen5 5s"),
      (["3", "one"], "listen6 5s"), (["three", "1"], "listen6 5s"), (["3141"], "listen8 2s"),
      (["3141", "um"], "listen9 2s"), (["three", "um"], "listen6 5s"),
      (["three one four one"], "ask check {number=3141}"),
    ])
  func waiting(_ inputs: [String], _ done: String) {
    var call = Call.listening(at: "field")
    var effects: [Effect] = []
    for input in inputs {
      effects =
        input.allSatisfy { Key(rawValue: $0) != nil } ? call.press(input) : call.hear(input)
    }
    #expect(effects.last.map(Shown.effect) == done)
  }
}
