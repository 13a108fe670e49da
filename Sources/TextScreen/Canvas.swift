/// How many columns and rows a terminal has.
public struct Size: Hashable, Sendable {
  /// Never negative.
  public let columns: Int
  public let rows: Int

  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Whether the other fits into it.
  public func holds(_ other: Size) -> Bool {
    columns >= other.columns && rows >= other.rows
  }
}

extension Size: CustomStringConvertible {
  /// `80 × 24`.
  public var description: String { "\(columns) × \(rows)" }
}

/// A cell of a screen, rows and columns from 0.
public struct Position: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// A rectangle of cells.
public struct Area: Hashable, Sendable {
  public var row: Int
  public var column: Int
  /// Never negative: set to less, it is 0.
  public var rows: Int { didSet { rows = max(0, rows) } }
  public var columns: Int { didSet { columns = max(0, columns) } }

  public init(row: Int, column: Int, rows: Int, columns: Int) {
    self.row = row
    self.column = column
    self.rows = max(0, rows)
    self.columns = max(0, columns)
  }

  /// Without a border of one cell on each side, and one column more at the left and the right.
  public var inside: Area {
    Area(row: row + 1, column: column + 2, rows: rows - 2, columns: columns - 4)
  }

  /// Without the first columns.
  public func droppingColumns(_ count: Int) -> Area {
    Area(row: row, column: column + count, rows: rows, columns: columns - count)
  }
}

/// How a cell looks. Only what reads on a light terminal and on a dark one.
public struct Style: Hashable, Sendable {
  public enum Colour: Hashable, Sendable {
    case usual
    case green
    case red
  }

  public var isBold = false
  public var isFaint = false
  public var isUnderlined = false
  public var isReverse = false
  public var colour = Colour.usual

  public static let plain = Style()
  public static let bold = Style(isBold: true)
  public static let faint = Style(isFaint: true)
  public static let underlined = Style(isUnderlined: true)
  public static let reverse = Style(isReverse: true)
  public static let good = Style(colour: .green)
  public static let bad = Style(isBold: true, colour: .red)
}

/// What a terminal is to show: a grid of cells, and the place of the cursor.
public struct Canvas: Hashable, Sendable {
  struct Cell: Hashable {
    /// `nil` in the right half of a character that is two columns wide.
    var character: Character?
    var style: Style

    static let empty = Cell(character: " ", style: .plain)
  }

  public let size: Size
  /// `nil` hides it, and so does a place outside.
  public var cursor: Position?
  private(set) var rows: [[Cell]]

  public init(_ size: Size) {
    self.size = size
    rows = Array(
      repeating: Array(repeating: .empty, count: size.columns), count: size.rows)
  }

  /// The whole of it.
  public var area: Area { Area(row: 0, column: 0, rows: size.rows, columns: size.columns) }

  /// The rows as text, without spaces at their ends.
  public var lines: [String] {
    rows.map { row in
      var line = String(row.compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// Writes a line of text; what would leave the area or the canvas is cut off, a wide character whole,
  /// and what is no printable character left out.
  ///
  /// - Parameters:
  ///   - row: from the top of the area; outside of it nothing is written.
  ///   - column: from the left of the area.
  /// - Returns: the column, in the area, after the last character.
  @discardableResult
  public mutating func write(
    _ text: some StringProtocol, row: Int, column: Int = 0, in area: Area, _ style: Style = .plain
  ) -> Int {
    guard (0..<area.rows).contains(row), rows.indices.contains(area.row + row) else {
      return column
    }
    var column = column
    for character in text {
      let width = character.columns
      guard width > 0 else { continue }
      guard column + width <= area.columns else { break }
      if column >= 0 {
        set(character, width, style, area.row + row, area.column + column)
      }
      column += width
    }
    return column
  }

  /// Draws a border around an area, with a title in its upper side.
  public mutating func frame(_ area: Area, title: String, _ style: Style = .plain) {
    guard area.rows >= 2, area.columns >= 2 else { return }
    let side = String(repeating: "─", count: area.columns - 2)
    write("┌\(side)┐", row: 0, in: area, style)
    for row in 1..<max(1, area.rows - 1) {
      write("│", row: row, in: area, style)
      write("│", row: row, column: area.columns - 1, in: area, style)
    }
    write("└\(side)┘", row: area.rows - 1, in: area, style)
    guard !title.isEmpty else { return }
    let inner = Area(row: area.row, column: area.column + 2, rows: 1, columns: area.columns - 4)
    write(" \(title) ", row: 0, in: inner, style)
  }

  /// Gives the cells of a row another style; of a wide character both or, when the area ends in it, none.
  public mutating func restyle(row: Int, in area: Area, _ style: Style) {
    guard (0..<area.rows).contains(row), rows.indices.contains(area.row + row) else { return }
    let row = area.row + row
    for column in rows[row].indices where rows[row][column].character != nil {
      let cells = column..<(column + columnsTaken(row, column))
      guard cells.lowerBound >= area.column, cells.upperBound <= area.column + area.columns else {
        continue
      }
      for cell in cells { rows[row][cell].style = style }
    }
  }

  private mutating func set(
    _ character: Character, _ width: Int, _ style: Style, _ row: Int, _ column: Int
  ) {
    let cells = column..<(column + width)
    guard cells.lowerBound >= 0, cells.upperBound <= size.columns else { return }
    // Half of a wide character that is written over cannot stay.
    for cell in cells where rows[row][cell].character == nil {
      rows[row][cell - 1].character = " "
    }
    if columnsTaken(row, cells.upperBound - 1) == 2 { rows[row][cells.upperBound].character = " " }
    for cell in cells { rows[row][cell] = Cell(character: nil, style: style) }
    rows[row][column].character = character
  }

  /// 2 in the left half of a wide character, else 1.
  private func columnsTaken(_ row: Int, _ column: Int) -> Int {
    column + 1 < size.columns && rows[row][column + 1].character == nil ? 2 : 1
  }
}
