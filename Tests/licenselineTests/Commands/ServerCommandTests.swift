import Foundation
import Testing

/// Properties, packs and warnings of a server.
struct ServerCommandTests {
  @Test(
    "What should be seen to is a warning",
    arguments: [
      ("expiring-certificate", "Its certificate expires in 10 days: reactivate it before that."),
      (
        "expire-certificate",
        "Reactivate it now: its certificate expired on 2026-11-23. Clients get temporary licenses "
          + "only."
      ),
      (
        "damage-certificate",
        "Reactivate it now: its certificate is damaged. Clients get temporary licenses only."
      ),
      (
        "redeployed",
        "Reactivate it now: its private key is not on this computer (server-redeployed). Clients get "
          + "temporary licenses only."
      ),
      (
        "expire-registration",
        "Reactivate it now: its registration expired on 2026-11-22. Clients get temporary licenses "
          + "only."
      ),
      ("deactivated", "No additional client is licensed from it until it is reactivated."),
      (
        "expired-pack",
        "Licenses that cannot be handed out any more, since their pack has ended: 10."
      ),
      ("no-licenses", "No license is available: new clients get temporary ones."),
      ("unknown-state", "Its licensing service gives no answer: it can only be looked at."),
    ])
  func warnings(situation: String, words: String) throws {
    struct Details: Decodable {
      let warnings: [String]
    }
    let stage = try Stage.activated()
    try stage.done("stage", situation, Stage.server)
    #expect(try stage.done("server", "show", Stage.server).hasSuffix("! \(words)\n"))
    let json = try stage.done("server", "show", Stage.server, "--json")
    #expect(try JSONDecoder().decode(Details.self, from: Data(json.utf8)).warnings == [words])
  }

