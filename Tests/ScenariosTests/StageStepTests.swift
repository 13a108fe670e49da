import Scenarios
import Staging
import Testing

/// `stage`, with every situation and with what only a scenario has.
struct StageStepTests {
  /// What each situation takes besides.
  private static let arguments = [
    "vendor-company": "--company \"Contoso Ltd\"", "vendor-total": "12",
    "expiring-certificate": "--days 30",
  ]

  @Test("Every situation is set up, or says why it cannot be", arguments: Situation.names)
  func situations(_ name: String) throws {
    let step = "stage \(name) \(Self.arguments[name] ?? "")"
    let outputs = try Sample.rehearsal("server TS-LICENSE-01\nwizard deactivate\n\(step)").outputs
    let note = try #require(outputs.last?.first)
    #expect(outputs.last?.count == 1)
    #expect(note.speaker == .note)
    #expect(note.text.hasSuffix("."))
  }

  @Test("A backup that is restored has what the site had, and the vendor keeps its own")
  func backup() throws {
    let texts = try texts(
      """
      server TS-LICENSE-01
      stage restore-backup
      stage backup
      stage deactivated
      shows server
      stage restore-backup
      shows server
      shows doctor
      """)
    #expect(texts[0] == ["(There is no backup.)"])
    #expect(texts[1] == ["The site's records are kept."])
    #expect(texts[3].first == "TS-LICENSE-01: deactivated")
    #expect(texts[4] == ["The site's records are those of the backup again."])
    #expect(texts[5].first == "TS-LICENSE-01: activated")
    #expect(texts[6].contains("The Clearinghouse: The server is deactivated since 2026-11-23."))
  }

  @Test("A site that cannot store what is completed says so, logs it, and takes it once it can")
  func storingFails() throws {
    let texts = try texts(
      """
      server TS-LICENSE-01
      wizard reactivate --reason server-upgraded
      stage storing-fails
      wizard heard
      shows server
      shows events
      stage storing-fails --mended
      wizard heard
      """)
    #expect(texts[1] == ["The site cannot store that a request is completed."])
    #expect(
      texts[2].first?.hasPrefix("! The confirmation is right, but it could not be stored") == true)
    #expect(texts[3].first == "TS-LICENSE-01: activated")
    #expect(texts[3].last == "Pending: reactivation 8245-0128")
    #expect(texts[4].last?.contains(" 44 ") == true)
    #expect(texts[5] == ["The site can store what is completed again."])
    #expect(texts[6].first == "TS-LICENSE-01 is reactivated.")
  }

  @Test("Another server is named at the end")
  func otherServer() throws {
    let texts = try texts(
      """
      server TS-LICENSE-01
      server TS-2 never-activated
      stage vendor-total 12 on TS-2
      stage damage-certificate on TS-2
      stage vendor-total 12 on TS-3
      """)
    #expect(texts[0] == ["The Clearinghouse counts 12 licenses of TS-2."])
    #expect(texts[1] == ["! TS-2 was never activated, so this cannot be set up."])
    #expect(texts[2].count == 1 && texts[2].first?.hasPrefix("! ") == true)
  }

  @Test(
    "What cannot be staged is told with its place",
    arguments: [
      ("stage", 1, 6), ("stage rain", 1, 7), ("stage vendor-total", 1, 19),
      ("stage vendor-total many", 1, 20), ("stage backup now", 1, 7),
      ("stage vendor-total 12 on \"\"", 1, 26), ("stage storing-fails --never", 1, 7),
    ])
  func faults(_ step: String, _ line: Int, _ column: Int) {
    let fault = #expect(throws: ScenarioFault.self) { try Sample.scenario(step) }
    #expect(fault?.line == line)
    #expect(fault?.column == column)
  }

  private func texts(_ text: String) throws -> [[String]] {
    try Sample.rehearsal(text).outputs.map { $0.map(\.text) }
  }
}
