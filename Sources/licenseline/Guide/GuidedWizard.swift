internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

/// A wizard in plain lines: shows each page and asks for what it needs.
struct GuidedWizard {
  private var session: WizardSession<SiteDatabase>
  private let options: GlobalOptions
  private var randomness: Randomness
  /// Places the call; `nil` when the person calls from elsewhere.
  private let dial: (() throws -> Void)?

  init(
    _ session: WizardSession<SiteDatabase>, options: GlobalOptions, dial: (() throws -> Void)?
  ) {
    self.session = session
    self.options = options
    self.dial = dial
    randomness = options.randomness(for: .request)
  }

  /// Returns when the wizard is finished, cancelled, or left for later.
  mutating func run() throws {
    while try show() {
      guard let event = try answer() else {
        try tell(.windowClosed)
        continue
      }
      try tell(event)
    }
  }

  private mutating func tell(_ event: Wizard.Event) throws {
    try session.handle(
      event, at: options.time, using: &randomness, through: options.connection)
  }

  /// - Returns: whether the page asks for something.
  private func show() throws -> Bool {
    let page = session.wizard.page
    let server = try session.console.server(session.wizard.server)
    Output.write("\n")
    Terminal.writeLines(WizardText.lines(page, of: server))
    switch page {
    case .finish:
      return false
    case .closed:
      if let pending = server.pendingRequest {
        Output.write(
          "The \(pending.operation.noun) \(pending.number) is kept. Come back to it any time.\n")
      } else if case .cancelled = server.requests.last?.status, let last = server.requests.last {
        Output.write("The \(last.operation.noun) \(last.number) is cancelled.\n")
      }
      return false
    case .informationNeeded, .country, .program, .number, .licenses, .reason, .telephone,
      .connection, .codeEntry, .confirmation, .serverIDEntry, .packIDEntry, .waiting:
      return true
    }
  }

  /// What the person does on the page; `nil` when they leave it for later.
  private mutating func answer() throws -> Wizard.Event? {
    switch session.wizard.page {
    case .informationNeeded(let draft, _):
      return information(draft.contact)
    case .reason:
      return reason()
    case .telephone:
      return try numbers()
    case .codeEntry:
      return try confirmation("Code, groups A to E: ") { .codeEntered($0) }
    case .confirmation:
      return try confirmation("Reference, or y if you heard it but did not note it: ") { typed in
        .confirmationHeard(reference: typed == "y" ? nil : typed)
      }
    case .connection(_, _, let notice):
      return connection(notice?.isWarning == true ? "Enter to send it" : "Enter to send it again")
    case .serverIDEntry:
      return try confirmation("License server ID: ") { .serverIDEntered($0) }
    case .packIDEntry:
      return try confirmation("License pack ID: ") { .packIDEntered($0) }
    case .country(let draft, _):
      return GuidedQuestions.country(draft)
    case .program:
      return GuidedQuestions.program()
    case .number(let draft, _):
      return GuidedQuestions.number(draft)
    case .licenses(let draft, _):
      return GuidedQuestions.licenses(draft)
    case .waiting, .finish, .closed:
      return nil
    }
  }

  private func connection(_ sending: String) -> Wizard.Event? {
    while let line = Terminal.ask("\(sending), b for back, c to cancel: ") {
      switch line {
      case "": return .sendAgain
      case "b": return .back
      case "c": return .cancelled
      default: Output.write("“\(line)” is none of them.\n")
      }
    }
    return nil
  }

  private func information(_ contact: Contact) -> Wizard.Event? {
    while let line = Terminal.ask("Enter to go on, e to edit, c to cancel: ") {
      switch line {
      case "": return .contactConfirmed(contact)
      case "c": return .cancelled
      case "e": return .contactConfirmed(edited(contact))
      default: Output.write("“\(line)” is none of them.\n")
      }
    }
    return nil
  }

  private func edited(_ contact: Contact) -> Contact {
    func ask(_ field: String, _ value: String) -> String {
      guard let line = Terminal.ask("  \(field) [\(value)]: "), !line.isEmpty else { return value }
      return line
    }
    return Contact(
      firstName: ask("First name", contact.firstName), lastName: ask("Last name", contact.lastName),
      company: ask("Company", contact.company), phone: ask("Phone", contact.phone),
      email: ask("E-mail", contact.email), country: contact.country, address: contact.address)
  }

  private func reason() -> Wizard.Event? {
    let reasons = ReactivationReason.allCases
    while let line = Terminal.ask("Reason, 1 to \(reasons.count); b for back, c to cancel: ") {
      switch line {
      case "b": return .back
      case "c": return .cancelled
      default:
        if let number = Int(line), number > 0, let reason = reasons.dropFirst(number - 1).first {
          return .reasonChosen(reason)
        }
        Output.write("“\(line)” is none of them.\n")
      }
    }
    return nil
  }

  private func numbers() throws -> Wizard.Event? {
    let next =
      dial == nil ? "Enter when you have called" : "Enter to call now, n if you have called"
    switch (Terminal.ask("\(next), b for back, c to cancel, q for later: "), dial) {
    case (nil, _), ("q", _): return nil
    case ("b", _): return .back
    case ("c", _): return .cancelled
    case ("n", _), (_, nil): return .numbersNoted
    case (_, let dial?):
      try call(dial)
      return .numbersNoted
    }
  }

  private func confirmation(
    _ question: String, _ event: (String) -> Wizard.Event
  ) throws -> Wizard.Event? {
    let calling = dial == nil ? "" : "call to call again, "
    Output.write("(\(calling)b for back, c to cancel the request, q for later)\n")
    while let line = Terminal.ask(question) {
      switch (line, dial) {
      case ("b", _): return .back
      case ("c", _): return .cancelled
      case ("q", _): return nil
      case ("call", let dial?): try call(dial)
      default: return event(line)
      }
    }
    return nil
  }

  private var telephone: String {
    get throws {
      let server = try session.console.server(session.wizard.server)
      return SupportTelephone.number(for: server.contact.country)
    }
  }

  private func call(_ dial: () throws -> Void) throws {
    Terminal.writeLines([
      "", "Dialling \(try telephone). 0 to 9, * and # are the keys of your telephone.",
      "To speak, type words and press Enter. Ctrl-C hangs up.", "",
    ])
    try dial()
    Output.write("\n")
  }
}
