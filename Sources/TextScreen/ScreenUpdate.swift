/// The bytes that make a terminal show a canvas, given what it shows already (ECMA-48, as every terminal
/// since the VT100 understands it).
public struct ScreenUpdate: Hashable, Sendable {
  /// Nothing when the canvases are the same.
  public private(set) var text = ""
  private let hasColour: Bool
  private var style = Style.plain

  /// - Parameters:
  ///   - shown: what the terminal shows; `nil`, or one of another size, to draw all of it.
  ///   - hasColour: whether colours may be used; bold, faint, underlined and reverse always are.
  public init(from shown: Canvas?, to next: Canvas, hasColour: Bool) {
    self.hasColour = hasColour
    let known = shown.flatMap { $0.size == next.size ? $0 : nil }
    guard known != next else { return }
    // Hidden meanwhile, or it would be seen to jump.
    text = "\u{1B}[?25l"
    if known == nil { text += "\u{1B}[0m\u{1B}[2J" }
    for (number, row) in next.rows.enumerated() {
      draw(row, number, from: known.flatMap { $0.rows.dropFirst(number).first })
    }
    if style != .plain { text += "\u{1B}[0m" }
    if let cursor = next.cursor, next.rows.indices.contains(cursor.row),
      next.rows[cursor.row].indices.contains(cursor.column)
    {
      text += Self.going(to: cursor.row, cursor.column) + "\u{1B}[?25h"
    }
  }

  private static func going(to row: Int, _ column: Int) -> String {
    "\u{1B}[\(row + 1);\(column + 1)H"
  }

  /// From the first cell that differs to the last.
  private mutating func draw(_ row: [Canvas.Cell], _ number: Int, from old: [Canvas.Cell]?) {
    let before = old ?? Array(repeating: .empty, count: row.count)
    let different = row.indices.filter { row[$0] != before[$0] }
    guard let first = different.first, let last = different.last else { return }
    // What stands behind such a character may be covered, or was so far.
    let isDisputed = [row, before].contains { cells in
      cells[first...last].contains { $0.character?.isDisputed == true }
    }
    var isPlaceCertain = false
    for column in first...(isDisputed ? row.count - 1 : last) {
      guard let character = row[column].character else { continue }
      if !isPlaceCertain { text += Self.going(to: number, column) }
      change(to: row[column].style)
      if character.isDisputed {
        // Where it is narrower, what was there so far would be seen beside it.
        text += String(repeating: " ", count: character.columns) + Self.going(to: number, column)
      }
      text.append(character)
      isPlaceCertain = !character.isDisputed
    }
  }

  private mutating func change(to next: Style) {
    guard next != style else { return }
    style = next
    var codes = ["0"]
    if next.isBold { codes.append("1") }
    if next.isFaint { codes.append("2") }
    if next.isUnderlined { codes.append("4") }
    if next.isReverse { codes.append("7") }
    if hasColour {
      switch next.colour {
      case .usual: break
      case .green: codes.append("32")
      case .red: codes.append("31")
      }
    }
    text += "\u{1B}[\(codes.joined(separator: ";"))m"
  }
}

/// What a terminal is told when a program takes it over, and when the program gives it back.
public enum FullScreen {
  /// The alternate screen, so that what was there comes back, pastes in brackets, and no new line after
  /// the last column: a character that the terminal makes wider than expected would move all lines.
  public static let enter = "\u{1B}[?1049h\u{1B}[?2004h\u{1B}[?7l\u{1B}[2J"
  /// Static, since a signal handler may have to write it. Cleared first: a terminal that has grown in
  /// between may keep the rows that it has more of.
  public static let leave: StaticString =
    "\u{1B}[?7h\u{1B}[?2004l\u{1B}[0m\u{1B}[?25h\u{1B}[H\u{1B}[2J\u{1B}[?1049l"
}
