public import Codes

/// The wizard of one operation on one server: which page is shown, and what follows from what the
/// person at the console does.
///
/// ```
///                    contact                reason                 numbers
///   informationNeeded ──────▶ reason ───────────────▶ telephone ──────────▶ codeEntry (deactivate)
///        ▲  ▲         (only to reactivate)             ▲     │              confirmation (reactivate)
///        │  └───────────────── back ───────────────────┘     │ cancelled          │       │
///        │                                                   ▼           accepted ▼       │
///        │                                                 closed ◀──────────── finish    │
///        └────────────────── the last attempt was refused ────────────────────────────────┘
/// ```
///
/// It changes nothing by itself: the console performs its effects (`waiting` meanwhile) and tells what
/// came of them.
public struct Wizard: Hashable, Sendable {
  public let server: ServerName
  public let operation: Operation
  public private(set) var page: Page

  public init(
    _ operation: Operation, for server: LicenseServer, by method: ConnectionMethod = .telephone
  ) {
    self.operation = operation
    self.server = server.name
    page = .informationNeeded(Draft(contact: server.contact, method: method), nil)
  }

  /// What the person has filled in so far; it is kept when they go back.
  public struct Draft: Hashable, Sendable {
    public var contact: Contact
    public var reason: ReactivationReason?
    public let method: ConnectionMethod

    public init(contact: Contact, method: ConnectionMethod = .telephone) {
      self.contact = contact
      self.method = method
    }
  }

  /// Each page, with what was filled in and what the wizard has to say about it.
  public enum Page: Hashable, Sendable {
    case informationNeeded(Draft, Notice?)
    case reason(Draft, Notice?)
    /// The number to call, and what to give there.
    case telephone(Draft, Request, Notice?)
    /// The boxes A to E.
    case codeEntry(Draft, Request, Notice?)
    /// "I heard the confirmation", and the reference.
    case confirmation(Draft, Request, Notice?)
    /// An effect is being performed; when it fails, the page is shown again.
    indirect case waiting(for: Effect, on: Page)
    case finish(Request)
    case closed
  }

  /// What is wrong with what was filled in.
  public enum Notice: Hashable, Sendable {
    case missing([String])
    case refused(CodeRefusal)
    /// In the words of whoever refused.
    case failed(String)
  }

  public enum Event: Hashable, Sendable {
    case contactConfirmed(Contact)
    case reasonChosen(ReactivationReason)
    /// "Next" on the page with the numbers.
    case numbersNoted
    case codeEntered(String)
    case confirmationHeard(reference: String?)
    case back
    case cancelled
    /// The request stays pending.
    case windowClosed

    case requestOpened(Request)
    case requestCancelled
    /// Another window has closed the request.
    case requestGone(String)
    case accepted(Request)
    case refused(CodeRefusal)
    case failed(String)
  }

  public enum Effect: Hashable, Sendable {
    case open(Draft)
    case enter(code: String)
    case confirmHeard(reference: String?)
    case cancelRequest
  }

  /// The wizard after an event, and what is to be done, if anything.
  public func after(_ event: Event) -> (Wizard, Effect?) {
    let page = page(after: event)
    var next = self
    next.page = page
    guard page != self.page, case .waiting(let effect, on: _) = page else { return (next, nil) }
    return (next, effect)
  }

