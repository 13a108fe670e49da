import TestTerminal
import Testing

/// The terminal that other tests look at has to be right itself.
struct ShownScreenTests {
  /// The cursor as a text, since a tuple cannot be compared.
  private static func cursor(_ screen: ShownScreen) -> String? {
    screen.cursor.map { "\($0.row),\($0.column)" }
  }

  @Test(
    "A screen of 6 columns and 3 rows shows what a terminal shows",
    arguments: [
      ("", ["", "", ""], "0,0"), ("ab", ["ab", "", ""], "0,2"), ("ab\rc", ["cb", "", ""], "0,1"),
      ("ab\ncd", ["ab", "  cd", ""], "1,4"), ("ab\r\ncd", ["ab", "cd", ""], "1,2"),
      ("ab\u{8}c", ["ac", "", ""], "0,2"), ("\u{8}a", ["a", "", ""], "0,1"),
      ("1\r\n2\r\n3\r\n4", ["2", "3", "4"], "2,1"), ("1\r\n2\r\n3\r\n", ["2", "3", ""], "2,0"),
      ("abcdef", ["abcdef", "", ""], "0,5"), ("abcdefg", ["abcdef", "g", ""], "1,1"),
      ("abcdef\r\ng", ["abcdef", "g", ""], "1,1"), ("abcdef\u{8}x", ["abcdxf", "", ""], "0,5"),
      ("\u{1B}[3;6Hxy", ["", "     x", "y"], "2,1"), ("é中x", ["é中x", "", ""], "0,4"),
      ("abcde中", ["abcde", "中", ""], "1,2"), ("abcd中", ["abcd中", "", ""], "0,5"),
      ("e\u{301}x", ["éx", "", ""], "0,2"), ("👩\u{200D}💻x", ["👩‍💻x", "", ""], "0,3"),
      ("☎\u{FE0F}x", ["☎\u{FE0F}x", "", ""], "0,3"), ("🇩🇪x", ["🇩🇪x", "", ""], "0,3"),
      ("中文\u{1B}[1;2Hx", [" x文", "", ""], "0,2"), ("中文\u{1B}[1;3Hx", ["中x", "", ""], "0,3"),
      ("中文\u{1B}[Hx", ["x 文", "", ""], "0,1"), ("中文\u{1B}[1;2H国", [" 国", "", ""], "0,3"),
      ("ab\u{1B}[2;3Hc\u{1B}[Hd", ["db", "  c", ""], "0,1"),
      ("\u{1B}[;3Ha", ["  a", "", ""], "0,3"),
      ("\u{1B}[9;9Ha", ["", "", "     a"], "2,5"), ("\u{1B}[0;0Ha", ["a", "", ""], "0,1"),
      ("abcd\u{1B}[1;3H\u{1B}[K", ["ab", "", ""], "0,2"),
      ("abcd\u{1B}[1;3H\u{1B}[1K", ["   d", "", ""], "0,2"),
      ("abcd\u{1B}[1;3H\u{1B}[2K", ["", "", ""], "0,2"),
      ("中文\u{1B}[1;2H\u{1B}[K", ["", "", ""], "0,1"), ("abcdef\u{1B}[K", ["abcde", "", ""], "0,5"),
      ("ab\r\ncd\u{1B}[2J", ["", "", ""], "1,2"), ("\u{1B}[?25la", ["a", "", ""], nil),
      ("\u{1B}[?25l\u{1B}[?25ha", ["a", "", ""], "0,1"),
      ("\u{1B}[?7labcdefgh中", ["abcd中", "", ""], "0,5"),
      ("\u{1B}[?7labcdefg\u{1B}[?7hx", ["abcdeg", "x", ""], "1,1"),
    ] as [(String, [String], String?)])
  func shown(text: String, lines: [String], cursor: String?) {
    var screen = ShownScreen(columns: 6, rows: 3)
    screen.write(text)
    #expect(screen.lines == lines)
    #expect(screen.text == lines.joined(separator: "\n"))
    #expect(Self.cursor(screen) == cursor)
    #expect(screen.unknown == [])

    var byByte = ShownScreen(columns: 6, rows: 3)
    for byte in text.utf8 { byByte.write([byte]) }
    #expect(byByte == screen)
  }

