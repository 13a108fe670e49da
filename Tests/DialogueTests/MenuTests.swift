import Testing

@testable import Dialogue

struct MenuTests {
  @Test("A choice fills its slots and goes where it leads")
  func choice() {
    var call = Call.listening(at: "menu")
    let effects = call.press("1")
    #expect(
      effects
        == [
          .say(Utterance(turn: Turn(5), segments: [.words("field")], bargeIn: true))
        ])
    #expect(
      call.phase
        == .collecting(
          Collecting(node: "field", waitingFor: .endOfPrompt(Turn(5), bargeIn: true))))
    #expect(call.slots == ["choice": "first"])
  }

  @Test("Silences lead from one wording to the next, with help from the second on, then to failed")
  func silences() {
    var call = Call.listening(at: "menu")
    var said: [String] = []
    for _ in 1...3 {
      said.append(shown(call.stayed(), call))
      _ = call.finish()
    }
    #expect(
      said == [
        "say4 silent-1+menu → menu “” 1/0 prompt4 {entry= entry-count=0}",
        "say6 silent-2+menu-help → menu “” 2/0 prompt6 {entry= entry-count=0}",
        "say8 connecting! → transferring8 robin from menu {entry= entry-count=0}",
      ])
  }

  @Test(
    "Wrong keys lead from one wording to the next, with help from the second on, then to failed")
  func wrongKeys() {
    var call = Call.listening(at: "menu")
    let said = ["9", "#", "7"].map { shown(call.press($0), call) }
    #expect(
      said == [
        "say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=9 entry-count=1}",
        "stop, say5 wrong-2+menu-help → menu “” 0/2 prompt5 {entry=# entry-count=1}",
        "stop, say6 connecting! → transferring6 robin from menu {entry=7 entry-count=1}",
      ])
  }

  @Test("Silences and wrong keys are counted apart, and both bring the help")
  func apart() {
    var call = Call.listening(at: "menu")
    _ = call.press("9")
    _ = call.finish()
    _ = call.stayed()
    #expect(Shown.phase(call.phase) == "menu “” 1/1 prompt6")
    _ = call.finish()
    #expect(
      shown(call.press("9"), call)
        == "say8 wrong-2+menu-help → menu “” 1/2 prompt8 {entry=9 entry-count=1}")
  }

  @Test("Without a help the prompt is repeated at every miss")
  func noHelp() {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.input.help = nil
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Call.listening(at: "menu", flow)
    _ = call.press("9")
    #expect(Shown.effects(call.press("9")) == "stop, say5 wrong-2+menu")
  }

  @Test("Star says the prompt again and forgives nothing")
  func star() {
    var call = Call.listening(at: "menu")
    _ = call.press("9")
    #expect(
      shown(call.press("*"), call)
        == "stop, say5 menu → menu “” 0/1 prompt5 {entry=9 entry-count=1}")
  }

  @Test("Where nobody can be connected, 0 and the word for a person do not fit")
  func nobody() {
    let flow = Sample.flow { $0.ways.person = nil }
    var call = Call.listening(at: "menu", flow)
    #expect(
      shown(call.press("0"), call)
        == "say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=0 entry-count=1}")
    #expect(
      shown(call.hear("a person"), call)
        == "stop, say5 wrong-2+menu-help → menu “” 0/2 prompt5 {entry= entry-count=0}")
  }

  @Test("A choice may take 0 and star for itself")
  func ownKeys() {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.choices = [
        Menu.Choice(.zero, words: [], next: "bye"), Menu.Choice(.star, words: [], next: "down"),
      ]
      flow.nodes["menu"] = .menu(menu)
    }
    var zero = Call.listening(at: "menu", flow)
    #expect(shown(zero.press("0"), zero) == "say4 goodbye! → parting4")
    var star = Call.listening(at: "menu", flow)
    #expect(shown(star.press("*"), star) == "say4 no-records! → parting4")
  }

  @Test(
    "Words make the one choice that they name",
    arguments: [
      ("yes", "say5 field"), ("YES!", "say5 field"), ("Yes, please", "say5 field"),
      ("let us go on then", "say5 field"), ("no", "say4 goodbye!"), ("erm, no", "say4 goodbye!"),
      // Neither is guessed.
      ("yes and no", "say4 wrong-1+menu"), ("go", "say4 wrong-1+menu"),
      ("on go", "say4 wrong-1+menu"), ("yesterday", "say4 wrong-1+menu"),
      ("nothing", "say4 wrong-1+menu"), ("", "say4 wrong-1+menu"),
      // A choice goes before the words that every menu knows.
      ("no, repeat that", "say4 goodbye!"), ("repeat that", "say4 menu"),
      ("yes, a person", "say4 connecting!"), ("an agent", "say4 connecting!"),
    ])
  func words(_ text: String, _ done: String) {
    var call = Call.listening(at: "menu")
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test("A prompt that has ended, or a time that has run, is not heard of again")
  func stale() {
    var call = Call.listening(at: "menu")
    let old = [Turn(0), Turn(1), Turn(2), Turn(4), Turn(.max)]
    let before = call
    #expect(old.map { call.handle(.timeRanOut($0)) } == Array(repeating: [], count: 5))
    #expect(old.map { call.handle(.finishedSpeaking($0)) } == Array(repeating: [], count: 5))
    #expect(call.handle(.finishedSpeaking(call.current)) == [])
    #expect(call == before)
  }

  @Test(
    "A word of consent in a denial is none",
    arguments: ["do not go on", "don't say yes", "yes isn't what I said", "I never said yes"])
  func denial(text: String) {
    var call = Call.listening(at: "menu")
    #expect(Shown.effects(call.hear(text)) == "say4 wrong-1+menu")
  }

  @Test("Words that are no choice have wordings of their own, the last as often as need be")
  func unclear() {
    let flow = Sample.flow { flow in
      flow.ways.unclear = ["keys", "still-here"]
      var menu = Sample.menu
      menu.input.noMatch.wordings = ["wrong-1", "wrong-2", "wrong-2"]
      menu.input.help = nil
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Call.listening(at: "menu", flow)
    let said = ["perhaps", "9", "perhaps"].map { input in
      let effects = input.count == 1 ? call.press(input) : call.hear(input)
      return Shown.effects(effects).split(separator: " ").last
    }
    #expect(said == ["keys+menu", "wrong-2+menu", "still-here+menu"])
  }
}
