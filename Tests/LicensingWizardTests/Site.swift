import Codes
import LicensingWizard
import Samples

/// A console with its servers, and a vendor that grants whatever it is asked.
struct Site<Ledger: SiteLedger> {
  var console: LicensingConsole<Ledger>
  var generator = SeededGenerator(seed: 42)

  static var name: ServerName { get throws { try ServerName(parsing: "TS-LICENSE-01") } }
  static var otherName: ServerName { get throws { try ServerName(parsing: "TS-LICENSE-02") } }

  var server: LicenseServer { get throws { try console.server(Self.name) } }

  mutating func open(
    _ operation: Operation = .deactivate, on name: ServerName? = nil,
    reason: ReactivationReason? = .redeployed, contact: Contact? = nil,
    at time: UTCTime = Sample.morning
  ) throws -> Request {
    try console.open(
      operation, on: try name ?? Self.name, by: .telephone, reason: reason, contact: contact,
      at: time, using: &generator)
  }

  mutating func issueLicense(
    to client: String, by name: ServerName? = nil, at time: UTCTime = Sample.morning
  ) throws -> ClientLicense {
    try console.issueLicense(to: client, by: try name ?? Self.name, at: time, using: &generator)
  }

  mutating func perform(
    _ effect: Wizard.Effect, of wizard: Wizard, at time: UTCTime = Sample.morning
  ) throws -> Wizard.Event {
    try console.perform(effect, of: wizard, at: time, using: &generator)
  }

  /// What the vendor would confirm for a request.
  func grant(
    for request: Request, of name: ServerName? = nil, as operation: Operation? = nil,
    at time: UTCTime = Sample.morning
  ) throws -> Grant {
    let server = try console.server(try name ?? Self.name)
    return Grant(
      operation ?? request.operation, productID: server.productID,
      licenseServerID: server.licenseServerID ?? Sample.licenseServerID(9),
      requestNumber: request.number, day: time.day)
  }

  func code(
    for request: Request, of name: ServerName? = nil, as operation: Operation? = nil,
    at time: UTCTime = Sample.morning
  ) throws -> String {
    let grant = try grant(for: request, of: name, as: operation, at: time)
    return ConfirmationCode(confirming: grant, key: Sample.key).description
  }

  func reference(
    for request: Request, of name: ServerName? = nil, as operation: Operation? = nil,
    at time: UTCTime = Sample.morning
  ) throws -> String {
    let grant = try grant(for: request, of: name, as: operation, at: time)
    return SpokenReference(confirming: grant, key: Sample.key).description
  }

  mutating func enter(_ code: String, at time: UTCTime = Sample.morning) throws -> CodeRefusal? {
    try console.enter(code: code, on: Self.name, at: time)
  }

  mutating func hear(
    _ reference: String?, at time: UTCTime = Sample.morning
  ) throws -> CodeRefusal? {
    try console.confirmHeard(reference: reference, on: Self.name, at: time)
  }

  /// A code with sound check digits that was given for nothing here.
  static func strangeCode(_ seed: UInt64 = 1) -> String {
    ConfirmationCode(
      confirming: Grant(
        .deactivate, productID: Sample.productID(70 + seed),
        licenseServerID: Sample.licenseServerID(70 + seed),
        requestNumber: Sample.number(70 + seed), day: Sample.morning.day),
      key: Sample.otherKey
    ).description
  }
}

extension Site<SiteMemory> {
  /// `TS-LICENSE-01` in the given state, 25 licenses issued and 15 available, and a second server
  /// that is activated.
  init(_ state: LicenseServer.State = .activated(Sample.licenseServerID())) throws {
    console = LicensingConsole(try .holding(state), key: Sample.key)
  }
}

extension SiteMemory {
  static func holding(
    _ state: LicenseServer.State = .activated(Sample.licenseServerID())
  ) throws -> SiteMemory {
    var memory = SiteMemory()
    for server in [
      LicenseServer.sample(try Site<SiteMemory>.name, state: state),
      .sample(
        try Site<SiteMemory>.otherName, seed: 2, state: .activated(Sample.licenseServerID(2))),
    ] {
      memory.change(server.name) { $0 = server }
    }
    return memory
  }
}

extension LicenseServer {
  static func sample(
    _ name: ServerName, seed: UInt64 = 1, state: State,
    licenses: LicenseCounts = LicenseCounts(issued: 25, available: 15)
  ) -> LicenseServer {
    LicenseServer(
      name: name, productID: Sample.productID(seed), scope: .domain, contact: .sample,
      state: state, licenses: licenses)
  }
}

extension Contact {
  static let sample = Contact(firstName: "Ada", lastName: "Sample", company: "Contoso Ltd")

  /// Complete enough for every operation by every method.
  static let reachable = Contact(
    firstName: "Ada", lastName: "Sample", company: "Contoso Ltd", email: "ada@example.com",
    country: Country("US"))
}

extension LicenseServer {
  /// What a reactivation changes beside the licenses.
  mutating func isReactivated(at time: UTCTime) {
    state = .activated(Sample.licenseServerID())
    registrationEndsOn = time.day.advanced(by: 365)
    events.append(LoggedEvent(at: time, .activated, "\(name) has been reactivated."))
  }
}
