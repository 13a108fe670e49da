import Samples
import TestTerminal
import Testing

import TextScreen

struct ScreenUpdateTests {
  private static func canvas(
    _ lines: [String], _ style: Style = .plain, columns: Int = 10, cursor: Position? = nil
  ) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: lines.count))
    for (row, line) in lines.enumerated() { canvas.write(line, row: row, in: canvas.area, style) }
    canvas.cursor = cursor
    return canvas
  }

  @Test(
    "Only what differs is written, row by row",
    arguments: [
      (["abc"], ["abd"], "\u{1B}[1;3Hd"), (["abc"], ["xbz"], "\u{1B}[1;1Hxbz"),
      (["abc"], ["ab"], "\u{1B}[1;3H "), (["abc", "def"], ["abc", "dxf"], "\u{1B}[2;2Hx"),
      (["abc", "def"], ["abx", "xef"], "\u{1B}[1;3Hx\u{1B}[2;1Hx"),
      (["中文"], ["中国"], "\u{1B}[1;3H国"), (["a文"], ["文a"], "\u{1B}[1;1H文a"),
      (["中"], ["中a"], "\u{1B}[1;3Ha"), (["ea"], ["e\u{301}a"], "\u{1B}[1;1He\u{301}"),
      (["中a"], ["ab"], "\u{1B}[1;1Hab "),
    ] as [([String], [String], String)])
  func difference(from: [String], to: [String], expected: String) {
    let update = ScreenUpdate(from: Self.canvas(from), to: Self.canvas(to), hasColour: true)
    #expect(update.text == "\u{1B}[?25l" + expected)
  }

  @Test(
    "Behind a character that terminals make differently wide, every place is told anew",
    arguments: [
      ("a👩b", "\u{1B}[1;1Ha  \u{1B}[1;2H👩\u{1B}[1;4Hb  "),
      ("☎\u{FE0F}b", "\u{1B}[1;1H  \u{1B}[1;1H☎\u{FE0F}\u{1B}[1;3Hb   "),
      (
        "👩‍💻🇩🇪",
        "\u{1B}[1;1H  \u{1B}[1;1H👩‍💻\u{1B}[1;3H  \u{1B}[1;3H🇩🇪\u{1B}[1;5H  "
      ),
    ])
  func disputed(text: String, expected: String) {
    let (empty, next) = (Self.canvas([""], columns: 6), Self.canvas([text], columns: 6))
    #expect(
      ScreenUpdate(from: empty, to: next, hasColour: true).text == "\u{1B}[?25l" + expected)
    // What it may have covered comes back.
    #expect(
      ScreenUpdate(from: next, to: empty, hasColour: true).text
        == "\u{1B}[?25l\u{1B}[1;1H      ")
  }

  @Test("Nothing is written when nothing differs")
  func nothing() {
    for canvas in [
      Self.canvas([]), Self.canvas(["a中"], .bad),
      Self.canvas(["a"], cursor: Position(row: 0, column: 1)),
    ] {
      #expect(ScreenUpdate(from: canvas, to: canvas, hasColour: true).text == "")
    }
  }

  @Test("A terminal that shows something else is drawn whole")
  func whole() {
    let next = Self.canvas(["a", "", " b"])
    let expected = "\u{1B}[?25l\u{1B}[0m\u{1B}[2J\u{1B}[1;1Ha\u{1B}[3;2Hb"
    #expect(ScreenUpdate(from: nil, to: next, hasColour: true).text == expected)
    for other in [Self.canvas(["a", ""]), Self.canvas(["a", "", " b"], columns: 9)] {
      #expect(ScreenUpdate(from: other, to: next, hasColour: true).text == expected)
    }
  }

  @Test(
    "The cursor goes to its place at the end, or stays hidden",
    arguments: [
      (nil, ""), (Position(row: 0, column: 0), "\u{1B}[1;1H\u{1B}[?25h"),
      (Position(row: 1, column: 9), "\u{1B}[2;10H\u{1B}[?25h"), (Position(row: 2, column: 0), ""),
      (Position(row: 0, column: 10), ""), (Position(row: -1, column: 0), ""),
      (Position(row: 0, column: -1), ""),
    ] as [(Position?, String)])
  func cursor(cursor: Position?, expected: String) {
    let update = ScreenUpdate(
      from: Self.canvas(["ab", ""], cursor: Position(row: 1, column: 1)),
      to: Self.canvas(["ab", ""], cursor: cursor), hasColour: true)
    #expect(update.text == "\u{1B}[?25l" + expected)
  }

  private static var everything: Style {
    var style = Style.good
    style.isBold = true
    style.isFaint = true
    style.isUnderlined = true
    style.isReverse = true
    return style
  }

  @Test(
    "Styles are told where they change, and end with the update; colours only where they may be used",
    arguments: [
      (.bold, "1", "1"), (.faint, "2", "2"), (.underlined, "4", "4"), (.reverse, "7", "7"),
      (.good, "32", ""), (.bad, "1;31", "1"),
      (Self.everything, "1;2;4;7;32", "1;2;4;7"),
    ] as [(Style, String, String)])
  func styles(style: Style, coloured: String, plain: String) {
    var next = Self.canvas(["a"])
    next.write("bc", row: 0, column: 1, in: next.area, style)
    next.write("d", row: 0, column: 3, in: next.area)
    next.write("e", row: 0, column: 4, in: next.area, style)
    for (hasColour, codes) in [(true, coloured), (false, plain)] {
      let on = codes.isEmpty ? "\u{1B}[0m" : "\u{1B}[0;\(codes)m"
      #expect(
        ScreenUpdate(from: Self.canvas([""]), to: next, hasColour: hasColour).text
          == "\u{1B}[?25l\u{1B}[1;1Ha\(on)bc\u{1B}[0md\(on)e\u{1B}[0m")
    }
  }

  @Test("Taking the terminal over and giving it back leaves it as it was")
  func fullScreen() {
    var screen = ShownScreen(columns: 10, rows: 2)
    screen.write("$ licenseline\r\n")
    let before = screen
    screen.write(FullScreen.enter)
    #expect(screen.isAlternate)
    #expect(screen.takesPastes)
    screen.write(ScreenUpdate(from: nil, to: Self.canvas(["a", "b"], .bad), hasColour: true).text)
    #expect(screen.lines == ["a", "b"])
    screen.write("\(FullScreen.leave)")
    #expect(screen == before)
  }

  // MARK: Any canvas to any other

  private static let styles: [Style] = [
    .plain, .plain, .plain, .bold, .faint, .underlined, .reverse, .good, .bad,
  ]

  /// A few texts over each other, some in part outside.
  private static func anyCanvas(
    over base: Canvas, using generator: inout SeededGenerator
  ) -> Canvas {
    let pool = Array("abc  xyz中文字─│é👩🇩🇪☎\u{FE0F}한Ａ1".map(String.init))
    var canvas = base
    for _ in 0..<Int.random(in: 0...6, using: &generator) {
      let text = (0..<Int.random(in: 0...8, using: &generator)).map { _ in
        pool[Int.random(in: 0..<pool.count, using: &generator)]
      }.joined()
      let area = Area(
        row: Int.random(in: -1...3, using: &generator),
        column: Int.random(in: -3...9, using: &generator),
        rows: Int.random(in: 1...3, using: &generator),
        columns: Int.random(in: 0...10, using: &generator))
      let style = styles[Int.random(in: 0..<styles.count, using: &generator)]
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: canvas.frame(area, title: text, style)
      case 1: canvas.restyle(row: 0, in: area, style)
      default: canvas.write(text, row: 0, in: area, style)
      }
    }
    canvas.cursor =
      Bool.random(using: &generator)
      ? nil
      : Position(
        row: Int.random(in: 0..<canvas.size.rows, using: &generator),
        column: Int.random(in: 0..<canvas.size.columns, using: &generator))
    return canvas
  }

  @Test(
    "After an update, the terminal shows the next canvas as if it had been drawn whole",
    arguments: [true, false])
  func anyUpdate(hasColour: Bool) {
    var generator = SeededGenerator(seed: 4)
    let empty = Canvas(Size(columns: 10, rows: 4))
    var shown = ShownScreen(columns: 10, rows: 4)
    var last: Canvas?
    for round in 0..<2_000 {
      // One in two is drawn over the last one, so that little differs.
      let base = Bool.random(using: &generator) ? last ?? empty : empty
      let next = Self.anyCanvas(over: base, using: &generator)
      var whole = ShownScreen(columns: 10, rows: 4)
      whole.write(ScreenUpdate(from: nil, to: next, hasColour: hasColour).text)
      shown.write(ScreenUpdate(from: last, to: next, hasColour: hasColour).text)
      last = next

      #expect(shown.lines == next.lines, "round \(round)")
      #expect(whole.lines == next.lines, "round \(round)")
      #expect(shown.styles == whole.styles, "round \(round)")
      #expect(shown.cursor.map { Position(row: $0.row, column: $0.column) } == next.cursor)
      #expect(shown.unknown + whole.unknown == [])
    }
  }
}
