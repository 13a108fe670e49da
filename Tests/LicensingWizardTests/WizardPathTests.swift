import Codes
import Samples
import Testing

@testable import LicensingWizard

/// The pages of an activation, an installation, a reissue and of the Internet method, each against
/// every event. What a row does not list leaves the page as it is.
struct WizardPathTests {
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

  private static let refusal = CodeRefusal(cause: .otherOrder, attemptsLeft: 3)
  private static let lastRefusal = CodeRefusal(cause: .otherOrder, attemptsLeft: 0)
  private static let failed = Wizard.Notice.failed("No.")

  private static func request(
    _ operation: Operation, _ method: ConnectionMethod = .telephone
  ) -> Request {
    Request(
      number: Sample.number(), operation: operation, method: method, reason: nil,
      openedAt: Sample.morning)
  }

  private static func france() throws -> Country { try #require(Country("FR")) }

  private static func events(_ operation: Operation) throws -> [Event] {
    [
      .contactConfirmed(.reachable), .countryChosen(try france()), .programChosen(.retail),
      .numberEntered("1234567", authorization: ""), .numberEntered("12", authorization: ""),
      .licensesChosen(.perUser, count: 7), .licensesChosen(.perUser, count: 0),
      .reasonChosen(.redeployed), .numbersNoted, .sendAgain, .codeEntered("4712"),
      .confirmationHeard(reference: nil), .serverIDEntered("SIM01"), .packIDEntered("SIM02"), .back,
      .cancelled, .windowClosed, .requestOpened(request(operation)), .requestCancelled,
      .requestGone("Gone."), .connectionBroken("No line."), .accepted(request(operation)),
      .refused(refusal), .refused(lastRefusal), .failed("No."),
    ]
  }

  private func check(
    _ operation: Operation, by method: ConnectionMethod = .telephone, after path: [Event],
    is page: Page, _ rows: [Event: Outcome], _ location: SourceLocation = #_sourceLocation
  ) throws {
    var server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    server.contact = .sample
    let wizard = path.reduce(Wizard(operation, for: server, by: method)) { $0.after($1).0 }
    #expect(wizard.page == page, sourceLocation: location)
    for event in try Self.events(operation) {
      let (next, effect) = wizard.after(event)
      #expect(
        Outcome(next.page, effect) == rows[event] ?? Outcome(page), "\(event)",
        sourceLocation: location)
    }
  }

  private let closed = Outcome(.closed)

  private func leaving(_ page: Page) -> [Event: Outcome] {
    [.cancelled: .waiting(for: .cancelRequest, on: page), .windowClosed: closed]
  }

  @Test("An activation asks for the country, and takes the license server ID")
  func activation() throws {
    let draft = Wizard.Draft(contact: .reachable)
    var chosen = draft
    chosen.contact.country = try Self.france()
    let request = Self.request(.activate)
    let contact: [Event] = [.contactConfirmed(.reachable)]
    try check(
      .activate, after: contact, is: .country(draft, nil),
      [
        .countryChosen(try Self.france()): .waiting(for: .open(chosen), on: .country(chosen, nil)),
        .back: Outcome(.informationNeeded(draft, nil)), .cancelled: closed, .windowClosed: closed,
      ])
    let country = contact + [.countryChosen(try Self.france())]
    try check(
      .activate, after: country, is: .waiting(for: .open(chosen), on: .country(chosen, nil)),
      [
        .requestOpened(request): Outcome(.telephone(chosen, request, nil)),
        .failed("No."): Outcome(.country(chosen, Self.failed)),
        .refused(Self.refusal): Outcome(.country(chosen, .refused(Self.refusal))),
        .refused(Self.lastRefusal): Outcome(
          .informationNeeded(chosen, .refused(Self.lastRefusal))),
        .requestGone("Gone."): Outcome(.informationNeeded(chosen, .failed("Gone."))),
        .windowClosed: closed,
      ])
    let opened = country + [.requestOpened(request)]
    let telephone = Page.telephone(chosen, request, nil)
    try check(
      .activate, after: opened, is: telephone,
      [
        .numbersNoted: Outcome(.serverIDEntry(chosen, request, nil)),
        .back: Outcome(.country(chosen, nil)),
      ].merging(leaving(telephone)) { $1 })
    let entry = Page.serverIDEntry(chosen, request, nil)
    try check(
      .activate, after: opened + [.numbersNoted], is: entry,
      [
        .serverIDEntered("SIM01"): .waiting(for: .enterServerID("SIM01"), on: entry),
        .back: Outcome(telephone),
      ].merging(leaving(entry)) { $1 })
    try check(
      .activate, after: opened + [.numbersNoted, .serverIDEntered("SIM01")],
      is: .waiting(for: .enterServerID("SIM01"), on: entry),
      [
        .accepted(request): Outcome(.finish(request)),
        .refused(Self.refusal): Outcome(.serverIDEntry(chosen, request, .refused(Self.refusal))),
        .refused(Self.lastRefusal): Outcome(
          .informationNeeded(chosen, .refused(Self.lastRefusal))),
        .requestGone("Gone."): Outcome(.informationNeeded(chosen, .failed("Gone."))),
        .failed("No."): Outcome(.serverIDEntry(chosen, request, Self.failed)),
        .windowClosed: closed,
      ])
  }

