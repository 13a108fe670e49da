import Testing

@testable import Dialogue

/// What known engines got wrong, one test each. Each is named after what must not happen.
struct KnownMistakesTests {
  /// Two fields, the sample's and one of eight digits, with something said between them.
  private static let fields = Sample.flow { flow in
    var first = Sample.field
    first.next = "thanks"
    flow.nodes["field"] = .field(first)
    flow.nodes["thanks"] = .say(Say(Prompt(["welcome"]), next: "second"))
    flow.nodes["second"] = .field(
      Field(Sample.field.input, slot: "second", length: 8...8, next: "check"))
  }

  @Test("A digit beyond the length leaks into the next field, through what is said between")
  func leak() {
    // Asterisk's Read returns at the last digit; the next one waits behind a Playback for the next Read.
    var call = Call.listening(at: "field", Self.fields)
    _ = call.press("31415")
    #expect(Shown.call(call) == "field “”+5 0/0 caller9 limit4")
    #expect(
      shown(call.press("#"), call)
        == "say10 wrong-1+field → field “” 0/1 prompt10 {entry= entry-count=5}")
    _ = call.finish()
    #expect(Shown.effects(call.press("3141#")) == "say17 welcome")
    #expect(call.typeAhead == [])
    #expect(
      shown(call.finish(), call)
        == "say19 field → second “” 0/0 prompt19 {entry= entry-count=5 number=3141}")
  }

  @Test("An entry too short is accepted because a terminator came")
  func short() {
    var call = Call.listening(at: "field", Self.fields)
    #expect(
      shown(call.press("3#"), call)
        == "say6 wrong-1+field → field “” 0/1 prompt6 {entry=3 entry-count=1}")
    #expect(call.slots["number"] == nil)
  }

  @Test("A key outside the grammar is accepted at a menu", arguments: ["3", "7", "9", "#"])
  func menuGrammar(_ key: String) {
    // JVoiceXML takes 7 where 1 or 2 is asked.
    var call = Call.listening(at: "menu")
    #expect(
      shown(call.press(key), call)
        == "say4 wrong-1+menu → menu “” 0/1 prompt4 {entry=\(key) entry-count=1}")
  }

  @Test("A key outside the grammar is accepted in a field", arguments: ["13#", "21#", "1*#"])
  func fieldGrammar(_ keys: String) {
    // Asterisk takes the star for a digit.
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar.digits = [.zero, .one]
      flow.nodes["field"] = .field(field)
      flow.ways.keys.clear = nil
    }
    var call = Call.listening(at: "field", flow)
    let entry = keys.dropLast()
    #expect(
      shown(call.press(keys), call)
        == "say7 wrong-1+field → field “” 0/1 prompt7 {entry=\(entry) entry-count=2}")
    #expect(call.slots["number"] == nil)
  }

  @Test("There is no second attempt after a partial entry timed out")
  func secondAttempt() {
    var call = Call.listening(at: "field")
    _ = call.press("3")
    #expect(
      shown(call.stayed(), call)
        == "say6 wrong-1+field → field “” 0/1 prompt6 {entry=3 entry-count=1}")
    #expect(
      shown(call.finish(), call) == "listen7 8s → field “” 0/1 caller7 {entry=3 entry-count=1}")
    #expect(Shown.effects(call.press("31#")) == "ask check {number=31}")
  }

  @Test("The time-out restarts at each digit, so that an entry lasts for ever")
  func forEver() {
    let flow = Sample.flow { flow in
      var field = Sample.field
      field.grammar.length = 1...64
      field.input.times.entry = .seconds(20)
      flow.nodes["field"] = .field(field)
    }
    var watch = Watch(.listening(at: "field", flow))
    // A digit every four seconds is always in time for the next one.
    for _ in 1...5 {
      watch.press(.one)
      watch.wait(.seconds(4))
    }
    #expect(
      Shown.call(watch.call) == "field “” 0/1 prompt10 {entry=11111 entry-count=5}")
  }

  @Test("A partial entry waits for ever after barge-in")
  func partialAfterBargeIn() {
    // jambonz starts no timer for the next digit when the first one cut the prompt.
    var call = Call.prompting(at: "field")
    #expect(
      shown(call.press("3"), call)
        == "stop, limit3 60s, listen4 5s → field “3” 0/0 caller4 limit3")
    #expect(
      shown(call.stayed(), call)
        == "say5 wrong-1+field → field “” 0/1 prompt5 {entry=3 entry-count=1}")
  }

  @Test(
    "Barge-in that is off still interrupts",
    arguments: ["greeting", "menu"], Key.allCases.map(Event.pressed) + [.heard(Words("yes"))])
  func bargeIn(_ node: String, _ event: Event) {
    var call = Call.prompting(at: node, EveryEventTests.uncut)
    let speaking = call.phase
    #expect(call.handle(event) == [])
    #expect(call.phase == speaking)
    #expect(call.typeAhead == [event])
  }

  @Test("An early key crashes, or is lost although type-ahead is on")
  func early() {
    var call = Call.prompting(at: "greeting", EveryEventTests.uncut)
    _ = call.press("1314")
    _ = call.finish()
    _ = call.press("1#")
    #expect(
      shown(call.finish(), call)
        == "listen4 8s, limit6 60s, listen7 5s, listen8 5s, listen9 5s, listen10 2s, "
        + "ask check {number=3141} → asking check {choice=first number=3141}")
  }

  @Test("Time-outs and failures are counted in one")
  func counts() {
    let flow = Sample.flow { flow in
      var menu = Sample.menu
      menu.input.noInput = Escalation(["silent-1", "silent-2"], failed: "bye")
      flow.nodes["menu"] = .menu(menu)
    }
    var call = Call.listening(at: "menu", flow)
    var said: [String] = []
    for _ in 1...2 {
      said.append(Shown.effects(call.press("9")))
      _ = call.finish()
      said.append(Shown.effects(call.stayed()))
      _ = call.finish()
    }
    #expect(
      said == [
        "say4 wrong-1+menu", "say6 silent-1+menu-help", "say8 wrong-2+menu-help",
        "say10 silent-2+menu-help",
      ])
    // Each kind has its own way out.
    #expect(shown(call.after(.pressed(.nine)).1, call).hasPrefix("say12 connecting!"))
    #expect(shown(call.after(.timeRanOut(call.current)).1, call).hasPrefix("say12 goodbye!"))
  }

  @Test("Too few digits just wait", arguments: ["1", "12", "1234567"])
  func tooFew(_ digits: String) {
    // FreeSWITCH goes on waiting for the rest.
    var watch = Watch(.listening(at: "second", Self.fields))
    for key in digits.compactMap(Key.init) { watch.press(key) }
    watch.wait(.seconds(5))
    #expect(
      Shown.call(watch.call).hasPrefix("second “” 0/1 prompt")
        && watch.call.slots["entry"] == digits)
  }
}
