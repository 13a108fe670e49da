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
      area, title: "\(mark)\(ServerMenu.title(of: wizard.operation)): \(wizard.server)",
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
    if wizard.page.kind == .informationNeeded, let refusal = refusedMethods[method] {
      return "! \(refusal)".wrapped(to: columns)
    }
    if !isNoticeOld, let notice = wizard.page.notice { return "! \(notice)".wrapped(to: columns) }
    if wizard.page.kind == .idEntry, case .failure(let error) = idBoxes.wholeVerdict {
      return "✗ \(error)".wrapped(to: columns)
    }
    guard let misheard, focus != .box(misheard) else { return [] }
    return "! Group \(misheard) was misheard, or mistyped: ← goes back to it.".wrapped(to: columns)
  }

  /// The first group that cannot be right, on the page with the boxes.
  private var misheard: ConfirmationCode.Group? {
    guard isCodeEntry else { return nil }
    return ConfirmationCode.Group.allCases.first { boxes.verdict(on: $0) == .misheard }
  }

  // MARK: Buttons and keys

  private func drawButtons(row: Int, in area: Area, hasFocus: Bool, on canvas: inout Canvas) {
    var column = 0
    for case .button(let button) in rows.joined() {
      let isFocused = hasFocus && focus == .button(button)
      column =
        canvas.write(
          button: title(of: button), hasFocus: isFocused, row: row, column: column, in: area) + 2
    }
  }

  private func title(of button: Button) -> String {
    switch button {
    case .call: "Call \(SupportTelephone.number(for: chosenCountry))"
    case .back: "< Back"
    case .next: "Next >"
    case .send: wizard.page.notice?.isWarning == true ? "Send" : "Send again"
    case .finish: "Finish"
    case .cancel: "Cancel"
    }
  }

  var hints: [ConsoleWindow.Hint] {
    guard !isAskingToCancel else {
      return [.init("K", "Keep it"), .init("C", "Cancel it"), .init("Esc", "Go back")]
    }
    let enter = ConsoleWindow.Hint("Enter", buttonOfEnter.meaning)
    let own: [ConsoleWindow.Hint] =
      switch wizard.page.kind {
      case .connection, .finish, .waiting, .closed: []
      case .informationNeeded where focus == .method: [.init("←→", "Method")]
      case .informationNeeded, .number: [.init("↑↓", "Field")]
      case .country: [.init("A–Z ↑↓", "Choose")]
      case .program, .reason: [.init("1–\(choices.count)", "Choose")]
      case .licenses: [.init("1–\(choices.count)", "Choose"), .init("↑↓", "Field")]
      case .idEntry where isOnTheTelephone: [.init("←→", "Box"), .init("# *", "Press")]
      case .idEntry: [.init("←→", "Box")]
      case .codeEntry where isOnTheTelephone: [.init("←→", "Box"), .init("# *", "Press")]
      case .codeEntry: [.init("←→", "Box")]
      case .confirmation: [.init("Space", "Heard")]
      case .telephone where buttonOfEnter != .next: [.init("Alt-N", "Next")]
      case .telephone: []
      }
    // The last line has room for no more on the page with the boxes.
    let back: [ConsoleWindow.Hint] =
      rows.joined().contains(.button(.back)) && buttonOfEnter != .back
        && !(takesGroups && isOnTheTelephone)
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
    case .send: "Send"
    case .finish: "Finish"
    case .cancel: "Cancel"
    }
  }
}
