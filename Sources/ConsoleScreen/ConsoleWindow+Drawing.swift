internal import LicensingWizard
public import TextScreen

extension ConsoleWindow {
  /// The least that the console needs: 80 columns and 24 rows.
  public static let smallest = Size(columns: 80, rows: 24)

  /// What a terminal of this size shows.
  public func drawn(_ size: Size) -> Canvas {
    var canvas = Canvas(size)
    guard size.holds(Self.smallest) else {
      canvas.write("The window is too small.", row: 0, in: canvas.area)
      canvas.write(
        "Needed: \(Self.smallest); found: \(size).", row: 1, in: canvas.area)
      canvas.write(
        telephone.isConnected ? "The call goes on. Ctrl-C hangs up." : "Ctrl-C leaves.", row: 2,
        in: canvas.area)
      return canvas
    }
    let layout = Layout(size, showsTelephone: showsTelephone)
    drawTitle(on: &canvas)
    switch view {
    case .tree:
      drawServers(in: layout.upper, on: &canvas)
    case .menu(let menu):
      drawServers(in: layout.upper, on: &canvas)
      if let selected {
        let row = treeRows(in: layout.upper, above: selected) + 1
        menu.draw(over: layout.upper, row: row, of: selected, at: time, on: &canvas)
      }
    case .properties(let page):
      if let server = servers.first(where: { $0.name == page.server }) {
        ServerProperties(server, at: time)
          .drawAll(in: layout.upper, firstPack: page.firstPack, on: &canvas)
      }
    case .editor(let form):
      form.draw(in: layout.upper, on: &canvas)
    case .newServer(let form):
      form.draw(in: layout.upper, on: &canvas)
    case .wizard(let form):
      let server = servers.first { $0.name == form.wizard.server }
      form.draw(in: layout.upper, of: server, hasFocus: focus == .console, on: &canvas)
    }
    if let lower = layout.lower {
      telephone.draw(in: lower, hasFocus: focus == .telephone, on: &canvas)
    }
    drawFooter(on: &canvas)
    return canvas
  }

  private func drawTitle(on canvas: inout Canvas) {
    canvas.write(" Terminal Services Licensing", row: 0, in: canvas.area, .reverse)
    let right = "LicenseLine: nothing here is real "
    canvas.write(
      right, row: 0, column: canvas.size.columns - right.columns, in: canvas.area, .reverse)
    canvas.restyle(row: 0, in: canvas.area, .reverse)
  }

  private func drawServers(in area: Area, on canvas: inout Canvas) {
    guard let selected else {
      return drawWelcome(in: area, on: &canvas)
    }
    let treeRows = treeRows(in: area, above: selected)
    let tree = Area(row: area.row, column: area.column, rows: treeRows, columns: area.columns)
    let properties = Area(
      row: area.row + treeRows, column: area.column, rows: area.rows - treeRows,
      columns: area.columns)
    ServerTree(servers, selection: selection, at: time).draw(in: tree, on: &canvas)
    ServerProperties(selected, at: time).draw(in: properties, on: &canvas)
  }

  /// As many as there are servers; where there is too little room, half of it, or what the properties of
  /// the selected one leave.
  private func treeRows(in area: Area, above selected: LicenseServer) -> Int {
    min(
      servers.count + 3,
      max(area.rows / 2, area.rows - ServerProperties(selected, at: time).rowCount))
  }

  private func drawWelcome(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "All servers")
    let lines = [
      "There is no license server yet.", "",
      "N   Add a license server.",
      "D   Make one to rehearse with: 25 licenses issued, 15 available.",
    ]
    for (row, line) in lines.enumerated() { canvas.write(line, row: row + 1, in: area.inside) }
  }

  // MARK: The last line

  private func drawFooter(on canvas: inout Canvas) {
    let last = canvas.size.rows - 1
    if let message { draw(message, above: last, on: &canvas) }
    var column = 1
    for hint in hints {
      guard column + hint.key.columns + hint.meaning.columns + 1 < canvas.size.columns else {
        break
      }
      column = canvas.write(hint.key, row: last, column: column, in: canvas.area, .bold)
      column = canvas.write(" \(hint.meaning)", row: last, column: column, in: canvas.area) + 2
    }
  }

  /// Over what stands there: nothing of a message may be lost.
  private func draw(_ message: String, above last: Int, on canvas: inout Canvas) {
    let lines = message.wrapped(to: canvas.size.columns - 2)
    for (index, line) in lines.enumerated() {
      let row = last - lines.count + index
      canvas.write(" ".padding(to: canvas.size.columns), row: row, in: canvas.area)
      canvas.write(line, row: row, column: 1, in: canvas.area, .bold)
    }
  }

  struct Hint: Hashable {
    let key: String
    let meaning: String

    init(_ key: String, _ meaning: String) {
      self.key = key
      self.meaning = meaning
    }
  }

  /// The keys that mean something now.
  var hints: [Hint] {
    let hangUp = telephone.isConnected ? [Hint("Ctrl-C", "Hang up")] : []
    if focus == .telephone { return telephoneHints + hangUp }
    let telephone = showsTelephone ? [Hint("Tab", "Telephone")] : []
    switch view {
    case .tree where servers.isEmpty:
      return [Hint("N", "Add"), Hint("D", "Rehearsal server"), Hint("Q", "Quit")] + telephone
        + hangUp
    case .tree:
      let tree = [
        Hint("↑↓", "Server"), Hint("Enter", "Action"), Hint("N", "New server"), Hint("Q", "Quit"),
      ]
      return tree + (showsTelephone ? telephone : [Hint("T", "Telephone")]) + hangUp
    case .properties:
      return [Hint("E", "Change"), Hint("↑↓", "Licenses"), Hint("Esc", "Close")] + telephone
        + hangUp
    case .menu:
      return [Hint("↑↓", "Operation"), Hint("Enter", "Choose"), Hint("Esc", "Close")] + telephone
        + hangUp
    case .editor(let form):
      return [Hint("↑↓", "Field"), form.hintOfEnter, Hint("Esc", "Cancel")] + telephone + hangUp
    case .newServer(let form):
      return [Hint("↑↓", "Field"), form.hintOfEnter, Hint("Esc", "Cancel")] + telephone + hangUp
    case .wizard(let form):
      return form.hints + telephone + hangUp
    }
  }

  private var telephoneHints: [Hint] {
    let other = Hint("Tab", view.isWizard ? "Wizard" : "Console")
    guard telephone.isConnected else {
      return [telephone.hintToDial, Hint("PgUp", "Scroll"), other]
    }
    guard telephone.words == nil else {
      return [Hint("Enter", "Say it"), Hint("Esc", "Say nothing"), other]
    }
    return [Hint("0–9 * #", "Press"), Hint("A–Z", "Speak"), Hint("PgUp", "Scroll"), other]
  }
}

extension ConsoleWindow.View {
  fileprivate var isWizard: Bool {
    if case .wizard = self { true } else { false }
  }
}

/// Where things stand on the screen: below the title and above the last line, the console, and the
/// telephone under it when it is there.
private struct Layout {
  let upper: Area
  let lower: Area?

  init(_ size: Size, showsTelephone: Bool) {
    let rows = size.rows - 2
    // What a wizard needs, and a third of what is more.
    let upperRows = showsTelephone ? 13 + (rows - 22) / 3 : rows
    upper = Area(row: 1, column: 0, rows: upperRows, columns: size.columns)
    lower =
      showsTelephone
      ? Area(row: 1 + upperRows, column: 0, rows: rows - upperRows, columns: size.columns) : nil
  }
}
