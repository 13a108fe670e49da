import Codes
import LicensingWizard
import Samples

/// What is done to a ledger, one after the other.
struct SiteScript: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case add(String, seed: UInt64)
    case open(Operation, String)
    case changeReason(String)
    case cancel(Operation, String)
    case enterRightCode(String)
    case enterStrangeCode(String)
    case hear(String)
    case license(String, client: String)
    /// Changes everything, then throws.
    case fail(String)
    case takeOut(String)
  }

  let description: String
  let steps: [Step]

  init(_ description: String, _ steps: [Step]) {
    self.description = description
    self.steps = steps
  }

  /// What came of every step, in words, and the servers at the end.
  func run(on ledger: some SiteLedger) throws -> (outcomes: [String], servers: [LicenseServer]) {
    var console = LicensingConsole(ledger, key: Sample.key)
    var generator = SeededGenerator(seed: 8)
    let outcomes = steps.enumerated().map { hour, step in
      let time = Sample.morning.advanced(by: .seconds(hour * 3600))
      do {
        return String(
          reflecting: try Self.perform(step, on: &console, at: time, using: &generator))
      } catch {
        return "threw \(error)"
      }
    }
    return (outcomes, try console.ledger.servers())
  }

  private static func perform<Ledger: SiteLedger>(
    _ step: Step, on console: inout LicensingConsole<Ledger>, at time: UTCTime,
    using generator: inout SeededGenerator
  ) throws -> Any {
    switch step {
    case .add(let name, let seed):
      return try console.add(.sample(name, seed: seed), at: time)
    case .open(let operation, let name):
      return try console.open(
        operation, on: ServerName(parsing: name), by: .telephone, reason: .redeployed,
        contact: nil, at: time, using: &generator)
    case .changeReason(let name):
      return try console.open(
        .reactivate, on: ServerName(parsing: name), by: .telephone, reason: .serverUpgraded,
        contact: Contact(firstName: "Zoë", lastName: "Sample", company: "Fabrikam"), at: time,
        using: &generator)
    case .cancel(let operation, let name):
      return try console.cancel(operation, on: ServerName(parsing: name), at: time)
    case .enterRightCode(let name):
      let server = try console.server(ServerName(parsing: name))
      let code = ConfirmationCode(
        confirming: Grant(
          .deactivate, productID: server.productID,
          licenseServerID: server.licenseServerID ?? Sample.licenseServerID(),
          requestNumber: server.requests.last?.number ?? Sample.number(), day: time.day),
        key: Sample.key)
      return try console.enter(code: code.description, on: server.name, at: time) as Any
    case .enterStrangeCode(let name):
      return try console.enter(
        code: "4542-7711-4770-0548-0269", on: ServerName(parsing: name), at: time) as Any
    case .hear(let name):
      return try console.confirmHeard(reference: nil, on: ServerName(parsing: name), at: time)
        as Any
    case .license(let name, let client):
      return try console.issueLicense(
        to: client, by: ServerName(parsing: name), at: time, using: &generator)
    case .fail(let name):
      var ledger = console.ledger
      return try ledger.change(ServerName(parsing: name)) { server in
        server = try .sample(name, seed: 77)
        throw Failure()
      }
    case .takeOut(let name):
      var ledger = console.ledger
      return try ledger.change(ServerName(parsing: name)) { $0 = nil }
    }
  }

  static let all = [
    SiteScript("nothing", []),
    SiteScript(
      "servers in order, found in any case",
      [
        .add("B", seed: 2), .add("A", seed: 1), .add("b", seed: 3), .open(.deactivate, "a"),
        .open(.deactivate, "C"),
      ]),
    SiteScript(
      "deactivate, reactivate, license",
      [
        .add("A", seed: 1), .license("A", client: "PC-1"), .open(.deactivate, "A"),
        .enterStrangeCode("A"), .enterRightCode("A"), .enterRightCode("A"),
        .license("A", client: "PC-2"), .license("A", client: "PC-1"), .open(.deactivate, "A"),
        .open(.reactivate, "A"), .changeReason("A"), .hear("A"), .hear("A"),
        .license("A", client: "PC-2"),
      ]),
    SiteScript(
      "attempts exhausted, cancelled, begun again",
      [.add("A", seed: 1), .add("B", seed: 2), .open(.reactivate, "B"), .open(.deactivate, "A")]
        + Array(repeating: .enterStrangeCode("A"), count: 6)
        + [
          .open(.deactivate, "A"), .cancel(.reactivate, "A"), .cancel(.deactivate, "A"),
          .cancel(.deactivate, "A"), .open(.deactivate, "A"), .enterRightCode("A"),
        ]),
    SiteScript(
      "changes that throw, and one that takes out",
      [
        .fail("A"), .add("A", seed: 1), .fail("A"), .takeOut("A"), .takeOut("B"),
        .open(.deactivate, "A"), .takeOut("A"), .fail("A"), .add("A", seed: 1),
      ]),
  ]
}
