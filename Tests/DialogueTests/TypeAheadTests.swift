import Testing

@testable import Dialogue

struct TypeAheadTests {
  private static let keys: [Key] = [.one, .three, .one, .pound]

  /// The sample's flow, its greeting and its menu not to be cut.
  private static let uncut = EveryEventTests.uncut

  @Test("Keys and words that come while the desk is asked wait for the next menu")
  func asking() {
    var call = Call.prompting(at: "check")
    _ = call.press("1")
    _ = call.hear("three one")
    #expect(Shown.call(call) == "asking check early “1“three one””")
    #expect(
      shown(call.handle(.deskReplied("bad", [:])), call)
        == "limit3 60s, listen4 5s → field “31” 0/0 caller4 limit3 {choice=first}")
  }

  @Test("A whole way can be keyed ahead of a greeting that is not cut")
  func ahead() {
    var call = Call.prompting(at: "greeting", Self.uncut)
    #expect(Self.keys.map { call.handle(.pressed($0)) } == Array(repeating: [], count: 4))
    #expect(call.typeAhead == Self.keys.map { .pressed($0) })
    #expect(Shown.effects(call.finish()) == "say3 menu!")
    #expect(
      shown(call.finish(), call)
        == "listen4 8s, limit6 60s, listen7 5s, listen8 5s, ask check {number=31} → asking check "
        + "{choice=first number=31}")
  }

  @Test("A key that cuts a greeting is the first one that the menu takes")
  func cut() {
    var call = Call.prompting(at: "greeting")
    #expect(
      shown(call.press("1"), call) == "stop, say4 field → field “” 0/0 prompt4 {choice=first}")
  }

  @Test("A miss drops the keys that came after it")
  func miss() {
    var call = Call.prompting(at: "check")
    _ = call.press("911")
    #expect(
      shown(call.handle(.deskReplied("bad", [:])), call)
        == "say2 wrong-1+menu → menu “” 0/1 prompt2 {entry=9 entry-count=1}")
  }

  @Test("Keys after one that repeats a prompt that is not cut wait for its end")
  func star() {
    var call = Call.prompting(at: "menu", Self.uncut)
    _ = call.press("*1")
    #expect(
      shown(call.finish(), call) == "listen3 8s, say4 menu! → menu “” 0/0 prompt4! early “1”")
    #expect(
      shown(call.finish(), call)
        == "listen5 8s, say7 field → field “” 0/0 prompt7 {choice=first}")
  }

  @Test("A dictation drops the keys that came before it")
  func dictation() {
    var call = Call.prompting(at: "check")
    _ = call.press("##")
    #expect(
      shown(call.handle(.deskReplied("good", Sample.code)), call)
        == "say2 intro → dictation intro read[] 0/0 prompt2 {code=1234-5678-9012}")
  }

  @Test("A transfer drops the keys that came before it")
  func transfer() {
    var call = Call.prompting(at: "check")
    _ = call.press("011")
    _ = call.handle(.deskReplied("bad", [:]))
    #expect(Shown.call(call) == "transferring2 robin from menu early “11”")
    #expect(shown(call.finish(), call) == "transfer, say3 robin → saying3 to menu person")
  }

  @Test("No more than 64 early keys are kept")
  func bound() {
    var call = Call.prompting(at: "check")
    let answers = (1...70).map { _ in call.handle(.pressed(.one)) }
    #expect(answers == Array(repeating: [], count: 70))
    #expect(call.typeAhead == Array(repeating: .pressed(.one), count: 64))
  }

  @Test(
    "A node that keeps no early keys drops those before it, and those in it",
    arguments: ["greeting", "menu", "field"])
  func flushPoint(_ node: String) {
    let flow = Sample.flow { flow in
      let prompt = Prompt(["welcome"], bargeIn: false, typeAhead: false)
      var (menu, field) = (Sample.menu, Sample.field)
      menu.input.prompt = prompt
      field.input.prompt = prompt
      flow.nodes["greeting"] = .say(Say(prompt, next: "bye"))
      flow.nodes["menu"] = .menu(menu)
      flow.nodes["field"] = .field(field)
      flow.nodes["check"] = .ask(Ask("check", branches: ["good": NodeName(node)]))
    }
    var call = Call.prompting(at: "check", flow)
    _ = call.press("31")
    _ = call.handle(.deskReplied("good", [:]))
    #expect(call.typeAhead == [])
    #expect(call.press("12") == [])
    #expect(call.typeAhead == [])
  }

  @Test("A desk that is asked where no early keys are kept drops them")
  func flushAtDesk() {
    let flow = Sample.flow { flow in
      flow.nodes["check"] = .ask(Ask("check", branches: ["bad": "menu"], typeAhead: false))
    }
    var call = Call.prompting(at: "check", flow)
    #expect(call.press("1") == [])
    #expect(shown(call.handle(.deskReplied("bad", [:])), call) == "say2 menu → menu “” 0/0 prompt2")
  }

  @Test("A key that cuts what is said where no early keys are kept, only cuts")
  func cutOnly() {
    let flow = Sample.flow { flow in
      flow.nodes["greeting"] = .say(Say(Prompt(["welcome"], typeAhead: false), next: "menu"))
    }
    var call = Call.prompting(at: "greeting", flow)
    #expect(shown(call.press("1"), call) == "stop, say3 menu → menu “” 0/0 prompt3")
  }

  @Test("A dictation that keeps early keys follows them")
  func earlyDictation() {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.prompt.typeAhead = true
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Call.prompting(at: "check", flow)
    _ = call.press("##2")
    #expect(
      shown(call.handle(.deskReplied("good", Sample.code)), call)
        == "say2 A+1234, stop, say3 B+5678, stop, say4 again+B+5678 slow → "
        + "dictation 1 read[0, 1] 0/0 prompt4 {code=1234-5678-9012}")
  }

  @Test("A dictation that is not cut keeps early keys for the end of what is said")
  func uncutDictation() {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.prompt = Prompt(["intro"], bargeIn: false)
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Call.dictating(flow)
    #expect(call.press("2") == [])
    #expect(Shown.effects(call.finish()) == "say3 A+1234!")
    #expect(call.press("*") == [])
    #expect(
      shown(call.finish(), call)
        == "listen4 8s, say5 B+5678! → dictation 1 read[0, 1] 0/0 prompt5! {code=1234-5678-9012} "
        + "early “*”")
  }

  @Test("Keys before the call is answered, and after it has ended, are nothing")
  func outside() {
    var ringing = Call(Sample.flow)
    _ = ringing.press("1")
    #expect(ringing == Call(Sample.flow))
    var ended = Call(Sample.flow, after: [.answered, .hungUp])
    let before = ended
    _ = ended.press("1")
    #expect(ended == before)
  }

  /// A field of eight digits with check digits, after which three more things would be asked.
  private static let long = Sample.flow { flow in
    var field = Sample.field
    field.grammar = Grammar(length: 8...8, check: .damm)
    flow.nodes["field"] = .field(field)
  }

  @Test("Keys typed ahead of a slip count as no misses, and the cause is said until it is heard")
  func slip() {
    var call = Call.listening(at: "field", Self.long)
    #expect(Shown.effects(call.press("12345678#")).hasSuffix(" wrong-1+field"))
    #expect(Shown.effects(call.press("131#")).hasSuffix(" wrong-1+field"))
    _ = call.press("1")
    #expect(
      shown(call.stayed(), call)
        == "say21 wrong-1+field → field “” 0/1 prompt21 {entry=12345678 entry-count=8}")
  }

  @Test(
    "Another entry counts, and so do keys that follow when the cause was heard, or were cleared",
    arguments: [
      ("1234567#", false), ("12345678#", false), ("123456789#", false), ("1#", true),
      ("*1#", false),
    ])
  func another(_ keys: String, _ isHeard: Bool) {
    var call = Call.listening(at: "field", Self.long)
    _ = call.press("12345678#")
    if isHeard { _ = call.finish() }
    #expect(Shown.effects(call.press(keys)).hasSuffix(" wrong-2+field"))
  }

  @Test("Who keeps on cutting is taken to a person all the same")
  func keepsCutting() {
    var call = Call.listening(at: "field", Self.long)
    _ = call.press("12345678#")
    let said = (1...14).map { _ in
      Shown.effects(call.press("1#")).split(separator: " ").last.map(String.init) ?? ""
    }
    #expect(
      said == Array(repeating: "wrong-1+field", count: 4)
        + Array(repeating: "wrong-2+field", count: 5) + Array(repeating: "connecting!", count: 1)
        + Array(repeating: "-", count: 4))
  }
}
