import Codes
import Dialogue
import LicensingWizard
import Simulator
import Testing

/// Both sides at once: what the wizard shows is keyed, what is said is typed.
struct WizardSessionTests {
  private static func console() throws -> LicensingConsole<SiteMemory> {
    var console = LicensingConsole(SiteMemory(), key: try Sample.key())
    try console.add(
      LicenseServer(
        name: try ServerName(parsing: "TS-LICENSE-01"),
        productID: try ProductID(parsing: Sample.productID), scope: .domain,
        contact: Contact(firstName: "Ana", lastName: "Ruiz", company: "Contoso Ltd"),
        state: .activated(try Sample.licenseServerID()),
        licenses: LicenseCounts(issued: 25, available: 15)),
      at: try Sample.time("2026-01-05"))
    return console
  }

  private static let name = "TS-LICENSE-01"

  private typealias Session = WizardSession<SiteMemory>

  private static func session(
    _ operation: Operation, _ console: LicensingConsole<SiteMemory>
  ) throws -> Session {
    try WizardSession(operation, on: try ServerName(parsing: name), console: console)
  }

  private static func server(_ session: Session) throws -> LicenseServer {
    try session.console.server(try ServerName(parsing: name))
  }

  private static func pendingNumber(_ session: Session) throws -> String {
    try #require(try server(session).pendingRequest).number.canonical
  }

  @Test("A deactivation goes from the wizard through the call to the last page")
  func deactivation() throws {
    var generator = SeededGenerator(seed: 41)
    let time = try Sample.time()
    var session = try Self.session(.deactivate, Self.console())
    let contact = try Self.server(session).contact
    try session.handle(.contactConfirmed(contact), at: time, using: &generator)
    let number = try Self.pendingNumber(session)
    try session.handle(.numbersNoted, at: time, using: &generator)

    var caller = try Caller()
    try caller.answer("2", "81459123456789012309#", "1", number + "#", "1", "(it worked)")
    let code = try #require(caller.call.call.slots["code"])

    try session.handle(.codeEntered("4712"), at: time, using: &generator)
    #expect(session.wizard.page.notice != nil)
    try session.handle(.codeEntered(code), at: time, using: &generator)
    let server = try Self.server(session)
    #expect(session.wizard.page == .finish(try #require(server.requests.last)))
    #expect(server.state == .deactivated(try Sample.licenseServerID(), since: time))
    #expect(
      WizardText.lines(session.wizard.page, of: server) == [
        "TS-LICENSE-01 is deactivated.",
        "  Licenses issued, which remain valid: 25.",
        "  No additional client can be licensed from it until it is reactivated.",
      ])
  }

  @Test("A reactivation goes from the wizard through the call to the last page")
  func reactivation() throws {
    var generator = SeededGenerator(seed: 42)
    let time = try Sample.time()
    var session = try Self.session(.reactivate, Self.console())
    let contact = try Self.server(session).contact
    try session.handle(.contactConfirmed(contact), at: time, using: &generator)
    try session.handle(.reasonChosen(.certificateExpired), at: time, using: &generator)
    let number = try Self.pendingNumber(session)
    try session.handle(.numbersNoted, at: time, using: &generator)

    var caller = try Caller()
    try caller.answer(
      "3", "81459123456789012309#", "1", number + "#", "2", "1", "15#", "1", "2")
    let reference = try #require(caller.call.call.slots["reference"])
    #expect(caller.call.call.slots["issued"] == "25")
    #expect(caller.call.call.slots["to-reissue"] == "15")

    try session.handle(.confirmationHeard(reference: reference), at: time, using: &generator)
    let server = try Self.server(session)
    #expect(session.wizard.page == .finish(try #require(server.requests.last)))
    #expect(server.licenses == LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
  }

  @Test("The page with the numbers shows what the call asks for")
  func numbers() throws {
    var generator = SeededGenerator(seed: 43)
    var session = try Self.session(.deactivate, Self.console())
    let contact = try Self.server(session).contact
    try session.handle(.contactConfirmed(contact), at: try Sample.time(), using: &generator)
    let server = try Self.server(session)
    let request = try #require(server.pendingRequest)
    #expect(
      WizardText.lines(session.wizard.page, of: server) == [
        "Call Customer Support at 425-555-0134 and ask to deactivate TS-LICENSE-01.",
        "  Product ID           81459-123-4567890-12309",
        "  Request number       \(request.number)",
        "  License server ID    SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9",
      ])
  }

  @Test("A wizard for a server that there is not does not open")
  func unknown() throws {
    let name = try ServerName(parsing: "OTHER")
    #expect(throws: Refusal.unknownServer("OTHER")) {
      try WizardSession(.deactivate, on: name, console: Self.console())
    }
  }
}
