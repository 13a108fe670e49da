internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator

extension Player {
  mutating func play(_ step: WizardStep, in window: Int) {
    do {
      if case .open(let opening) = step {
        try open(opening, in: window)
      } else {
        try turn(step, in: window)
      }
      if case .finish = windows[window]?.wizard.page {
        certifiedAt = nil
        certify()
      }
    } catch {
      write("! \(error)", in: window)
    }
  }

  private mutating func open(_ opening: WizardStep.Opening, in window: Int) throws {
    guard let name = opening.server ?? console.ledger.servers().first?.name else {
      return note("(There is no license server.)")
    }
    let stored = try console.server(name)
    if opening.asUser { throw Refusal.notAdministrator("User", name) }
    try stored.allow(opening.operation, by: opening.method, at: now)
    if let pending = stored.pendingRequest, pending.operation != opening.operation {
      throw Refusal.otherRequestPending(pending)
    }
    windows[window] = try WizardSession(
      opening.operation, on: name, by: opening.method, console: console)
    var answers = WizardAnswers(contact: opening.contact.applied(to: stored.contact))
    answers.reason = opening.reason
    answers.program = opening.program
    answers.number = opening.number
    answers.authorization = opening.authorization
    answers.product = opening.product
    answers.count = opening.count
    for event in answers.events(for: opening.operation, resuming: stored.pendingRequest) {
      try handle(event, in: window, offline: opening.offline)
      if let notice = windows[window]?.wizard.page.notice, !notice.isWarning { break }
    }
    show(window)
  }

  private mutating func turn(_ step: WizardStep, in window: Int) throws {
    guard let session = windows[window] else {
      return note("(No window of the wizard is open.)")
    }
    var isOffline = false
    let event: Wizard.Event
    switch step {
    case .open: return
    case .next: event = .numbersNoted
    case .back: event = .back
    case .cancel: event = .cancelled
    case .close: event = .windowClosed
    case .send(let offline):
      event = .sendAgain
      isOffline = offline
    case .contact(let change):
      let server = try console.server(session.wizard.server)
      event = .contactConfirmed(change.applied(to: server.contact))
    case .reason(let reason): event = .reasonChosen(reason)
    case .country(let country): event = .countryChosen(country)
    case .code(let text): event = .codeEntered(text)
    case .heard(let reference): event = .confirmationHeard(reference: reference)
    case .serverID(let text): event = .serverIDEntered(text)
    case .packID(let text): event = .packIDEntered(text)
    }
    // What was heard is typed on the page after the one with the numbers.
    if case .telephone = session.wizard.page, step.isTyped { try handle(.numbersNoted, in: window) }
    guard let wizard = windows[window]?.wizard, wizard.after(event).0 != wizard else {
      note("(The page of the wizard takes no such thing.)")
      return show(window)
    }
    try handle(event, in: window, offline: isOffline)
    show(window)
  }

  private mutating func handle(
    _ event: Wizard.Event, in window: Int, offline: Bool = false
  ) throws {
    guard var session = windows[window] else { return }
    session.console = console
    let (time, key, isDown) = (now, key, isVendorDown)
    var records = vendor
    defer {
      console = session.console
      vendor = records
      windows[window] = session
    }
    // Pages that are filled in at once were shown all the same.
    note(session.wizard.page)
    try session.handle(event, at: time, using: &requestNumbers) { request in
      guard !offline, !isDown else { throw NoConnection() }
      return try records.answer(request, at: time, key: key)
    }
  }

  private mutating func note(_ page: Wizard.Page) {
    if let name = WizardPageName(page) { pages.insert(name.rawValue) }
  }

  private mutating func show(_ window: Int) {
    guard let wizard = windows[window]?.wizard, let server = try? console.server(wizard.server)
    else { return }
    note(wizard.page)
    if case .closed = wizard.page { windows[window] = nil }
    for line in WizardText.lines(wizard.page, of: server) { write(line, in: window) }
  }
}

extension WizardStep {
  /// Whether it is what Customer Support said, or that it was heard.
  fileprivate var isTyped: Bool {
    switch self {
    case .code, .heard, .serverID, .packID: true
    case .open, .next, .back, .cancel, .close, .send, .contact, .reason, .country: false
    }
  }
}

extension WizardStep.ContactChange {
  fileprivate func applied(to contact: Contact) -> Contact {
    Contact(
      firstName: firstName ?? contact.firstName, lastName: lastName ?? contact.lastName,
      company: company ?? contact.company, phone: contact.phone, email: email ?? contact.email,
      country: country ?? contact.country, address: contact.address)
  }
}
