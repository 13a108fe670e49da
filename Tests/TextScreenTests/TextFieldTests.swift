import Samples
import Testing

import TextScreen

struct TextFieldTests {
  /// What a field shows: its text, a bar where the cursor is.
  private static func shown(_ field: TextField) -> String {
    var text = field.text
    var place = text.startIndex
    while text[..<place].columns < field.shown(in: 1000).cursor { place = text.index(after: place) }
    text.insert("|", at: place)
    return text
  }

  @Test(
    "Each key does to the line what people expect",
    arguments: [
      ([], "abc|"), ([.character("d")], "abcd|"), ([.character(" ")], "abc |"),
      ([.left, .character("x")], "abx|c"), ([.home, .character("x")], "x|abc"),
      ([.home, .right, .right], "ab|c"), ([.left, .left, .end], "abc|"),
      ([.right], "abc|"), ([.home, .left], "|abc"), ([.home, .home], "|abc"), ([.end], "abc|"),
      ([.backspace], "ab|"), ([.left, .backspace], "a|c"), ([.home, .backspace], "|abc"),
      ([.delete], "abc|"), ([.left, .delete], "ab|"), ([.home, .delete], "|bc"),
      ([.control("u")], "|"), ([.left, .control("u")], "|c"),
      ([.backspace, .backspace, .backspace, .backspace], "|"),
      ([.paste("12 34")], "abc12 34|"), ([.left, .paste("12")], "ab12|c"), ([.paste("")], "abc|"),
      ([.paste("1\n2\r\n3\t4\r")], "abc1234|"), ([.character("\u{9}")], "abc|"),
      ([.character("\u{200B}")], "abc|"), ([.paste("\u{FEFF}1\u{202E}2")], "abc12|"),
      ([.character("\u{301}")], "abc\u{301}|"), ([.character("\u{301}"), .backspace], "ab|"),
      ([.left, .character("\u{301}")], "ab\u{301}|c"), ([.home, .character("\u{301}")], "|abc"),
      ([.character("中"), .character("文"), .left], "abc中|文"),
      ([.character("👩"), .character("\u{200D}"), .character("💻")], "abc👩‍💻|"),
      ([.character("👩"), .character("\u{200D}"), .character("💻"), .backspace], "abc|"),
    ] as [([Keystroke], String)])
  func keys(keystrokes: [Keystroke], expected: String) {
    var field = TextField("abc")
    for keystroke in keystrokes {
      let isTaken = field.take(keystroke)
      #expect(isTaken)
    }
    #expect(Self.shown(field) == expected)
  }

  @Test(
    "Keys that mean nothing to a line are left to others",
    arguments: [
      .enter, .tab, .backTab, .escape, .up, .down, .pageUp, .pageDown, .control("c"), .control("a"),
      .alt("u"),
    ] as [Keystroke])
  func others(keystroke: Keystroke) {
    var field = TextField("abc")
    let isTaken = field.take(keystroke)
    #expect(!isTaken)
    #expect(field == TextField("abc"))
  }

  @Test(
    "A line takes no more characters than it may, and keeps those that it has",
    arguments: [
      ("", [.paste("12345678")], "12345|"), ("abcde", [.character("x")], "abcde|"),
      ("abcde", [.home, .character("x")], "|abcde"), ("abcd", [.home, .paste("xyz")], "x|abcd"),
      ("abcdefgh", [], "abcde|"), ("abcde", [.character("\u{301}")], "abcde\u{301}|"),
      ("中文中文中文", [], "中文中文中|"), ("abcde", [.backspace, .paste("xy")], "abcdx|"),
      ("a\nb\tc\u{200B}d", [], "abcd|"), ("\u{301}ab", [], "ab|"),
    ] as [(String, [Keystroke], String)])
  func longest(text: String, keystrokes: [Keystroke], expected: String) {
    var field = TextField(text, longest: 5)
    for keystroke in keystrokes { _ = field.take(keystroke) }
    #expect(Self.shown(field) == expected)
  }

  @Test("A line for no characters stays empty")
  func noCharacters() {
    for longest in [0, -1] {
      var field = TextField("abc", longest: longest)
      _ = field.take(.character("x"))
      _ = field.take(.paste("xyz"))
      #expect(field.text == "")
    }
  }

  @Test("Whatever is typed, the cursor is in the line, and the line is not too long")
  func anyKeys() {
    var generator = SeededGenerator(seed: 3)
    let pool: [Keystroke] =
      "ab1 中👩\u{301}\u{200D}\u{FE0F}🏽\u{200B}\u{1112}\u{1161}\t".unicodeScalars.map {
        .character(Character($0))
      } + "🇩🇪🇫".unicodeScalars.map { .character(Character($0)) } + [
        .left, .left, .right, .home, .end, .backspace, .delete, .paste("x\ny\u{301}中"),
        .control("u"),
      ]
    var field = TextField(longest: 8)
    for _ in 0..<20_000 {
      let keystroke = pool[Int.random(in: 0..<pool.count, using: &generator)]
      let isTaken = field.take(keystroke)
      #expect(isTaken)
      #expect(field.text.count <= 8)
      #expect(field.text.allSatisfy { $0.columns > 0 })
      #expect((0...16).contains(field.shown(in: 1000).cursor))
    }
  }
}
