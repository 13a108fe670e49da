import Testing

@testable import Dialogue

/// What the desk does not take counts as a misfit of the field, however often the field is left.
struct RejectionTests {
  private static let flow = Sample.flow { flow in
    flow.nodes["check"] = .ask(
      Ask(
        "check", branches: [:], rejections: ["bad": Ask.Rejection("field", wording: "keys")]))
  }

  private static func reject(_ call: inout Call) -> [Effect] {
    _ = call.press("31#")
    return call.handle(.deskReplied("bad", [:]))
  }

  @Test(
    "The third rejection leads to failed, with help in between and misses of both kinds counted")
  func third() {
    var call = Call.listening(at: "field", Self.flow)
    #expect(Shown.effects(Self.reject(&call)) == "say8 keys+field")
    #expect(call.misfits == ["field": 1])
    #expect(Shown.effects(call.press("9#")) == "say11 wrong-2+field")
    #expect(Shown.effects(Self.reject(&call)) == "say16 connecting!")
  }

  @Test("With a person the count begins anew")
  func person() {
    var call = Call.listening(at: "field", Self.flow)
    for _ in 1...3 { _ = Self.reject(&call) }
    _ = call.finish()
    #expect(call.isWithPerson)
    #expect(call.misfits == [:])
  }
}