  @Test("What has ended is not counted as available, wherever licenses are counted")
  func ended() throws {
    struct View: Decodable, Equatable {
      let issued: Int
      let available: Int
      struct Pack: Decodable, Equatable {
        let total: Int
        let available: Int
      }
      let packs: [Pack]?
    }
    let stage = try Stage.activated()
    try stage.done("stage", "expired-pack", Stage.server)
    let show = try stage.done("server", "show", Stage.server, "--json")
    #expect(
      try JSONDecoder().decode(View.self, from: Data(show.utf8))
        == View(
          issued: 25, available: 15,
          packs: [.init(total: 40, available: 15), .init(total: 10, available: 0)]))
    let list = try stage.done("server", "list", "--json")
    #expect(
      try JSONDecoder().decode([View].self, from: Data(list.utf8))
        == [View(issued: 25, available: 15, packs: nil)])
    #expect(
      try stage.done("doctor", Stage.server).contains(
        "It holds 50 licenses: 25 issued, 15 available, 0 to be reissued.\n    10 of them cannot be "
          + "handed out any more, since their pack has ended.\n"))
  }

  @Test("That one attempt is left is said by the page of the server and by the doctor")
  func lastAttempt() throws {
    let stage = try Stage.activated()
    try stage.done("wizard", "deactivate", Stage.server)
    let words = "One attempt is left to enter what completes it.\n"
    #expect(try !stage.done("server", "show", Stage.server).contains(words))
    try stage.done("stage", "last-attempt", Stage.server)
    #expect(
      try stage.done("server", "show", Stage.server).contains(
        "is pending: complete it or cancel it. \(words)"))
    #expect(try stage.done("doctor", Stage.server).contains("    \(words)"))
  }

  @Test("A registration that has ended is not good through a day that is past")
  func registration() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "expire-registration", Stage.server)
    #expect(try stage.done("server", "show", Stage.server).contains("  expired on 2026-11-22\n"))
  }

  @Test("The state in the list is what it is now, not what it last was")
  func states() throws {
    let states = [
      ("damage-certificate", "reactivate now"), ("expire-registration", "reactivate now"),
      ("unknown-state", "unknown"), ("deactivated", "deactivated"), ("no-licenses", "activated"),
    ]
    for (situation, word) in states {
      let stage = try Stage.activated()
      try stage.done("stage", situation, Stage.server)
      for command in [["server", "list"], ["server", "show", Stage.server]] {
        let shown = try stage.run(command).output
        let line = try #require(
          shown.split(separator: "\n").first { $0.hasPrefix("TS-") || $0.hasPrefix("State") })
        #expect(
          line.split(separator: /\s{2,}/).dropFirst().first.map(String.init) == word, "\(shown)")
      }
    }
  }

  @Test("The list and the page of a server count the same, with what has expired since")
  func counts() throws {
    struct Counts: Decodable, Equatable {
      let issued: Int
      let available: Int
    }
    var stage = try Stage.activated()
    try stage.done("client", "request", Stage.server)
    stage.now = "2027-03-01"
    let list = try stage.done("server", "list", "--json")
    let counts = [Counts(issued: 25, available: 15)]
    #expect(try JSONDecoder().decode([Counts].self, from: Data(list.utf8)) == counts)
    let shown = try stage.done("server", "show", Stage.server, "--json")
    #expect(try [JSONDecoder().decode(Counts.self, from: Data(shown.utf8))] == counts)
  }

  @Test("Packs are shown with their program, counts and end")
  func packs() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "expired-pack", Stage.server)
    let shown = try stage.done("server", "show", Stage.server)
    let rows = shown.split(separator: "\n").drop { !$0.hasPrefix("PACK") }
      .filter { !$0.hasPrefix("! ") }
    #expect(
      rows.map { $0.split(separator: /\s{2,}/).map(String.init) } == [
        ["PACK", "PROGRAM", "PRODUCT", "TOTAL", "ISSUED", "AVAILABLE", "TO REISSUE", "ENDS ON"],
        [
          "1", "Other Agreement", "Windows Server 2003, per device", "40", "25", "15", "0", "never",
        ],
        [
          "2", "Services Provider License Agreement", "Windows Server 2003, per device", "10", "0",
          "0", "0", "2026-11-22",
        ],
      ])
  }

  @Test("Properties are set one by one, and the rest stays")
  func set() throws {
    struct Details: Decodable, Equatable {
      struct Contact: Decodable, Equatable {
        let firstName: String
        let email: String
        let country: String?
      }
      let scope: String
      let connectionMethod: String
      let contact: Contact
    }
    let stage = try Stage.activated()
    try stage.done(
      "server", "set", Stage.server, "--country", "Germany", "--scope", "forest", "--method",
      "internet")
    let json = try stage.done("server", "show", Stage.server, "--json")
    #expect(
      try JSONDecoder().decode(Details.self, from: Data(json.utf8))
        == Details(
          scope: "forest", connectionMethod: "internet",
          contact: .init(firstName: "Kim", email: "kim@example.com", country: "DE")))
    #expect(try stage.done("server", "log", Stage.server).contains("properties changed"))
    // The method that it prefers is the wizard's.
    #expect(
      try stage.done("wizard", "deactivate", Stage.server).hasPrefix(
        "TS-LICENSE-01 is deactivated.\n"))
  }

  @Test("Properties that leave something out are refused, and none at all is wrong usage")
  func refused() throws {
    let stage = try Stage.activated()
    #expect(
      try stage.refusal("server", "set", Stage.server, "--company", "")
        == "Information is needed: Company (--company).")
    try stage.done("stage", "unknown-state", Stage.server)
    #expect(
      try stage.refusal("server", "set", Stage.server, "--phone", "1").hasPrefix(
        "The state of TS-LICENSE-01 is not known"))
    let outcome = try stage.run("server", "set", Stage.server)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Expected at least one property to change."))
  }

  @Test("The vendor's log names method, who, operation, reason and reference of every answer")
  func vendorLog() throws {
    struct Entry: Decodable {
      let who: String
      let event: String
      let method: String?
      let reason: String?
      let reference: String?
    }
    let stage = try Stage.activated()
    try stage.done("stage", "deactivated", Stage.server)
    try stage.done(
      "wizard", "reactivate", Stage.server, "--method", "internet", "--reason", "server-upgraded")
    let json = try stage.done("vendor", "log", "--json")
    let entries = try JSONDecoder().decode([Entry].self, from: Data(json.utf8)).dropFirst()
    #expect(entries.map(\.event) == ["deactivation granted", "reactivation granted"])
    #expect(entries.map(\.who) == ["Kim Example", "Kim Example"])
    #expect(entries.map(\.method) == ["telephone", "internet"])
    #expect(entries.map(\.reason) == [nil, "server-upgraded"])
    #expect(entries.map { $0.reference?.count } == [6, 6])
  }
}
