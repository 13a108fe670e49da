import Clearinghouse
import Codes
import LicensingWizard
import Simulator
import Testing

/// A server on both sides, and a person who carries what is said from one to the other.
struct BothSides {
  var console: LicensingConsole<SiteMemory>
  var vendor = VendorMemory()
  var generator = SeededGenerator(seed: 7)
  let name: ServerName
  let key: SimulationKey

  static let start = UTCTime(seconds: 1_795_424_400)

  static func day(_ offset: Int) -> UTCTime {
    start.advanced(by: .seconds(offset * 86_400))
  }

  init(isActivated: Bool = true, issued: Int = 25, available: Int = 15) throws {
    key = try Sample.key()
    name = try ServerName(parsing: "TS-LICENSE-01")
    console = LicensingConsole(SiteMemory(), key: key)
    let new = NewServer(
      name: name,
      contact: Contact(
        firstName: "Ada", lastName: "Sample", company: "Contoso Ltd", email: "ada@example.com",
        country: Country("GB")),
      isActivated: isActivated, issued: issued, available: available)
    _ = try new.add(
      to: &console, and: &vendor, key: key, at: Self.start, using: &generator)
  }

  var server: LicenseServer { get throws { try console.server(name) } }

  var registration: Registration {
    get throws { try #require(vendor.registration(of: try server.productID)) }
  }

  func diagnosis(at time: UTCTime = start) throws -> Diagnosis {
    Diagnosis(
      of: try server, registration: vendor.registration(of: try server.productID), at: time,
      key: key)
  }

  static func order(_ count: Int = 10, _ product: LicenseProduct = .perDevice) throws
    -> LicenseOrder
  {
    try #require(LicenseOrder(Purchase(.select, number: "1234567"), product, count: count))
  }

  mutating func open(
    _ operation: Operation, by method: ConnectionMethod = .telephone,
    reason: ReactivationReason? = .redeployed, order: LicenseOrder? = nil, at time: UTCTime = start
  ) throws -> Request {
    try console.open(
      operation, on: name, by: method, reason: reason, order: order, contact: nil, at: time,
      using: &generator)
  }

  /// What Customer Support says when it is asked for what is pending.
  mutating func ask(_ request: Request, at time: UTCTime = start) throws -> String {
    let (server, key) = (try server, key)
    if request.operation == .activate {
      return try vendor.activate(
        server.productID, company: server.contact.company, request: request.number, at: time,
        key: key
      ).licenseServerID.description
    }
    return try vendor.change(server.productID) { stored in
      var registration = try #require(stored)
      defer { stored = registration }
      switch request.operation {
      case .activate: return ""
      case .install:
        return try registration.install(
          try #require(request.order), request: request.number, at: time, key: key
        ).id.description
      case .deactivate:
        return try registration.deactivate(request: request.number, at: time, key: key)
          .code.description
      case .reactivate:
        return try registration.reactivate(
          request: request.number, reason: try #require(request.reason),
          unissued: try #require(UnissuedCount(server.licenses.unissued)), at: time, key: key
        ).reference.description
      case .reissue:
        return try registration.reissue(request: request.number, at: time, key: key).id.description
      }
    }
  }

  mutating func enter(
    _ text: String, for operation: Operation, at time: UTCTime = start
  ) throws -> CodeRefusal? {
    switch operation {
    case .activate: try console.enter(licenseServerID: text, on: name, at: time)
    case .install, .reissue: try console.enter(packID: text, for: operation, on: name, at: time)
    case .deactivate: try console.enter(code: text, on: name, at: time)
    case .reactivate: try console.confirmHeard(reference: text, on: name, at: time)
    }
  }

  /// A whole operation by telephone; what was said.
  @discardableResult
  mutating func call(
    _ operation: Operation, reason: ReactivationReason? = .redeployed, order: LicenseOrder? = nil,
    at time: UTCTime = start
  ) throws -> String {
    let request = try open(operation, reason: reason, order: order, at: time)
    let said = try ask(request, at: time)
    #expect(try enter(said, for: operation, at: time) == nil)
    return said
  }

  mutating func issue(
    to client: String, for product: LicenseProduct = .perDevice, at time: UTCTime = start
  ) throws -> ClientLicense {
    try console.issueLicense(to: client, by: name, for: product, at: time, using: &generator)
  }

  mutating func certify(until end: UTCTime, _ bytes: [UInt8] = [1], at time: UTCTime = start) throws
  {
    try console.keep(ServerCertificate(bytes: bytes, .valid(until: end)), on: name, at: time)
  }

  /// A wizard by the Internet, from its first page on.
  mutating func send(
    _ operation: Operation, filledIn events: [Wizard.Event], at time: UTCTime = start,
    isBroken: Bool = false
  ) throws -> Wizard.Page {
    var session = try WizardSession(operation, on: name, by: .internet, console: console)
    var vendor = vendor
    let key = key
    for event in [.contactConfirmed(try server.contact)] + events {
      try session.handle(event, at: time, using: &generator) { request in
        guard !isBroken else { throw NoConnection() }
        return try vendor.answer(request, at: time, key: key)
      }
    }
    self.vendor = vendor
    console = session.console
    return session.wizard.page
  }
}
