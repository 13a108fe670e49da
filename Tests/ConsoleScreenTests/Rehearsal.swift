import Clearinghouse
import Codes
import ConsoleScreen
import Dialogue
import FlowFile
import Foundation
import LicensingWizard
import Simulator
import SupportLine
import Testing
import TextScreen

/// A console in memory with both sides behind it, where time passes when the test says so.
struct Rehearsal {
  typealias Session = ConsoleSession<
    TroubledLedger<SiteMemory>, TroubledLedger<VendorMemory>, SeededGenerator
  >

  private(set) var session: Session
  private(set) var orders: [Session.Order] = []
  var now: UTCTime

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// - Parameters:
  ///   - servers: those that the site has.
  ///   - vendorTrouble: the vendor's own; `nil` for the same as the site's.
  ///   - certificateDays: how long the stand-ins for certificates are valid; `nil` for none.
  init(
    servers: [LicenseServer] = [], pace: Pace = .real, seed: UInt64 = 7,
    trouble: Trouble = Trouble(), vendorTrouble: Trouble? = nil, certificateDays: Int? = nil
  ) throws {
    var site = SiteMemory()
    for server in servers { site.change(server.name) { $0 = server } }
    let key = try #require(SimulationKey(bytes: Array(0..<32)))
    let now = try #require(UTCTime("2026-11-23 09:00"))
    self.now = now
    let flow = try Flow(
      SourceFile(
        reading: Self.root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
      wording: SourceFile(
        reading: Self.root.appendingPathComponent("Prompts/en-US/prompts.yaml")))
    session = Session(
      LicensingConsole(TroubledLedger(site, trouble), key: key),
      vendor: TroubledLedger(VendorMemory(), vendorTrouble ?? trouble), flow: flow, key: key,
      pace: pace,
      randomness: .init(
        requests: SeededGenerator(seed: seed), servers: SeededGenerator(seed: seed + 1)),
      at: now
    ) { console, time in
      guard let certificateDays else { return }
      for server in try console.ledger.servers() where server.needsCertificate {
        let end = time.advanced(by: .seconds(certificateDays * 86_400))
        try console.keep(
          ServerCertificate(bytes: [UInt8(server.certifyingRequests.count)], .valid(until: end)),
          on: server.name, at: time)
      }
    }
  }

  var window: ConsoleWindow { session.window }

  /// The selected server.
  var server: LicenseServer {
    get throws { try #require(window.selected) }
  }

  // MARK: A person's hands

  mutating func press(_ keystrokes: Keystroke...) {
    for keystroke in keystrokes { orders += session.type(keystroke, at: now) }
  }

  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  mutating func wait(_ time: Duration) { session.pass(time) }

  /// Lets time pass until the caller's turn has come, or the call is over.
  mutating func listen() throws {
    for _ in 0..<10_000 {
      guard case .connected(let line) = window.telephone.state, line.speaker != .caller else {
        return
      }
      session.pass(try #require(session.clockTimeLeft))
    }
    Issue.record("Support never stops speaking:\n\(screen())")
  }

  /// What is on the screen.
  func screen(_ columns: Int = 80, _ rows: Int = 24) -> String {
    window.drawn(Size(columns: columns, rows: rows)).lines.joined(separator: "\n")
  }

  // MARK: The way to a situation

  /// A server for demonstrations, and its wizard on the first page.
  static func withWizard(_ operation: Codes.Operation, pace: Pace = .real) throws -> Rehearsal {
    var rehearsal = try Rehearsal(pace: pace)
    rehearsal.type("d")
    rehearsal.press(.enter)
    rehearsal.type(operation == .deactivate ? "d" : "r")
    return rehearsal
  }

  /// The page with the numbers.
  static func withNumbers(_ operation: Codes.Operation, pace: Pace = .real) throws -> Rehearsal {
    var rehearsal = try withWizard(operation, pace: pace)
    rehearsal.press(.enter)
    if operation == .reactivate {
      rehearsal.type("1")
      rehearsal.press(.enter)
    }
    return rehearsal
  }

  /// Calls, and goes as far as the dictation's first group.
  mutating func callForTheCode(by key: Keystroke = .enter) throws {
    press(key)
    let request = try #require(try server.pendingRequest)
    for keys in [
      "2", try server.productID.canonical + "#", "1", request.number.canonical + "#", "1",
    ] {
      try listen()
      type(keys)
    }
    try listen()
  }

  /// The groups that were read so far, by their letters.
  var dictated: [Character: String] {
    get throws {
      let heard = screen(200, 200)
      return heard.matches(of: /Group ([A-E])(?: again)?: (\d) (\d) (\d) (\d)\./)
        .reduce(into: [:]) { groups, match in
          groups[Character(String(match.1))] = [match.2, match.3, match.4, match.5].joined()
        }
    }
  }
}
