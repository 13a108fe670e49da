import Codes
import Samples
import Testing

@testable import LicensingWizard

/// The client rows of the table of states, and the numbers of renewing and revoking.
struct ClientTableTests {
  typealias Column = AllowedOperationTests.Column

  /// A server with a client whose permanent license ends in so many days.
  func server(
    _ column: AllowedOperationTests.Column = .activated, daysLeft: Int = 7, available: Int = 15
  ) throws -> LicenseServer {
    var server = try column.server()
    server.packs[0].counts.available = available
    if column == .activated {
      server.keep(ServerCertificate(bytes: [1], .valid(until: Sample.day(999))))
      server.registrationEndsOn = nil
    }
    server.clients = [
      ClientLicense(
        client: "PC-1", kind: .permanent, pack: 0, issuedAt: Sample.day(-50),
        expiresAt: Sample.day(daysLeft))
    ]
    return server
  }

  func outcome(
    _ body: () throws(Refusal) -> ClientLicense
  ) -> String {
    do throws(Refusal) {
      return try body().kind.rawValue
    } catch {
      return error.description
    }
  }

  @Test(
    "State × request",
    arguments: [
      (AllowedOperationTests.Column.neverActivated, "temporary", LoggedEvent.Number.notActivated),
      (.activated, "permanent", nil),
      (.certificateExpired, "temporary", .certificateBad),
      (.certificateDamaged, "temporary", .certificateBad),
      (.privateKeyMissing, "temporary", .certificateBad),
      (.certificateDistrusted, "temporary", .certificateBad),
      (.certificateNotYetValid, "temporary", .certificateBad),
      (.registrationExpired, "temporary", .certificateBad),
      (
        .deactivated,
        "TS-LICENSE-01 has been deactivated since 2026-10-24: no additional client can be licensed "
          + "from it until it is reactivated. Licenses issued before remain valid.",
        .clientTurnedAway
      ),
      (
        .unknown,
        "The state of TS-LICENSE-01 is not known: its licensing service gives no answer. Until it "
          + "does, the server can only be looked at.", nil
      ),
    ] as [(AllowedOperationTests.Column, String, LoggedEvent.Number?)])
  func request(
    column: AllowedOperationTests.Column, expected: String, event: LoggedEvent.Number?
  ) throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(column)
    #expect(
      outcome { () throws(Refusal) in
        try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
      } == expected)
    #expect(server.events.map(\.number) == [event].compactMap { $0 })
  }

  @Test(
    "A client that gets nothing is told why, and the way out",
    arguments: [
      (AllowedOperationTests.Column.neverActivated, Refusal.Shortage.neverActivated),
      (.activated, .noneLeft),
      (
        .certificateExpired,
        .lapsed(.certificateExpired(at: Sample.morning.advanced(by: .seconds(-1))))
      ),
      (.certificateDamaged, .lapsed(.certificateDamaged)),
      (.certificateDistrusted, .lapsed(.certificateDistrusted)),
      (.registrationExpired, .lapsed(.registrationExpired(lastDay: Sample.day(-1).day))),
    ])
  func shortage(column: AllowedOperationTests.Column, shortage: Refusal.Shortage) throws {
    for awaiting in [0, 3] {
      var generator = SeededGenerator(seed: 1)
      var server = try server(column, available: column == .activated ? 0 : 15)
      server.packs[0].counts.awaitingReissue = awaiting
      server.clients = [
        ClientLicense(
          client: "PC-2", kind: .temporary, issuedAt: Sample.day(-99), expiresAt: Sample.day(-9))
      ]
      let expected = shortage == .noneLeft && awaiting > 0 ? .awaitingReissue(3) : shortage
      #expect(throws: Refusal.noLicense(server.name, client: "PC-2", .perDevice, expected)) {
        try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
      }
      #expect(throws: Refusal.self) {
        try server.issueLicense(to: "ada", for: .perUser, at: Sample.morning, using: &generator)
      }
    }
  }

  @Test("When none is left, a client gets a temporary license once, and the log says why")
  func noneLeft() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(available: 0)
    let license = try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
    #expect(license.kind == .temporary)
    #expect(license.expiresAt == Sample.day(90))
    #expect(
      server.events == [
        LoggedEvent(
          at: Sample.morning, .noLicenses,
          "TS-LICENSE-01 has no permanent license left for Windows Server 2003, per device.")
      ])
  }

  @Test("Too few licenses are in the log from the last five on")
  func few() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(available: 6)
    for client in 0..<6 {
      _ = try server.issueLicense(to: "NEW-\(client)", at: Sample.morning, using: &generator)
    }
    #expect(server.events.map(\.number) == Array(repeating: .fewLicenses, count: 5))
    #expect(
      server.events.first?.sentence
        == "TS-LICENSE-01 has too few permanent licenses left for Windows Server 2003, per device: "
        + "4.")
  }

  @Test("State × renew", arguments: Column.allCases)
  func renew(column: AllowedOperationTests.Column) throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(column)
    let expected = refusal(column, "renewed") ?? "permanent"
    #expect(
      outcome { () throws(Refusal) in
        try server.renewLicense(of: "PC-1", at: Sample.morning, using: &generator)
      } == expected)
  }

  @Test("State × revoke", arguments: Column.allCases)
  func revoke(column: AllowedOperationTests.Column) throws {
    var server = try server(column)
    let expected = refusal(column, "revoked") ?? "permanent"
    #expect(
      outcome { () throws(Refusal) in try server.revokeLicense(of: "PC-1", at: Sample.morning) }
        == expected)
  }

  func refusal(_ column: AllowedOperationTests.Column, _ done: String) -> String? {
    switch (column, column.lapse) {
    case (.activated, _): nil
    case (.neverActivated, _):
      "TS-LICENSE-01 was never activated, so licenses cannot be \(done). Activate it first."
    case (.deactivated, _):
      "Licenses of TS-LICENSE-01 cannot be \(done): it has been deactivated since 2026-10-24. "
        + "Reactivate it first."
    case (.certificateNotYetValid, let lapse?):
      "Licenses of TS-LICENSE-01 cannot be \(done): \(lapse). Check the clock first, and reactivate "
        + "it only if that is right."
    case (_, let lapse?):
      "Licenses of TS-LICENSE-01 cannot be \(done): \(lapse). Reactivate it first."
    case (_, nil):
      "The state of TS-LICENSE-01 is not known: its licensing service gives no answer. Until it does, "
        + "the server can only be looked at."
    }
  }

  @Test("The case of a client's name does not matter")
  func names() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(available: 1)
    let held = server.clients[0]
    #expect(try server.issueLicense(to: "pc-1", at: Sample.morning, using: &generator) == held)
    #expect(server.clients == [held])
    #expect(
      try server.renewLicense(of: "Pc-1", at: Sample.morning, using: &generator).client == "PC-1")
    #expect(try server.revokeLicense(of: "pC-1", at: Sample.morning).client == "PC-1")
    server.packs[0].counts.available = 0
    _ = try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
    #expect(throws: Refusal.noLicense(server.name, client: "pc-2", .perDevice, .noneLeft)) {
      try server.issueLicense(to: "pc-2", at: Sample.day(90), using: &generator)
    }
  }

  // MARK: Renewing

  @Test("A license is renewed at 7 days or less, for 52 to 89 days from now", arguments: 1...7)
  func due(daysLeft: Int) throws {
    var generator = SeededGenerator(seed: UInt64(daysLeft))
    let before = try server(daysLeft: daysLeft)
    var server = before
    let license = try server.renewLicense(of: "PC-1", at: Sample.morning, using: &generator)
    let days = Int(license.expiresAt.seconds - Sample.morning.seconds) / 86_400
    #expect((52...89).contains(days))
    var expected = before
    expected.clients[0].expiresAt = license.expiresAt
    expected.history = [
      HistoryEntry(at: Sample.morning, who: "Ada Sample", event: .licenseRenewed, note: "PC-1")
    ]
    #expect(server == expected)
  }

  @Test("With more than 7 days left, or none at all, a license is not renewed")
  func notDue() throws {
    var generator = SeededGenerator(seed: 1)
    var early = try server(daysLeft: 8)
    #expect(throws: Refusal.renewalNotDue(client: "PC-1", expiresAt: Sample.day(8))) {
      try early.renewLicense(of: "PC-1", at: Sample.morning, using: &generator)
    }
    var late = try server(daysLeft: 0)
    #expect(throws: Refusal.noLicenseHeld(late.name, client: "PC-1", .renew)) {
      try late.renewLicense(of: "PC-1", at: Sample.morning, using: &generator)
    }
    #expect(late.clients[0].end == .expired(at: Sample.morning))
  }

  @Test("A temporary license is not renewed")
  func temporary() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server(available: 0)
    _ = try server.issueLicense(to: "PC-2", at: Sample.morning, using: &generator)
    #expect(throws: Refusal.temporaryNotRenewed(server.name, client: "PC-2")) {
      try server.renewLicense(of: "PC-2", at: Sample.day(89), using: &generator)
    }
  }

  @Test("A license per user lasts 60 days, comes from packs per user, and is never temporary")
  func perUser() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try server()
    #expect(throws: Refusal.noLicense(server.name, client: "ada", .perUser, .noneLeft)) {
      try server.issueLicense(to: "ada", for: .perUser, at: Sample.morning, using: &generator)
    }
    server.packs.append(LicensePack(.select, .perUser, LicenseCounts(issued: 0, available: 1)))
    let license = try server.issueLicense(
      to: "ada", for: .perUser, at: Sample.morning, using: &generator)
    #expect(
      license
        == ClientLicense(
          client: "ada", kind: .permanent, product: .perUser, pack: 1, issuedAt: Sample.morning,
          expiresAt: Sample.day(60)))
    #expect(server.packs.map(\.counts.available) == [15, 0])
    #expect(throws: Refusal.perUserNotRevoked) {
      try server.revokeLicense(of: "ada", for: .perUser, at: Sample.morning)
    }
    let renewed = try server.renewLicense(
      of: "ada", for: .perUser, at: Sample.day(55), using: &generator)
    #expect(renewed.expiresAt == Sample.day(115))
  }

  @Test("An expired permanent license returns to its pack, wherever licenses are counted first")
  func returned() throws {
    var server = try server(daysLeft: 0)
    server.takeBackExpired(at: Sample.morning)
    #expect(server.licenses == LicenseCounts(issued: 24, available: 16))
    #expect(server.clients.map { $0.status(at: Sample.morning) } == [.expired])
    let again = server
    server.takeBackExpired(at: Sample.day(1))
    #expect(server == again)
    var opening = try self.server(daysLeft: 0)
    var generator = SeededGenerator(seed: 1)
    _ = try opening.open(
      .reactivate, by: .telephone, reason: .redeployed, at: Sample.morning, using: &generator)
    #expect(opening.licenses.unissued == 16)
  }

  @Test("What is shown counts what has expired, and not what its pack's end keeps back")
  func counted() throws {
    var server = try server(daysLeft: 0)
    #expect(
      server.counted(at: Sample.morning).licenses == LicenseCounts(issued: 24, available: 16))
    #expect(
      server.warning(before: .reactivate, by: .telephone, at: Sample.morning)
        == "TS-LICENSE-01 is active. Reactivating it holds back its 16 available licenses until they "
        + "are reissued.")
    server.packs.append(
      LicensePack(
        .servicesProvider, .perDevice, LicenseCounts(issued: 0, available: 10),
        endsOn: Sample.day(-1).day))
    #expect(server.licensesToHandOut(at: Sample.morning) == 16)
    #expect(throws: Refusal.nothingAwaitsReissue(server.name, available: 16)) {
      try server.allow(.reissue, by: .telephone, at: Sample.morning)
    }
  }

}
