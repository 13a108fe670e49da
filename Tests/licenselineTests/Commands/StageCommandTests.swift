import Foundation
import Staging
import Testing

/// Each situation is set up by one command, and the doctor sees it.
struct StageCommandTests {
  struct Situation: CustomTestStringConvertible {
    let command: String
    let agrees: Bool
    let finding: String
    var testDescription: String { command }

    init(_ command: String, agrees: Bool, _ finding: String) {
      self.command = command
      self.agrees = agrees
      self.finding = finding
    }
  }

  @Test(
    "A situation is set up by one command, and the doctor tells it by its exit code too",
    arguments: [
      Situation("damage-certificate", agrees: true, "lapsed"),
      Situation("expire-certificate", agrees: true, "lapsed"),
      Situation("early-certificate", agrees: true, "lapsed"),
      Situation("compromised-certificate", agrees: true, "lapsed"),
      Situation("redeployed", agrees: true, "lapsed"),
      Situation("expire-registration", agrees: true, "lapsed"),
      Situation("expiring-certificate", agrees: true, "in-order"),
      Situation("unknown-state", agrees: false, "state-unknown"),
      Situation("deactivated", agrees: true, "deactivated"),
      Situation("awaiting-reissue", agrees: true, "awaiting-reissue"),
      Situation("vendor-deactivated", agrees: false, "deactivated-by-vendor-only"),
      Situation("vendor-active", agrees: true, "in-order"),
      Situation("vendor-never-activated", agrees: false, "activated-by-site-only"),
      Situation("vendor-company", agrees: false, "other-company"),
      Situation("vendor-unknown", agrees: false, "unregistered"),
      Situation("change-id", agrees: false, "other-license-server-id"),
      Situation("answer-lost", agrees: false, "answer-not-taken"),
      Situation("never-confirmed", agrees: false, "never-confirmed"),
      Situation("site-deactivated", agrees: false, "deactivated-by-site-only"),
      Situation("last-attempt", agrees: true, "waiting-for-answer"),
      Situation("storing-fails", agrees: true, "in-order"),
      Situation("blank-contact", agrees: true, "in-order"),
      Situation("expired-pack", agrees: true, "in-order"),
      Situation("no-licenses", agrees: true, "in-order"),
      Situation("renewal-due", agrees: true, "in-order"),
      Situation("revoked-fifth", agrees: true, "in-order"),
    ])
  func situations(_ situation: Situation) throws {
    let stage = try Stage.activated()
    #expect(try stage.done("stage", situation.command, Stage.server).isEmpty == false)
    #expect(try stage.done("stage", "--help").contains(situation.command))
    let (status, finding) = try stage.doctor()
    #expect(finding == Stage.Finding(agrees: situation.agrees, finding: situation.finding))
    #expect(status == (situation.agrees ? 0 : 1))
    #expect(try stage.done("server", "log", Stage.server).contains("staged"))
  }

