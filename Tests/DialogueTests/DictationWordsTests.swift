import Testing

@testable import Dialogue

/// What is said to somebody who dictates. The sample's code has the groups 1234, 5678 and 9012.
struct DictationWordsTests {
  @Test(
    "Of two groups none is read, unless one takes the other's place or both are the same",
    arguments: [
      ("b or c", "say6 keys"), ("group two or three", "say6 keys"), ("a or b", "say6 keys"),
      ("was it b or c", "say6 keys"), ("group two, maybe three", "say6 keys"),
      ("next, group a", "say6 keys"), ("start again with b", "say6 keys"),
      ("c, no d", "say6 keys"), ("a, no c", "say6 C+9012"), ("b, sorry, c", "say6 C+9012"),
      ("group two, I mean three", "say6 C+9012"), ("c, sorry", "say6 C+9012"),
      ("not b, no, c", "say6 C+9012"), ("not c", "say6 keys"), ("c, no wait", "say6 keys"),
      ("next, group c", "say6 C+9012"), ("the last group, C", "say6 C+9012"),
      ("b as in bravo", "say6 again+B+5678 slow"),
    ])
  func groups(_ text: String, _ done: String) {
    var call = DictationTests.waiting(after: 1)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "Keys can be said",
    arguments: [
      ("pound", "say6 C+9012"), ("hash", "say6 C+9012"), ("press pound", "say6 C+9012"),
      ("press the pound key, please", "say6 C+9012"), ("star", "say6 again+B+5678 slow"),
      ("press star", "say6 again+B+5678 slow"), ("zero", "say6 connecting!"),
      ("press zero", "say6 connecting!"), ("press one", "say6 again+A+1234 slow"),
      ("three", "say6 C+9012"), ("one or pound", "say6 keys"), ("nine", "say6 keys"),
    ])
  func saidKeys(_ text: String, _ done: String) {
    var call = DictationTests.waiting(after: 1)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test("A key that is said does what the flow has it do, and a group is a group")
  func otherKeys() {
    let flow = Sample.flow {
      $0.ways.keys = GlobalKeys(person: .nine, again: .pound, clear: nil, next: .one)
    }
    let done = ["one", "press one", "group one", "pound", "star", "nine"].map {
      var call = DictationTests.waiting(flow)
      return Shown.effects(call.hear($0))
    }
    #expect(
      done == [
        "say5 B+5678", "say5 B+5678", "say5 again+A+1234 slow", "say5 again+A+1234 slow",
        "say5 keys", "say5 connecting!",
      ])
  }

  @Test(
    "An article is no group",
    arguments: [
      ("a person", "say6 connecting!"), ("a representative", "say6 connecting!"),
      ("a human, please", "say6 connecting!"), ("a goodbye", "say6 keys"),
      ("a group", "say6 keys"), ("I need a pen", "say6 keys"),
      ("a bit slower", "say6 again+B+5678 slow"), ("a please", "say6 again+A+1234 slow"),
    ])
  func article(_ text: String, _ done: String) {
    var call = DictationTests.waiting(after: 1)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "Groups have other names, and places",
    arguments: [
      ("the second", "say6 again+B+5678 slow"), ("second group", "say6 again+B+5678 slow"),
      ("the third one, please", "say6 C+9012"), ("first", "say6 again+A+1234 slow"),
      ("bravo", "say6 again+B+5678 slow"), ("group charlie", "say6 C+9012"),
      ("previous", "say6 again+A+1234 slow"), ("go back", "say6 again+A+1234 slow"),
      ("the last group", "say6 C+9012"), ("the last one", "say6 again+B+5678 slow"),
      ("from the top", "say6 again+A+1234 slow"), ("start again", "say6 again+A+1234 slow"),
      ("what did you say", "say6 again+B+5678 slow"), ("c, slower", "say6 C+9012 slow"),
      ("I didn't catch that", "say6 again+B+5678 slow"), ("yeah", "say6 C+9012"),
      ("okay, next one", "say6 C+9012"), ("fourth", "say6 keys"), ("group zero", "say6 keys"),
    ])
  func names(_ text: String, _ done: String) {
    var call = DictationTests.waiting(after: 1)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "Who asks to wait is waited for, and loses no try",
    arguments: [
      "wait", "one sec", "hold on", "hang on a second, please", "just a moment", "wait a minute",
      "um",
      "wait, I need a pen", "not yet", "I'm not ready", "okay, give me another second",
    ])
  func waits(_ text: String) {
    var call = DictationTests.waiting(after: 1)
    #expect(
      shown(call.hear(text), call)
        == "listen6 8s → dictation 1 read[0, 1] 0/0 caller6 {code=1234-5678-9012}")
  }

  @Test("Who asks to wait while a group is read stops it")
  func waitsInReading() {
    var call = DictationTests.waiting()
    _ = call.press("#")
    #expect(Shown.effects(call.hear("wait, my pen")) == "stop, listen6 8s")
    #expect(Shown.effects(call.press("*")) == "say7 again+B+5678 slow")
  }
}
