import Codes
import Samples
import Testing

@testable import LicensingWizard

/// Every page of the wizard against every event. What a row does not list leaves the page as it is.
struct WizardTests {
  private typealias Page = Wizard.Page
  private typealias Event = Wizard.Event

  private struct Outcome: Hashable {
    var page: Page
    var effect: Wizard.Effect?

    init(_ page: Page, _ effect: Wizard.Effect? = nil) {
      self.page = page
      self.effect = effect
    }

    static func waiting(for effect: Wizard.Effect, on page: Page) -> Outcome {
      Outcome(.waiting(for: effect, on: page), effect)
    }
  }

  private static let contact = Contact(firstName: "Grace", lastName: "Sample", company: "Contoso")
  private static let blank = Contact(firstName: " ", lastName: "Sample", company: "")
  private static let missing = Wizard.Notice.missing(["First name", "Company"])
  private static let refusal = CodeRefusal(cause: .notForThisRequest, attemptsLeft: 3)

  private static func request(_ operation: Operation) -> Request {
    Request(
      number: Sample.number(), operation: operation, method: .telephone, reason: nil,
      openedAt: Sample.morning)
  }

  private static func events(_ operation: Operation) -> [Event] {
    [
      .contactConfirmed(contact), .contactConfirmed(blank), .reasonChosen(.serverUpgraded),
      .numbersNoted, .codeEntered("4712"), .confirmationHeard(reference: "9Y0C4H"),
      .confirmationHeard(reference: nil), .back, .cancelled, .windowClosed,
      .requestOpened(request(operation)), .requestCancelled, .accepted(request(operation)),
      .refused(refusal), .failed("No."), .programChosen(.select),
      .numberEntered("1234567", authorization: ""), .licensesChosen(.perDevice, count: 10),
      .sendAgain, .serverIDEntered("SIM01"), .packIDEntered("SIM02"), .connectionBroken("No line."),
    ]
  }

