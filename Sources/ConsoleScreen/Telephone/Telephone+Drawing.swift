internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import TextScreen

extension Telephone {
  func draw(in area: Area, hasFocus: Bool, on canvas: inout Canvas) {
    let mark = hasFocus ? "▸ " : ""
    canvas.frame(
      area, title: "\(mark)Telephone: \(number), \(status)",
      hasFocus ? .bold : .plain)
    drawKeypad(in: area.inside, on: &canvas)
    let right = area.inside.droppingColumns(14)
    var paper = right
    if let words {
      paper.rows -= 1
      let end = canvas.write("you say", row: paper.rows, in: right, .bold)
      let column = max(end + 1, Transcript.indent.count)
      let (shown, place) = words.shown(in: right.columns - column)
      canvas.write(shown, row: paper.rows, column: column, in: right)
      if hasFocus {
        canvas.cursor = Position(row: paper.row + paper.rows, column: right.column + column + place)
      }
    }
    drawTranscript(in: paper, on: &canvas)
  }

  /// Which key makes a call.
  var hintToDial: ConsoleWindow.Hint {
    switch state {
    case .ended: .init("R", "Call again")
    case .onHook, .connected: .init("Enter", "Call \(number)")
    }
  }

  private var status: String {
    switch state {
    case .onHook: "not called yet"
    case .connected(let line): "\(Self.clock(line.elapsed)), \(line.speaker.description)"
    case .ended(let length): "hung up after \(Self.clock(length))"
    }
  }

  /// Minutes and seconds: `1:07`.
  private static func clock(_ time: Duration) -> String {
    let seconds = time.components.seconds
    return "\(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60)"
  }

  private func drawKeypad(in area: Area, on canvas: inout Canvas) {
    for (row, keys) in ["123", "456", "789", "*0#"].enumerated() {
      for (column, key) in keys.enumerated() {
        let isPressed = lastKey?.rawValue == key
        canvas.write(
          isPressed ? "[\(key)]" : " \(key) ", row: row, column: 4 * column, in: area,
          isPressed ? .reverse : .plain)
      }
    }
  }

  /// The end of what was heard, or what stands before it by as much as it is scrolled back.
  private func drawTranscript(in area: Area, on canvas: inout Canvas) {
    var paper = area
    if scrolledBack > 0 {
      paper = Area(row: area.row, column: area.column, rows: area.rows - 1, columns: area.columns)
      let note = "(\(scrolledBack) more line\(scrolledBack == 1 ? "" : "s") below)"
      canvas.write(note.padding(to: area.columns), row: area.rows - 1, in: area, .reverse)
    }
    // No line takes less than one row, so that no more of them are needed.
    let last = lines.dropLast(scrolledBack).suffix(paper.rows + 1)
    let rows = last.flatMap { Self.shown($0, columns: paper.columns) }
    for (row, line) in rows.suffix(paper.rows).enumerated() {
      let end = canvas.write(line.label, row: row, in: paper, .bold)
      canvas.write(
        line.text, row: row, column: max(end, line.indent), in: paper, line.style)
    }
  }

  private struct ShownLine {
    var label = ""
    var indent = 0
    var text: String
    var style: Style
  }

  private static func shown(_ spans: [Transcript.Span], columns: Int) -> [ShownLine] {
    guard let first = spans.first else { return [] }
    let hasLabel = first.kind == .label
    let text = spans.dropFirst(hasLabel ? 1 : 0).map(\.text).joined()
    let isIndented = hasLabel || text.hasPrefix(Transcript.indent)
    let indent = isIndented ? Transcript.indent.count : 0
    let wrapped = text.wrapped(to: columns - indent)
    let style: Style =
      switch spans.last?.kind {
      case .caller: .bold
      case .note: .faint
      default: .plain
      }
    return wrapped.enumerated().map { index, text in
      ShownLine(
        label: index == 0 && hasLabel ? first.text : "", indent: indent, text: text, style: style)
    }
  }
}

extension Telephone.Line.Speaker {
  fileprivate var description: String {
    switch self {
    case .support(isPerson: false): "the line speaks"
    case .support(isPerson: true): "a representative speaks"
    case .caller: "your turn"
    }
  }
}
