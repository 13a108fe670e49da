import Codes
import LicensingWizard
import Samples

/// What is done to a ledger, one after the other.
struct SiteScript: Sendable, CustomStringConvertible {
  enum Step: Sendable {
    case add(String, seed: UInt64)
    case addNever(String, seed: UInt64)
    case open(Operation, String)
    case openCompromised(String)
    case changeReason(String)
    case cancel(Operation, String)
    case enterRightCode(String)
    case enterStrangeCode(String)
    case hear(String)
    case license(String, client: String)
    case renew(String, client: String)
    case revoke(String, client: String)
    case install(String, LicenseOrder)
    case enterPackID(String, Operation)
    case enterServerID(String)
    case certify(String, ServerCertificate.Verdict)
    case judge(String, ServerCertificate.Verdict)
    case sendByInternet(String, Operation)
    case setProperties(String, Contact, ConnectionMethod)
    /// So many days go by.
    case wait(Int)
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
    var days = 0
    let outcomes = steps.enumerated().map { hour, step in
      if case .wait(let more) = step { days += more }
      let time = Sample.day(days).advanced(by: .seconds(hour * 3600))
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
    case .addNever(let name, let seed):
      var server = try LicenseServer.sample(name, seed: seed)
      server.state = .neverActivated
      server.packs = []
      return try console.add(server, at: time)
    case .openCompromised(let name):
      return try console.open(
        .reactivate, on: ServerName(parsing: name), by: .telephone,
        reason: .privateKeyCompromised, contact: nil, at: time, using: &generator)
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
    case .renew(let name, let client):
      return try console.renewLicense(
        of: client, by: ServerName(parsing: name), at: time, using: &generator)
    case .revoke(let name, let client):
      return try console.revokeLicense(of: client, by: ServerName(parsing: name), at: time)
    case .install(let name, let order):
      return try console.open(
        .install, on: ServerName(parsing: name), by: .internet, reason: nil, order: order,
        contact: reachable, at: time, using: &generator)
    case .enterPackID(let name, let operation):
      let server = try console.server(ServerName(parsing: name))
      let grant: PackGrant
      if let request = server.pendingRequest, let order = request.order {
        grant = .order(order, request.number)
      } else {
        let reactivation = server.requests.last { $0.operation == .reactivate }
        grant = .reissue(reactivation: reactivation?.number ?? Sample.number())
      }
      let id = LicensePackID(
        for: grant, of: server.licenseServerID ?? Sample.licenseServerID(), key: Sample.key)
      return try console.enter(
        packID: id.description, for: operation, on: server.name, at: time) as Any
    case .enterServerID(let name):
      let server = try console.server(ServerName(parsing: name))
      let id = LicenseServerID(
        activating: server.productID, at: Sample.number(), key: Sample.key)
      return try console.enter(licenseServerID: id.description, on: server.name, at: time) as Any
    case .certify(let name, let verdict):
      return try console.keep(
        ServerCertificate(bytes: Array(name.utf8), verdict), on: ServerName(parsing: name),
        at: time)
    case .judge(let name, let verdict):
      return try console.judge(verdict, of: ServerName(parsing: name), at: time)
    case .sendByInternet(let name, let operation):
      return try console.connectionBroke(operation, on: ServerName(parsing: name), at: time)
    case .setProperties(let name, let contact, let method):
      return try console.setProperties(
        of: ServerName(parsing: name), contact: contact, method: method, at: time)
    case .wait(let days):
      return days
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

  private static let reachable = Contact(
    firstName: "Zoë", lastName: "Sample", company: "Fabrikam", email: "zoe@example.com",
    country: Country("FR"), address: "1, rue de l’Exemple")

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
      "activate, install, renew, revoke",
      [
        .addNever("A", seed: 1), .setProperties("A", reachable, .internet),
        .license("A", client: "X"),
        .open(.activate, "A"), .enterServerID("A"), .enterServerID("A"),
        .certify("A", .valid(until: Sample.day(400))), .install("A", Sample.order),
        .sendByInternet("A", .install), .enterPackID("A", .install), .license("A", client: "PC-1"),
        .license("A", client: "PC-2"), .revoke("A", client: "PC-2"),
        .renew("A", client: "PC-1"), .wait(46), .renew("A", client: "PC-1"), .wait(6),
        .renew("A", client: "PC-1"), .wait(6), .renew("A", client: "PC-1"), .wait(6),
        .renew("A", client: "PC-1"), .wait(6), .renew("A", client: "PC-1"), .wait(6),
        .renew("A", client: "PC-1"), .wait(6), .renew("A", client: "PC-1"), .wait(100),
        .license("A", client: "PC-3"),
        .judge("A", .damaged), .judge("A", .damaged), .license("A", client: "PC-4"),
        .judge("A", .wrongKey), .license("A", client: "PC-5"),
        .install("A", Sample.order),
      ]),
    SiteScript(
      "certificates distrusted, licenses reissued",
      [
        .add("A", seed: 1), .certify("A", .valid(until: Sample.day(400))),
        .openCompromised("A"), .hear("A"), .certify("A", .valid(until: Sample.day(400))),
        .judge("A", .valid(until: Sample.day(400))), .license("A", client: "PC-1"),
        .open(.reissue, "A"), .open(.reactivate, "A"), .hear("A"), .open(.reissue, "A"),
        .enterPackID("A", .reissue), .enterPackID("A", .reissue), .license("A", client: "PC-2"),
      ]),
    SiteScript(
      "changes that throw, and one that takes out",
      [
        .fail("A"), .add("A", seed: 1), .fail("A"), .takeOut("A"), .takeOut("B"),
        .open(.deactivate, "A"), .takeOut("A"), .fail("A"), .add("A", seed: 1),
      ]),
  ]
}
