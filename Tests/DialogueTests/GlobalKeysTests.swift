import Testing

@testable import Dialogue

/// The keys that mean the same throughout a flow, and a flow that has others.
struct GlobalKeysTests {
  private static let flow = Sample.flow { flow in
    flow.ways.keys = GlobalKeys(person: .nine, again: .eight, clear: .pound, next: .star)
    var field = Sample.field
    field.termChar = .star
    flow.nodes["field"] = .field(field)
  }

  @Test(
    "A flow has the keys that it declares",
    arguments: [
      ("menu", "9", "say4 connecting!"), ("menu", "8", "say4 menu"),
      ("menu", "0", "say4 wrong-1+menu"), ("menu", "*", "say4 wrong-1+menu"),
      ("field", "9", "limit4 60s, listen5 5s"), ("field", "0", "limit4 60s, listen5 5s"),
      ("field", "31#", "say7 cleared"), ("field", "31*", "ask check {number=31}"),
    ])
  func declared(_ node: String, _ keys: String, _ done: String) {
    var call = Call.listening(at: node, Self.flow)
    #expect(Shown.effects(call.press(keys)) == done)
  }

  @Test(
    "A dictation has the keys that the flow declares",
    arguments: [
      ("*", "say5 B+5678"), ("8", "say5 again+A+1234 slow"), ("9", "say5 connecting!"),
      ("#", "say5 keys"), ("0", "say5 keys"), ("2", "say5 B+5678"),
    ])
  func dictation(_ keys: String, _ done: String) {
    var call = Call.dictating(Self.flow)
    _ = call.finish()
    _ = call.finish()
    #expect(Shown.effects(call.press(keys)) == done)
  }

  @Test(
    "A flow may do without any of them",
    arguments: [
      ("menu", "0", "say4 wrong-1+menu"), ("menu", "*", "say4 wrong-1+menu"),
      ("field", "31*#", "say8 wrong-1+field"),
    ])
  func none(_ node: String, _ keys: String, _ done: String) {
    let flow = Sample.flow {
      $0.ways.keys = GlobalKeys(person: nil, again: nil, clear: nil, next: nil)
    }
    var call = Call.listening(at: node, flow)
    #expect(Shown.effects(call.press(keys)) == done)
  }

  @Test("In a field a zero is a digit, star clears and pound ends, whatever they are in menus")
  func field() {
    var call = Call.listening(at: "field")
    #expect(Shown.effects(call.press("0*")) == "say6 cleared")
    #expect(Shown.effects(call.press("00#")) == "ask check {number=00}")
  }
}
