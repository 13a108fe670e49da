internal import LicensingWizard
internal import TextScreen

extension NewServerForm {
  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "▸ New license server, on both sides", .bold)
    let inside = area.inside
    let controls: [(Control, String)] = [
      (.name, "Name"), (.scope, "Scope"), (.firstName, "First name"), (.lastName, "Last name"),
      (.company, "Company"), (.activated, "Activated"), (.issued, "Licenses issued"),
      (.available, "Licenses available"),
    ]
    for (row, (control, title)) in controls.enumerated() {
      switch control {
      case .scope:
        write(scope.rawValue, title: title, of: control, row: row, in: inside, on: &canvas)
      case .activated:
        write(
          isActivated ? "yes" : "no", title: title, of: control, row: row, in: inside, on: &canvas)
      case .issued where !isActivated, .available where !isActivated:
        break
      default:
        canvas.write(
          fields[control] ?? TextField(), title: title, complaint: complaint(about: control),
          hasFocus: focus == control, row: row, in: inside)
      }
    }
    let row = controls.count + 1
    let end = canvas.write(button: "Add", hasFocus: focus == .add, row: row, in: inside)
    canvas.write(
      button: "Cancel", hasFocus: focus == .cancel, row: row, column: end + 2, in: inside)
  }
}

extension NewServerForm {
  /// What Enter does, for the last line.
  var hintOfEnter: ConsoleWindow.Hint { .init("Enter", focus == .cancel ? "Cancel" : "Add") }

  /// A choice that Space changes.
  private func write(
    _ choice: String, title: String, of control: Control, row: Int, in area: Area,
    on canvas: inout Canvas
  ) {
    canvas.write(
      choice: choice, title: title, hint: "Space changes it", hasFocus: focus == control, row: row,
      in: area)
  }
}

extension Canvas {
  /// - Returns: the column after it.
  @discardableResult
  mutating func write(
    button title: String, hasFocus: Bool, row: Int, column: Int = 0, in area: Area
  ) -> Int {
    write(
      "\(hasFocus ? "▸" : " ")[ \(title) ]", row: row, column: column, in: area,
      hasFocus ? .reverse : .plain)
  }

  /// A field with its name before it, and what is wrong with it after it.
  mutating func write(
    _ field: TextField, title: String, complaint: String?, hasFocus: Bool, row: Int, in area: Area
  ) {
    let (start, width) = (24, 28)
    write("\(hasFocus ? "▸" : " ") \(title)", row: row, in: area, hasFocus ? .bold : .plain)
    // Where no cursor is, the beginning says more than the end.
    let (shown, place) = hasFocus ? field.shown(in: width) : (field.text, 0)
    var box = area.droppingColumns(start)
    box.columns = width
    write(String(repeating: " ", count: width), row: row, in: box, .underlined)
    write(shown, row: row, in: box, .underlined)
    if let complaint {
      write("! \(complaint)", row: row, column: start + width + 1, in: area, .bad)
    }
    if hasFocus {
      cursor = Position(row: box.row + row, column: box.column + place)
    }
  }
}
