import Samples
import Testing

import TextScreen

struct ColumnsTests {
  @Test(
    "A line that is broken keeps its indent; one that fits keeps its spaces",
    arguments: [
      ("  one  two", 10, ["  one  two"]), ("  one  two", 9, ["  one two"]),
      ("  one two", 6, ["  one", "  two"]), ("one two", 3, ["one", "two"]), ("", 5, [""]),
    ])
  func indented(text: String, columns: Int, expected: [String]) {
    #expect(text.indented(to: columns) == expected)
  }

  @Test(
    "A character takes the columns that a terminal gives it",
    arguments: [
      ("1", 1), ("é", 1), ("e\u{301}", 1), ("─", 1), ("€", 1), ("\u{A0}", 1), ("ﾃ", 1),
      ("\u{FFFD}", 1),
      ("中", 2), ("テ", 2), ("Ａ", 2), ("\u{3000}", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("〈", 2), ("𠀀", 2), ("👩", 2), ("👍🏽", 2), ("👩‍💻", 2), ("🇩🇪", 2), ("⌚", 2),
      ("☎", 1), ("☎\u{FE0F}", 2), ("☎\u{FE0E}", 1), ("1\u{FE0F}\u{20E3}", 2), ("a\u{FE0F}", 1),
      ("กำ", 2), ("का", 2),
      ("\u{301}", 0), ("\u{1161}", 0), ("\u{200B}", 0), ("\u{200D}", 0), ("\u{AD}", 0),
      ("\u{202E}", 0),
      ("\u{FEFF}", 0), ("\u{2028}", 0), ("\0", 0), ("\t", 0), ("\r\n", 0), ("\u{1B}", 0),
      ("\u{7F}", 0), ("\u{9B}", 0), ("\u{10FFFF}", 0),
    ] as [(Character, Int)])
  func character(character: Character, expected: Int) {
    #expect(character.columns == expected)
    #expect("\(character)1".columns == expected + 1)
  }

  @Test(
    "Text is broken between words, and a word only when it is longer than a line",
    arguments: [
      ("", 10, [""]), ("one", 10, ["one"]), ("one two", 7, ["one two"]),
      ("one two", 6, ["one", "two"]),
      ("one two three", 8, ["one two", "three"]), ("  one   two ", 10, ["one two"]),
      ("one\ntwo", 10, ["one", "two"]), ("one\r\ntwo\n", 10, ["one", "two", ""]),
      ("\n\n", 10, ["", "", ""]), ("   ", 10, [""]),
      ("abcdefgh", 3, ["abc", "def", "gh"]), ("a bcdefgh i", 3, ["a", "bcd", "efg", "h i"]),
      ("abc def", 3, ["abc", "def"]),
      ("中文字", 4, ["中文", "字"]), ("中文字", 5, ["中文", "字"]), ("a中文", 2, ["a", "中", "文"]),
      ("中文 字", 5, ["中文", "字"]), ("中文 字", 7, ["中文 字"]),
      ("e\u{301}e\u{301}e\u{301}", 2, ["éé", "é"]), ("👩‍💻👩‍💻", 3, ["👩‍💻", "👩‍💻"]),
      ("ab\u{200B}c", 3, ["ab\u{200B}c"]), ("one\u{A0}two", 4, ["one\u{A0}", "two"]),
      ("abc", 2, ["ab", "c"]), ("abc", 1, ["ab", "c"]), ("abc", 0, ["ab", "c"]),
      ("abc", -5, ["ab", "c"]), ("中文", 1, ["中", "文"]),
    ])
  func wrapped(text: String, columns: Int, expected: [String]) {
    #expect(text.wrapped(to: columns) == expected)
  }

  @Test("No line is wider than asked, and nothing but spaces is lost")
  func anyText() {
    var generator = SeededGenerator(seed: 2)
    let pool = Array("aaabcd      \n\n中文é👩\u{301}\u{200B}\t🇩🇪Ａ—\u{A0}".map(String.init))
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &generator)]
      }.joined()
      let most = Int.random(in: 2...12, using: &generator)
      let lines = text.wrapped(to: most)
      #expect(lines.allSatisfy { $0.columns <= most }, "\(text.debugDescription) to \(most)")
      #expect(
        lines.joined().filter { $0 != " " } == text.filter { $0 != " " && !$0.isNewline },
        "\(text.debugDescription) to \(most)")
      let paragraphs = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      #expect(lines.count >= paragraphs.count)
      let words = paragraphs.map { $0.split(separator: " ") }
      if words.joined().allSatisfy({ $0.columns <= most }) {
        #expect(
          lines.flatMap { $0.split(separator: " ") } == Array(words.joined()),
          "\(text.debugDescription) to \(most)")
      }
    }
  }
}
