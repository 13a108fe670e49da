internal import TextScreen

extension NewServerForm {
  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "▸ New license server, on both sides", .bold)
    let inside = area.inside
    let controls: [(Control, String)] = [
      (.name, "Name"), (.firstName, "First name"), (.lastName, "Last name"),
      (.company, "Company"), (.activated, "Activated"), (.issued, "Licenses issued"),
      (.available, "Licenses available"),
    ]
    for (row, (control, title)) in controls.enumerated() {
      if control == .activated {
        let box = "[\(isActivated ? "x" : " ")]"
        canvas.write("\(focus == control ? "▸" : " ") \(title)", row: row, in: inside)
        canvas.write(
          box, row: row, column: 24, in: inside, focus == control ? .reverse : .plain)
        canvas.write("Space changes it", row: row, column: 29, in: inside, .faint)
        if focus == control {
          canvas.cursor = Position(row: inside.row + row, column: inside.column + 25)
        }
      } else if isActivated || (control != .issued && control != .available) {
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
    let hidden = max(0, field.cursorColumn - (width - 1))
    let shown = String(field.text.dropFirst(hidden))
    var box = area.droppingColumns(start)
    box.columns = width
    write(String(repeating: " ", count: width), row: row, in: box, .underlined)
    write(shown, row: row, in: box, .underlined)
    if let complaint {
      write("! \(complaint)", row: row, column: start + width + 1, in: area, .bad)
    }
    if hasFocus {
      cursor = Position(row: box.row + row, column: box.column + field.cursorColumn - hidden)
    }
  }
}