  /// Goes to a page by events, and tries every event there.
  private func check(
    _ operation: Operation, after path: [Event], is page: Page, _ rows: [Event: Outcome],
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let wizard = path.reduce(Wizard(operation, for: server)) { $0.after($1).0 }
    #expect(wizard.page == page, sourceLocation: location)
    for event in Self.events(operation) {
      let (next, effect) = wizard.after(event)
      #expect(
        Outcome(next.page, effect) == rows[event] ?? Outcome(page), "\(event)",
        sourceLocation: location)
      #expect(next.server == server.name && next.operation == operation, sourceLocation: location)
    }
  }

  @Test("Every page of a deactivation answers every event")
  func deactivation() throws {
    let first = Wizard.Draft(contact: .sample)
    let draft = Wizard.Draft(contact: Self.contact)
    var blank = first
    blank.contact = Self.blank
    let request = Self.request(.deactivate)
    let closed = Outcome(.closed)
    func check(_ path: [Event], _ page: Page, _ rows: [Event: Outcome]) throws {
      try self.check(.deactivate, after: path, is: page, rows)
    }

    let information: [Event: Outcome] = [
      .contactConfirmed(Self.contact): .waiting(
        for: .open(draft), on: .informationNeeded(draft, nil)),
      .contactConfirmed(Self.blank): Outcome(.informationNeeded(blank, Self.missing)),
      .cancelled: closed, .windowClosed: closed,
    ]
    try check([], .informationNeeded(first, nil), information)
    try check(
      [.contactConfirmed(Self.blank)], .informationNeeded(blank, Self.missing), information)

    let opening: [Event] = [.contactConfirmed(Self.contact)]
    try check(
      opening, .waiting(for: .open(draft), on: .informationNeeded(draft, nil)),
      [
        .requestOpened(request): Outcome(.telephone(draft, request, nil)),
        .refused(Self.refusal): Outcome(.informationNeeded(draft, .refused(Self.refusal))),
        .failed("No."): Outcome(.informationNeeded(draft, .failed("No."))),
        .windowClosed: closed,
      ])
    try check(
      opening + [.failed("No.")], .informationNeeded(draft, .failed("No.")), information)

    let telephone = opening + [.requestOpened(request)]
    let noted: [Event: Outcome] = [
      .numbersNoted: Outcome(.codeEntry(draft, request, nil)),
      .back: Outcome(.informationNeeded(draft, nil)), .windowClosed: closed,
    ]
    try check(
      telephone, .telephone(draft, request, nil),
      noted.merging([
        .cancelled: .waiting(for: .cancelRequest, on: .telephone(draft, request, nil))
      ]) { $1 })
    try check(
      telephone + [.cancelled, .failed("No.")], .telephone(draft, request, .failed("No.")),
      noted.merging([
        .cancelled: .waiting(for: .cancelRequest, on: .telephone(draft, request, .failed("No.")))
      ]) { $1 })
    try check(
      telephone + [.cancelled], .waiting(for: .cancelRequest, on: .telephone(draft, request, nil)),
      [
        .requestCancelled: closed, .windowClosed: closed,
        .refused(Self.refusal): Outcome(.telephone(draft, request, .refused(Self.refusal))),
        .failed("No."): Outcome(.telephone(draft, request, .failed("No."))),
      ])

    let entry = telephone + [.numbersNoted]
    func entering(_ notice: Wizard.Notice?) -> [Event: Outcome] {
      [
        .codeEntered("4712"): .waiting(
          for: .enter(code: "4712"), on: .codeEntry(draft, request, nil)),
        .back: Outcome(.telephone(draft, request, nil)), .windowClosed: closed,
        .cancelled: .waiting(for: .cancelRequest, on: .codeEntry(draft, request, notice)),
      ]
    }
    try check(entry, .codeEntry(draft, request, nil), entering(nil))
    try check(
      entry + [.codeEntered("1"), .refused(Self.refusal)],
      .codeEntry(draft, request, .refused(Self.refusal)), entering(.refused(Self.refusal)))
    try check(
      entry + [.codeEntered("1"), .failed("No.")],
      .codeEntry(draft, request, .failed("No.")), entering(.failed("No.")))
    try check(
      entry + [.codeEntered("1")],
      .waiting(for: .enter(code: "1"), on: .codeEntry(draft, request, nil)),
      [
        .accepted(request): Outcome(.finish(request)), .windowClosed: closed,
        .refused(Self.refusal): Outcome(.codeEntry(draft, request, .refused(Self.refusal))),
        .failed("No."): Outcome(.codeEntry(draft, request, .failed("No."))),
      ])
    try check(
      entry + [.codeEntered("1"), .accepted(request)], .finish(request),
      [.cancelled: closed, .windowClosed: closed])
    try check([.cancelled], .closed, [:])
  }

  @Test("Every page of a reactivation answers every event")
  func reactivation() throws {
    let draft = Wizard.Draft(contact: Self.contact)
    var chosen = draft
    chosen.reason = .serverUpgraded
    var blank = Wizard.Draft(contact: .sample)
    let first = blank
    blank.contact = Self.blank
    let request = Self.request(.reactivate)
    let closed = Outcome(.closed)
    func check(_ path: [Event], _ page: Page, _ rows: [Event: Outcome]) throws {
      try self.check(.reactivate, after: path, is: page, rows)
    }

    try check(
      [], .informationNeeded(first, nil),
      [
        .contactConfirmed(Self.contact): Outcome(.reason(draft, nil)),
        .contactConfirmed(Self.blank): Outcome(.informationNeeded(blank, Self.missing)),
        .cancelled: closed, .windowClosed: closed,
      ])
    let reason: [Event] = [.contactConfirmed(Self.contact)]
    func reasons(back: Wizard.Draft) -> [Event: Outcome] {
      [
        .reasonChosen(.serverUpgraded): .waiting(for: .open(chosen), on: .reason(chosen, nil)),
        .back: Outcome(.informationNeeded(back, nil)), .cancelled: closed, .windowClosed: closed,
      ]
    }
    try check(reason, .reason(draft, nil), reasons(back: draft))
    let opening = reason + [.reasonChosen(.serverUpgraded)]
    try check(
      opening, .waiting(for: .open(chosen), on: .reason(chosen, nil)),
      [
        .requestOpened(request): Outcome(.telephone(chosen, request, nil)),
        .refused(Self.refusal): Outcome(.reason(chosen, .refused(Self.refusal))),
        .failed("No."): Outcome(.reason(chosen, .failed("No."))), .windowClosed: closed,
      ])
    try check(
      opening + [.failed("No.")], .reason(chosen, .failed("No.")), reasons(back: chosen))

    let telephone = opening + [.requestOpened(request)]
    try check(
      telephone, .telephone(chosen, request, nil),
      [
        .numbersNoted: Outcome(.confirmation(chosen, request, nil)),
        .back: Outcome(.reason(chosen, nil)), .windowClosed: closed,
        .cancelled: .waiting(for: .cancelRequest, on: .telephone(chosen, request, nil)),
      ])

    let heard = telephone + [.numbersNoted]
    func hearing(_ notice: Wizard.Notice?) -> [Event: Outcome] {
      [
        .confirmationHeard(reference: "9Y0C4H"): .waiting(
          for: .confirmHeard(reference: "9Y0C4H"), on: .confirmation(chosen, request, nil)),
        .confirmationHeard(reference: nil): .waiting(
          for: .confirmHeard(reference: nil), on: .confirmation(chosen, request, nil)),
        .back: Outcome(.telephone(chosen, request, nil)), .windowClosed: closed,
        .cancelled: .waiting(for: .cancelRequest, on: .confirmation(chosen, request, notice)),
      ]
    }
    try check(heard, .confirmation(chosen, request, nil), hearing(nil))
    let waiting = heard + [.confirmationHeard(reference: nil)]
    try check(
      waiting,
      .waiting(for: .confirmHeard(reference: nil), on: .confirmation(chosen, request, nil)),
      [
        .accepted(request): Outcome(.finish(request)), .windowClosed: closed,
        .refused(Self.refusal): Outcome(.confirmation(chosen, request, .refused(Self.refusal))),
        .failed("No."): Outcome(.confirmation(chosen, request, .failed("No."))),
      ])
    try check(
      waiting + [.refused(Self.refusal)], .confirmation(chosen, request, .refused(Self.refusal)),
      hearing(.refused(Self.refusal)))
    try check(
      heard + [.cancelled],
      .waiting(for: .cancelRequest, on: .confirmation(chosen, request, nil)),
      [
        .requestCancelled: closed, .windowClosed: closed,
        .refused(Self.refusal): Outcome(.confirmation(chosen, request, .refused(Self.refusal))),
        .failed("No."): Outcome(.confirmation(chosen, request, .failed("No."))),
      ])
    try check(
      waiting + [.accepted(request)], .finish(request),
      [.cancelled: closed, .windowClosed: closed])
    try check([.windowClosed], .closed, [:])
  }

  @Test("What was filled in before is still there after going back to the first page")
  func back() throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let path: [Event] = [
      .contactConfirmed(Self.contact), .reasonChosen(.serverUpgraded),
      .requestOpened(Self.request(.reactivate)), .numbersNoted, .back, .back, .back,
    ]
    var draft = Wizard.Draft(contact: Self.contact)
    draft.reason = .serverUpgraded
    #expect(
      path.reduce(Wizard(.reactivate, for: server)) { $0.after($1).0 }.page
        == .informationNeeded(draft, nil))
  }

  @Test("A notice is said in the words of what it reports")
  func notices() {
    #expect(Self.missing.description == "Information is needed: First name, Company.")
    #expect(Wizard.Notice.failed("No.").description == "No.")
    #expect(Wizard.Notice.refused(Self.refusal).description == Self.refusal.description)
  }

  @Test("A page has the notice that stands on it, and no other page has one")
  func noticeOfPage() {
    let draft = Wizard.Draft(contact: .sample)
    let request = Self.request(.deactivate)
    let pages: [Page] = [
      .informationNeeded(draft, .failed("1")), .reason(draft, .failed("2")),
      .telephone(draft, request, .failed("3")), .codeEntry(draft, request, .failed("4")),
      .confirmation(draft, request, .failed("5")),
      .waiting(for: .cancelRequest, on: .telephone(draft, request, .failed("6"))),
      .finish(request), .closed, .reason(draft, nil),
    ]
    #expect(
      pages.map { $0.notice?.description } == ["1", "2", "3", "4", "5", nil, nil, nil, nil])
  }
}
