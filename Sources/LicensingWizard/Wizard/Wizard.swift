public import Codes

/// The wizard of one operation on one server: which page is shown, and what follows from what the
/// person at the console does.
///
/// ```
///   informationNeeded ─▶ country                      (only to activate)        ─▶ request
///                     ─▶ program ─▶ number ─▶ licenses (only to install)         ─▶ request
///                     ─▶ reason                       (only to reactivate)      ─▶ request
///                     ─────────────────────────────── (to deactivate, reissue)  ─▶ request
///
///   by telephone:      numbers                          the right one
///     request ─▶ telephone ─▶ codeEntry, confirmation, serverIDEntry, packIDEntry ─▶ finish
///   by the Internet:             answer
///     request ─▶ connection ─────────────────────────────────────────────────────▶ finish
///                  ▲   │ broken, or a warning
///                  └───┘ sent again, or in spite of it
/// ```
///
/// Back goes to the page before, with what was filled in; the last attempt refused goes to the first.
/// Cancelled on a page of the request goes to `closed` by way of the console, which ends the request;
/// on a page before, even after Back, it goes there at once, and a request that was opened stays pending.
///
/// It changes nothing by itself: the console performs its effects (`waiting` meanwhile) and tells what
/// came of them.
public struct Wizard: Hashable, Sendable {
  public let server: ServerName
  public let operation: Operation
  public internal(set) var page: Page

  public init(
    _ operation: Operation, for server: LicenseServer, by method: ConnectionMethod = .telephone
  ) {
    self.operation = operation
    self.server = server.name
    var draft = Draft(contact: server.contact, method: method)
    if let order = server.pendingRequest?.order, operation == .install { draft.fill(from: order) }
    page = .informationNeeded(draft, nil)
  }

  /// What the person has filled in so far; it is kept when they go back.
  public struct Draft: Hashable, Sendable {
    public var contact: Contact
    public var reason: ReactivationReason?
    public let method: ConnectionMethod
    /// To install: each once its page was filled in.
    public var program: LicenseProgram?
    public var purchase: Purchase?
    public var product: LicenseProduct?
    public var count: Int?

    public init(contact: Contact, method: ConnectionMethod = .telephone) {
      self.contact = contact
      self.method = method
    }

    /// `nil` until everything is filled in.
    public var order: LicenseOrder? {
      guard let purchase, let product, let count else { return nil }
      return LicenseOrder(purchase, product, count: count)
    }

    mutating func fill(from order: LicenseOrder) {
      program = order.purchase.program
      purchase = order.purchase
      product = order.product
      count = order.count
    }
  }

  /// Each page, with what was filled in and what the wizard has to say about it.
  public enum Page: Hashable, Sendable {
    case informationNeeded(Draft, Notice?)
    case country(Draft, Notice?)
    case program(Draft, Notice?)
    /// The number, or the two, that the program is known by.
    case number(Draft, Notice?)
    /// Version, type, and how many.
    case licenses(Draft, Notice?)
    case reason(Draft, Notice?)
    /// The number to call, and what to give there.
    case telephone(Draft, Request, Notice?)
    /// The request is to be sent by the Internet, in spite of a warning, or again.
    case connection(Draft, Request, Notice?)
    /// The boxes A to E.
    case codeEntry(Draft, Request, Notice?)
    /// "I heard the confirmation", and the reference.
    case confirmation(Draft, Request, Notice?)
    case serverIDEntry(Draft, Request, Notice?)
    case packIDEntry(Draft, Request, Notice?)
    /// An effect is being performed; when it fails, the page is shown again.
    indirect case waiting(for: Effect, on: Page)
    case finish(Request)
    case closed
  }

  /// What is wrong with what was filled in, or should be thought of.
  public enum Notice: Hashable, Sendable {
    case missing([String])
    case refused(CodeRefusal)
    /// In the words of whoever refused.
    case failed(String)
    /// Nothing is refused, but it cannot well be so.
    case warning(String)
  }

  public enum Event: Hashable, Sendable {
    case contactConfirmed(Contact)
    case countryChosen(Country)
    case programChosen(LicenseProgram)
    /// As typed; the authorization for an open license only.
    case numberEntered(String, authorization: String)
    case licensesChosen(LicenseProduct, count: Int)
    case reasonChosen(ReactivationReason)
    /// "Next" on the page with the numbers.
    case numbersNoted
    /// The request that a warning held back, or whose connection broke, is to be sent.
    case sendAgain
    case codeEntered(String)
    case confirmationHeard(reference: String?)
    case serverIDEntered(String)
    case packIDEntered(String)
    case back
    case cancelled
    /// The request stays pending.
    case windowClosed

    case requestOpened(Request, warning: String? = nil)
    case requestCancelled
    /// Another window has closed the request.
    case requestGone(String)
    /// The request is kept.
    case connectionBroken(String)
    case accepted(Request)
    case refused(CodeRefusal)
    case failed(String)
  }

  public enum Effect: Hashable, Sendable {
    case open(Draft)
    /// Send the pending request by the Internet, and take the answer.
    case send
    case enter(code: String)
    case confirmHeard(reference: String?)
    case enterServerID(String)
    case enterPackID(String)
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
}

extension Wizard.Notice {
  /// Whether nothing stands in the way.
  public var isWarning: Bool {
    if case .warning = self { true } else { false }
  }
}

extension Wizard.Notice: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let fields): Refusal.contactIncomplete(fields).description
    case .refused(let refusal): refusal.description
    case .failed(let words), .warning(let words): words
    }
  }
}
