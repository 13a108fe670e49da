import TextScreen

/// The cells of one screen, and where its cursor stands.
struct Page: Hashable, Sendable {
  struct Cell: Hashable, Sendable {
    /// `nil` in the right half of a character that is two columns wide.
    var character: Character? = " "
    var style: [Int] = []
  }

  struct Place: Hashable, Sendable {
    var row = 0
    /// As many as there are columns, when the last one was written: the next character then begins a line.
    var column = 0
  }

  private(set) var cells: [[Cell]]
  private(set) var columns: Int
  var place = Place()
  /// Whether what comes after the last column begins a line; else it stands in the last one.
  var wraps = true

  var rows: Int { cells.count }

  init(columns: Int, rows: Int) {
    self.columns = columns
    cells = Array(repeating: Array(repeating: Cell(), count: columns), count: rows)
  }

  subscript(place: Place) -> Cell { cells[place.row][place.column] }

  mutating func clear() {
    cells = Page(columns: columns, rows: rows).cells
  }

  mutating func erase(_ erased: Range<Int>) {
    free(erased)
    for column in erased { cells[place.row][column] = Cell() }
  }

  /// The last line scrolls the others up.
  mutating func feedLine() {
    place.column = min(place.column, columns - 1)
    guard place.row == rows - 1 else {
      place.row += 1
      return
    }
    cells.removeFirst()
    cells.append(Array(repeating: Cell(), count: columns))
  }

  /// - Returns: where the character stands.
  mutating func show(_ character: Character, _ style: [Int]) -> Place {
    let width = min(character.columns, columns)
    if place.column + width > columns {
      if wraps { feedLine() }
      place.column = wraps ? 0 : columns - width
    }
    let shown = place
    free(place.column..<(place.column + width))
    for column in place.column..<(place.column + width) {
      cells[place.row][column] = Cell(character: nil, style: style)
    }
    cells[place.row][place.column].character = character
    place.column += width
    return shown
  }

  /// Gives a character another part, which can make it wide.
  mutating func replace(at shown: Place, with character: Character) {
    cells[shown.row][shown.column].character = character
    guard character.columns == 2, place.column == shown.column + 1, place.column < columns else {
      return
    }
    free(place.column..<(place.column + 1))
    cells[shown.row][place.column] = Cell(
      character: nil, style: cells[shown.row][shown.column].style)
    place.column += 1
  }

  mutating func resize(columns: Int, rows: Int) {
    if place.row >= rows { cells.removeFirst(place.row - rows + 1) }
    let empty = Array(repeating: Cell(), count: columns)
    cells = (cells + Array(repeating: empty, count: rows)).prefix(rows).map { row in
      var resized = Array((row + empty).prefix(columns))
      // Half of a wide character is no character.
      if row.count > columns, row[columns].character == nil {
        resized[columns - 1].character = " "
      }
      return resized
    }
    self.columns = columns
    place = Place(row: min(place.row, rows - 1), column: min(place.column, columns - 1))
  }

  /// Half of a wide character that stays when the other goes becomes a space.
  private mutating func free(_ range: Range<Int>) {
    let row = place.row
    if cells[row][range.lowerBound].character == nil, range.lowerBound > 0 {
      cells[row][range.lowerBound - 1].character = " "
    }
    if range.upperBound < columns, cells[row][range.upperBound].character == nil {
      cells[row][range.upperBound].character = " "
    }
  }
}
