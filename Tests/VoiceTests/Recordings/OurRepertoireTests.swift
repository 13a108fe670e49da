#if Audio
  import Dialogue
  import Foundation
  import Simulator
  import Testing

  @testable import Voice

  /// What Customer Support can say, put together from recordings.
  @Suite struct OurRepertoireTests {
    private let wording: Wording
    private let repertoire: Repertoire

    init() throws {
      wording = try OurPrompts.wording()
      repertoire = Repertoire(wording)
    }

    /// As a call says it that knows something for every slot.
    private func segment(_ part: Phrase.Part, slow: Bool) -> Segment {
      switch part {
      case .words(let words): .words(words)
      case .pause(let time): .pause(time)
      case .slot(_, .text): .words("Example Company")
      case .slot(_, .number): .number(4213)
      case .slot(_, .digits): .digits("81459-579-4478527-46460", slow: slow)
      case .slot(_, .spelling):
        .spelling("TA7Q3X".map { wording.characters[$0] ?? "" }, slow: slow)
      case .slot(_, .date): .date(month: wording.months[10], day: 26)
      }
    }

    private var utterances: [[Segment]] {
      wording.phrases.values.flatMap { phrase in
        [phrase.parts.map { segment($0, slow: false) }]
          + (phrase.fuller.map { [$0.map { segment($0, slow: true) }] } ?? [])
      }
    }

    @Test func `The passages of every phrase follow one another in the time of the call`() {
      var wrong: [[Segment]] = []
      for segments in utterances {
        let speech = Speech(segments)
        var begins = Duration.zero
        var words: [String] = []
        for passage in repertoire.passages(of: segments) {
          let isNext = passage.begins == begins && passage.length > .zero
          let isOfSpeech =
            passage.text.isEmpty || speech.pieces.contains { $0.begins == passage.begins }
          if !isNext || !isOfSpeech { wrong.append(segments) }
          begins += passage.length
          words += passage.text.split(separator: " ").map(String.init)
        }
        // The commas between spelt words take no time.
        let said = speech.pieces.map(\.text).filter { $0 != "," }
        if begins != speech.length || words.filter({ $0 != "," }) != said { wrong.append(segments) }
      }
      #expect(utterances.count > 130)
      #expect(wrong.isEmpty, "\(wrong.prefix(3))")
    }

    @Test func `Every word of every phrase is recorded`() {
      let silent = utterances.flatMap { repertoire.passages(of: $0) }.filter { passage in
        passage.recordings.isEmpty && passage.text.contains { $0.isLetter || $0.isNumber }
      }
      #expect(Set(silent.map(\.text)) == [])
    }

    @Test func `The name of a company that nobody knew has a silent passage`() {
      let passages = repertoire.passages(of: [.words("Zoë & Co.")])
      #expect(passages.map(\.text) == ["Zoë & Co.", ""])
      #expect(passages.map(\.recordings) == [[], []])
    }

    @Test func `Every number up to 9999 is said as it is written out`() {
      let formatter = NumberFormatter()
      formatter.locale = Locale(identifier: "en_US")
      formatter.numberStyle = .spellOut
      let wrong = (Array(0...9999) + [10_000, 100_017, 999_999, 1_000_000, 20_300_400]).filter {
        let said = repertoire.passages(of: [.number($0)]).flatMap(\.recordings)
          .map { repertoire[$0] ?? "?" }.joined(separator: " ")
        return said != formatter.string(from: NSNumber(value: $0))
      }
      #expect(wrong.prefix(5) == [])
    }

    @Test func `Every day of a year is a month and an ordinal`() {
      let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "twenty-first", "twenty-second",
        "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh",
        "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first",
      ]
      for month in wording.months {
        for (index, ordinal) in ordinals.enumerated() {
          let said = repertoire.passages(of: [.date(month: month, day: index + 1)])
            .map { $0.recordings.map { repertoire[$0] ?? "?" } }
          #expect(said == [[month], [ordinal]])
        }
      }
    }
  }
#endif
