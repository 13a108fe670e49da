import Dialogue
import Simulator
import SupportLine
import Testing

/// A call by a clock, whose line says things aloud.
struct PacedCallTests {
  /// Asks for a key with two words, which take 265 ms each, and again after five seconds.
  private static func call() throws -> DeskCall<ScriptedDesk> {
    let flow = Flow(
      start: "menu",
      nodes: [
        "menu": .menu(
          Menu(
            Input(
              Prompt(["ask"]),
              times: Times(timeout: .seconds(5), interdigit: .seconds(1), term: .seconds(1)),
              noInput: ["ask"], noMatch: ["ask"], failed: "bye"),
            choices: [Menu.Choice(.one, words: [], next: "bye")])),
        "bye": .hangUp(HangUp(Prompt(["bye"]))),
      ],
      desk: [:],
      wording: Wording(phrases: [
        "ask": Phrase([.words("one two")]), "bye": Phrase([.pause(.milliseconds(530))]),
      ]),
      ways: Ways(unavailable: "bye"))
    return DeskCall(flow, desk: try ScriptedDesk(flow, seed: nil), at: try Sample.time())
  }

  /// Says both words in four seconds, half a second after they are due.
  private static func slowly(_ moments: [Moment]) -> Tempo? {
    let begins = moments.contains { if case .beganSpeaking = $0.sound { true } else { false } }
    guard begins else { return nil }
    return Tempo([
      Tempo.Stretch(callTime: .zero, clockTime: .milliseconds(500)),
      Tempo.Stretch(callTime: .milliseconds(530), clockTime: .seconds(4)),
    ])
  }

  private static func heard(_ moments: [Moment]) -> [String] {
    moments.compactMap { if case .heard(let piece) = $0.sound { piece.text } else { nil } }
  }

  @Test("The text comes with the sound, and silence lasts as long as ever")
  func tempo() throws {
    var line = PacedDeskCall(try Self.call(), pace: .real, hearing: Self.slowly)
    #expect(Self.heard(line.answer()) == [])
    #expect(line.clockTimeLeft == .milliseconds(500))
    #expect(Self.heard(line.pass(.milliseconds(499))) == [])
    #expect(line.call.elapsed == .zero)
    #expect(Self.heard(line.pass(.milliseconds(1))) == ["one"])
    #expect(line.clockTimeLeft == .seconds(2))
    #expect(Self.heard(line.pass(.seconds(1))) == [])
    #expect(line.clockTimeLeft == .seconds(1))
    #expect(Self.heard(line.pass(.seconds(1))) == ["two"])
    #expect(line.pass(.seconds(2)).last?.sound == .finishedSpeaking)
    #expect(line.call.elapsed == .milliseconds(530))
    #expect(line.clockTimeLeft == .seconds(5))
  }

  @Test("What begins in the middle of a long wait goes at its own tempo from there")
  func long() throws {
    var line = PacedDeskCall(try Self.call(), pace: .real, hearing: Self.slowly)
    _ = line.answer()
    // The first time to its end, the silence, and the waiting and a word of the second time.
    #expect(Self.heard(line.pass(.seconds(4.5 + 5 + 0.5 + 1))) == ["one", "two", "one"])
    #expect(line.clockTimeLeft == .seconds(1))
  }

  @Test("A key that cuts ends the tempo of what it cut")
  func cut() throws {
    var line = PacedDeskCall(try Self.call(), pace: .real, hearing: Self.slowly)
    _ = line.answer()
    _ = line.pass(.seconds(1))
    #expect(line.press(.one).prefix(2).map(\.sound) == [.cutSpeaking, .pressed(.one)])
    // The last words have a tempo of their own: they wait too.
    #expect(line.clockTimeLeft == .milliseconds(4500))
  }

  @Test("Four times as fast is four times as fast with a tempo too")
  func pace() throws {
    var line = PacedDeskCall(try Self.call(), pace: .times(4), hearing: Self.slowly)
    _ = line.answer()
    #expect(line.clockTimeLeft == .milliseconds(125))
    #expect(Self.heard(line.pass(.milliseconds(125))) == ["one"])
    #expect(line.clockTimeLeft == .milliseconds(500))
  }

  @Test("However a time is parted, the same is heard in it", arguments: [1, 7, 100, 1000])
  func parts(step: Int) throws {
    var line = PacedDeskCall(try Self.call(), pace: .real, hearing: Self.slowly)
    var sounds = line.answer().map(\.sound)
    for _ in 0..<(14_000 / step) { sounds += line.pass(.milliseconds(step)).map(\.sound) }
    var whole = PacedDeskCall(try Self.call(), pace: .real, hearing: Self.slowly)
    let expected = whole.answer().map(\.sound) + whole.pass(.milliseconds(14_000)).map(\.sound)
    #expect(sounds == expected)
    #expect(sounds.count > 5)
  }
}
