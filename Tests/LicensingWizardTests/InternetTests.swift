import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What the site sends, and what it makes of what comes back.
struct InternetTests {
  private static let id = Sample.licenseServerID()

  private func site(_ state: LicenseServer.State = .activated(id)) throws -> Site<SiteMemory> {
    var site = try Site(state)
    try site.console.setProperties(
      of: Site<SiteMemory>.name, contact: .reachable, method: .internet, at: Sample.morning)
    return site
  }

  private func open(
    _ operation: Operation, _ site: inout Site<SiteMemory>
  ) throws -> Request {
    try site.console.open(
      operation, on: Site<SiteMemory>.name, by: .internet, reason: .redeployed,
      order: Sample.order, contact: nil, at: Sample.morning, using: &site.generator)
  }

  private func receive(
    _ answer: InternetAnswer, for operation: Operation, _ site: inout Site<SiteMemory>
  ) throws -> CodeRefusal? {
    try site.console.receive(
      answer, for: operation, on: Site<SiteMemory>.name, at: Sample.morning)
  }

  @Test("What is sent says who asks for what, and is the same each time")
  func sent() throws {
    let tasks: [(Operation, InternetRequest.Task)] = [
      (.activate, .activate), (.install, .install(Sample.order)), (.deactivate, .deactivate),
      (
        .reactivate,
        .reactivate(.redeployed, unissued: try #require(UnissuedCount(15)))
      ),
    ]
    for (operation, task) in tasks {
      var site = try site(operation == .activate ? .neverActivated : .activated(Self.id))
      let request = try open(operation, &site)
      let sent = try site.console.internetRequest(
        operation, on: Site<SiteMemory>.name, at: Sample.morning)
      #expect(
        sent
          == InternetRequest(
            task, productID: Sample.productID(),
            licenseServerID: operation == .activate ? nil : Self.id, requestNumber: request.number,
            name: "Ada Sample", company: "Contoso Ltd", email: "ada@example.com"))
      #expect(
        try site.console.internetRequest(
          operation, on: Site<SiteMemory>.name, at: Sample.morning) == sent)
    }
  }

  @Test("A license that expires between two sendings is counted as unissued in the second")
  func expiredMeanwhile() throws {
    var site = try site()
    let license = try site.issueLicense(to: "PC-1")
    _ = try open(.reactivate, &site)
    let sent = try [Sample.morning, license.expiresAt].map {
      try site.console.internetRequest(.reactivate, on: Site<SiteMemory>.name, at: $0).task
    }
    #expect(
      try sent
        == [14, 15].map { .reactivate(.redeployed, unissued: try #require(UnissuedCount($0))) })
  }

  @Test("Nothing pending sends nothing, and a reissue by itself does not either")
  func nothing() throws {
    var site = try site()
    let name = try Site<SiteMemory>.name
    #expect(throws: Refusal.nothingPending(name, .deactivate)) {
      try site.console.internetRequest(.deactivate, on: name, at: Sample.morning)
    }
    _ = try site.open(.reactivate)
    _ = try site.hear(nil)
    _ = try site.open(.reissue)
    #expect(throws: Refusal.method(.internet, .reissue)) {
      try site.console.internetRequest(.reissue, on: name, at: Sample.morning)
    }
  }

  @Test("A reactivation reissues at once what it holds back, and keeps the reference")
  func reactivated() throws {
    var site = try site(.deactivated(Self.id, since: Sample.day(-1)))
    let request = try open(.reactivate, &site)
    let reference = try SpokenReference(parsing: site.reference(for: request))
    let packID = LicensePackID(
      for: .reissue(reactivation: request.number), of: Self.id, key: Sample.key)
    #expect(try receive(.reactivated(reference, packID: packID), for: .reactivate, &site) == nil)
    #expect(try site.server.state == .activated(Self.id))
    #expect(try site.server.licenses == LicenseCounts(issued: 25, available: 15))
    #expect(try site.server.history.last?.reference == reference)
    #expect(try site.server.history.last?.method == .internet)
  }

  @Test("Without a pack ID the licenses wait, and a pack ID of another reactivation is refused")
  func withoutPack() throws {
    var site = try site()
    let request = try open(.reactivate, &site)
    let reference = try SpokenReference(parsing: site.reference(for: request))
    let other = LicensePackID(
      for: .reissue(reactivation: Sample.number(9)), of: Self.id, key: Sample.key)
    #expect(
      try receive(.reactivated(reference, packID: other), for: .reactivate, &site)
        == CodeRefusal(cause: .notForThisRequest, attemptsLeft: 4))
    #expect(try receive(.reactivated(reference, packID: nil), for: .reactivate, &site) == nil)
    #expect(
      try site.server.licenses == LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
  }

  @Test("An activation, an installation and a deactivation are taken as what is typed is")
  func taken() throws {
    var fresh = try site(.neverActivated)
    _ = try open(.activate, &fresh)
    #expect(try receive(.activated(Self.id), for: .activate, &fresh) == nil)
    #expect(try fresh.server.state == .activated(Self.id))

    var site = try site()
    let install = try open(.install, &site)
    let packID = LicensePackID(
      for: .order(Sample.order, install.number), of: Self.id, key: Sample.key)
    #expect(try receive(.installed(packID), for: .install, &site) == nil)
    #expect(try site.server.licenses.total == 50)
    let deactivate = try open(.deactivate, &site)
    let code = try ConfirmationCode(parsing: site.code(for: deactivate))
    #expect(try receive(.deactivated(code), for: .deactivate, &site) == nil)
    #expect(try site.server.state == .deactivated(Self.id, since: Sample.morning))
  }

  @Test("An answer for something else completes nothing")
  func otherAnswer() throws {
    var site = try site()
    _ = try open(.deactivate, &site)
    let before = try site.server.state
    _ = try receive(.activated(Self.id), for: .deactivate, &site)
    #expect(try site.server.state == before)
    #expect(try site.server.pendingRequest != nil)
  }

  @Test("What the Clearinghouse refuses is said in its words and noted; the request is kept")
  func refused() throws {
    var site = try site()
    let request = try open(.deactivate, &site)
    let refusal = VendorRefusal.neverActivated
    #expect(throws: Refusal.byVendor(refusal)) {
      try receive(.refused(refusal), for: .deactivate, &site)
    }
    let server = try site.server
    #expect(server.pendingRequest == request)
    #expect(server.history.last?.event == .requestRefused)
    #expect(server.history.last?.note == "never activated")
  }

  @Test("When the connection breaks the request is kept, and sent again it is the same")
  func broken() throws {
    var site = try site()
    let name = try Site<SiteMemory>.name
    let request = try open(.deactivate, &site)
    let wizard = Wizard(.deactivate, for: try site.server, by: .internet)
    var sent: [InternetRequest] = []
    for _ in 0..<2 {
      let outcome = try site.console.perform(
        .send, of: wizard, at: Sample.morning, using: &site.generator
      ) { request in
        sent.append(request)
        throw NoConnection()
      }
      #expect(
        outcome
          == .connectionBroken(
            "There is no connection to the Clearinghouse. The request is kept: send it again, or "
              + "choose the telephone method."))
    }
    #expect(
      sent
        == Array(
          repeating: try site.console.internetRequest(.deactivate, on: name, at: Sample.morning),
          count: 2))
    #expect(try site.server.pendingRequest == request)
    #expect(
      try site.server.history.suffix(2).map(\.event) == [.connectionBroken, .connectionBroken])
    let code = try ConfirmationCode(parsing: site.code(for: request))
    let outcome = try site.console.perform(
      .send, of: wizard, at: Sample.morning, using: &site.generator
    ) { _ in .deactivated(code) }
    #expect(outcome == .accepted(try #require(try site.server.requests.last)))
  }

  @Test("A request that broke by the Internet is completed by telephone, with the same number")
  func byTelephoneThen() throws {
    var site = try site()
    let sent = try open(.deactivate, &site)
    let called = try site.open(.deactivate)
    #expect(called.number == sent.number)
    #expect(called.method == .telephone)
    #expect(try site.enter(site.code(for: called)) == nil)
  }
}
