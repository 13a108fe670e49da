import Codes
import LicensingWizard
import Samples
import Testing

struct ClientLicenseTests {
  private func server(
    _ state: LicenseServer.State = .activated(Sample.licenseServerID()), available: Int = 15
  ) throws -> LicenseServer {
    .sample(
      try ServerName(parsing: "TS-LICENSE-01"), state: state,
      licenses: LicenseCounts(issued: 25, available: available, awaitingReissue: 3))
  }

  private func entry(
    _ event: HistoryEntry.Event, _ note: String, at time: UTCTime = Sample.morning
  ) -> HistoryEntry {
    HistoryEntry(at: time, who: "Ada Sample", event: event, note: note)
  }

  private let deactivated = LicenseServer.State.deactivated(
    Sample.licenseServerID(), since: Sample.day(-1))

  @Test("A permanent license is taken off the available ones and noted")
  func permanent() throws {
    var generator = SeededGenerator(seed: 1)
    let before = try server()
    var server = before
    let license = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    #expect(license.kind == .permanent)
    var expected = before
    expected.packs[0].counts = LicenseCounts(issued: 26, available: 14, awaitingReissue: 3)
    expected.clients = [license]
    expected.history = [entry(.licenseIssued, "PC-1, permanent")]
    #expect(server == expected)
  }

  @Test("A permanent license lasts 52 to 89 days, each of them drawn")
  func permanentDays() throws {
    var generator = SeededGenerator(seed: 2)
    var server = try server(available: 2000)
    var days: Set<Int> = []
    for client in 0..<2000 {
      let license = try server.issueLicense(
        to: "PC-\(client)", at: Sample.morning, using: &generator)
      let seconds = Int(license.expiresAt.seconds - license.issuedAt.seconds)
      #expect(seconds % 86_400 == 0)
      days.insert(seconds / 86_400)
    }
    #expect(days.sorted() == Array(52...89))
    #expect(server.licenses == LicenseCounts(issued: 2025, available: 0, awaitingReissue: 3))
  }

  @Test("The same seed draws the same licenses")
  func seeded() throws {
    let expiries = try (0..<2).map { _ in
      var generator = SeededGenerator(seed: 3)
      var server = try server()
      return try (0..<9).map {
        try server.issueLicense(to: "PC-\($0)", at: Sample.morning, using: &generator).expiresAt
      }
    }
    #expect(expiries[0] == expiries[1])
  }

