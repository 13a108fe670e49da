import Testing

@testable import Dialogue

/// What is said is heard as itself, or as one of several things, never as another.
struct RoundTripTests {
  /// Numbers of up to four digits, with and without leading zeros.
  static let entries =
    (0...9999).map(String.init)
    + (0...999).map { number in
      let digits = String(number)
      return String(repeating: "0", count: 4 - digits.count) + digits
    }

  @Test("Every number to 9999, said in every form, is heard as itself among the readings")
  func digits() {
    var wrong: [String] = []
    var said = 0
    for entry in Self.entries {
      for form in Speller.forms(entry) {
        said += 1
        let free = Words(form).digits(of: nil)
        let exact = Words(form).digits(of: entry.utf8.count...entry.utf8.count)
        let isRight =
          free.readings.contains(entry) && exact.readings.contains(entry)
          && exact.readings.allSatisfy { $0.utf8.count == entry.utf8.count }
        if !isRight { wrong.append("\(entry): \(form) → \(free), \(exact)") }
      }
    }
    #expect(wrong.prefix(20) == [])
    #expect(said == 82_315)
  }

  @Test("Digit by digit there is one reading only")
  func oneByOne() {
    for entry in Self.entries {
      for zero in ["zero", "oh"] {
        let plain = Speller.oneByOne(entry, zero: zero)
        let repeats = Speller.repeats(entry, zero: zero)
        guard Words(plain).digits == entry, Words(repeats).digits == entry else {
          Issue.record("\(entry): \(plain), \(repeats)")
          continue
        }
      }
    }
  }

  @Test("Every number said as a number is heard as itself, and by ear as its teen or ten at most")
  func numbers() {
    var wrong: [String] = []
    for number in Array(1...9999) + Array(stride(from: 10_000, through: 999_999, by: 1237)) {
      for and in [true, false] {
        let form = Speller.cardinal(number, and: and)
        let heard = Words(form).number(of: nil)
        let isRight =
          heard.readings.first == number
          && (heard == .clear(number) || form.contains("teen") || form.contains("ty"))
        if !isRight { wrong.append("\(form) → \(heard)") }
      }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test("A number said as digits is heard as itself, unless the words are another number's name")
  func numbersAsDigits() {
    var wrong: [String] = []
    for number in 0...9999 {
      for form in Speller.forms(String(number)) {
        let heard = Words(form).number(of: nil)
        let name = heard.readings.first.map(Speller.names) ?? []
        if !heard.readings.contains(number), !name.contains(form) {
          wrong.append("\(number): \(form) → \(heard)")
        }
      }
    }
    #expect(wrong.prefix(20) == [])
  }

  @Test("Every pair of characters is spelt and heard as itself, in every alphabet")
  func spelling() {
    let characters = zip(SpellingTests.letters, SpellingTests.codeWords).map { ($0, $1) }
    let digits = Speller.digits.enumerated().map { (String($0), $1) }
    for (first, firstWord) in characters + digits {
      for (second, secondWord) in characters + digits {
        let heard = Words("\(firstWord) \(secondWord)").spelling(of: nil)
        #expect(heard == .clear(first + second))
        let bare = Words("\(first) \(second)").spelling(of: 2...2)
        #expect(bare.readings.contains(first + second))
      }
    }
  }
}