  @Test("Every situation is a command of the same name, beside those about files and numbers")
  func names() throws {
    let lines = try Stage.neverActivated().done("stage", "--help").split(separator: "\n")
    let commands = lines.filter { $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
    let others = ["storing-fails", "backup", "restore-backup", "number"]
    #expect(Set(commands) == Set(Staging.Situation.names + others))
  }

  @Test("The vendor's total is set, and a count beyond the range is wrong usage")
  func total() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "vendor-total", Stage.server, "5")
    #expect(try stage.doctor().finding == Stage.Finding(agrees: false, finding: "totals-differ"))
    let outcome = try stage.run("stage", "vendor-total", Stage.server, "1000000")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Expected a number from 0 to 999999; found 1000000."))
  }

  @Test("A backup older than the deactivation is restored, and the vendor knows better")
  func backup() throws {
    let stage = try Stage.activated()
    #expect(try stage.refusal("stage", "restore-backup").hasPrefix("There is no copy "))
    try stage.done("stage", "backup")
    let before = try stage.done("server", "log", Stage.server)
    try stage.done("stage", "deactivated", Stage.server)
    try stage.done("stage", "restore-backup")
    #expect(try stage.done("server", "log", Stage.server) == before)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: false, finding: "backup-restored"))
    let words = try stage.run("doctor")
    #expect(words.status == 1)
    #expect(
      words.output.hasSuffix(
        "  Next step: Deactivate TS-LICENSE-01 and call Customer Support: a new code is given.\n"))
  }

  @Test("Databases are changed where they are, since others may have them open")
  func sameFiles() throws {
    let stage = try Stage.activated()
    func number(_ file: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: stage.program.home.file(file).path)[
        .systemFileNumber] as? Int
    }
    try stage.done("stage", "backup")
    let before = try [number("site.sqlite"), number("vendor.sqlite")]
    try stage.done("stage", "vendor-unknown", Stage.server)
    try stage.done("stage", "restore-backup")
    #expect(try [number("site.sqlite"), number("vendor.sqlite")] == before)
    #expect(try stage.doctor().finding == Stage.Finding(agrees: false, finding: "unregistered"))
  }

  @Test("A backup is restored in place of a database that is damaged")
  func damaged() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "backup")
    try Data("no database".utf8).write(to: stage.program.home.file("site.sqlite"))
    #expect(try stage.run("server", "list").status == 3)
    try stage.done("stage", "restore-backup")
    #expect(try stage.done("server", "list").contains(Stage.server))
  }

  @Test("A vendor that does not know one server still knows the others")
  func unknown() throws {
    let stage = try Stage.activated()
    try stage.done("server", "add", "OTHER", "--activated")
    try stage.done("stage", "vendor-unknown", Stage.server)
    let outcome = try stage.run("doctor")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("Both sides agree, and OTHER is in order."))
  }

  @Test("The Clearinghouse cannot have a server as deactivated that it never activated")
  func vendorDeactivated() throws {
    let stage = try Stage.neverActivated()
    #expect(
      try stage.refusal("stage", "vendor-deactivated", Stage.server)
        == "The Clearinghouse has never activated TS-LICENSE-01, so this cannot be set up.")
    #expect(try !stage.done("server", "log", Stage.server).contains("staged"))
  }

  @Test("A server that the Clearinghouse has as deactivated can become one that it never activated")
  func vendorNeverActivated() throws {
    let stage = try Stage.activated()
    try stage.done("stage", "deactivated", Stage.server)
    try stage.done("stage", "vendor-never-activated", Stage.server)
    #expect(
      try stage.doctor().finding == Stage.Finding(agrees: false, finding: "activated-by-site-only"))
  }

  @Test("A certificate whose dates cannot be says so")
  func dates() throws {
    var stage = Stage()
    stage.now = "1971-01-01"
    try stage.done("server", "add", Stage.server, "--activated")
    #expect(
      try stage.refusal("stage", "expire-certificate", Stage.server)
        == "No certificate can have the dates that this needs: they must be in the years 1970 to "
        + "9999. Choose another time with --now.")
  }

  @Test(
    "A bad certificate is in the event log, however it came to be so",
    arguments: [
      ("damage-certificate", "its certificate is damaged"),
      ("expire-certificate", "its certificate expired on 2026-11-23"),
      (
        "early-certificate",
        "its certificate is not valid before 2026-11-24 by the clock of this computer"
      ),
      (
        "compromised-certificate",
        "its certificate is not trusted any more, since its private key was compromised"
      ),
      ("redeployed", "its private key is not on this computer (server-redeployed)"),
    ])
  func certificateEvents(situation: String, lapse: String) throws {
    let stage = try Stage.activated()
    try stage.done("stage", situation, Stage.server)
    try stage.done("server", "list")
    let events = try stage.done("server", "events", Stage.server)
    let unless = situation == "early-certificate" ? ", unless the clock is wrong" : ""
    let sentence = "  17     TS-LICENSE-01 must be reactivated\(unless): \(lapse).\n"
    #expect(events.components(separatedBy: sentence).count == 2, "\(events)")
  }

  @Test(
    "A situation of clients that cannot be set up is refused, and nothing is changed",
    arguments: [
      (nil, "revoked-fifth", "TS-LICENSE-01 is not activated and in good order, so nothing can be"),
      ("damage-certificate", "revoked-fifth", "TS-LICENSE-01 is not activated and in good order"),
      ("deactivated", "revoked-fifth", "TS-LICENSE-01 is not activated and in good order"),
      ("no-licenses", "revoked-fifth", "TS-LICENSE-01 has too few available licenses per device"),
      (nil, "renewal-due", "No client holds a permanent license of TS-LICENSE-01, and it has none"),
      ("damage-certificate", "renewal-due", "No client holds a permanent license of TS-LICENSE-01"),
      ("no-licenses", "renewal-due", "No client holds a permanent license of TS-LICENSE-01, and"),
      ("deactivated", "renewal-due", "TS-LICENSE-01 has been deactivated since 2026-11-23: no"),
    ])
  func clients(first: String?, situation: String, words: String) throws {
    let stage = try first == nil ? Stage.neverActivated() : Stage.activated()
    if let first { try stage.done("stage", first, Stage.server) }
    let before = try stage.done("server", "log", Stage.server)
    let refusal = try stage.refusal("stage", situation, Stage.server)
    #expect(refusal.hasPrefix(words), "\(refusal)")
    #expect(try stage.done("server", "log", Stage.server) == before)
    #expect(try !stage.done("client", "list", Stage.server, "--json").contains("CLIENT"))
  }

  @Test("A server that was never activated has nothing to be damaged")
  func neverActivated() throws {
    let stage = try Stage.neverActivated()
    for command in ["damage-certificate", "expire-registration", "awaiting-reissue", "change-id"] {
      #expect(
        try stage.refusal("stage", command, Stage.server)
          == "TS-LICENSE-01 was never activated, so this cannot be set up.")
    }
  }
}
