import Testing

import TextScreen

struct CanvasTests {
  /// A canvas of dots, in which what is written, and what is not, can be seen.
  private static func dotted(columns: Int = 8, rows: Int = 3) -> Canvas {
    var canvas = Canvas(Size(columns: columns, rows: rows))
    for row in 0..<rows {
      canvas.write(String(repeating: ".", count: columns), row: row, in: canvas.area)
    }
    return canvas
  }

  @Test("An empty canvas has its rows, and no cursor")
  func empty() {
    let canvas = Canvas(Size(columns: 4, rows: 2))
    #expect(canvas.lines == ["", ""])
    #expect(canvas.cursor == nil)
    #expect(canvas.area == Area(row: 0, column: 0, rows: 2, columns: 4))
    #expect(Canvas(Size(columns: 0, rows: 0)).lines == [])
    #expect(Canvas(Size(columns: -3, rows: 1)).lines == [""])
    #expect(Canvas(Size(columns: 3, rows: -1)).lines == [])
  }

  @Test(
    "What would leave the area is cut off",
    arguments: [
      ("abc", 1, 0, ["........", "..abc...", "........"], 3),
      ("abcdef", 1, 0, ["........", "..abcd..", "........"], 4),
      ("abc", 1, 3, ["........", ".....a..", "........"], 4),
      ("abc", 1, 4, ["........", "........", "........"], 4),
      ("abc", 1, 99, ["........", "........", "........"], 99),
      ("abcdef", 1, -2, ["........", "..cdef..", "........"], 4),
      ("abc", 1, -3, ["........", "........", "........"], 0),
      ("abc", -1, 0, ["........", "........", "........"], 0),
      ("abc", 2, 1, ["........", "........", "........"], 1),
      ("中文字", 1, 0, ["........", "..中文..", "........"], 4),
      ("a中文", 1, 0, ["........", "..a中...", "........"], 3),
      ("中文", 1, -1, ["........", "...文...", "........"], 3),
      ("中文", 1, 3, ["........", "........", "........"], 3),
      ("a\tb\u{1B}[\u{7}c\u{301}\n", 1, 0, ["........", "..ab[c\u{301}..", "........"], 4),
      ("\u{301}a\u{200B}b", 1, 0, ["........", "..ab....", "........"], 2),
      ("", 1, 2, ["........", "........", "........"], 2),
    ])
  func clipped(text: String, row: Int, column: Int, lines: [String], end: Int) {
    var canvas = Self.dotted()
    let area = Area(row: 0, column: 2, rows: 2, columns: 4)
    #expect(canvas.write(text, row: row, column: column, in: area) == end)
    #expect(canvas.lines == lines)
  }

  @Test(
    "What would leave the canvas is cut off, wherever the area lies",
    arguments: [
      ("abcdefgh", -2, -3, ["........", "........"]),
      ("abcdefgh", 0, -3, ["defgh...", "........"]),
      ("abcdefgh", 1, 5, ["........", ".....abc"]), ("abcdefgh", 2, 0, ["........", "........"]),
      ("abcdefgh", 0, 8, ["........", "........"]), ("中文", 0, -1, [".文.....", "........"]),
      ("中文", 0, -3, ["........", "........"]), ("中文", 1, 5, ["........", ".....中."]),
      ("中文", 1, 7, ["........", "........"]), ("中文", 1, 6, ["........", "......中"]),
    ])
  func areaOutside(text: String, row: Int, column: Int, lines: [String]) {
    var canvas = Self.dotted(rows: 2)
    canvas.write(text, row: 0, in: Area(row: row, column: column, rows: 1, columns: 8))
    #expect(canvas.lines == lines)
  }

  @Test(
    "No half of a wide character stays when the other is written over",
    arguments: [
      ("x", 1, " x文字."), ("x", 0, "x 文字."), ("x", 2, "中x 字."), ("xy", 1, " xy 字."),
      ("xy", 2, "中xy字."), ("国", 1, " 国 字."), ("国", 2, "中国字."), ("国国", 1, " 国国 ."),
      ("国", 5, "中文 国"), ("x", 6, "中文字x"), ("xxxx", 3, "中 xxxx"),
    ])
  func halves(text: String, column: Int, line: String) {
    var canvas = Canvas(Size(columns: 7, rows: 1))
    canvas.write("中文字.", row: 0, in: canvas.area)
    canvas.write(text, row: 0, column: column, in: canvas.area)
    #expect(canvas.lines == [line])
    // Nothing hidden is left either: the same is had by writing the line.
    var fresh = Canvas(Size(columns: 7, rows: 1))
    fresh.write(line, row: 0, in: fresh.area)
    #expect(canvas == fresh)
  }

