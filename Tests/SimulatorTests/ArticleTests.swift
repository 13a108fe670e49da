import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// Every fact of KB 814593, by its own words.
struct ArticleTests {
  @Test("A license server must be activated before it can issue licenses to clients")
  func mustBeActivated() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    #expect(try sides.issue(to: "PC-1").kind == .temporary)
    try sides.call(.activate)
    try sides.call(.install, order: BothSides.order())
    #expect(try sides.issue(to: "PC-2").kind == .permanent)
  }

  @Test("Activating gives the server a certificate, which later transactions use")
  func certificate() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    #expect(try !sides.server.needsCertificate)
    try sides.call(.activate)
    #expect(try sides.server.needsCertificate)
    try sides.certify(until: BothSides.day(800))
    #expect(try !sides.server.needsCertificate)
    try sides.call(.install, order: BothSides.order())
    try sides.console.judge(.damaged, of: sides.name, at: BothSides.start)
    #expect(
      throws: Refusal.reactivateFirst(sides.name, .install, .lapsed(.certificateDamaged))
    ) {
      try sides.open(.install, order: BothSides.order())
    }
  }

  @Test("From a deactivated server no additional client can be licensed until it is reactivated")
  func noAdditionalClient() throws {
    var sides = try BothSides()
    try sides.call(.deactivate)
    #expect(throws: Refusal.deactivated(sides.name, since: BothSides.start)) {
      try sides.issue(to: "PC-1")
    }
    try sides.call(.reactivate)
    #expect(try sides.issue(to: "PC-1").kind == .temporary)
    try sides.call(.reissue)
    #expect(try sides.issue(to: "PC-2").kind == .permanent)
  }

  @Test("Licenses issued before a deactivation remain valid, and after a reactivation too")
  func issuedRemainValid() throws {
    var sides = try BothSides()
    let license = try sides.issue(to: "PC-1")
    for operation in [Operation.deactivate, .reactivate] {
      try sides.call(operation)
      #expect(try sides.server.clients == [license])
      #expect(license.status(at: BothSides.day(1)) == .valid)
      #expect(try sides.issue(to: "PC-1", at: BothSides.day(1)) == license)
      #expect(try sides.server.licenses.issued == 26)
    }
  }

  @Test(
    "A server is deactivated because its certificate expired or is damaged, or it is redeployed",
    arguments: [
      ServerCertificate.Verdict.expired(at: BothSides.day(-1)), .damaged,
      .valid(until: BothSides.day(1)),
    ])
  func whyDeactivate(verdict: ServerCertificate.Verdict) throws {
    var sides = try BothSides()
    try sides.console.keep(
      ServerCertificate(bytes: [1], verdict), on: sides.name, at: BothSides.start)
    try sides.call(.deactivate)
    #expect(try sides.server.state.word == "deactivated")
  }

  @Test("When the registration has expired, one is told to reactivate")
  func registrationExpired() throws {
    var sides = try BothSides()
    try sides.console.stage("registration expired", on: sides.name, at: BothSides.start) {
      $0.registrationEndsOn = BothSides.day(-1).day
    }
    #expect(
      try sides.diagnosis().finding
        == .init(
          kind: .lapsed,
          explanation:
            "TS-LICENSE-01 issues temporary licenses only: its registration expired on 2026-11-22.",
          nextStep:
            "Reactivate TS-LICENSE-01 with the reason registration-expired, by the wizard or "
            + "“licenseline wizard reactivate TS-LICENSE-01 --reason registration-expired”."))
    try sides.call(.reactivate, reason: .registrationExpired)
    #expect(try sides.server.standing(at: BothSides.day(364)) == .activated)
  }

  @Test("A reactivated server's record is retained; its unissued licenses must be reissued first")
  func reactivated() throws {
    var sides = try BothSides()
    _ = try sides.issue(to: "PC-1")
    let before = try sides.server
    try sides.call(.deactivate)
    try sides.call(.reactivate)
    var server = try sides.server
    #expect(server.licenseServerID == before.licenseServerID)
    #expect(server.clients == before.clients)
    #expect(server.licenses == LicenseCounts(issued: 26, available: 0, awaitingReissue: 14))
    try sides.call(.reissue)
    server = try sides.server
    #expect(server.licenses == LicenseCounts(issued: 26, available: 14))
  }

  @Test(
    "Neither deactivation nor reactivation can be done by web browser or fax",
    arguments: [Operation.deactivate, .reactivate], [ConnectionMethod.web, .fax])
  func webAndFax(operation: Operation, method: ConnectionMethod) throws {
    var sides = try BothSides()
    #expect(throws: Refusal.method(method, operation)) { try sides.open(operation, by: method) }
  }

  @Test("Name and company are confirmed; the telephone is optional; the Internet needs an e-mail")
  func informationNeeded() throws {
    let server = try BothSides().server
    let contact = Contact(firstName: "Ada", lastName: "Sample", company: "Contoso Ltd")
    let nameless = Contact(firstName: "", lastName: "", company: "Contoso Ltd")
    let telephone = Wizard(.deactivate, for: server)
    #expect(telephone.after(.contactConfirmed(contact)).1 != nil)
    #expect(
      telephone.after(.contactConfirmed(nameless)).0.page.notice
        == .missing(["First name", "Last name"]))
    #expect(
      Wizard(.deactivate, for: server, by: .internet).after(.contactConfirmed(contact)).0.page
        .notice == .missing(["E-mail"]))
  }

  @Test("By the Internet the request is sent to the Clearinghouse, where it is processed")
  func internet() throws {
    var sides = try BothSides()
    let page = try sides.send(.deactivate, filledIn: [])
    #expect(page == .finish(try #require(try sides.server.requests.last)))
    #expect(try sides.server.state.word == "deactivated")
    #expect(try sides.registration.state == .deactivated(since: BothSides.start))
  }

  @Test("Only a reactivation asks for a reason")
  func reason() throws {
    var sides = try BothSides()
    #expect(throws: Refusal.reasonMissing) { try sides.open(.reactivate, reason: nil) }
    #expect(try sides.open(.deactivate, reason: .redeployed).reason == nil)
  }

  @Test("By telephone a deactivation is completed by typing the confirmation code")
  func typed() throws {
    var sides = try BothSides()
    let request = try sides.open(.deactivate)
    let code = try sides.ask(request)
    #expect(try sides.server.state.word == "activated")
    #expect(try sides.enter(code, for: .deactivate) == nil)
    #expect(try sides.server.state.word == "deactivated")
  }

  @Test("By telephone a reactivation is completed when its confirmation was heard")
  func heard() throws {
    var sides = try BothSides()
    try sides.call(.deactivate)
    _ = try sides.ask(try sides.open(.reactivate))
    #expect(
      try sides.console.confirmHeard(reference: nil, on: sides.name, at: BothSides.start) == nil)
    #expect(try sides.server.state.word == "activated")
  }
}
