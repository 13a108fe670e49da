#if Audio
  import Dialogue
  import FlowFile
  import Foundation
  import Simulator
  import SupportLine
  import Testing

  @testable import Voice

  @Suite struct RepertoireTests {
    private static let wording = Wording(
      phrases: [
        "welcome": Phrase([
          .words("Welcome to"), .slot("company", .text), .words(". Thank you. What can I do for"),
        ]),
        "read-back": Phrase(
          [
            .words("I have"), .slot("id", .digits), .words(", sent on"), .slot("day", .date),
            .words("."),
          ],
          fuller: [
            .slot("id", .spelling), .pause(.seconds(1)), .words("is what I have, on"),
            .slot("day", .date), .words("?"),
          ]),
        "again": Phrase([.words("i have"), .slot("count", .number), .words(".")]),
        "../../etc/Ärger!": Phrase([.words("No.")]),
        "¿?": Phrase([.words("What?")]), "silent": Phrase([.words("… —!")]),
      ],
      characters: ["A": "Alfa", "/": "slash", "9": "niner"], months: ["May", "June"],
      names: ["Example Company", "A", "?"])
    private static let repertoire = Repertoire(wording)

    private static func line(_ path: String, _ words: String) -> Repertoire.Line {
      Repertoire.Line(RecordingName(path), words)
    }

    private static func words(_ path: String) -> String? { repertoire[RecordingName(path)] }

    @Test func `A sentence is one recording, whichever phrase has it`() {
      let phrases = Self.repertoire.lines.filter { $0.name.path.hasPrefix("phrases/") }
      #expect(
        phrases == [
          Self.line("phrases/again", "i have"), Self.line("phrases/etc-rger", "No."),
          Self.line("phrases/read-back-2", "sent on"),
          Self.line("phrases/read-back-fuller", "is what I have, on"),
          Self.line("phrases/ubf-u3f", "What?"), Self.line("phrases/welcome", "Welcome to"),
          Self.line("phrases/welcome-2", "Thank you."),
          Self.line("phrases/welcome-3", "What can I do for"),
        ])
    }

    @Test func `Digits have two intonations and are said as they are spelt`() {
      #expect(Self.words("digits/9") == "niner")
      #expect(Self.words("digits/9-last") == "niner")
      #expect(Self.words("digits/0") == "zero")
    }

    @Test func `Letters and names have names that every file system takes`() {
      #expect(Self.words("letters/A") == "Alfa")
      #expect(Self.words("letters/u2f") == "slash")
      #expect(Self.words("letters/9") == nil)
      #expect(Self.words("names/example-company") == "Example Company")
      #expect(Self.words("names/u3f") == nil)
    }

    @Test func `A wording that says no numbers needs none recorded`() {
      let repertoire = Repertoire(Wording(phrases: ["q": Phrase([.words("Question.")])]))
      #expect(repertoire.lines == [Self.line("phrases/q", "Question.")])
    }

    @Test(arguments: [
      (0, "0"), (7, "7"), (20, "20"), (99, "99"), (100, "100"), (101, "100 1"), (999, "900 99"),
      (1000, "1 thousand"), (2003, "2 thousand 3"), (9999, "9 thousand 900 99"),
      (120_417, "100 20 thousand 400 17"), (1_000_001, "1 million 1"),
      (-40, "minus 40"),
      (
        Int.min,
        "minus 9 quintillion 200 23 quadrillion 300 72 trillion 36 billion 800 54 million "
          + "700 75 thousand 800 8"
      ),
    ]) func `A number is put together`(_ number: Int, _ names: String) {
      let passages = Self.repertoire.passages(of: [.number(number)])
      #expect(
        passages == [
          Passage(
            names.split(separator: " ").map { RecordingName("numbers/\($0)") },
            text: "\(number)", begins: .zero,
            length: .milliseconds(300 * "\(number)".count + 200))
        ])
    }

    @Test func `The passages of an utterance fill it`() {
      let passages = Self.repertoire.passages(of: [
        .words("I have"), .digits("12-9", slow: false), .words(", sent on"),
        .date(month: "May", day: 31), .words("."), .pause(.seconds(1)),
        .spelling(["Alfa", "one", "niner"], slow: true), .words("Nobody Ltd."),
        .words(". Thank you. No. What?"),
      ])
      let expected: [(String, [String], Int, Bool)] = [
        ("I have", ["phrases/again"], 475, false), ("1", ["digits/1"], 700, true),
        ("2", ["digits/2-last"], 700, true), (",", [], 1500, false),
        ("9", ["digits/9-last"], 700, true), (",", [], 355, false),
        ("sent on", ["phrases/read-back-2"], 530, false), ("May", ["months/1"], 500, false),
        ("31", ["days/31"], 500, false), (".", [], 505, false), ("", [], 1000, false),
        ("Alfa", ["letters/A"], 1300, true), ("one", [], 1300, false),
        ("niner", ["digits/9-last"], 1300, true), ("Nobody Ltd.", [], 750, false),
        ("", [], 350, false), (".", [], 505, false),
        ("Thank you.", ["phrases/welcome-2"], 695, false),
        ("", [], 350, false), ("No.", ["phrases/etc-rger"], 265, false), ("", [], 350, false),
        ("What?", ["phrases/ubf-u3f"], 375, false), ("", [], 350, false),
      ]
      var begins = Duration.zero
      for (passage, (text, names, length, isDictated)) in zip(passages, expected) {
        #expect(
          passage
            == Passage(
              names.map(RecordingName.init), text: text, begins: begins,
              length: .milliseconds(length),
              isDictated: isDictated))
        begins += .milliseconds(length)
      }
      #expect(passages.count == expected.count)
    }
  }
#endif
