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
}
