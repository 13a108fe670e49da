internal import Codes
internal import Dialogue
internal import LicensingWizard
internal import TextScreen

extension WizardForm {
  mutating func type(_ keystroke: Keystroke) -> [ConsoleWindow.Effect] {
    if isAskingToCancel { return answer(keystroke) }
    complaint = nil
    switch keystroke {
    case .escape: return press(wizard.page.kind == .finish ? .finish : .cancel)
    case .alt("b"): return press(.back)
    case .alt("n"): return press(.next)
    case .enter: return press(buttonOfEnter)
    case .character("#") where isCodeEntry && isOnTheTelephone: return [.press(.pound)]
    case .character("*") where isCodeEntry && isOnTheTelephone: return [.press(.star)]
    case .up: move(byRows: -1)
    case .down: move(byRows: 1)
    case .left where !isTypingText: move(byColumns: -1)
    case .right where !isTypingText: move(byColumns: 1)
    default: fill(keystroke)
    }
    return []
  }

  // MARK: Buttons

  var buttonOfEnter: Button {
    if case .button(let button) = focus { button } else { .next }
  }

  private mutating func press(_ button: Button) -> [ConsoleWindow.Effect] {
    guard rows.joined().contains(.button(button)) else { return [] }
    switch button {
    case .call: return [.dial]
    case .back: return [.tell(.back)]
    case .next: return next()
    case .finish: return [.tell(.windowClosed)]
    case .cancel:
      guard wizard.request != nil else { return [.tell(.cancelled)] }
      isAskingToCancel = true
      return []
    }
  }

  private mutating func next() -> [ConsoleWindow.Effect] {
    switch wizard.page.kind {
    case .informationNeeded:
      return [.tell(.contactConfirmed(Contact(contact)))]
    case .reason:
      guard let reason else {
        complaint = "Choose a reason: with Space, or 1 to 6."
        return []
      }
      return [.tell(.reasonChosen(reason))]
    case .telephone:
      return [.tell(.numbersNoted)]
    case .codeEntry:
      return [.tell(.codeEntered(boxes.text))]
    case .confirmation:
      guard hasHeard else {
        complaint = "Press Space once you have heard it."
        focus = .heard
        return []
      }
      let typed = reference.text
      return [
        .tell(.confirmationHeard(reference: typed.allSatisfy(\.isWhitespace) ? nil : typed))
      ]
    case .other, .waiting, .finish, .closed:
      return []
    }
  }

  private mutating func answer(_ keystroke: Keystroke) -> [ConsoleWindow.Effect] {
    switch keystroke {
    case .character("k"), .character("K"): return [.tell(.windowClosed)]
    case .character("c"), .character("C"): return [.tell(.cancelled)]
    case .escape, .character("g"), .character("G"): isAskingToCancel = false
    default: break
    }
    return []
  }

  // MARK: Going from one control to another

  private mutating func move(byRows step: Int) {
    guard let row = rows.firstIndex(where: { $0.contains(focus) }),
      rows.indices.contains(row + step), let first = rows[row + step].first
    else { return }
    enter(rows[row + step].first { $0 == usual(in: row + step) } ?? first)
  }

  /// Where the cursor goes in a row that it comes to from above or below.
  private func usual(in row: Int) -> Control {
    isCodeEntry && row == 0 ? .box(lastBox) : .button(.next)
  }

  /// The box where typing goes on: the first that is not full, or else the last.
  private var lastBox: ConfirmationCode.Group {
    ConfirmationCode.Group.allCases.first { boxes[$0].count < 4 } ?? .e
  }

  private mutating func move(byColumns step: Int) {
    guard let row = rows.first(where: { $0.contains(focus) }),
      let column = row.firstIndex(of: focus), row.indices.contains(column + step)
    else { return }
    enter(row[column + step])
  }

  private mutating func enter(_ control: Control) {
    focus = control
    replacesBox = isFull(control)
  }

  private var isTypingText: Bool {
    switch focus {
    case .field, .reference: true
    case .reason, .box, .heard, .button: false
    }
  }

  // MARK: Filling in

  private mutating func fill(_ keystroke: Keystroke) {
    isNoticeOld = true
    switch (focus, keystroke) {
    case (.field(let field), _):
      _ = contact[field]?.take(keystroke)
    case (.reference, _):
      _ = reference.take(keystroke)
    case (.reason(let focused), .character(" ")):
      reason = focused
    case (.reason, .character(let digit)):
      guard let number = digit.wholeNumberValue, number > 0,
        let chosen = ReactivationReason.allCases.dropFirst(number - 1).first
      else { return }
      enter(.reason(chosen))
      reason = chosen
    case (.heard, .character(" ")):
      hasHeard.toggle()
    case (.box(let group), _):
      fill(group, keystroke)
    case (.button, _) where isCodeEntry:
      // Somebody types on from a button: the code is what is meant.
      enter(.box(lastBox))
      fill(lastBox, keystroke)
    case (.button, .character(let character))
    where isOnTheTelephone && Dialogue.Key(rawValue: character) != nil:
      complaint = "Tab goes to the telephone."
    case (.reason, _), (.heard, _), (.button, _):
      return
    }
  }

  private mutating func fill(_ group: ConfirmationCode.Group, _ keystroke: Keystroke) {
    switch keystroke {
    case .character(let character) where character.isWhitespace || character == "-":
      // People part the groups themselves: on to the next box, when this one has something in it.
      if !boxes[group].isEmpty, !replacesBox, let next = group.next { enter(.box(next)) }
    case .character(let character):
      type(character, into: group)
    case .backspace:
      erase(in: group)
    case .delete:
      boxes.clear(group)
    case .paste(let text):
      paste(text, at: group)
    default:
      return
    }
  }

  private mutating func type(_ character: Character, into group: ConfirmationCode.Group) {
    var typed = boxes
    if replacesBox { typed.clear(group) }
    guard typed.type(character, into: group) else {
      complaint = "“\(character)” is no digit. A box takes 4 digits."
      return
    }
    boxes = typed
    replacesBox = false
    if boxes[group].count == 4, let next = group.next { enter(.box(next)) }
  }

  private mutating func erase(in group: ConfirmationCode.Group) {
    // The cursor left the box before when it was full: what was typed last stands there.
    let erased = boxes[group].isEmpty ? group.previous ?? group : group
    focus = .box(erased)
    boxes.removeLast(from: erased)
    replacesBox = false
  }

  private mutating func paste(_ text: String, at group: ConfirmationCode.Group) {
    do throws(ConfirmationCode.Fault) {
      let last = try boxes.paste(text, at: group)
      enter(.box(boxes[last].count == 4 ? last.next ?? last : last))
    } catch {
      complaint = error.description
    }
  }
}
