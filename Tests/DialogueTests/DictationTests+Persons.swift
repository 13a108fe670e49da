import Testing

@testable import Dialogue

/// What is not understood, and persons who take a dictation up.
extension DictationTests {
  @Test("A person goes on with the group at which they were asked for, and stays")
  func person() {
    var call = Self.waiting(after: 1)
    #expect(
      shown(call.press("0"), call)
        == "say6 connecting! → transferring6 robin from dictation at 1 {code=1234-5678-9012}")
    #expect(
      shown(call.finish(), call)
        == "transfer, say7 robin → saying7 to dictation at 1 {code=1234-5678-9012} person")
    #expect(
      shown(call.finish(), call)
        == "say8 again+B+5678 slow → dictation 1 read[0, 1] 0/0 prompt8 {code=1234-5678-9012} person"
    )
    #expect(Shown.effects(call.finish()) == "listen9 8s")
    #expect(Shown.effects(call.press("0")) == "say10 still-here")
    #expect(Shown.effects(call.finish()) == "listen11 8s")
    #expect(Shown.effects(call.press("#")) == "say12 C+9012 slow")
  }

  @Test(
    "What cuts the greeting of a person counts, where the dictation was left",
    arguments: [
      ("#", "stop, say9 C+9012 slow"), ("*", "stop, say9 again+B+5678 slow"),
      ("1", "stop, say9 again+A+1234 slow"), ("0", "stop, say9 still-here"),
      ("7", "stop, say9 keys"), ("it worked", "stop, say9 goodbye!"),
    ])
  func greetingCut(_ input: String, _ done: String) {
    var call = Self.waiting(after: 1)
    _ = call.press("0")
    _ = call.finish()
    let effects = input.count == 1 ? call.press(input) : call.hear(input)
    #expect(Shown.effects(effects) == done)
    #expect(call.typeAhead == [])
  }

  @Test("What is not understood has an escalation and a way out of its own")
  func misfits() {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.noMatch = Escalation(["keys", "menu-help"], failed: "connect")
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Self.waiting(after: 1, flow)
    #expect(Shown.effects(call.press("9")) == "say6 keys")
    #expect(Shown.effects(call.hear("what?")) == "stop, say7 menu-help")
    #expect(
      shown(call.press("8"), call)
        == "stop, say8 connecting! → transferring8 robin from dictation at 1 {code=1234-5678-9012}")
  }

  @Test("What is understood forgives what was not, and a misfit forgives silence")
  func forgiven() {
    var call = Self.waiting()
    _ = call.press("9")
    #expect(Shown.effects(call.press("*")) == "stop, say6 again+A+1234 slow")
    _ = call.finish()
    _ = call.stayed()
    _ = call.finish()
    #expect(Shown.effects(call.press("9")) == "say10 keys")
    #expect(
      shown(call.finish(), call)
        == "listen11 8s → dictation 0 read[0] 0/1 caller11 {code=1234-5678-9012}")
  }

  @Test("Silence that leads to a person goes on with the same group")
  func silenceToPerson() {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.noInput = Escalation([], failed: "connect")
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Self.waiting(after: 2, flow)
    _ = call.stayed()
    _ = call.finish()
    #expect(Shown.effects(call.finish()) == "say9 again+C+9012 slow")
  }

  @Test("A person asked for during the introduction begins with it")
  func personAtIntroduction() {
    var call = Call.dictating()
    _ = call.press("0")
    _ = call.finish()
    #expect(
      shown(call.finish(), call)
        == "say6 intro → dictation intro read[] 0/0 prompt6 {code=1234-5678-9012} person")
  }

  @Test("Where nobody can be connected, 0 brings the keys that can be pressed")
  func nobody() {
    var call = Self.waiting(Sample.flow { $0.ways.person = nil })
    #expect(Shown.effects(call.press("0")) == "say5 keys")
  }
}