  @Test(
    "A frame of any size stays in its area",
    arguments: [
      (0, 0, ["......", "......", "......"]), (1, 6, ["......", "......", "......"]),
      (3, 1, ["......", "......", "......"]), (2, 2, ["┌┐....", "└┘....", "......"]),
      (2, 3, ["┌─┐...", "└─┘...", "......"]), (3, 2, ["┌┐....", "││....", "└┘...."]),
      (3, 4, ["┌──┐..", "│..│..", "└──┘.."]), (3, 5, ["┌─ ─┐.", "│...│.", "└───┘."]),
      (3, 6, ["┌─ T─┐", "│....│", "└────┘"]), (4, 6, ["┌─ T─┐", "│....│", "│....│"]),
      (3, 8, ["┌─ Ti", "│.....", "└─────"]), (-1, -1, ["......", "......", "......"]),
    ])
  func frame(rows: Int, columns: Int, lines: [String]) {
    var canvas = Self.dotted(columns: 6, rows: 3)
    canvas.frame(Area(row: 0, column: 0, rows: rows, columns: columns), title: "Ti")
    #expect(canvas.lines == lines)
  }

  @Test(
    "A frame shows its title, as far as there is room",
    arguments: [
      ("Keys", "┌─ Keys ──┐"), ("", "┌─────────┐"), ("Telephone", "┌─ Teleph─┐"),
      ("中文字", "┌─ 中文字─┐"),
      ("文字文字", "┌─ 文字文─┐"), ("a文字文", "┌─ a文字──┐"), ("a\nb", "┌─ ab ────┐"),
    ])
  func title(title: String, line: String) {
    var canvas = Canvas(Size(columns: 11, rows: 2))
    canvas.frame(canvas.area, title: title)
    #expect(canvas.lines == [line, "└─────────┘"])
  }

  @Test("A frame partly outside of the canvas is drawn as far as it is in it")
  func frameOutside() {
    var canvas = Self.dotted(columns: 6, rows: 3)
    canvas.frame(Area(row: -1, column: -1, rows: 3, columns: 4), title: "T")
    canvas.frame(Area(row: 2, column: 4, rows: 3, columns: 4), title: "T")
    #expect(canvas.lines == ["..│...", "──┘...", "....┌─"])
  }

  @Test(
    "Another style goes to the cells of the area, to both halves of a character or none",
    arguments: [
      (0, 0, 6, 0, 6), (0, 0, 2, 0, 1), (0, 1, 2, 1, 3), (0, 2, 4, 3, 6), (0, -2, 4, 0, 1),
      (0, 5, 9, 5, 6), (0, 9, 2, 0, 0), (1, 0, 6, 0, 0), (-1, 0, 6, 0, 0), (0, 2, 0, 0, 0),
    ])
  func restyled(row: Int, column: Int, columns: Int, from: Int, to: Int) {
    var canvas = Canvas(Size(columns: 6, rows: 1))
    canvas.write("a中文b", row: 0, in: canvas.area)
    canvas.restyle(row: row, in: Area(row: 0, column: column, rows: 1, columns: columns), .bold)

    var expected = Canvas(Size(columns: 6, rows: 1))
    var end = 0
    for character in "a中文b" {
      let isBold = end >= from && end + character.columns <= to
      end = expected.write(
        String(character), row: 0, column: end, in: expected.area, isBold ? .bold : .plain)
    }
    #expect(canvas == expected)
  }

  @Test("The parts of an area are never smaller than nothing")
  func areas() {
    let area = Area(row: 1, column: 2, rows: 5, columns: 10)
    #expect(area.inside == Area(row: 2, column: 4, rows: 3, columns: 6))
    #expect(
      Area(row: 1, column: 2, rows: 1, columns: 3).inside
        == Area(row: 2, column: 4, rows: 0, columns: 0))
    #expect(area.droppingColumns(3) == Area(row: 1, column: 5, rows: 5, columns: 7))
    #expect(area.droppingColumns(11) == Area(row: 1, column: 13, rows: 5, columns: 0))
    var less = area
    less.rows -= 6
    less.columns -= 11
    #expect(less == Area(row: 1, column: 2, rows: 0, columns: 0))
    var canvas = Self.dotted(rows: 1)
    canvas.write("x", row: 0, in: less)
    canvas.frame(less, title: "T")
    canvas.restyle(row: 0, in: less, .bold)
    #expect(canvas == Self.dotted(rows: 1))
  }
}
