internal import Codes
internal import Dialogue
internal import LicensingWizard
internal import TextScreen

extension WizardForm {
  /// A keystroke for the control under the cursor.
  mutating func fill(_ keystroke: Keystroke) {
    isNoticeOld = true
    switch (focus, keystroke) {
    case (.field(let field), _):
      _ = contact[field]?.take(keystroke)
    case (.reference, _):
      _ = reference.take(keystroke)
    case (.number(let kind), _):
      _ = numbers[kind, default: TextField()].take(keystroke)
    case (.count, _):
      _ = count.take(keystroke)
    case (.method, .character(" ")):
      method = method.neighbour(1)
    case (.country, _):
      fillCountry(keystroke)
    case (.heard, .character(" ")):
      hasHeard.toggle()
    case (.box(let group), _):
      fill(group, keystroke)
    case (.group(let index), _):
      fill(index, keystroke)
    case (.button, _) where isCodeEntry:
      // Somebody types on from a button: the code is what is meant.
      enter(.box(lastBox))
      fill(lastBox, keystroke)
    case (.button, _) where wizard.page.kind == .idEntry:
      enter(.group(idBoxes.firstToFill))
      fill(idBoxes.firstToFill, keystroke)
    case (.button, .character(let character))
    where isOnTheTelephone && Dialogue.Key(rawValue: character) != nil:
      complaint = "Tab goes to the telephone."
    case (_, .character(" ")):
      choose(focus)
    case (_, .character(let digit)) where choices.contains(focus):
      guard let number = digit.wholeNumberValue, number > 0,
        let chosen = choices.dropFirst(number - 1).first
      else { return }
      choose(chosen)
    case (.method, _), (.program, _), (.product, _), (.reason, _), (.heard, _), (.button, _):
      return
    }
  }

  private mutating func fillCountry(_ keystroke: Keystroke) {
    switch keystroke {
    case .character(let character):
      if !countries.type(character) {
        complaint = "No country or region begins with “\(countries.typed)\(character)”."
      }
    case .backspace: countries.eraseTyped()
    case .pageUp: _ = countries.move(by: -8)
    case .pageDown: _ = countries.move(by: 8)
    case .home: _ = countries.move(by: -Country.all.count)
    case .end: _ = countries.move(by: Country.all.count)
    default: break
    }
  }

  // MARK: Numbers

  func text(of kind: CodeKind) -> String { numbers[kind]?.text ?? "" }

  /// `nil` when it is no number.
  var typedCount: Int? {
    Int(count.text.filter { !$0.isWhitespace && $0 != "," })
  }

  /// What is to be said of a number while it is typed: its form, how far it is, whether it can be right.
  func verdict(on kind: CodeKind) -> (text: String, isWrong: Bool)? {
    let typed = text(of: kind)
    let found = typed.filter { $0.isLetter || $0.isNumber }.count
    guard let expected = kind.length, found > 0 else { return (kind.form, false) }
    guard found >= expected else { return ("\(found) of \(expected)", false) }
    guard let error = kind.error(in: typed) else { return ("✓ sound", false) }
    return found > expected
      ? ("✗ \(found) of \(expected)", true)
      : (error.cause == .checkFails ? "✗ mistyped" : "✗ not such a number", true)
  }

  /// What is wrong with the count, beside it; `nil` when nothing is, or nothing was typed.
  var complaintAboutCount: String? {
    guard !count.text.isEmpty else { return nil }
    let range = LicenseOrder.countRange
    return typedCount.map(range.contains) ?? false
      ? nil : "\(range.lowerBound) to \(range.upperBound)"
  }

  // MARK: The boxes of the code

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

  // MARK: The boxes of an ID

  private mutating func fill(_ index: Int, _ keystroke: Keystroke) {
    switch keystroke {
    case .character(let character) where character.isWhitespace || character == "-":
      if !idBoxes[index].isEmpty, !replacesBox { enter(.group(next(after: index))) }
    case .character(let character):
      var typed = idBoxes
      if replacesBox { typed.clear(index) }
      guard typed.type(character, into: index) else {
        complaint = "“\(character)” stands in no ID. A box takes 5 letters and digits."
        return
      }
      idBoxes = typed
      replacesBox = false
      if isFull(.group(index)), index != next(after: index) { enter(.group(next(after: index))) }
    case .backspace:
      // The cursor left the box before when it was full: what was typed last stands there.
      let erased = idBoxes[index].isEmpty ? max(0, index - 1) : index
      focus = .group(erased)
      idBoxes.removeLast(from: erased)
      replacesBox = false
    case .delete:
      idBoxes.clear(index)
    case .paste(let text):
      guard let last = idBoxes.paste(text, at: index) else {
        complaint = "That is no ID. It is \(idBoxes.kind.form)."
        return
      }
      enter(.group(last))
    default:
      return
    }
  }

  private func next(after index: Int) -> Int { min(index + 1, IDBoxes.indices.upperBound - 1) }
}

extension CodeKind {
  /// How many characters the numbers of a program have; `nil` for any other kind.
  fileprivate var length: Int? {
    switch self {
    case .agreementNumber: 7
    case .openLicenseNumber: 8
    case .authorizationNumber: 15
    case .retailCode: 25
    default: nil
    }
  }

  fileprivate func error(in text: String) -> CodeError? {
    do throws(CodeError) {
      switch self {
      case .agreementNumber: _ = try AgreementNumber(parsing: text)
      case .openLicenseNumber: _ = try OpenLicenseNumber(parsing: text)
      case .authorizationNumber: _ = try AuthorizationNumber(parsing: text)
      case .retailCode: _ = try RetailCode(parsing: text)
      default: break
      }
      return nil
    } catch {
      return error
    }
  }
}