  private func page(after event: Event) -> Page {
    switch (page, event) {
    case (.waiting, .cancelled), (.waiting, .back):
      return page
    case (.closed, _), (_, .windowClosed), (.finish, .cancelled):
      return .closed
    case (.informationNeeded, .cancelled), (.reason, .cancelled):
      return .closed
    case (.telephone, .cancelled), (.codeEntry, .cancelled), (.confirmation, .cancelled):
      return .waiting(for: .cancelRequest, on: page)

    case (.informationNeeded(var draft, _), .contactConfirmed(let contact)):
      draft.contact = contact
      guard contact.missing.isEmpty else {
        return .informationNeeded(draft, .missing(contact.missing))
      }
      guard operation == .deactivate else { return .reason(draft, nil) }
      return .waiting(for: .open(draft), on: .informationNeeded(draft, nil))
    case (.reason(var draft, _), .reasonChosen(let reason)):
      draft.reason = reason
      return .waiting(for: .open(draft), on: .reason(draft, nil))
    case (.telephone(let draft, let request, _), .numbersNoted):
      return request.operation == .deactivate
        ? .codeEntry(draft, request, nil) : .confirmation(draft, request, nil)
    case (.codeEntry(let draft, let request, _), .codeEntered(let code)):
      return .waiting(for: .enter(code: code), on: .codeEntry(draft, request, nil))
    case (.confirmation(let draft, let request, _), .confirmationHeard(let reference)):
      return .waiting(
        for: .confirmHeard(reference: reference), on: .confirmation(draft, request, nil))

    case (.reason(let draft, _), .back):
      return .informationNeeded(draft, nil)
    case (.telephone(let draft, _, _), .back):
      return operation == .deactivate ? .informationNeeded(draft, nil) : .reason(draft, nil)
    case (.codeEntry(let draft, let request, _), .back),
      (.confirmation(let draft, let request, _), .back):
      return .telephone(draft, request, nil)

    case (.waiting(for: .open(let draft), on: _), .requestOpened(let request)):
      return .telephone(draft, request, nil)
    case (.waiting(for: .cancelRequest, on: _), .requestCancelled):
      return .closed
    case (.waiting(for: .enter, on: _), .accepted(let request)),
      (.waiting(for: .confirmHeard, on: _), .accepted(let request)):
      return .finish(request)
    case (.waiting(for: _, on: let page), .refused(let refusal)):
      return refusal.attemptsLeft == 0
        ? page.startingAnew(.refused(refusal)) : page.noticing(.refused(refusal))
    case (.waiting(for: .cancelRequest, on: _), .requestGone):
      return .closed
    case (.waiting(for: _, on: let page), .requestGone(let words)):
      return page.startingAnew(.failed(words))
    case (.waiting(for: _, on: let page), .failed(let words)):
      return page.noticing(.failed(words))

    case (.informationNeeded, _), (.reason, _), (.telephone, _), (.codeEntry, _),
      (.confirmation, _), (.waiting, _), (.finish, _):
      return page
    }
  }
}

extension Wizard.Page {
  public var notice: Wizard.Notice? {
    switch self {
    case .informationNeeded(_, let notice), .reason(_, let notice), .telephone(_, _, let notice),
      .codeEntry(_, _, let notice), .confirmation(_, _, let notice):
      notice
    case .waiting, .finish, .closed:
      nil
    }
  }

  /// The first page, since the request is closed and "Next" must open another.
  fileprivate func startingAnew(_ notice: Wizard.Notice) -> Self {
    switch self {
    case .informationNeeded(let draft, _), .reason(let draft, _), .telephone(let draft, _, _),
      .codeEntry(let draft, _, _), .confirmation(let draft, _, _):
      .informationNeeded(draft, notice)
    case .waiting, .finish, .closed: self
    }
  }

  fileprivate func noticing(_ notice: Wizard.Notice) -> Self {
    switch self {
    case .informationNeeded(let draft, _): .informationNeeded(draft, notice)
    case .reason(let draft, _): .reason(draft, notice)
    case .telephone(let draft, let request, _): .telephone(draft, request, notice)
    case .codeEntry(let draft, let request, _): .codeEntry(draft, request, notice)
    case .confirmation(let draft, let request, _): .confirmation(draft, request, notice)
    case .waiting, .finish, .closed: self
    }
  }
}

extension Wizard.Notice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let fields): Refusal.contactIncomplete(fields).description
    case .refused(let refusal): refusal.description
    case .failed(let words): words
    }
  }
}
