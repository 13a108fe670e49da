import Testing

@testable import Dialogue

struct DeskTests {
  @Test("The desk is told what its question needs, and nothing else")
  func needs() {
    var call = Call.listening(at: "menu")
    _ = call.press("1")
    _ = call.press("31#")
    #expect(call.slots == ["choice": "first", "number": "31"])
    #expect(
      Call.listening(at: "field").after(.heard(Words("three one four one"))).1
        == [.ask("check", ["number": "3141"])])
  }

  @Test("What the desk gives is kept, over what was there before")
  func gives() {
    var call = Call.listening(at: "field")
    _ = call.press("31#")
    #expect(
      shown(call.handle(.deskReplied("bad", ["number": "13", "extra": "x"])), call)
        == "say8 menu → menu “” 0/0 prompt8 {extra=x number=13}")
  }

  @Test("A desk that fails, or replies what no branch takes, ends where the flow says")
  func failures() {
    for event in [Event.deskFailed, .deskReplied("good?", [:]), .deskReplied("", [:])] {
      var call = Call.prompting(at: "check")
      #expect(shown(call.handle(event), call) == "say1 no-records! → parting1")
    }
  }

  @Test("A question that the flow does not declare is asked with nothing")
  func undeclared() {
    let flow = Sample.flow { $0.desk = [:] }
    var call = Call.listening(at: "field", flow)
    #expect(call.press("31#") == [.ask("check", [:])])
  }

  @Test("A node that does not exist ends the call")
  func unknownNode() {
    #expect(Call.prompting(at: "nowhere").phase == .ended(.completed))
    #expect(Call(Sample.flow { $0.start = "nowhere" }).after(.answered).1 == [.hangUp])
    let flow = Sample.flow { $0.ways.unavailable = "nowhere" }
    var call = Call.prompting(at: "check", flow)
    #expect(shown(call.handle(.deskFailed), call) == "hang up → ended, completed")
  }
}
