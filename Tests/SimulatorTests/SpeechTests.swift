import Dialogue
import Simulator
import Testing

/// The pace at which people dictate, on which the whole of a call's time rests.
struct SpeechTests {
  private static func begins(_ segments: [Segment]) -> [Duration] {
    Speech(segments).pieces.map(\.begins)
  }

  @Test("A digit takes 0.7 s, and 1.5 s part two groups")
  func digits() {
    let speech = Speech([.digits("47-12", slow: false)])
    #expect(speech.pieces.map(\.text) == ["4", "7", ",", "1", "2"])
    #expect(speech.pieces.map(\.isAttached) == [true, false, true, false, false])
    #expect(speech.pieces.map(\.begins) == [0, 700, 1400, 2900, 3600].map { .milliseconds($0) })
    #expect(speech.length == .milliseconds(4300))
  }

  @Test("A slow digit takes 1 s, and 2 s part two groups")
  func slowDigits() {
    let speech = Speech([.digits("47-12", slow: true)])
    #expect(speech.pieces.map(\.begins) == [0, 1, 2, 4, 5].map { .seconds($0) })
    #expect(speech.length == .seconds(6))
  }

  @Test(
    "Everything that is said takes its time",
    arguments: [
      ([], 0), ([.words("")], 0), ([.words("One")], 265), ([.words("One.")], 670),
      ([.words("One, two")], 785), ([.number(40)], 800), ([.spelling(["Alfa", "Bravo"])], 1800),
      ([.spelling(["Alfa", "Bravo"], slow: true)], 2600),
      ([.date(month: "May", day: 1)], 1000), ([.pause(.milliseconds(250))], 250),
      ([.pause(.milliseconds(250)), .words("One")], 515), ([.digits("", slow: false)], 0),
    ] as [([Segment], Int)])
  func lengths(_ segments: [Segment], _ milliseconds: Int) {
    #expect(Speech(segments).length == .milliseconds(milliseconds))
  }

  @Test("Customer Support says about 160 words a minute")
  func words() throws {
    let texts = try Sample.flow().wording.phrases.values.flatMap(\.parts).compactMap { part in
      if case .words(let words) = part { words } else { nil }
    }
    let count = texts.map { $0.split(separator: " ").count }.reduce(0, +)
    let time = texts.map { Speech([.words($0)]).length }.reduce(.zero, +)
    #expect((145...170).contains(Double(count) / (time / .seconds(60))))
  }

  @Test("Punctuation after a slot stands against it, and a comma parts what is spelt")
  func attached() {
    let speech = Speech([.words("Group"), .spelling(["Alfa", "Bravo"]), .words(". Next")])
    #expect(speech.pieces.map(\.text) == ["Group", "Alfa", ",", "Bravo", ".", "Next"])
    #expect(speech.pieces.map(\.isAttached) == [true, false, true, false, true, false])
  }

  @Test("No piece begins before the one before it, nor after the end")
  func order() {
    let speech = Speech([
      .words("I have"), .digits("81459-123", slow: true), .number(-7), .pause(.seconds(1)),
      .date(month: "May", day: 31), .spelling(["Alfa"]), .words("Goodbye."),
    ])
    let times = speech.pieces.map(\.begins)
    #expect(times == times.sorted())
    #expect(times.allSatisfy { $0 <= speech.length })
  }
}
