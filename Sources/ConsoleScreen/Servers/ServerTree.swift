internal import Codes
internal import LicensingWizard
internal import TextScreen

/// The tree of license servers, one a row: state, scope and license counts.
struct ServerTree {
  private let servers: [LicenseServer]
  private let selection: Int
  private let time: UTCTime

  /// - Parameter time: now.
  init(_ servers: [LicenseServer], selection: Int, at time: UTCTime) {
    self.servers = servers
    self.selection = selection
    self.time = time
  }

  func draw(in area: Area, on canvas: inout Canvas) {
    let inside = area.inside
    let others = [15, 11, 7, 10, 11]
    // The name takes what the others leave.
    let columns = Columns([inside.columns - others.reduce(0, +)] + others, firstNumber: 3)
    columns.draw(
      ["LICENSE SERVER", "STATE", "SCOPE", "ISSUED", "AVAILABLE", "TO REISSUE"], row: 0, in: inside,
      on: &canvas,
      .bold)
    // The selected one stays in sight.
    let room = max(1, inside.rows - 1)
    let first = max(0, min(selection - room / 2, servers.count - room))
    let shown = first..<min(first + room, servers.count)
    canvas.frame(
      area,
      title: shown.count == servers.count
        ? "All servers"
        : "All servers, \(shown.lowerBound + 1) to \(shown.upperBound) of \(servers.count)")
    for (row, (index, server)) in servers.enumerated().dropFirst(first).prefix(room).enumerated() {
      let isSelected = index == selection
      let branch = index == servers.count - 1 ? "└" : "├"
      columns.draw(
        [
          "\(isSelected ? "▸" : branch) \(mark(of: server)) \(server.name)",
          server.stateWord(at: time), server.scope.rawValue, "\(server.licenses.issued)",
          "\(server.licensesToHandOut(at: time))", "\(server.licenses.awaitingReissue)",
        ], row: row + 1, in: inside, on: &canvas, isSelected ? .reverse : .plain)
      if isSelected { canvas.restyle(row: row + 1, in: inside, .reverse) }
    }
  }

  private func mark(of server: LicenseServer) -> String {
    server.mark(at: time) + (server.warnings(at: time).isEmpty ? " " : "!")
  }
}

/// The columns of a table.
struct Columns {
  private let widths: [Int]
  private let firstNumber: Int

  /// - Parameter firstNumber: the first column of numbers, which stand at the right, from 0.
  init(_ widths: [Int], firstNumber: Int) {
    self.widths = widths
    self.firstNumber = firstNumber
  }

  func draw(
    _ texts: [String], row: Int, in area: Area, on canvas: inout Canvas, _ style: Style
  ) {
    var column = 0
    for (index, (text, width)) in zip(texts, widths).enumerated() {
      let shown = text.shortened(to: width - 1)
      let place = index >= firstNumber ? column + width - shown.columns : column
      canvas.write(shown, row: row, column: place, in: area, style)
      column += width
    }
  }
}

extension String {
  /// With spaces after it, to this many columns.
  func padding(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - self.columns))
  }

  /// As much as there is room for, with an ellipsis when it is not all.
  func shortened(to columns: Int) -> String {
    guard self.columns > columns else { return self }
    var shown = ""
    for character in self where shown.columns + character.columns < columns {
      shown.append(character)
    }
    return shown + "…"
  }
}
