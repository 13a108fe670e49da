import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What stands on the pages, and what stays there.
struct WizardPartsTests {
  private typealias Page = Wizard.Page
  private typealias Event = Wizard.Event

  private static let failed = Wizard.Notice.failed("No.")

  private static func request(
    _ operation: Operation, _ method: ConnectionMethod = .telephone
  ) -> Request {
    Request(
      number: Sample.number(), operation: operation, method: method, reason: nil,
      openedAt: Sample.morning)
  }

  @Test(
    "The Internet takes as an e-mail address only what looks like one, the telephone anything",
    arguments: [
      ("kim@example.com", true), (" kim@example ", true), ("kim at example", false),
      ("kim@", false), ("@example.com", false), ("kim@@example.com", false),
      ("kim @example.com", false), ("kim.example.com", false),
    ])
  func emailAddress(text: String, isTaken: Bool) {
    let contact = Contact(
      firstName: "Kim", lastName: "Example", company: "Example Company", email: text)
    #expect(
      contact.missing(by: .internet)
        == (isTaken ? [] : ["E-mail (“\(text)” is no address like name@example.com)"]))
    #expect(contact.missing(by: .telephone) == [])
  }

  @Test("Another program forgets the number of the first, the same one keeps it")
  func otherProgram() throws {
    let server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    let path: [Event] = [
      .contactConfirmed(.reachable), .programChosen(.select),
      .numberEntered("1234567", authorization: ""), .back, .back,
    ]
    let wizard = path.reduce(Wizard(.install, for: server)) { $0.after($1).0 }
    #expect(wizard.after(.programChosen(.select)).0.page.draft?.purchase?.number == "1234567")
    #expect(wizard.after(.programChosen(.campus)).0.page.draft?.purchase == nil)
  }

  @Test("A warning stands beside the numbers, and by the Internet while it is sent")
  func warning() throws {
    for method in [ConnectionMethod.telephone, .internet] {
      let server = LicenseServer.sample(
        try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
      let path: [Event] = [
        .contactConfirmed(.reachable), .reasonChosen(.redeployed),
        .requestOpened(Self.request(.reactivate, method), warning: "Hm."),
      ]
      let page = path.reduce(Wizard(.reactivate, for: server, by: method)) { $0.after($1).0 }.page
      if case .waiting(for: .send, on: let shown) = page {
        #expect(shown.notice == .warning("Hm."))
      } else {
        #expect(page.notice == .warning("Hm."))
      }
    }
  }

  @Test("An installation that is pending comes back with what was filled in")
  func resumed() throws {
    var server = LicenseServer.sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: .activated(Sample.licenseServerID()))
    var generator = SeededGenerator(seed: 1)
    _ = try server.open(
      .install, by: .telephone, reason: nil, order: Sample.order, at: Sample.morning,
      using: &generator)
    let draft = try #require(Wizard(.install, for: server).page.draft)
    #expect(draft.order == Sample.order)
    #expect(draft.program == .select)
    #expect(Wizard(.deactivate, for: server).page.draft?.order == nil)
  }

  @Test("Every page has its notice, its draft and, once there is one, its request")
  func parts() throws {
    let draft = Wizard.Draft(contact: .sample)
    let request = Self.request(.install)
    let early: [(Wizard.Draft, Wizard.Notice?) -> Page] = [
      Page.informationNeeded, Page.country, Page.program, Page.number, Page.licenses, Page.reason,
    ]
    let late: [(Wizard.Draft, Request, Wizard.Notice?) -> Page] = [
      Page.telephone, Page.connection, Page.codeEntry, Page.confirmation, Page.serverIDEntry,
      Page.packIDEntry,
    ]
    for page in early.map({ $0(draft, Self.failed) }) {
      #expect(page.notice == Self.failed && page.draft == draft && page.request == nil)
    }
    for page in late.map({ $0(draft, request, Self.failed) }) {
      #expect(page.notice == Self.failed && page.draft == draft && page.request == request)
    }
  }
}
