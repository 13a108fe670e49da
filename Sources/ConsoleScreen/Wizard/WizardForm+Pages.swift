internal import Codes
internal import LicensingWizard
internal import Simulator
internal import TextScreen

extension WizardForm {
  // MARK: Pages

  /// - Returns: the row after the last one written.
  func drawPage(
    in area: Area, of server: LicenseServer?, hasFocus: Bool, on canvas: inout Canvas
  ) -> Int {
    switch wizard.page {
    case .informationNeeded:
      return drawInformation(in: area, hasFocus: hasFocus, on: &canvas)
    case .reason:
      return drawChoices(
        "Reason for the reactivation", in: area, hasFocus: hasFocus, on: &canvas)
    case .codeEntry(_, let request, _):
      return drawBoxes(request, in: area, hasFocus: hasFocus, on: &canvas)
    case .confirmation:
      return drawConfirmation(in: area, hasFocus: hasFocus, on: &canvas)
    case .country:
      return drawCountries(in: area, hasFocus: hasFocus, on: &canvas)
    case .program:
      return drawChoices(
        "License program: under which were the licenses bought?", in: area, hasFocus: hasFocus,
        on: &canvas)
    case .number:
      return drawNumbers(in: area, hasFocus: hasFocus, on: &canvas)
    case .licenses:
      return drawLicenses(in: area, hasFocus: hasFocus, on: &canvas)
    case .serverIDEntry(_, let request, _), .packIDEntry(_, let request, _):
      return drawIDBoxes(request, in: area, hasFocus: hasFocus, on: &canvas)
    case .telephone, .connection, .waiting, .finish, .closed:
      // A notice is shown where those of all pages are.
      let lines = server.map { WizardText.lines(wizard.page.withoutNotice, of: $0) } ?? []
      let wrapped = lines.flatMap { $0.indented(to: area.columns) }
      for (row, line) in wrapped.enumerated() {
        canvas.write(line, row: row, in: area, row == 0 ? .bold : .plain)
      }
      return wrapped.count
    }
  }

  private func drawInformation(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    canvas.write(
      "Information Needed: confirm who is responsible for this server.", row: 0, in: area, .bold)
    for (row, field) in ContactField.allCases.enumerated() {
      canvas.write(
        contact[field] ?? TextField(), title: field.title(by: method),
        complaint: complaint(about: field),
        hasFocus: hasFocus && focus == .field(field), row: row + 1, in: area)
    }
    let row = ContactField.allCases.count + 1
    canvas.write(
      choice: method.title, title: "Connection method", hint: "←→ change it",
      hasFocus: hasFocus && focus == .method, row: row, in: area)
    return row + 1
  }

  private func drawBoxes(
    _ request: Request, in area: Area, hasFocus: Bool, on canvas: inout Canvas
  ) -> Int {
    canvas.write(
      "Type the confirmation code for request \(request.number).", row: 0, in: area, .bold)
    let width = 14
    for (index, group) in ConfirmationCode.Group.allCases.enumerated() {
      let column = index * width
      let isFocused = hasFocus && focus == .box(group)
      canvas.write(
        "\(isFocused ? "▸" : " ") \(group)", row: 2, column: column, in: area,
        isFocused ? .bold : .plain)
      let digits = boxes[group]
      let shown = digits.count > 8 ? "…" + digits.suffix(7) : digits[...]
      let blanks = String(repeating: "_", count: max(0, 4 - digits.count))
      let style: Style = isFocused && replacesBox && !digits.isEmpty ? .reverse : .bold
      let end = canvas.write("[ ", row: 3, column: column, in: area)
      let cursor = canvas.write(shown, row: 3, column: end, in: area, style)
      let after = canvas.write(blanks, row: 3, column: cursor, in: area)
      canvas.write(" ]", row: 3, column: after, in: area)
      let verdict = boxes.verdict(on: group).shown
      canvas.write(verdict.text, row: 4, column: column + 2, in: area, verdict.style)
      if isFocused {
        canvas.cursor = Position(row: area.row + 3, column: area.column + min(cursor, after))
      }
    }
    return 6
  }

  private func drawConfirmation(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    canvas.write(
      "Customer Support says over the telephone that the server is reactivated.", row: 0, in: area,
      .bold)
    let isFocused = hasFocus && focus == .heard
    let end = canvas.write(
      "\(isFocused ? "▸" : " ") [\(hasHeard ? "x" : " ")] I heard the confirmation", row: 2,
      in: area, isFocused ? .reverse : .plain)
    if let complaint {
      canvas.write("! \(complaint)", row: 2, column: end + 2, in: area, .bad)
    } else if isFocused {
      canvas.write("Space checks it", row: 2, column: end + 2, in: area, .faint)
    }
    canvas.write(
      reference, title: "Reference (optional)", complaint: nil,
      hasFocus: hasFocus && focus == .reference, row: 3, in: area)
    if let referenceVerdict {
      canvas.write(
        referenceVerdict, row: 3, column: 53, in: area,
        referenceVerdict.hasPrefix("✓") ? .good : .bad)
    }
    return 5
  }
}

extension ConfirmationCode.Boxes.Verdict {
  fileprivate var shown: (text: String, style: Style) {
    switch self {
    case .empty: ("", .plain)
    case .incomplete(let missing): ("\(missing) to go", .faint)
    case .sound: ("✓ sound", .good)
    case .misheard: ("✗ misheard", .bad)
    case .tooLong(let count): ("✗ \(count) digits", .bad)
    }
  }
}

extension Wizard.Page {
  fileprivate var withoutNotice: Self {
    switch self {
    case .telephone(let draft, let request, _): .telephone(draft, request, nil)
    case .connection(let draft, let request, _): .connection(draft, request, nil)
    default: self
    }
  }
}
