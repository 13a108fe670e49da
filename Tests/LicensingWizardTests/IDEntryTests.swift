import Codes
import Samples
import Testing

@testable import LicensingWizard

/// Pack IDs as they are typed: what is accepted, and the cause when one is not.
struct IDEntryTests {
  private static let id = Sample.licenseServerID()

  private func site(
    _ state: LicenseServer.State = .activated(id), awaiting: Int = 0
  ) throws -> Site<SiteMemory> {
    var site = try Site(state)
    let name = try Site<SiteMemory>.name
    try site.console.stage("", on: name, at: Sample.morning) { server in
      server.contact = .reachable
      server.packs[0].counts.awaitingReissue = awaiting
      server.history = []
    }
    return site
  }

  private func packID(
    _ grant: PackGrant, of owner: LicenseServerID = id, key: SimulationKey = Sample.key
  ) -> String {
    LicensePackID(for: grant, of: owner, key: key).description
  }

  private func install(_ site: inout Site<SiteMemory>) throws -> Request {
    try site.console.open(
      .install, on: Site<SiteMemory>.name, by: .telephone, reason: nil, order: Sample.order,
      contact: nil, at: Sample.morning, using: &site.generator)
  }

  private func enter(
    _ text: String, for operation: Operation = .install, _ site: inout Site<SiteMemory>,
    at time: UTCTime = Sample.morning
  ) throws -> CodeRefusal? {
    try site.console.enter(packID: text, for: operation, on: Site<SiteMemory>.name, at: time)
  }

  // MARK: Installing

  @Test("The pack ID adds the licenses of the order, all of them available")
  func installation() throws {
    var site = try site()
    let request = try install(&site)
    var expected = try site.server
    let id = LicensePackID(
      for: .order(Sample.order, request.number), of: Self.id, key: Sample.key)
    #expect(try enter(id.description, &site) == nil)
    expected.packs.append(
      LicensePack(
        id: id, .select, .perDevice, LicenseCounts(issued: 0, available: 10),
        installedAt: Sample.morning))
    expected.requests[0].attempts = 1
    expected.requests[0].status = .completed(at: Sample.morning)
    expected.history.append(
      HistoryEntry(
        at: Sample.morning, who: "Ada Sample", event: .completed, operation: .install,
        method: .telephone, requestNumber: request.number))
    #expect(try site.server == expected)
    #expect(try site.server.licenses == LicenseCounts(issued: 25, available: 25))
  }

