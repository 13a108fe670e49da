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

  @Test(
    "After the key of a menu, or a terminator that bounces, it means nothing, once",
    arguments: [
      ("menu", "1#", "- → field “” 0/0 prompt5 {choice=first}"),
      (
        "menu", "1##",
        "stop, say6 wrong-1+field → field “” 0/1 prompt6 "
          + "{choice=first entry= entry-count=0}"
      ),
      ("menu", "1#7", "stop, limit6 60s, listen7 5s → field “7” 0/0 caller7 limit6 {choice=first}"),
      ("field", "9##", "- → field “” 0/1 prompt6 {entry=9 entry-count=1}"),
      ("field", "12345##", "- → field “” 0/1 prompt10 {entry= entry-count=5}"),
      ("field", "31##", "- → asking check {number=31}"),
    ])
  func once(_ node: String, _ keys: String, _ done: String) {
    var call = Call.listening(at: node)
    #expect(shown(call.press(keys), call) == done)
  }

  @Test("Pressed early, it means nothing either")
  func early() {
    var call = Call.prompting(
      at: "greeting",
      Sample.flow { flow in
        flow.nodes["greeting"] = .say(Say(Prompt(["welcome"], bargeIn: false), next: "menu"))
      })
    _ = call.press("1#31#")
    #expect(
      shown(call.finish(), call)
        == "limit4 60s, listen5 5s, listen6 5s, ask check {number=31} "
        + "→ asking check {choice=first number=31}")
  }

  @Test(
    "Its name means nothing either, unless a menu has it for a choice",
    arguments: [
      ("pound", "- → menu “” 0/0 prompt8 {number=31}"),
      ("I press pound", "- → menu “” 0/0 prompt8 {number=31}"),
      ("hash key", "- → menu “” 0/0 prompt8 {number=31}"),
      ("star", "stop, say9 menu → menu “” 0/0 prompt9 {number=31}"),
      ("no, pound", "stop, say9 goodbye! → parting9 {number=31}"),
    ])
  func named(_ words: String, _ done: String) {
    var call = Self.atMenu()
    #expect(shown(call.hear(words), call) == done)
  }

  @Test("Who has heard the prompt after a choice, or after a slip, means it")
  func heard() {
    for keys in ["1", "9#"] {
      var call = Call.listening(at: keys == "1" ? "menu" : "field")
      _ = call.press(keys)
      _ = call.finish()
      #expect(Shown.effects(call.press("#")).contains(" wrong-"))
    }
  }

  @Test("A dictation goes on with it")
  func dictation() {
    var call = Self.asking()
    _ = call.handle(.deskReplied("good", Sample.code))
    #expect(Shown.effects(call.press("#")) == "stop, say9 A+1234")
  }
}
