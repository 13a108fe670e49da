import Testing

@testable import Dialogue

/// Fields whose entries are no digits: characters that are spelt, and names.
struct SpokenFormTests {
  private static func field(_ spoken: Grammar.Spoken, _ length: ClosedRange<Int>) -> Flow {
    Sample.flow { flow in
      var field = Sample.field
      field.grammar = Grammar(length: length, spoken: spoken)
      flow.nodes["field"] = .field(field)
    }
  }

  @Test(
    "Characters are spelt, in parts, and with keys for digits",
    arguments: [
      (["Kilo seven Mike three"], "asking check {number=K7M3}"),
      (["Kilo seven", "Mike three"], "asking check {number=K7M3}"),
      (["Kilo", "#"], "field “” 0/1 prompt6 {entry=K entry-count=1}"),
      (["double kilo Mike three four"], "field “” 0/1 prompt4 {entry= entry-count=5}"),
      // "Bee" may be D, E or P, and "oh" a zero: neither is guessed.
      (["bee seven Mike three"], "field “” 0/1 prompt4 {entry= entry-count=0}"),
      (["oh seven Mike three"], "field “” 0/1 prompt4 {entry= entry-count=0}"),
      (["Kilo", "7", "Mike", "3#"], "asking check {number=K7M3}"),
      (["7143#"], "asking check {number=7143}"),
    ])
  func spelling(_ inputs: [String], _ phase: String) {
    var call = Call.listening(at: "field", Self.field(.spelling, 4...4))
    for input in inputs {
      _ = input.allSatisfy { Key(rawValue: $0) != nil } ? call.press(input) : call.hear(input)
    }
    #expect(Shown.phase(call.phase) + Shown.slots(call.slots) == phase)
  }

  @Test(
    "A name is taken as it is said; keys make none",
    arguments: [
      (["contoso ltd"], "asking check {number=Contoso Ltd}"),
      (["The Phone Company"], "asking check {number=The Phone Company}"),
      (["3 m"], "asking check {number=3 M}"),
      (["seven"], "asking check {number=Seven}"),
      (["again"], "field “” 0/0 prompt4"),
      (["12#"], "field “” 0/1 prompt7 {entry=12 entry-count=2}"),
      (["7"], "field “7” 0/0 caller5 limit4"),
      (["a name that is longer than thirty"], "field “” 0/1 prompt4 {entry= entry-count=33}"),
    ])
  func text(_ inputs: [String], _ phase: String) {
    var call = Call.listening(at: "field", Self.field(.text, 1...30))
    for input in inputs {
      _ = input.allSatisfy { Key(rawValue: $0) != nil } ? call.press(input) : call.hear(input)
    }
    #expect(Shown.phase(call.phase) + Shown.slots(call.slots) == phase)
  }

  @Test("Groups can be told by their numbers, and are spelt slower when they are read again")
  func groups() {
    let flow = Sample.flow { flow in
      let group = Phrase([.slot("group-number", .number), .slot("digits", .spelling)])
      flow.wording.phrases["group"] = group
      flow.wording.phrases["group-again"] = group
      flow.wording.characters = ["A": "Alfa"]
      flow.start = "check"
    }
    var call = Call(flow, after: [.answered, .deskReplied("good", ["code": "A7-B"])])
    let said = [call.finish(), call.press("*")].joined().compactMap { effect in
      if case .say(let utterance) = effect { utterance.segments } else { nil }
    }
    #expect(
      said == [
        [.number(1), .spelling(["Alfa", "7"])],
        [.number(1), .spelling(["Alfa", "7"], slow: true)],
      ])
  }
}
