internal import Codes
internal import LicensingWizard
internal import Simulator
internal import TextScreen

extension WizardForm {
  /// - Parameter server: as it is now, for its numbers; `nil` when it is gone.
  func draw(
    in area: Area, of server: LicenseServer?, hasFocus: Bool, on canvas: inout Canvas
  ) {
    let mark = hasFocus ? "▸ " : ""
    canvas.frame(
      area, title: "\(mark)\(AdvancedMenu.title(of: wizard.operation)): \(wizard.server)",
      hasFocus ? .bold : .plain)
    let inside = area.inside
    let page = Area(
      row: inside.row, column: inside.column, rows: inside.rows - 1, columns: inside.columns)
    let next = drawPage(in: page, of: server, hasFocus: hasFocus, on: &canvas)
    // Nothing of a remark may be lost: where there is too little room, it covers the page.
    let remark = remark(columns: page.columns)
    let first = max(0, min(next, page.rows - remark.count))
    for (index, line) in remark.enumerated() {
      canvas.write(line.padding(to: page.columns), row: first + index, in: page, .bad)
    }
    drawButtons(row: inside.rows - 1, in: inside, hasFocus: hasFocus, on: &canvas)
  }

  /// What the wizard has to say, or wants to know.
  private func remark(columns: Int) -> [String] {
    if isAskingToCancel, let request = wizard.request {
      return """
        Cancel the request \(request.number)? A code that was given for it will no longer be \
        accepted. K keeps it for later, C cancels it, Esc goes back.
        """.wrapped(to: columns)
    }
    if let complaint, wizard.page.kind != .confirmation {
      return "! \(complaint)".wrapped(to: columns)
    }
    if !isNoticeOld, let notice = wizard.page.notice { return "! \(notice)".wrapped(to: columns) }
    guard let misheard, focus != .box(misheard) else { return [] }
    return "! Group \(misheard) was misheard, or mistyped: ← goes back to it.".wrapped(to: columns)
  }

  /// The first group that cannot be right, on the page with the boxes.
  private var misheard: ConfirmationCode.Group? {
    guard isCodeEntry else { return nil }
    return ConfirmationCode.Group.allCases.first { boxes.verdict(on: $0) == .misheard }
  }

  // MARK: Pages

  /// - Returns: the row after the last one written.
  private func drawPage(
    in area: Area, of server: LicenseServer?, hasFocus: Bool, on canvas: inout Canvas
  ) -> Int {
    switch wizard.page {
    case .informationNeeded:
      return drawInformation(in: area, hasFocus: hasFocus, on: &canvas)
    case .reason:
      return drawReasons(in: area, hasFocus: hasFocus, on: &canvas)
    case .codeEntry(_, let request, _):
      return drawBoxes(request, in: area, hasFocus: hasFocus, on: &canvas)
    case .confirmation:
      return drawConfirmation(in: area, hasFocus: hasFocus, on: &canvas)
    case .telephone, .country, .program, .number, .licenses, .connection, .serverIDEntry,
      .packIDEntry, .waiting, .finish, .closed:
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
        contact[field] ?? TextField(), title: field.title, complaint: complaint(about: field),
        hasFocus: hasFocus && focus == .field(field), row: row + 1, in: area)
    }
    return ContactField.allCases.count + 1
  }

  private func drawReasons(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    canvas.write("Reason for the reactivation", row: 0, in: area, .bold)
    for (index, each) in ReactivationReason.allCases.enumerated() {
      let isFocused = hasFocus && focus == .reason(each)
      canvas.write(
        "\(isFocused ? "▸" : " ") (\(reason == each ? "•" : " ")) \(index + 1)  \(each.title)",
        row: index + 1, in: area, isFocused ? .reverse : .plain)
    }
    return ReactivationReason.allCases.count + 1
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

  // MARK: Buttons and keys

  private func drawButtons(row: Int, in area: Area, hasFocus: Bool, on canvas: inout Canvas) {
    var column = 0
    for case .button(let button) in rows.joined() {
      let isFocused = hasFocus && focus == .button(button)
      column =
        canvas.write(
          button: button.title, hasFocus: isFocused, row: row, column: column, in: area) + 2
    }
  }

  var hints: [ConsoleWindow.Hint] {
    guard !isAskingToCancel else {
      return [.init("K", "Keep it"), .init("C", "Cancel it"), .init("Esc", "Go back")]
    }
    let enter = ConsoleWindow.Hint("Enter", buttonOfEnter.meaning)
    let own: [ConsoleWindow.Hint] =
      switch wizard.page.kind {
      case .finish, .other, .waiting, .closed: []
      case .informationNeeded: [.init("↑↓", "Field")]
      case .reason: [.init("1–6", "Choose")]
      case .codeEntry where isOnTheTelephone: [.init("←→", "Box"), .init("# *", "Press")]
      case .codeEntry: [.init("←→", "Box")]
      case .confirmation: [.init("Space", "Heard")]
      case .telephone where buttonOfEnter != .next: [.init("Alt-N", "Next")]
      case .telephone: []
      }
    // The last line has room for no more on the page with the boxes.
    let back: [ConsoleWindow.Hint] =
      rows.joined().contains(.button(.back)) && buttonOfEnter != .back
        && !(isCodeEntry && isOnTheTelephone)
      ? [.init("Alt-B", "Back")] : []
    let cancel: [ConsoleWindow.Hint] =
      rows.joined().contains(.button(.cancel)) && buttonOfEnter != .cancel
      ? [.init("Esc", "Cancel")] : []
    return [enter] + own + back + cancel
  }
}

extension WizardForm.Button {
  /// What pressing it does, for the last line.
  fileprivate var meaning: String {
    switch self {
    case .call: "Call"
    case .back: "Back"
    case .next: "Next"
    case .finish: "Finish"
    case .cancel: "Cancel"
    }
  }

  fileprivate var title: String {
    switch self {
    case .call: "Call \(SupportTelephone.number)"
    case .back: "< Back"
    case .next: "Next >"
    case .finish: "Finish"
    case .cancel: "Cancel"
    }
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
    guard case .telephone(let draft, let request, _) = self else { return self }
    return .telephone(draft, request, nil)
  }
}
