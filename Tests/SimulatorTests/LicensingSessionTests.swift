import Clearinghouse
import Codes
import LicensingWizard
import Simulator
import Testing

/// Wizards at work on both sides, from their first page to their last, with what each page says.
struct LicensingSessionTests {
  private func session(
    _ operation: Operation, _ sides: BothSides
  ) throws -> WizardSession<SiteMemory> {
    try WizardSession(operation, on: sides.name, console: sides.console)
  }

  private func lines(_ session: WizardSession<SiteMemory>) throws -> [String] {
    WizardText.lines(
      session.wizard.page, of: try session.console.server(session.wizard.server))
  }

  private func handle(
    _ events: [Wizard.Event], _ session: inout WizardSession<SiteMemory>, _ sides: inout BothSides
  ) throws {
    for event in events {
      try session.handle(event, at: BothSides.start, using: &sides.generator)
    }
  }

  @Test("An activation by telephone, with the number of the country that was chosen")
  func activate() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    var session = try session(.activate, sides)
    let contact = try sides.server.contact
    try handle([.contactConfirmed(contact)], &session, &sides)
    #expect(try lines(session) == ["Country or region", "  United Kingdom"])
    try handle([.countryChosen(try #require(Country("FR")))], &session, &sides)
    let request = try #require(session.wizard.page.request)
    #expect(
      try lines(session) == [
        "Call Customer Support at 01 99 00 01 34 and ask to activate TS-LICENSE-01.",
        "  Product ID           \(try sides.server.productID)",
        "  Request number       \(request.number)",
      ])
    sides.console = session.console
    let id = try sides.ask(request)
    try handle([.numbersNoted, .serverIDEntered("SIM01")], &session, &sides)
    #expect(
      try lines(session) == [
        "Enter the license server ID, 7 groups of 5 characters.",
        "! This has 5 characters; a license server ID has 35.",
      ])
    try handle([.serverIDEntered(id)], &session, &sides)
    #expect(
      try lines(session) == [
        "TS-LICENSE-01 is activated.", "  Install licenses next, for clients to have.",
      ])
    #expect(try session.console.server(sides.name).contact.country?.code == "FR")
  }

  @Test("An installation by telephone shows what to give, and takes the pack ID")
  func install() throws {
    var sides = try BothSides()
    var session = try session(.install, sides)
    try handle([.contactConfirmed(try sides.server.contact)], &session, &sides)
    #expect(
      try lines(session).prefix(3) == [
        "License program", "  1  License Pack (Retail Purchase)", "  2  Open License",
      ])
    try handle([.programChosen(.open)], &session, &sides)
    #expect(
      try lines(session) == [
        "Open License", "  The open license number: 8 digits",
        "  The authorization number: 15 characters, beginning with SIM04",
      ])
    let authorization = AuthorizationNumber.random(using: &sides.generator)
    try handle(
      [.numberEntered("87654321", authorization: authorization.description)], &session, &sides)
    #expect(
      try lines(session) == [
        "Version and type of the licenses, and how many there are",
        "  1  Windows Server 2003, per device", "  2  Windows Server 2003, per user",
        "  3  Windows 2000 Server, per device",
      ])
    try handle([.licensesChosen(.perUser, count: 5)], &session, &sides)
    let request = try #require(session.wizard.page.request)
    #expect(
      try lines(session) == [
        "Call Customer Support at 08081 570134 and ask to install licenses on TS-LICENSE-01.",
        "  Product ID           \(try sides.server.productID)",
        "  Request number       \(request.number)", "  Program              Open License",
        "  Open license number  87654321", "  Authorization number \(authorization)",
        "  Licenses             5, Windows Server 2003, per user",
        "  License server ID    \(try #require(try sides.server.licenseServerID))",
      ])
    sides.console = session.console
    try handle([.numbersNoted], &session, &sides)
    #expect(try lines(session) == ["Enter the license pack ID, 7 groups of 5 characters."])
    try handle([.packIDEntered(try sides.ask(request))], &session, &sides)
    #expect(
      try lines(session) == [
        "The licenses are installed on TS-LICENSE-01.", "  Licenses that can be handed out: 20.",
      ])
    #expect(try session.console.server(sides.name).packs.last?.product == .perUser)
  }

  @Test("A reissue by telephone makes what waits available")
  func reissue() throws {
    var sides = try BothSides()
    try sides.call(.reactivate)
    var session = try session(.reissue, sides)
    try handle([.contactConfirmed(try sides.server.contact)], &session, &sides)
    let request = try #require(session.wizard.page.request)
    #expect(
      try lines(session).first
        == "Call Customer Support at 08081 570134 and ask to reissue the licenses of TS-LICENSE-01."
    )
    sides.console = session.console
    let id = try sides.ask(request)
    try handle([.numbersNoted, .packIDEntered(id)], &session, &sides)
    #expect(
      try lines(session) == [
        "The licenses of TS-LICENSE-01 are reissued.", "  Licenses that can be handed out: 15.",
      ])
  }

  @Test("By the Internet everything but a reissue by itself is done at once")
  func internet() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    let order: [Wizard.Event] = [
      .programChosen(.select), .numberEntered("1234567", authorization: ""),
      .licensesChosen(.perDevice, count: 10),
    ]
    let steps: [(Operation, [Wizard.Event], [Int])] = [
      (.activate, [.countryChosen(try #require(Country("GB")))], [0, 0, 0]),
      (.install, order, [0, 10, 0]), (.deactivate, [], [0, 10, 0]),
      (.reactivate, [.reasonChosen(.redeployed)], [0, 10, 0]),
    ]
    for (operation, events, counts) in steps {
      let page = try sides.send(operation, filledIn: events)
      #expect(page == .finish(try #require(try sides.server.requests.last)))
      let licenses = try sides.server.licenses
      #expect([licenses.issued, licenses.available, licenses.awaitingReissue] == counts)
    }
    #expect(try sides.diagnosis().finding.kind == .inOrder)
    #expect(
      try sides.registration.answers.map { [$0.method.rawValue, $0.who] }
        == Array(repeating: ["internet", "Ada Sample"], count: 4))
    #expect(
      try sides.send(.reissue, filledIn: []).notice
        == .failed(Refusal.method(.internet, .reissue).description))
  }

  @Test(
    "The first page says what may be left out, which an e-mail address may not by the Internet",
    arguments: [
      (ConnectionMethod.telephone, "  E-mail (optional)  ada@example.com"),
      (.internet, "  E-mail             ada@example.com"),
    ])
  func information(method: ConnectionMethod, email: String) throws {
    let sides = try BothSides()
    let session = try WizardSession(
      .deactivate, on: sides.name, by: method, console: sides.console)
    #expect(
      try lines(session) == [
        "Information Needed", "  Name               Ada Sample",
        "  Company            Contoso Ltd", "  Phone (optional)   ", email,
      ])
  }

  @Test("A broken connection keeps the request; the wizard sends it again, the vendor answers once")
  func broken() throws {
    var sides = try BothSides()
    let page = try sides.send(.deactivate, filledIn: [], isBroken: true)
    let request = try #require(page.request)
    #expect(page.notice == .failed(NoConnection().description))
    #expect(try sides.server.pendingRequest == request)
    var session = try WizardSession(
      .deactivate, on: sides.name, by: .internet, console: sides.console)
    var vendor = sides.vendor
    var losses = 1
    for event in [.contactConfirmed(try sides.server.contact), Wizard.Event.sendAgain] {
      try session.handle(event, at: BothSides.start, using: &sides.generator) { sent in
        let answer = try vendor.answer(sent, at: BothSides.start, key: sides.key)
        // The answer is lost on its way back, though it is stored.
        if losses > 0 {
          losses -= 1
          throw NoConnection()
        }
        return answer
      }
    }
    let server = try session.console.server(sides.name)
    #expect(session.wizard.page == .finish(try #require(server.requests.last)))
    #expect(server.requests.map(\.number) == [request.number])
    #expect(vendor.registrations().map(\.answers.count) == [1])
  }

  @Test("By the Internet, an active server is reactivated for a reason that cannot be, once warned")
  func warned() throws {
    var sides = try BothSides()
    try sides.certify(until: BothSides.day(400))
    let page = try sides.send(.reactivate, filledIn: [.reasonChosen(.certificateExpired)])
    #expect(
      page.notice
        == .warning(
          "TS-LICENSE-01 is active already. Its unissued licenses are reissued together with the "
            + "reactivation. The reason is that the certificate expired, but the certificate of "
            + "TS-LICENSE-01 is valid until 2027-12-28."))
    #expect(try sides.registration.answers == [])
    let sent = try sides.send(
      .reactivate, filledIn: [.reasonChosen(.certificateExpired), .sendAgain])
    #expect(sent == .finish(try #require(try sides.server.requests.last)))
    #expect(try sides.registration.answers.map(\.operation) == [.reactivate])
  }

  @Test("What the Clearinghouse refuses is shown with the total, and the request is kept")
  func refused() throws {
    var sides = try BothSides()
    sides.vendor.change(try sides.server.productID) { $0?.licenses = 10 }
    let page = try sides.send(.reactivate, filledIn: [.reasonChosen(.redeployed), .sendAgain])
    #expect(
      page.notice
        == .failed(
          "The Clearinghouse has 10 licenses in all for this server, so there cannot be more "
            + "unissued ones than that. Compare the count with the console's."))
    #expect(try sides.server.pendingRequest == page.request)
    #expect(try sides.server.state.word == "activated")
  }
}
