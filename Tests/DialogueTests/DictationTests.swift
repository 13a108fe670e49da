import Testing

@testable import Dialogue

/// The sample's code has the groups 1234, 5678 and 9012.
struct DictationTests {
  /// A call that waits after a group was read, and all those before it were heard.
  static func waiting(after group: Int = 0, _ flow: Flow = Sample.flow) -> Call {
    var call = Call.dictating(flow)
    _ = call.finish()
    for _ in 0..<group { _ = call.press("#") }
    _ = call.finish()
    guard case .dictating(var dictating) = call.phase else { return call }
    for group in 0..<group { dictating.heard.insert(group) }
    call.phase = .dictating(dictating)
    return call
  }

  @Test("The introduction leads to the first group by itself, which then waits")
  func begin() {
    var call = Call.dictating()
    let first = call.finish()
    #expect(
      first
        == [
          .say(
            Utterance(
              turn: Turn(3), segments: [.words("A"), .digits("1234", slow: false)], bargeIn: true))
        ])
    #expect(call.finish() == [.listen(Turn(4), for: .seconds(8))])
    #expect(
      call.phase
        == .dictating(
          Dictating(
            node: "dictation", group: 0, read: [0], heard: [0], waitingFor: .caller(Turn(4)))))
  }

  @Test("Pound reads group after group, then goes on")
  func pound() {
    var call = Self.waiting()
    let said = (1...3).map { _ in
      _ = call.finish()
      return Shown.effects(call.press("#"))
    }
    #expect(said == ["say5 B+5678", "say7 C+9012", "say9 goodbye!"])
    #expect(call.phase == .parting(Turn(9)))
  }

  @Test(
    "A group that was cut is come back to after the last, once",
    arguments: [
      ("##", ["C+9012", "again+B+5678 slow", "goodbye!"]),
      ("###", ["again+B+5678 slow", "again+C+9012 slow", "goodbye!"]),
      ("####", ["again+C+9012 slow", "goodbye!"]), ("#####", ["goodbye!"]),
    ])
  func cut(_ keys: String, _ done: [String]) {
    var call = Self.waiting()
    var said = [Self.phrases(call.press(keys))]
    while said.last != "goodbye!", said.count < 9 {
      _ = call.finish()
      said.append(Self.phrases(call.press("#")))
    }
    #expect(said == done)
  }

  static func phrases(_ effects: [Effect]) -> String {
    effects.map { Shown.effect($0).drop { $0 != " " }.dropFirst() }.joined()
  }

  @Test(
    "A caller who has heard group B gets what they ask for",
    arguments: [
      ("next", "say6 C+9012"), ("yes", "say6 C+9012"), ("OK, got it", "say6 C+9012"),
      ("I have it, go on", "say6 C+9012"), ("I am ready", "say6 C+9012"),
      ("again", "say6 again+B+5678 slow"), ("what was that?", "say6 again+B+5678 slow"),
      ("slower", "say6 again+B+5678 slow"), ("say that a bit slower", "say6 again+B+5678 slow"),
      ("more slowly please", "say6 again+B+5678 slow"),
      ("from the start", "say6 again+A+1234 slow"), ("start over", "say6 again+A+1234 slow"),
      ("C again", "say6 C+9012"), ("A again", "say6 again+A+1234 slow"),
      ("a", "say6 again+A+1234 slow"),
      ("group a", "say6 again+A+1234 slow"), ("and now group b", "say6 again+B+5678 slow"),
      ("group d", "say6 keys"), ("hello?", "say6 keys"),
      ("", "say6 keys"),
      ("group two", "say6 again+B+5678 slow"), ("group 3, please", "say6 C+9012"),
      ("group four", "say6 keys"), ("slow down", "say6 again+B+5678 slow"),
      ("it has not been accepted", "say6 keys"), ("I don't have it yet, not ready", "say6 keys"),
      ("it took it", "say6 goodbye!"), ("it worked", "say6 goodbye!"),
      ("an agent", "say6 connecting!"),
    ])
  func words(_ text: String, _ done: String) {
    var call = Self.waiting(after: 1)
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test(
    "A code is read only when each group was: next goes to those left out, in turn",
    arguments: [
      (
        ["group C", "group E", "next", "next", "next"],
        ["C+33", "E+55", "B+22", "D+44", "goodbye!"]
      ),
      (["group C", "#", "#", "#", "#"], ["C+33", "D+44", "E+55", "B+22", "goodbye!"]),
      (
        ["#", "1", "#", "#", "#", "#", "#"],
        [
          "B+22", "again+A+11 slow", "again+B+22 slow", "C+33", "D+44", "E+55", "goodbye!",
        ]
      ),
      (
        ["5", "#", "again", "#", "#", "#"],
        ["E+55", "B+22", "again+B+22 slow", "C+33", "D+44", "goodbye!"]
      ),
      // Who goes elsewhere goes on from there.
      (["5", "#", "4", "#", "#"], ["E+55", "B+22", "D+44", "again+E+55 slow", "C+33"]),
      // The wizard took it, or the caller has it all.
      (["5", "it worked"], ["E+55", "goodbye!"]),
      (["#", "#", "#", "5", "#"], ["B+22", "C+33", "D+44", "E+55", "goodbye!"]),
    ])
  func leftOut(_ inputs: [String], _ done: [String]) {
    var call = Call(
      Sample.flow { $0.start = "check" },
      after: [.answered, .deskReplied("good", ["code": "11-22-33-44-55"])])
    _ = call.finish()
    let said = inputs.map { input in
      _ = call.finish()
      let effects = input.count == 1 ? call.press(input) : call.hear(input)
      return Self.phrases(effects)
    }
    #expect(said == done)
  }

  @Test(
    "A caller who has heard group B gets what they key",
    arguments: [
      ("#", "say6 C+9012"), ("*", "say6 again+B+5678 slow"), ("1", "say6 again+A+1234 slow"),
      ("2", "say6 again+B+5678 slow"), ("3", "say6 C+9012"), ("4", "say6 keys"), ("9", "say6 keys"),
      ("0", "say6 connecting!"), ("##", "stop, say7 again+C+9012 slow"),
      ("3#", "stop, say7 again+C+9012 slow"), ("###", "stop, say8 goodbye!"),
      ("1#", "stop, say7 again+B+5678 slow"), ("1##", "stop, say8 C+9012"),
    ])
  func keys(_ keys: String, _ done: String) {
    var call = Self.waiting(after: 1)
    #expect(Shown.effects(call.press(keys)) == done)
  }

  @Test("A caller who asked for slower gets every further group slow")
  func slower() {
    var call = Self.waiting()
    _ = call.hear("slower")
    #expect(
      shown(call.press("#"), call)
        == "stop, say6 B+5678 slow → dictation 1 read[0, 1] 0/0 slower prompt6 "
        + "{code=1234-5678-9012}")
  }

  @Test("Each reminder waits twice as long, sixteen times at most; then the call goes to failed")
  func reminders() {
    let flow = Sample.flow { flow in
      var dictation = Sample.dictation
      dictation.input.noInput.wordings = Array(repeating: "waiting-1", count: 6)
      flow.nodes["dictation"] = .dictate(dictation)
    }
    var call = Self.waiting(flow)
    var done: [String] = []
    for _ in 1...6 {
      _ = call.stayed()
      done.append(Shown.effects(call.finish()))
    }
    done.append(Shown.effects(call.stayed()))
    #expect(
      done == [
        "listen6 16s", "listen8 32s", "listen10 64s", "listen12 128s", "listen14 128s",
        "listen16 128s", "say17 sorry!",
      ])
  }

  @Test("A sign of the caller makes the waiting short again")
  func sign() {
    var call = Self.waiting()
    _ = call.stayed()
    _ = call.finish()
    _ = call.press("*")
    #expect(
      shown(call.finish(), call)
        == "listen8 8s → dictation 0 read[0] 0/0 caller8 {code=1234-5678-9012}")
  }

  @Test("Help during the introduction leads to the first group")
  func unclearIntroduction() {
    var call = Call.dictating()
    #expect(Shown.effects(call.press("7")) == "stop, say3 keys")
    #expect(Shown.effects(call.finish()) == "say4 A+1234")
  }

  @Test("A code without groups is read to its end at once", arguments: ["", "-", "--"])
  func noGroups(_ code: String) {
    for key in ["#", "1", nil] {
      var call = Call(
        Sample.flow { $0.start = "check" },
        after: [.answered, .deskReplied("good", ["code": code])])
      let effects = key.map { call.press($0) } ?? call.finish()
      #expect(
        effects.last
          == .say(
            Utterance(
              turn: Turn(3), segments: [.words("goodbye")], bargeIn: false)))
    }
  }
}
