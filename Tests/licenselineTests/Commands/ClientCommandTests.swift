import Foundation
import Testing

/// The numbers of the licenses that clients get, as the licensing service of Windows Server 2003
/// documents them.
struct ClientCommandTests {
  struct License: Decodable {
    let client: String
    let kind: String
    let status: String
    let issuedAt: String
    let expiresAt: String

    /// How many days it lasts.
    var days: Int {
      get throws {
        let style = Date.ISO8601FormatStyle()
        return Int(
          try Date(expiresAt, strategy: style).timeIntervalSince(Date(issuedAt, strategy: style))
            / 86_400)
      }
    }
  }

  private func license(_ stage: Stage, _ arguments: String...) throws -> License {
    let outcome = try stage.run(["client"] + arguments + ["--json"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(License.self, from: Data(outcome.output.utf8))
  }

  @Test("A permanent license lasts 52 to 89 days, by the seed", arguments: [1, 2, 3])
  func permanent(seed: Int) throws {
    let stage = try Stage.activated()
    let first = try license(stage, "request", Stage.server, "--client", "C1", "--seed", "\(seed)")
    #expect(first.kind == "permanent")
    #expect((52...89).contains(try first.days))
    let second = try license(stage, "request", Stage.server, "--client", "C2", "--seed", "\(seed)")
    #expect(try second.days == first.days)
  }

  @Test(
    "A temporary license lasts 90 days, where the server is not in order",
    arguments: ["damage-certificate", "expire-registration", "no-licenses"])
  func temporary(situation: String) throws {
    let stage = try Stage.activated()
    try stage.done("stage", situation, Stage.server)
    let temporary = try license(stage, "request", Stage.server)
    #expect(temporary.kind == "temporary")
    #expect(try temporary.days == 90)
  }

  @Test("A server that was never activated issues temporary licenses, and says so by event 18")
  func neverActivated() throws {
    let stage = try Stage.neverActivated()
    #expect(try license(stage, "request", Stage.server).kind == "temporary")
    #expect(try stage.done("server", "events", Stage.server).contains("  18     TS-LICENSE-01 has"))
  }

  @Test("A license is renewed when 7 days or fewer are left, and not before")
  func renewal() throws {
    let stage = try Stage.activated()
    try stage.done("client", "request", Stage.server, "--seed", "1")
    #expect(
      try stage.refusal("client", "renew", Stage.server).hasSuffix(
        "It can be renewed when 7 days or fewer are left."))
    try stage.done("stage", "renewal-due", Stage.server)
    let renewed = try license(stage, "renew", Stage.server, "--seed", "2")
    #expect((52...89).contains(try renewed.days))
  }

  @Test("A fifth can be revoked at a time, and no more")
  func revocation() throws {
    let stage = try Stage.activated()
    try stage.done("client", "request", Stage.server, "--client", "C0")
    #expect(try license(stage, "revoke", Stage.server, "--client", "C0").status == "revoked")
    let staged = try stage.done("stage", "revoked-fifth", Stage.server)
    let client = String(try #require(staged.firstMatch(of: /CLIENT-\d+/)).0)
    #expect(
      try stage.refusal("client", "revoke", Stage.server, "--client", client).hasPrefix(
        "At most 20 % of the licenses per device can be revoked at a time: of the 40 of "
          + "TS-LICENSE-01, 8 are."))
    #expect(
      try stage.refusal("client", "revoke", Stage.server, "--product", "per-user")
        == "Only licenses per device can be revoked. A license per user ends by itself.")
  }

  @Test(
    "A deactivated server refuses new clients and renewals; issued licenses are listed as valid",
    arguments: [
      ("request", "TS-LICENSE-01 has been deactivated since 2026-11-23: no additional client"),
      ("renew", "Licenses of TS-LICENSE-01 cannot be renewed: it has been deactivated since"),
      ("revoke", "Licenses of TS-LICENSE-01 cannot be revoked: it has been deactivated since"),
    ])
  func deactivated(command: String, words: String) throws {
    let stage = try Stage.activated()
    try stage.done("client", "request", Stage.server, "--client", "OLD")
    try stage.done("stage", "deactivated", Stage.server)
    let refusal = try stage.refusal("client", command, Stage.server, "--client", "NEW")
    #expect(refusal.hasPrefix(words), "\(refusal)")
    let json = try stage.done("client", "list", Stage.server, "--json")
    let licenses = try JSONDecoder().decode([License].self, from: Data(json.utf8))
    #expect(licenses.map(\.client) == ["OLD"])
    #expect(licenses.map(\.status) == ["valid"])
  }
}