  @Test("Neither a pack ID nor a program's number stands whole in the history")
  func historyIsMasked() throws {
    var site = try site()
    let request = try install(&site)
    let id = packID(.order(Sample.order, request.number))
    _ = try enter(id, &site)
    let text = String(describing: try site.server.history)
    #expect(
      try site.server.history.first { $0.event == .requestOpened }?.note
        == "10 × Windows Server 2003, per device, Select License …567")
    #expect(!text.contains("1234567"))
    #expect(!text.contains("SIM0"))
  }

  @Test("Rented licenses end after a year, and none is handed out from then on")
  func rented() throws {
    var site = try site(.activated(Self.id))
    let order = Sample.orders[4]
    let request = try site.console.open(
      .install, on: Site<SiteMemory>.name, by: .telephone, reason: nil, order: order, contact: nil,
      at: Sample.morning, using: &site.generator)
    #expect(try enter(packID(.order(order, request.number)), &site) == nil)
    let pack = try #require(try site.server.packs.last)
    #expect(pack.endsOn == Sample.day(365).day)
    #expect(pack.hasLicense(for: order.product, at: Sample.day(365)))
    #expect(!pack.hasLicense(for: order.product, at: Sample.day(366)))
  }

  @Test("Why a pack ID is refused")
  func installationRefused() throws {
    var site = try site()
    let first = try install(&site)
    let used = packID(.order(Sample.order, first.number))
    #expect(try enter(used, &site) == nil)
    let cancelled = try install(&site)
    _ = try site.console.cancel(.install, on: Site<SiteMemory>.name, at: Sample.morning)
    let request = try install(&site)
    let completed = try #require(try site.server.requests.first)
    let closed = try #require(try site.server.requests.dropFirst().first)
    let larger = try #require(LicenseOrder(Sample.order.purchase, .perDevice, count: 99))
    let rows: [(String, CodeRefusal.Cause, Int?)] = [
      (
        Self.id.description, .unsoundID(CodeError(.licensePackID, .otherKind(.licenseServerID))),
        nil
      ),
      (used, .alreadyUsed(completed, at: Sample.morning), 4),
      (packID(.order(Sample.order, cancelled.number)), .earlierRequest(closed), 3),
      (packID(.order(larger, request.number)), .otherOrder, 2),
      (
        packID(.order(Sample.order, request.number), of: Sample.licenseServerID(2)),
        .otherServer(try Site<SiteMemory>.otherName), 1
      ),
    ]
    for (text, cause, attempts) in rows {
      #expect(try enter(text, &site) == CodeRefusal(cause: cause, attemptsLeft: attempts))
    }
    let stranger = packID(.order(Sample.order, request.number), key: Sample.otherKey)
    #expect(
      try enter(stranger, &site) == CodeRefusal(cause: .notForThisRequest, attemptsLeft: 0))
    #expect(try site.server.requests.last?.status == .exhausted(at: Sample.morning))
    #expect(try site.server.licenses.total == 50)
  }

  @Test("What the new causes say")
  func texts() {
    let causes: [CodeRefusal.Cause] = [
      .otherProductID, .otherOrder, .unsoundID(CodeError(.licensePackID, .empty)),
    ]
    #expect(
      causes.map(\.description) == [
        "This license server ID is well formed, but it was not issued to the product ID of this "
          + "server. Compare the product ID with what you gave Customer Support.",
        "This license pack ID was issued to this server, but for other licenses than these. Compare "
          + "request number, program, number, version, type and count with what you gave Customer "
          + "Support.",
        "No license pack ID was typed. It is 35 characters in groups of 5, beginning with SIM02.",
      ])
  }

  // MARK: Reissuing

  /// Reactivated by telephone, with a request to reissue pending.
  private func reactivated() throws -> (site: Site<SiteMemory>, packID: String) {
    var site = try site()
    let reactivation = try site.open(.reactivate)
    _ = try site.hear(nil)
    _ = try site.open(.reissue)
    return (site, packID(.reissue(reactivation: reactivation.number)))
  }

  @Test("The pack ID makes those available that wait, and no others")
  func reissue() throws {
    var (site, id) = try reactivated()
    #expect(
      try site.server.licenses == LicenseCounts(issued: 25, available: 0, awaitingReissue: 15))
    #expect(try enter(id, for: .reissue, &site) == nil)
    #expect(try site.server.licenses == LicenseCounts(issued: 25, available: 15))
    #expect(
      throws: Refusal.nothingAwaitsReissue(try Site<SiteMemory>.name, available: 15)
    ) {
      try site.open(.reissue)
    }
  }

  @Test("It is good for whichever request asks, but for one reactivation only")
  func reissueAgain() throws {
    var (site, id) = try reactivated()
    _ = try site.console.cancel(.reissue, on: Site<SiteMemory>.name, at: Sample.morning)
    _ = try site.open(.reissue)
    #expect(try enter(id, for: .reissue, &site) == nil)
    let used = try #require(try site.server.requests.last)
    #expect(
      try enter(id, for: .reissue, &site)
        == CodeRefusal(cause: .alreadyUsed(used, at: Sample.morning), attemptsLeft: nil))
    _ = try site.open(.reactivate)
    _ = try site.hear(nil)
    _ = try site.open(.reissue)
    #expect(
      try enter(id, for: .reissue, &site)
        == CodeRefusal(cause: .alreadyUsed(used, at: Sample.morning), attemptsLeft: 4))
    #expect(try site.server.licenses.awaitingReissue == 15)
  }

  @Test("It is good though the vendor has granted a reactivation that the site never heard of")
  func reissueOfUnheard() throws {
    var site = try site()
    _ = try site.open(.reactivate)
    _ = try site.hear(nil)
    let unheard = try site.open(.reactivate)
    _ = try site.console.cancel(.reactivate, on: Site<SiteMemory>.name, at: Sample.morning)
    _ = try site.open(.reissue)
    #expect(
      try enter(packID(.reissue(reactivation: unheard.number)), for: .reissue, &site) == nil)
  }

  @Test("It installs nothing, and says what it is for")
  func reissueForInstall() throws {
    var (site, id) = try reactivated()
    _ = try site.console.cancel(.reissue, on: Site<SiteMemory>.name, at: Sample.morning)
    _ = try install(&site)
    #expect(
      try enter(id, &site) == CodeRefusal(cause: .otherOperation(.reissue), attemptsLeft: 4))
  }

  @Test("A pack ID is not taken when the certificate has expired since the request")
  func lapsedMeanwhile() throws {
    var site = try site()
    let name = try Site<SiteMemory>.name
    let request = try install(&site)
    let end = Sample.day(1).advanced(by: .seconds(-1))
    try site.console.keep(
      ServerCertificate(bytes: [1], .valid(until: end)), on: name, at: Sample.morning)
    let before = try site.server
    let id = packID(.order(Sample.order, request.number))
    #expect(
      throws: Refusal.reactivateFirst(
        name, .install, .lapsed(.certificateExpired(at: end)))
    ) {
      try enter(id, &site, at: Sample.day(1))
    }
    #expect(try site.server == before)
    #expect(try enter(id, &site) == nil)
  }

  @Test("While the state is not known, nothing is entered, heard, cancelled or changed")
  func unknown() throws {
    let name = try Site<SiteMemory>.name
    let steps: [(Operation, (inout Site<SiteMemory>) throws -> Void)] = [
      (.deactivate, { _ = try $0.enter("") }),
      (.deactivate, { _ = try $0.enter(Site<SiteMemory>.strangeCode()) }),
      (.reactivate, { _ = try $0.hear(nil) }),
      (.deactivate, { _ = try $0.console.cancel(.deactivate, on: name, at: Sample.morning) }),
      (
        .deactivate,
        {
          try $0.console.setProperties(
            of: name, contact: .sample, method: .telephone, at: Sample.morning)
        }
      ),
      (
        .deactivate,
        {
          _ = try $0.console.renewLicense(
            of: "PC-1", by: name, at: Sample.morning, using: &$0.generator)
        }
      ),
    ]
    for (operation, step) in steps {
      var site = try site()
      _ = try site.open(operation)
      try site.console.stage("no answer", on: name, at: Sample.morning) {
        $0.isStateUnknown = true
      }
      let before = try site.server
      #expect(throws: Refusal.stateUnknown(name)) { try step(&site) }
      #expect(try site.server == before)
    }
  }

  @Test("While one is pending, the same operation resumes it and another is told to cancel it")
  func pending() throws {
    var site = try site(awaiting: 3)
    let request = try install(&site)
    #expect(try install(&site) == request)
    let order = try #require(LicenseOrder(Sample.order.purchase, .perUser, count: 7))
    let resumed = try site.console.open(
      .install, on: Site<SiteMemory>.name, by: .internet, reason: nil, order: order, contact: nil,
      at: Sample.day(1), using: &site.generator)
    var expected = request
    expected.order = order
    expected.method = .internet
    #expect(resumed == expected)
    for operation in [Operation.deactivate, .reactivate, .reissue] {
      #expect(throws: Refusal.otherRequestPending(resumed)) { try site.open(operation) }
    }
  }
}