  @Test("An installation asks for program, number and licenses, and takes the pack ID")
  func installation() throws {
    var draft = Wizard.Draft(contact: .reachable)
    let request = Self.request(.install)
    var path: [Event] = [.contactConfirmed(.reachable)]
    var retail = draft
    retail.program = .retail
    try check(
      .install, after: path, is: .program(draft, nil),
      [
        .programChosen(.retail): Outcome(.number(retail, nil)),
        .back: Outcome(.informationNeeded(draft, nil)), .cancelled: closed, .windowClosed: closed,
      ])

    path.append(.programChosen(.select))
    draft.program = .select
    var numbered = draft
    numbered.purchase = try Purchase(.select, number: "1234567")
    let tooShort = CodeError(.agreementNumber, .wrongLength(found: 2, expected: 7)).description
    try check(
      .install, after: path, is: .number(draft, nil),
      [
        .numberEntered("1234567", authorization: ""): Outcome(.licenses(numbered, nil)),
        .numberEntered("12", authorization: ""): Outcome(.number(draft, .failed(tooShort))),
        .back: Outcome(.program(draft, nil)), .cancelled: closed, .windowClosed: closed,
      ])

    path.append(.numberEntered("1234567", authorization: ""))
    var ordered = numbered
    ordered.product = .perUser
    ordered.count = 7
    var none = ordered
    none.count = 0
    try check(
      .install, after: path, is: .licenses(numbered, nil),
      [
        .licensesChosen(.perUser, count: 7): .waiting(
          for: .open(ordered), on: .licenses(ordered, nil)),
        .licensesChosen(.perUser, count: 0): Outcome(
          .licenses(none, .failed("Between 1 and 9999 licenses can be installed at once."))),
        .back: Outcome(.number(numbered, nil)), .cancelled: closed, .windowClosed: closed,
      ])
    #expect(ordered.order == LicenseOrder(try #require(ordered.purchase), .perUser, count: 7))

    path += [.licensesChosen(.perUser, count: 7), .requestOpened(request)]
    let telephone = Page.telephone(ordered, request, nil)
    try check(
      .install, after: path, is: telephone,
      [
        .numbersNoted: Outcome(.packIDEntry(ordered, request, nil)),
        .back: Outcome(.licenses(ordered, nil)),
      ].merging(leaving(telephone)) { $1 })
    let entry = Page.packIDEntry(ordered, request, nil)
    try check(
      .install, after: path + [.numbersNoted], is: entry,
      [
        .packIDEntered("SIM02"): .waiting(for: .enterPackID("SIM02"), on: entry),
        .back: Outcome(telephone),
      ].merging(leaving(entry)) { $1 })
    try check(
      .install, after: path + [.numbersNoted, .packIDEntered("SIM02")],
      is: .waiting(for: .enterPackID("SIM02"), on: entry),
      [
        .accepted(request): Outcome(.finish(request)),
        .refused(Self.refusal): Outcome(.packIDEntry(ordered, request, .refused(Self.refusal))),
        .refused(Self.lastRefusal): Outcome(
          .informationNeeded(ordered, .refused(Self.lastRefusal))),
        .requestGone("Gone."): Outcome(.informationNeeded(ordered, .failed("Gone."))),
        .failed("No."): Outcome(.packIDEntry(ordered, request, Self.failed)), .windowClosed: closed,
      ])
  }