  @Test("Each cell keeps the style that it was written in")
  func styles() {
    var screen = ShownScreen(columns: 9, rows: 1)
    screen.write(
      "a\u{1B}[1mb\u{1B}[31;4mc\u{1B}[32md\u{1B}[22;39me\u{1B}[mf\u{1B}[0;2;7mg\u{1B}[27mh")
    #expect(
      screen.styles == [[[], [1], [1, 4, 31], [1, 4, 32], [4], [], [2, 7], [2], []]])
    screen.write("\u{1B}[2J")
    #expect(screen.styles == [Array(repeating: [], count: 9)])
    #expect(screen.unknown == [])
  }

  @Test("The alternate screen begins empty, and the main one comes back with its cursor")
  func alternate() {
    var screen = ShownScreen(columns: 6, rows: 3)
    screen.write("one\r\ntwo\u{1B}[m")
    let main = screen
    screen.write("\u{1B}[?1049h\u{1B}[?2004h")
    #expect(screen.isAlternate)
    #expect(screen.takesPastes)
    #expect(screen.lines == ["", "", ""])
    screen.write("\u{1B}[3;1Hthree\u{1B}[?2004l\u{1B}[?1049l")
    #expect(screen == main)
    #expect(!screen.isAlternate)
    #expect(!screen.takesPastes)
  }

  @Test(
    "A window drawn larger or smaller keeps what fits, and the line with the cursor",
    arguments: [
      (6, 3, ["中文", "two", "three"], "2,5"), (8, 4, ["中文", "two", "three", ""], "2,5"),
      (3, 3, ["中", "two", "thr"], "2,2"), (1, 3, ["", "t", "t"], "2,0"),
      (6, 2, ["two", "three"], "1,5"), (6, 1, ["three"], "0,5"), (0, 0, ["t"], "0,0"),
    ] as [(Int, Int, [String], String)])
  func resized(columns: Int, rows: Int, lines: [String], cursor: String) {
    var screen = ShownScreen(columns: 6, rows: 3)
    screen.write("中文\r\ntwo\r\nthree")
    var alternate = screen
    screen.resize(columns: columns, rows: rows)
    #expect(screen.lines == lines)
    #expect(Self.cursor(screen) == cursor)

    alternate.write("\u{1B}[?1049h")
    alternate.resize(columns: columns, rows: rows)
    #expect(alternate.lines == Array(repeating: "", count: max(1, rows)))
    alternate.write("\u{1B}[?1049l")
    #expect(alternate == screen)
  }

  @Test(
    "What it does not know is told, and is not shown",
    arguments: [
      ("\u{1B}c", ["ESCc"]), ("\u{1B}[5n", ["ESC[5n"]), ("\u{1B}[?6h", ["ESC[?6h"]),
      ("\u{1B}[3K", ["ESC[3K"]), ("\u{1B}[J", ["ESC[J"]), ("\u{1B}[48;5;1m", ["ESC[48;5;1m"]),
      ("\u{1B}[1;2;3H", ["ESC[1;2;3H"]),
      ("\u{1B}[-1H", ["ESC[-1H"]),
      ("\u{1B}[?1049h\u{1B}[?1049h", ["ESC[?1049h"]), ("\t", ["U+9"]), ("\u{7}", ["U+7"]),
      ("\u{301}", ["U+301"]), ("\u{200B}", ["U+200b"]),
    ] as [(String, [String])])
  func unknown(text: String, expected: [String]) {
    var screen = ShownScreen(columns: 6, rows: 1)
    screen.write(text)
    #expect(screen.unknown == expected)
    #expect(screen.text == "")
  }

  @Test("Bytes that are no UTF-8 are told")
  func noUTF8() {
    var screen = ShownScreen(columns: 6, rows: 1)
    screen.write([0x61, 0xFF, 0x62, 0xC3])
    #expect(screen.text == "ab")
    #expect(screen.unknown == ["bytes [255]"])
    screen.write([0xA9])
    #expect(screen.text == "abé")
  }
}
