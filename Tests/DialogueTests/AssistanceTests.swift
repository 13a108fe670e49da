import Testing

@testable import Dialogue

/// What a caller says, at a menu or a field, who needs help or time.
struct AssistanceTests {
  private static let flow = Sample.flow { flow in
    var field = Sample.field
    field.input.help = "keys"
    flow.nodes["field"] = .field(field)
    field.grammar = Grammar(length: 1...30, spoken: .text)
    flow.nodes["name"] = .field(field)
    field.input.help = nil
    flow.nodes["other"] = .field(field)
  }

  @Test(
    "Who asks for help gets it, or else what was asked again, and loses no try",
    arguments: [
      ("menu", "help", "say4 menu-help → menu “” 0/0 prompt4"),
      ("menu", "I need help, please", "say4 menu-help → menu “” 0/0 prompt4"),
      ("menu", "what can I say?", "say4 menu-help → menu “” 0/0 prompt4"),
      ("field", "help me", "say4 keys → field “” 0/0 prompt4"),
      ("name", "can you help me", "say4 keys → name “” 0/0 prompt4"),
      ("other", "help", "say4 field → other “” 0/0 prompt4"),
      ("other", "Help Desk Company", "ask check {number=Help Desk Company} → asking check"),
      ("field", "what did you say", "say4 field → field “” 0/0 prompt4"),
      ("menu", "one more time", "say4 menu → menu “” 0/0 prompt4"),
      ("menu", "human", "say4 connecting! → transferring4 robin from menu"),
      ("field", "a real human please", "say4 connecting! → transferring4 robin from field"),
      ("other", "Human Resources", "ask check {number=Human Resources} → asking check"),
    ])
  func help(_ node: String, _ text: String, _ done: String) {
    var call = Call.listening(at: node, Self.flow)
    let effects = call.hear(text)
    #expect(Shown.effects(effects) + " → " + Shown.phase(call.phase) == done)
  }

  @Test("A menu that has a choice for help takes it")
  func choice() {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.choices.append(Menu.Choice(.three, words: ["help"], next: "down"))
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Call.listening(at: "menu", flow)
    #expect(Shown.effects(call.hear("help")) == "say4 no-records!")
  }

  @Test(
    "Who asks to wait is waited for, and loses no try",
    arguments: ["menu", "field", "name"],
    ["wait", "one moment", "just a minute, please", "one sec", "hold on a second", "um, hang on"])
  func waits(_ node: String, _ text: String) {
    var call = Call.listening(at: node, Self.flow)
    let effects = call.hear(text)
    #expect(
      Shown.effects(effects) + " → " + Shown.phase(call.phase)
        == "listen4 8s → \(node) “” 0/0 caller4")
  }

  @Test("Time asked for beside an answer takes nothing from it")
  func besides() {
    let done = ["yes, one moment", "one moment, correct", "one moment, no"].map {
      var call = Call.listening(at: "menu", Self.flow)
      return Shown.effects(call.hear($0))
    }
    #expect(done == ["say5 field", "say5 field", "say4 goodbye!"])
  }
}