  @Test("A reissue asks for nothing but the contact, and takes the pack ID")
  func reissue() throws {
    let draft = Wizard.Draft(contact: .reachable)
    let request = Self.request(.reissue)
    let path: [Event] = [.contactConfirmed(.reachable)]
    let first = Page.informationNeeded(draft, nil)
    try check(
      .reissue, after: path, is: .waiting(for: .open(draft), on: first),
      [
        .requestOpened(request): Outcome(.telephone(draft, request, nil)),
        .failed("No."): Outcome(.informationNeeded(draft, Self.failed)),
        .refused(Self.refusal): Outcome(.informationNeeded(draft, .refused(Self.refusal))),
        .refused(Self.lastRefusal): Outcome(.informationNeeded(draft, .refused(Self.lastRefusal))),
        .requestGone("Gone."): Outcome(.informationNeeded(draft, .failed("Gone."))),
        .windowClosed: closed,
      ])
    let telephone = Page.telephone(draft, request, nil)
    try check(
      .reissue, after: path + [.requestOpened(request)], is: telephone,
      [.numbersNoted: Outcome(.packIDEntry(draft, request, nil)), .back: Outcome(first)]
        .merging(leaving(telephone)) { $1 })
  }

  @Test("By the Internet the request is sent at once, and again when the connection broke")
  func internet() throws {
    let draft = Wizard.Draft(contact: .reachable, method: .internet)
    let request = Self.request(.deactivate, .internet)
    let opened: [Event] = [.contactConfirmed(.reachable), .requestOpened(request)]
    let page = Page.connection(draft, request, nil)
    let done = Self.request(.deactivate)
    let sending: [Event: Outcome] = [
      .accepted(done): Outcome(.finish(done)),
      .connectionBroken("No line."): Outcome(.connection(draft, request, .failed("No line."))),
      .refused(Self.refusal): Outcome(.connection(draft, request, .refused(Self.refusal))),
      .refused(Self.lastRefusal): Outcome(.informationNeeded(draft, .refused(Self.lastRefusal))),
      .requestGone("Gone."): Outcome(.informationNeeded(draft, .failed("Gone."))),
      .failed("No."): Outcome(.connection(draft, request, Self.failed)), .windowClosed: closed,
    ]
    try check(
      .deactivate, by: .internet, after: opened, is: .waiting(for: .send, on: page), sending)
    let broken = Page.connection(draft, request, .failed("No line."))
    try check(
      .deactivate, by: .internet, after: opened + [.connectionBroken("No line.")], is: broken,
      [
        .sendAgain: .waiting(for: .send, on: page),
        .back: Outcome(.informationNeeded(draft, nil)),
      ].merging(leaving(broken)) { $1 })
    try check(
      .deactivate, by: .internet, after: opened + [.connectionBroken("No line."), .sendAgain],
      is: .waiting(for: .send, on: page), sending)
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let (_, effect) = Wizard(.deactivate, for: server, by: .internet)
      .after(.contactConfirmed(.reachable)).0.after(.requestOpened(request))
    #expect(effect == .send)
  }

  @Test("Cancelled on a page before its own, even after Back, a request stays pending")
  func cancelledAfterBack() throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    var wizard = Wizard(.deactivate, for: server)
    let events: [Event] = [
      .contactConfirmed(.reachable), .requestOpened(Self.request(.deactivate)), .back,
    ]
    for event in events { wizard = wizard.after(event).0 }
    let (closed, effect) = wizard.after(.cancelled)
    #expect(closed.page == .closed)
    #expect(effect == nil)
  }

  @Test("By the Internet nothing is sent before a warning was seen")
  func warned() throws {
    var draft = Wizard.Draft(contact: .reachable, method: .internet)
    draft.reason = .redeployed
    let request = Self.request(.reactivate, .internet)
    let warned = Page.connection(draft, request, .warning("It is active."))
    try check(
      .reactivate, by: .internet,
      after: [
        .contactConfirmed(.reachable), .reasonChosen(.redeployed),
        .requestOpened(request, warning: "It is active."),
      ], is: warned,
      [
        .sendAgain: .waiting(for: .send, on: .connection(draft, request, nil)),
        .back: Outcome(.reason(draft, nil)),
      ].merging(leaving(warned)) { $1 })
  }
}
