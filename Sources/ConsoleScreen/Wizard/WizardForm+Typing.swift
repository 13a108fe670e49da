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
    case .character("#") where takesGroups && isOnTheTelephone: return [.press(.pound)]
    case .character("*") where takesGroups && isOnTheTelephone: return [.press(.star)]
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
    case .send: return [.tell(.sendAgain)]
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
      if let refusal = refusedMethods[method] {
        focus = .method
        return refuse(refusal)
      }
      let confirmed = Contact(contact, keeping: wizard.draft?.contact)
      // Another method is another wizard, which begins at the same page.
      return
        (method == wizard.draft?.method
        ? [] : [.open(wizard.operation, on: wizard.server, by: method)])
        + [.tell(.contactConfirmed(confirmed))]
    case .country:
      countries.confirm()
      guard let country = countries.chosen else {
        return refuse("Choose a country or region: by its first letters, or the arrows.")
      }
      return [.tell(.countryChosen(country))]
    case .program:
      guard let program else { return refuse("Choose a program: with Space, or 1 to 8.") }
      return [.tell(.programChosen(program))]
    case .number:
      return [
        .tell(
          .numberEntered(
            program?.numbers.first.map(text) ?? "", authorization: text(of: .authorizationNumber)))
      ]
    case .licenses:
      guard let product else {
        return refuse("Choose the version and type: with Space, or 1 to 3.")
      }
      guard let count = typedCount else {
        focus = .count
        return refuse("Type how many licenses there are.")
      }
      return [.tell(.licensesChosen(product, count: count))]
    case .reason:
      guard let reason else { return refuse("Choose a reason: with Space, or 1 to 6.") }
      return [.tell(.reasonChosen(reason))]
    case .telephone:
      return [.tell(.numbersNoted)]
    case .codeEntry:
      return [.tell(.codeEntered(boxes.text))]
    case .idEntry:
      return [
        .tell(
          idBoxes.kind == .licenseServerID
            ? .serverIDEntered(idBoxes.text) : .packIDEntered(idBoxes.text))
      ]
    case .confirmation:
      guard hasHeard else {
        focus = .heard
        return refuse("Press Space once you have heard it.")
      }
      let typed = reference.text
      return [
        .tell(.confirmationHeard(reference: typed.allSatisfy(\.isWhitespace) ? nil : typed))
      ]
    case .connection, .waiting, .finish, .closed:
      return []
    }
  }

  private mutating func refuse(_ words: String) -> [ConsoleWindow.Effect] {
    complaint = words
    return []
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
}
