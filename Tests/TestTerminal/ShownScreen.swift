import TextScreen

/// What a terminal shows of the bytes that a program writes to it: as much of ECMA-48 and of xterm's
/// private modes as this program uses. A character takes the columns that `Character.columns` says.
public struct ShownScreen: Hashable, Sendable {
  private var page: Page
  /// The main screen, while the alternate one is shown.
  private var main: Page?
  /// Numbers of SGR that are in force.
  private var style: [Int] = []
  private var isCursorShown = true
  public private(set) var takesPastes = false
  /// Bytes of a character or a sequence that is not complete.
  private var pending: [UInt8] = []
  /// Where the next character joins the last one, if it is an accent or another part of it.
  private var last: Page.Place?
  /// What was written and means nothing here: a test expects it to be empty.
  public private(set) var unknown: [String] = []

  /// An empty main screen, its cursor at the top left; of one cell at least.
  public init(columns: Int, rows: Int) {
    page = Page(columns: max(1, columns), rows: max(1, rows))
  }

  // MARK: What is seen

  /// The rows, without spaces at their ends.
  public var lines: [String] {
    page.cells.map { row in
      var line = String(row.compactMap(\.character))
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  public var text: String { lines.joined(separator: "\n") }

  /// Of each cell the numbers of SGR that were in force when it was written, in rising order.
  public var styles: [[[Int]]] { page.cells.map { $0.map(\.style) } }

  public var isAlternate: Bool { main != nil }

  /// From 0; `nil` when it is hidden.
  public var cursor: (row: Int, column: Int)? {
    isCursorShown ? (page.place.row, min(page.place.column, page.columns - 1)) : nil
  }

  // MARK: What happens to it

  /// As a window that is drawn larger or smaller: lines are not broken anew.
  public mutating func resize(columns: Int, rows: Int) {
    last = nil
    page.resize(columns: max(1, columns), rows: max(1, rows))
    main?.resize(columns: max(1, columns), rows: max(1, rows))
  }

  /// Characters and sequences may be split between calls.
  public mutating func write(_ bytes: [UInt8]) {
    for byte in bytes {
      pending.append(byte)
      guard isComplete else { continue }
      let complete = pending
      pending = []
      take(complete)
    }
  }

  public mutating func write(_ text: String) {
    write(Array(text.utf8))
  }

  private var isComplete: Bool {
    guard let first = pending.first, let newest = pending.last else { return false }
    switch first {
    case 0x1B where pending.count < 3: return pending.count == 2 && newest != UInt8(ascii: "[")
    case 0x1B: return !(0x20...0x3F).contains(newest)
    case 0xC0...0xDF: return pending.count == 2
    case 0xE0...0xEF: return pending.count == 3
    case 0xF0...0xF7: return pending.count == 4
    default: return true
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      unknown.append("bytes \(bytes)")
      return
    }
    switch text.first {
    case "\u{1B}":
      last = nil
      if !obey(text.dropFirst()) { unknown.append("ESC\(text.dropFirst())") }
    case "\r":
      last = nil
      page.place.column = 0
    case "\n":
      last = nil
      page.feedLine()
    case "\u{8}":
      last = nil
      page.place.column = max(0, min(page.place.column, page.columns - 1) - 1)
    case let character?:
      show(character)
    case nil:
      break
    }
  }

  private mutating func show(_ part: Character) {
    if let place = last, let shown = page[place].character, "\(shown)\(part)".count == 1,
      let whole = "\(shown)\(part)".first
    {
      page.replace(at: place, with: whole)
    } else if part.columns > 0 {
      last = page.show(part, style)
    } else {
      unknown.append("U+\(part.unicodeScalars.map { String($0.value, radix: 16) }.joined())")
    }
  }

  // MARK: Sequences

  /// - Parameter sequence: without its Escape.
  /// - Returns: whether it means anything here.
  private mutating func obey(_ sequence: Substring) -> Bool {
    guard sequence.first == "[", let final = sequence.last, sequence.count > 1 else { return false }
    let parameters = String(sequence.dropFirst().dropLast())
    switch final {
    case "H": return go(to: parameters)
    case "J" where parameters == "2": page.clear()
    case "K": return eraseLine(parameters)
    case "m": return setStyle(parameters)
    case "h": return setMode(parameters, to: true)
    case "l": return setMode(parameters, to: false)
    default: return false
    }
    return true
  }

  /// Numbers with semicolons between them; `nil` for what is left out, and for the whole when a number
  /// is none.
  private static func numbers(_ parameters: String) -> [Int?]? {
    let parts = parameters.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ $0.isEmpty || UInt16($0) != nil }) else { return nil }
    return parts.map { Int($0) }
  }

  private mutating func go(to parameters: String) -> Bool {
    guard let numbers = Self.numbers(parameters), numbers.count <= 2 else { return false }
    let row = (numbers.first ?? nil) ?? 1
    let column = (numbers.dropFirst().first ?? nil) ?? 1
    page.place.row = min(max(1, row), page.rows) - 1
    page.place.column = min(max(1, column), page.columns) - 1
    return true
  }

  private mutating func eraseLine(_ parameters: String) -> Bool {
    let column = min(page.place.column, page.columns - 1)
    switch parameters {
    case "", "0": page.erase(column..<page.columns)
    case "1": page.erase(0..<(column + 1))
    case "2": page.erase(0..<page.columns)
    default: return false
    }
    return true
  }

  private mutating func setStyle(_ parameters: String) -> Bool {
    guard let numbers = Self.numbers(parameters) else { return false }
    for number in numbers.map({ $0 ?? 0 }) {
      switch number {
      case 0: style = []
      case 1, 2, 4, 7: style = Set(style + [number]).sorted()
      case 22: style.removeAll { $0 == 1 || $0 == 2 }
      case 24: style.removeAll { $0 == 4 }
      case 27: style.removeAll { $0 == 7 }
      case 30...37: style = (style.filter { $0 < 30 } + [number])
      case 39: style.removeAll { $0 >= 30 }
      default: return false
      }
    }
    return true
  }

  private mutating func setMode(_ parameters: String, to isOn: Bool) -> Bool {
    switch (parameters, isOn) {
    case ("?7", _): page.wraps = isOn
    case ("?25", _): isCursorShown = isOn
    case ("?2004", _): takesPastes = isOn
    case ("?1049", true) where main == nil:
      main = page
      page.clear()
    case ("?1049", false):
      // The mode is the terminal's, not the screen's.
      let wraps = page.wraps
      page = main ?? page
      page.wraps = wraps
      main = nil
    // The alternate screen already: entering it again would be a mistake of the program.
    default: return false
    }
    return true
  }
}
