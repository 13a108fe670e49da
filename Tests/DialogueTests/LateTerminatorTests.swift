import Testing

@testable import Dialogue

/// A caller who presses pound when time has already ended the entry.
struct LateTerminatorTests {
  /// The sample's field, ended by time, the desk asked.
  private static func asking() -> Call {
    EveryEventTests.call(.listening(at: "field")) {
      _ = $0.press("31")
      _ = $0.stayed()
    }
  }

  private static func atMenu(_ flow: Flow = Sample.flow) -> Call {
    EveryEventTests.call(.listening(at: "field", flow)) {
      _ = $0.press("31")
      _ = $0.stayed()
      _ = $0.handle(.deskReplied("bad", [:]))
    }
  }

  @Test("It means nothing while the desk is asked")
  func desk() {
    var call = Self.asking()
    #expect(call.press("#") == [])
    #expect(Shown.call(call) == "asking check {number=31}")
  }

  @Test("It neither cuts nor answers the menu that follows; the next one does")
  func menu() {
    var call = Self.atMenu()
    #expect(shown(call.press("#"), call) == "- → menu “” 0/0 prompt8 {number=31}")
    #expect(Shown.effects(call.press("#")) == "stop, say9 wrong-1+menu")
  }

  @Test("A key before it shows that it is meant", arguments: ["9", "*"])
  func meant(_ key: String) {
    var call = Self.atMenu()
    _ = call.press(key)
    #expect(Shown.effects(call.press("#")).hasPrefix("stop, say10 wrong-"))
  }

  @Test("A menu that has a choice for it takes it")
  func choice() {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.choices.append(Menu.Choice(.pound, words: [], next: "bye"))
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Self.atMenu(flow)
    #expect(Shown.effects(call.press("#")) == "stop, say9 goodbye!")
  }

  @Test("It does not end the entry of the field that follows")
  func field() {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.next = "second"
      flow.nodes["field"] = .field(field)
      flow.nodes["second"] = .field(Sample.field)
    }
    var call = Call.listening(at: "field", flow)
    _ = call.press("3141")
    _ = call.stayed()
    #expect(shown(call.press("#"), call) == "- → second “” 0/0 prompt10 {number=3141}")
    _ = call.finish()
    #expect(Shown.effects(call.press("27#")) == "ask check {number=27}")
  }

  @Test("A dictation goes on with it")
  func dictation() {
    var call = Self.asking()
    _ = call.handle(.deskReplied("good", Sample.code))
    #expect(Shown.effects(call.press("#")) == "stop, say9 A+1234")
  }
}