  @Test(
    "Without a permanent license to give, a device gets 90 days once",
    arguments: [LicenseServer.State.neverActivated, .activated(Sample.licenseServerID())])
  func temporary(state: LicenseServer.State) throws {
    var generator = SeededGenerator(seed: 4)
    let available = state == .neverActivated ? 15 : 0
    let before = try server(state, available: available)
    var server = before
    let license = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    let expected = ClientLicense(
      client: "PC-1", kind: .temporary, issuedAt: Sample.morning, expiresAt: Sample.day(90))
    #expect(license == expected)
    #expect(server.licenses == before.licenses)

    let again = try server.issueLicense(to: "PC-1", at: Sample.day(89), using: &generator)
    #expect(again == expected)
    let shortage: Refusal.Shortage =
      state == .neverActivated ? .neverActivated : .awaitingReissue(3)
    #expect(throws: Refusal.noLicense(server.name, client: "PC-1", .perDevice, shortage)) {
      try server.issueLicense(to: "PC-1", at: Sample.day(90), using: &generator)
    }
    #expect(server.clients == [expected])
    #expect(
      server.history == [
        entry(.licenseIssued, "PC-1, temporary"),
        entry(.licenseRefused, "PC-1", at: Sample.day(90)),
      ])
  }

  @Test("A device that had its temporary license still gets a permanent one")
  func permanentAfterTemporary() throws {
    var generator = SeededGenerator(seed: 5)
    var server = try server(available: 0)
    _ = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    server.packs[0].counts.available = 1
    let license = try server.issueLicense(to: "PC-1", at: Sample.day(90), using: &generator)
    #expect(license.kind == .permanent)
    #expect(server.clients.map(\.kind) == [.temporary, .permanent])
  }

  @Test("A temporary license gives way to a permanent one at the first request when there is one")
  func upgraded() throws {
    var generator = SeededGenerator(seed: 8)
    var server = try server(available: 0)
    let temporary = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    #expect(try server.issueLicense(to: "PC-1", at: Sample.day(1), using: &generator) == temporary)
    server.packs[0].counts.available = 1
    let permanent = try server.issueLicense(to: "PC-1", at: Sample.day(2), using: &generator)
    #expect(permanent.kind == .permanent)
    #expect(try server.issueLicense(to: "PC-1", at: Sample.day(3), using: &generator) == permanent)
    #expect(server.clients == [temporary, permanent])
    #expect(server.licenses == LicenseCounts(issued: 26, available: 0, awaitingReissue: 3))
  }

  @Test("A temporary license that is held is given again where no permanent one can be")
  func heldTemporary() throws {
    var generator = SeededGenerator(seed: 9)
    var server = try server(available: 0)
    let temporary = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    server.packs[0].counts.available = 1
    server.state = deactivated
    #expect(try server.issueLicense(to: "PC-1", at: Sample.day(1), using: &generator) == temporary)
  }

  @Test("A deactivated server gives a held license again and licenses no other client")
  func deactivatedServer() throws {
    var generator = SeededGenerator(seed: 6)
    var server = try server()
    let held = try server.issueLicense(to: "PC-1", at: Sample.day(-2), using: &generator)
    server.state = deactivated
    var expected = server
    #expect(try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator) == held)
    #expect(server == expected)
    #expect(throws: Refusal.deactivated(server.name, since: Sample.day(-1))) {
      try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
    }
    #expect(throws: Refusal.deactivated(server.name, since: Sample.day(-1))) {
      try server.issueLicense(to: "PC-1", at: held.expiresAt, using: &generator)
    }
    expected.history += [
      entry(.licenseRefused, "PC-2"), entry(.licenseReturned, "PC-1", at: held.expiresAt),
      entry(.licenseRefused, "PC-1", at: held.expiresAt),
    ]
    expected.events = [("PC-2", Sample.morning), ("PC-1", held.expiresAt)].map { client, time in
      LoggedEvent(
        at: time, .clientTurnedAway,
        "TS-LICENSE-01 is not activated, so \(client) was not licensed: deactivated since "
          + "2026-11-22.")
    }
    expected.packs[0].counts = LicenseCounts(issued: 25, available: 15, awaitingReissue: 3)
    expected.clients[0].end = .expired(at: held.expiresAt)
    #expect(server == expected)
  }

  @Test("Licenses that await reissue are handed to nobody")
  func awaitingReissue() throws {
    var generator = SeededGenerator(seed: 7)
    var server = try server(available: 0)
    let license = try server.issueLicense(to: "PC-1", at: Sample.morning, using: &generator)
    #expect(license.kind == .temporary)
    #expect(server.licenses.awaitingReissue == 3)
  }

  @Test("The console stores a refusal in the history, though it throws it")
  func console() throws {
    var site = try Site(deactivated)
    let name = try Site<SiteMemory>.name
    #expect(throws: Refusal.deactivated(name, since: Sample.day(-1))) {
      try site.issueLicense(to: "PC-2")
    }
    #expect(try site.server.history == [entry(.licenseRefused, "PC-2")])
  }

  @Test("A renewal or revocation that is refused takes nothing back from other clients")
  func refusedChangesNothing() throws {
    var site = try Site()
    for client in ["PC-1", "PC-2"] { _ = try site.issueLicense(to: client) }
    let before = try site.server
    let late = Sample.day(200)
    var generator = SeededGenerator(seed: 1)
    #expect(throws: Refusal.noLicenseHeld(before.name, client: "PC-1", .renew)) {
      try site.console.renewLicense(of: "PC-1", by: before.name, at: late, using: &generator)
    }
    #expect(throws: Refusal.noLicenseHeld(before.name, client: "PC-1", .revoke)) {
      try site.console.revokeLicense(of: "PC-1", by: before.name, at: late)
    }
    #expect(try site.server == before)
  }

  @Test("The console stores a license that it gives")
  func consoleIssues() throws {
    var site = try Site()
    let license = try site.issueLicense(to: "PC-1")
    #expect(try site.server.clients == [license])
    #expect(try site.server.licenses == LicenseCounts(issued: 26, available: 14))
  }

  @Test("Counts add up")
  func counts() {
    let counts = LicenseCounts(issued: 25, available: 15, awaitingReissue: 3)
    #expect(counts.total == 43)
    #expect(counts.unissued == 18)
  }
}
