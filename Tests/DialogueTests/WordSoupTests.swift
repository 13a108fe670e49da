import TestCaller
import Testing

@testable import Dialogue

/// Words in any order and number do no harm.
struct WordSoupTests {
  static let words =
    Speller.digits + Speller.teens + Speller.tens.filter { !$0.isEmpty }
    + SpellingTests.codeWords + SpellingTests.letters
    + [
      "oh", "nought", "hundred", "thousand", "and", "then", "dash", "double", "triple", "a", "the",
      "um", "it's", "let me see", "hang on", "one moment", "no", "no wait", "sorry", "I mean",
      "scratch that", "start again", "yes", "not", "don't", "right", "wrong", "sure", "okay",
      "as in", "for", "like", "press", "option", "first", "second", "star", "deactivate", "banana",
      "4", "47", "0", "1st", "½", "é", "’", "-", "", "you", "u", "ray", "x", "fox", "trot",
    ]

  /// Everything that any grammar makes of some words, as text.
  static func everything(_ text: String, _ lengths: ClosedRange<Int>?) -> [String] {
    let words = Words(text)
    return [
      shown(words.digits(of: lengths)), shown(words.number(of: lengths)),
      shown(words.spelling(of: lengths)), shown(words.consent),
      shown(words.choice(of: ChoiceTests.operation)) { $0.key.description },
      shown(words.choice(of: ChoiceTests.question)) { $0.key.description },
      words.key.map(String.init) ?? "-", "\(DictationRequest(words, GlobalKeys()))",
    ]
  }

  @Test(
    "Random phrases are heard without harm, and a length never makes a reading that was not there",
    arguments: zip(1...4, [622, 584, 569, 569]))
  func soup(_ seed: Int, _ clear: Int) {
    var draw = Draw(seed: UInt64(seed))
    var wrong: [String] = []
    var found = 0
    for _ in 0..<25_000 {
      let text = (0..<draw.below(12)).map { _ in Self.words[draw.below(Self.words.count)] }
        .joined(separator: " ")
      let words = Words(text)
      let lower = draw.below(6)
      let digits = words.digits(of: lower...(lower + draw.below(4)))
      let spelling = words.spelling(of: nil)
      if case .clear(let one) = digits {
        found += 1
        let free = words.digits(of: nil)
        if !free.isUnclear, !free.readings.contains(one) { wrong.append(text) }
      }
      if !Self.isSound(digits) || !Self.isSound(spelling) { wrong.append(text) }
      // What these can be is all in their types; here they only must not trap.
      _ = (words.number(of: nil), words.consent, words.key, words.askForHelp)
      _ = DictationRequest(words, GlobalKeys())
      if found % 8 == 0 { _ = words.choice(of: ChoiceTests.question) }
    }
    #expect(wrong == [])
    #expect(found == clear)
  }

  /// Only characters that can be keyed or spelt, and no meaning twice.
  private static func isSound(_ heard: Heard<String>) -> Bool {
    let readings = heard.readings
    if case .ambiguous = heard, readings.count < 2 { return false }
    return Set(readings).count == readings.count && readings.count <= Heard<String>.most
      && readings.allSatisfy { reading in
        !reading.isEmpty
          && reading.utf8.allSatisfy { (48...57).contains($0) || (65...90).contains($0) }
      }
  }

  @Test(
    "A hundred thousand words are heard in time",
    .timeLimit(.minutes(5)),
    arguments: ["twenty one hundred", "b as in boy"])
  func endless(_ phrase: String) {
    _ = Self.everything(Self.repeating(phrase, words: 100_000), 1...20)
  }

  @Test(
    "The same words again and again are never too much",
    .timeLimit(.minutes(5)),
    arguments: [
      ("one", "clear"), ("thirty", "?thirty"), ("twenty one", "?twenty"), ("one hundred", "clear"),
      ("nine hundred thousand and ninety nine", "?nine"), ("a thousand hundred", "?hundred"),
      ("double", "?double"), ("and", "-"), ("then", "-"), ("sorry four", "?sorry"),
      ("start again two", "clear"), ("oh", "clear"), ("yes", "-"), ("not", "?not"),
      ("one moment", "-"), ("banana", "?banana"), ("no wait", "-"), ("hang on let me", "?let"),
      ("four no", "?no"), ("double u", "?double"),
    ])
  func repeated(_ phrase: String, _ digits: String) {
    let text = Self.repeating(phrase, words: 2_000)
    let heard = Self.everything(text, nil)
    #expect((heard[0].allSatisfy(\.isNumber) ? "clear" : heard[0]) == digits)
  }

  private static func repeating(_ phrase: String, words: Int) -> String {
    let count = words / phrase.split(separator: " ").count
    return Array(repeating: phrase, count: count).joined(separator: " ")
  }
}

extension Heard {
  fileprivate var isUnclear: Bool {
    if case .unclear = self { true } else { false }
  }
}
