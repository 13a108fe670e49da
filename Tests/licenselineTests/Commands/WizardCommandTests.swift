import Foundation
import Testing

/// The wizard's operations by every method, as a script uses them.
struct WizardCommandTests {
  static let orderOptions = [
    "--program", "select", "--number", "1234567", "--count", "10",
  ]

  @Test(
    "Every cell of the table of operations and methods that is refused says what to do instead",
    arguments: [
      (
        "deactivate", "web",
        "A license server cannot be deactivated by web browser. Choose the telephone method and call "
          + "Customer Support, or choose the Internet."
      ),
      (
        "deactivate", "fax",
        "A license server cannot be deactivated by fax. Choose the telephone method and call Customer "
          + "Support, or choose the Internet."
      ),
      (
        "reactivate", "web",
        "A license server cannot be reactivated by web browser. Choose the telephone method and call "
          + "Customer Support, or choose the Internet."
      ),
      (
        "reactivate", "fax",
        "A license server cannot be reactivated by fax. Choose the telephone method and call Customer "
          + "Support, or choose the Internet."
      ),
      (
        "activate", "web",
        "The web site of the Clearinghouse is not simulated. Choose the telephone method, or the "
          + "Internet, for the activation."
      ),
      (
        "activate", "fax",
        "Fax is for Windows 2000 only. Choose the telephone method, or the Internet, for the "
          + "activation."
      ),
      (
        "install", "web",
        "The web site of the Clearinghouse is not simulated. Choose the telephone method, or the "
          + "Internet, for the installation of licenses."
      ),
      (
        "install", "fax",
        "Fax is for Windows 2000 only. Choose the telephone method, or the Internet, for the "
          + "installation of licenses."
      ),
      (
        "reissue", "internet",
        "By the Internet, licenses are reissued together with a reactivation, not by themselves. "
          + "Choose the telephone method and call Customer Support."
      ),
      (
        "reissue", "web",
        "Licenses cannot be reissued by web browser. Choose the telephone method and call Customer "
          + "Support."
      ),
      (
        "reissue", "fax",
        "Licenses cannot be reissued by fax. Choose the telephone method and call Customer Support."
      ),
    ])
  func methods(operation: String, method: String, words: String) throws {
    let stage = try Stage.activated()
    #expect(
      try stage.refusal("wizard", operation, Stage.server, "--method", method) == words)
  }

  @Test(
    "What the state does not allow is refused by its words",
    arguments: [
      ("vendor-active", "activate", "TS-LICENSE-01 is activated already."),
      ("vendor-active", "reissue", "Nothing awaits reissue on TS-LICENSE-01."),
      ("damage-certificate", "activate", "TS-LICENSE-01 was activated before, but its certificate"),
      ("damage-certificate", "install", "Licenses of TS-LICENSE-01 cannot be installed: its cert"),
      ("expire-registration", "reissue", "Licenses of TS-LICENSE-01 cannot be reissued: its regis"),
      (
        "deactivated", "activate",
        "TS-LICENSE-01 has been deactivated since 2026-11-23, and its rec"
      ),
      ("deactivated", "deactivate", "TS-LICENSE-01 has been deactivated since 2026-11-23. Its rec"),
      (
        "deactivated", "install", "Licenses of TS-LICENSE-01 cannot be installed: it has been deact"
      ),
      ("unknown-state", "deactivate", "The state of TS-LICENSE-01 is not known"),
      ("last-attempt", "reactivate", "A deactivation is pending, request "),
      (
        "blank-contact", "deactivate",
        "Information is needed: First name (--first-name), Last name (--last-name), Company (--company)."
      ),
    ])
  func states(situation: String, operation: String, words: String) throws {
    let stage = try Stage.activated()
    try stage.done("stage", situation, Stage.server)
    let refusal = try stage.refusal("wizard", operation, Stage.server)
    #expect(refusal.hasPrefix(words), "\(refusal)")
  }

  @Test(
    "A server that was never activated is activated first",
    arguments: [
      ("install", "TS-LICENSE-01 was never activated, so licenses cannot be installed."),
      ("reissue", "TS-LICENSE-01 was never activated, so licenses cannot be reissued."),
      ("deactivate", "TS-LICENSE-01 was never activated, so there is nothing to deactivate."),
      ("reactivate", "TS-LICENSE-01 was never activated, so there is nothing to reactivate."),
    ])
  func neverActivated(operation: String, words: String) throws {
    let stage = try Stage.neverActivated()
    #expect(
      try stage.refusal("wizard", operation, Stage.server) == words + " Activate it first.")
  }

  @Test("By the Internet, a server goes through its whole life at once")
  func internet() throws {
    let stage = try Stage.neverActivated()
    func wizard(_ operation: String, _ options: String...) throws -> String {
      let outcome = try stage.run(
        ["wizard", operation, Stage.server, "--method", "internet"] + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output
    }
    #expect(
      try wizard("activate") == """
        TS-LICENSE-01 is activated.
          Install licenses next, for clients to have.

        """)
    #expect(
      try wizard(
        "install", "--program", "open", "--number", "12345678", "--count", "10", "--product",
        "per-user", "--authorization", number(of: "open", in: stage)) == """
          The licenses are installed on TS-LICENSE-01.
            Licenses that can be handed out: 10.

          """)
    #expect(try wizard("deactivate").hasPrefix("TS-LICENSE-01 is deactivated.\n"))
    #expect(
      try wizard("reactivate", "--reason", "server-redeployed") == """
        TS-LICENSE-01 is reactivated.
          Licenses issued, which remain valid: 0.
          Licenses to be reissued before they can be handed out: 0.

        """)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: true, finding: "in-order"))
    let log = try stage.done("vendor", "log")
    #expect(log.contains("Open License …678"), "\(log)")
    #expect(!log.contains("12345678"))
    #expect(log.components(separatedBy: "internet").count == 5)
    #expect(try !stage.done("server", "log", Stage.server).contains("12345678"))
  }

  func number(of program: String, in stage: Stage) throws -> String {
    struct Number: Decodable {
      let authorization: String?
    }
    let json = try stage.done("stage", "number", program, "--json")
    return try #require(
      JSONDecoder().decode(Number.self, from: Data(json.utf8)).authorization)
  }

  @Test("Somebody who is no administrator changes nothing")
  func administrator() throws {
    let stage = try Stage.activated()
    let before = try stage.done("server", "show", Stage.server)
    for (options, who) in [(["--as-user"], "User"), (["--as-user", "Joe"], "Joe")] {
      let outcome = try stage.run(["wizard", "deactivate", Stage.server] + options)
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix(
          "licenseline: \(who) is no administrator of TS-LICENSE-01, so nothing can be changed"))
    }
    #expect(try stage.done("server", "show", Stage.server) == before)
  }

  @Test(
    "The number to call is that of the country",
    arguments: [
      ("US", "425-555-0134"), ("GB", "08081 570134"), ("Germany", "030 23125 134"),
      ("JP", "+1 425-555-0134"),
    ])
  func country(country: String, number: String) throws {
    struct Page: Decodable {
      let telephone: String
    }
    let stage = try Stage.neverActivated()
    let json = try stage.done(
      "wizard", "activate", Stage.server, "--country", country, "--json")
    #expect(
      try JSONDecoder().decode(Page.self, from: Data(json.utf8)).telephone == number)
    #expect(
      try stage.done("wizard", "activate", Stage.server).hasPrefix(
        "Call Customer Support at \(number) and ask to activate TS-LICENSE-01.\n"))
  }

  @Test("What is missing is asked for by name")
  func missing() throws {
    let stage = Stage()
    try stage.done("server", "add", Stage.server)
    #expect(
      try stage.refusal("wizard", "activate", Stage.server)
        == "Information is needed: Country/region (--country).")
    let activated = try Stage.activated()
    #expect(
      try activated.refusal("wizard", "install", Stage.server, "--program", "select")
        == "An installation of licenses needs their program and its number, their version and type, "
        + "and how many there are.")
    #expect(
      try activated.refusal(
        "wizard", "install", Stage.server, "--program", "select", "--number", "123", "--count", "1")
        == "This has 3 digits; an agreement number has 7.")
    #expect(
      try activated.refusal("wizard", "reactivate", Stage.server).hasPrefix(
        "A reactivation needs a reason. Choose one: server-redeployed, "))
  }

  @Test("By telephone, the ID that was given activates the server")
  func byTelephone() throws {
    let stage = try Stage.neverActivated()
    try stage.done("stage", "backup")
    try stage.done("wizard", "activate", Stage.server, "--method", "internet")
    let shown = try stage.done("server", "show", Stage.server)
    let id = String(try #require(shown.firstMatch(of: /SIM01[-0-9A-Z]+/)).0)
    try stage.done("stage", "restore-backup")
    #expect(
      try stage.doctor().finding
        == Stage.Finding(agrees: false, finding: "activated-by-vendor-only"))
    try stage.done("wizard", "activate", Stage.server)
    #expect(
      try stage.refusal("wizard", "activate", Stage.server, "--id", "SIM01").contains("35"))
    #expect(
      try stage.done("wizard", "activate", Stage.server, "--id", id).hasPrefix(
        "TS-LICENSE-01 is activated.\n"))
    #expect(try stage.done("server", "events", Stage.server).contains("4      TS-LICENSE-01 has"))
    #expect(try !stage.done("server", "log", Stage.server).contains(id))
  }

  @Test("A pack ID that is not for the order is refused, and costs an attempt")
  func packID() throws {
    let stage = try Stage.activated()
    let page = try stage.run(["wizard", "install", Stage.server] + Self.orderOptions)
    #expect(page.output.contains("  Agreement number     1234567\n"), "\(page.errors)")
    let refusal = try stage.refusal(
      "wizard", "install", Stage.server, "--pack-id", "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9")
    #expect(refusal.contains("license server ID"), "\(refusal)")
    #expect(
      try stage.done("wizard", "install", Stage.server, "--cancel").hasSuffix("is cancelled.\n"))
  }

  @Test(
    "Options of another operation are wrong usage",
    arguments: [
      (["activate", "A", "--pack-id", "x"], "--pack-id completes an installation or a reissue."),
      (["install", "A", "--id", "x"], "--id completes an activation."),
      (["reissue", "A", "--code", "x"], "A reissue of licenses takes --pack-id."),
      (["deactivate", "A", "--count", "5"], "go with install."),
      (["install", "A", "--program", "gift"], "'gift' is invalid"),
      (["activate", "A", "--country", "Atlantis"], "'Atlantis' is invalid"),
      (
        ["deactivate", "A", "--method", "telephone", "--offline"],
        "--offline goes with the Internet"
      ),
    ])
  func usage(arguments: [String], words: String) throws {
    let outcome = try Program(home: Home()).run(["wizard"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }
}
