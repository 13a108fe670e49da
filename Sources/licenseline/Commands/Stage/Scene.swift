internal import Certificates
internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Staging
internal import Store

/// Both sides of one license server, for a command that sets up a situation.
struct Scene {
  let home: Home
  let name: ServerName
  let time: UTCTime
  let key: SimulationKey
  var console: LicensingConsole<SiteDatabase>
  var vendor: VendorDatabase
  var randomness: Randomness

  init(of name: ServerName, _ options: GlobalOptions) throws {
    home = options.homeFolder
    console = try home.console()
    self.name = try console.server(name).name
    vendor = try home.vendor()
    key = try home.key()
    time = options.time
    randomness = options.randomness(for: .request)
  }

  var server: LicenseServer { get throws { try console.server(name) } }

  /// The server, which must have been activated.
  var activated: (server: LicenseServer, id: LicenseServerID) {
    get throws {
      let server = try server
      guard let id = server.licenseServerID else {
        throw Refused(message: "\(name) was never activated, so this cannot be set up.")
      }
      return (server, id)
    }
  }

  /// Changes the site's record, and says so in its history.
  mutating func changeSite(_ what: String, _ body: (inout LicenseServer) throws -> Void)
    throws
  {
    try console.stage(what, on: name, at: time, body)
  }

  /// Changes the vendor's record, and says so in the site's history, the only one that takes notes.
  mutating func changeVendor(_ what: String, _ body: (inout Registration) throws -> Void)
    throws
  {
    let productID = try server.productID
    try vendor.change(productID) { stored in
      guard var registration = stored else {
        throw Refused(
          message:
            "The Clearinghouse does not know \(name). Enrol it first: licenseline vendor enrol")
      }
      try body(&registration)
      stored = registration
    }
    try console.stage(what, on: name, at: time) { _ in }
  }

  /// Opens a request by telephone, or comes back to the pending one.
  mutating func open(_ operation: Operation, reason: ReactivationReason? = nil) throws -> Request {
    try console.open(
      operation, on: name, by: .telephone, reason: reason, contact: nil, at: time,
      using: &randomness)
  }

  /// Has the vendor answer a request, as a call does; the site is told nothing.
  mutating func answer(_ request: Request) throws {
    let (server, time, key) = (try server, time, key)
    let caller = Caller(by: .telephone, who: server.contact.name)
    if request.operation == .activate {
      _ = try vendor.activate(
        server.productID, company: server.contact.company, request: request.number, from: caller,
        at: time, key: key)
      return
    }
    try vendor.change(server.productID) { stored in
      guard var registration = stored else {
        throw VendorRefusal.unknownServer(server.productID).refused
      }
      do throws(VendorRefusal) {
        switch request.operation {
        case .activate: break
        case .install:
          guard let order = request.order else { return }
          _ = try registration.install(
            order, request: request.number, from: caller, at: time, key: key)
        case .deactivate:
          _ = try registration.deactivate(
            request: request.number, from: caller, at: time, key: key)
        case .reactivate:
          _ = try registration.reactivate(
            request: request.number, reason: request.reason ?? .serverUpgraded,
            unissued: UnissuedCount(server.licenses.unissued) ?? .none, from: caller, at: time,
            key: key)
        case .reissue:
          _ = try registration.reissue(
            request: request.number, from: caller, at: time, key: key)
        }
      } catch {
        throw error.refused
      }
      stored = registration
    }
  }

  /// Deactivates on both sides, as a call and the right code do.
  mutating func deactivate() throws {
    let request = try open(.deactivate)
    try answer(request)
    let productID = try server.productID
    let code = try vendor.registration(of: productID).flatMap { registration in
      registration.answers.last { $0.requestNumber == request.number }
        .flatMap(registration.grant).map { ConfirmationCode(confirming: $0, key: key) }
    }
    try accept(console.enter(code: code?.description ?? "", on: name, at: time))
  }

  /// Reactivates on both sides, as a call and the confirmation do; the licenses wait to be reissued.
  mutating func reactivate(_ reason: ReactivationReason) throws {
    try answer(open(.reactivate, reason: reason))
    try accept(console.confirmHeard(reference: nil, on: name, at: time))
    try home.certify(&console)
  }

  private func accept(_ refusal: CodeRefusal?) throws {
    if let refusal { throw Refused(message: refusal.description) }
  }

  /// Gives the server another certificate, and has it checked.
  ///
  /// - Parameter make: makes DER out of the certificate that it has.
  mutating func replaceCertificate(
    _ what: String, _ make: (ServerCertificates, LicenseServer, [UInt8]) throws -> [UInt8]?
  ) throws {
    let (server, time) = (try activated.server, time)
    guard let old = server.certificate?.bytes else {
      throw Refused(message: "\(name) has no certificate, so this cannot be set up.")
    }
    guard let new = try make(ServerCertificates(key: key), server, old) else {
      throw Refused(
        message: "No certificate can have the dates that this needs: they must be in the years "
          + "1970 to 9999. Choose another time with --now.")
    }
    try changeSite(what) { server in
      // Unless it is known to be distrusted, what it is worth is found when it is checked, and logged.
      server.keep(ServerCertificate(bytes: new, .valid(until: time)))
      guard server.certificate?.verdict == .distrusted else { return }
      server.events.append(
        LoggedEvent(
          at: time, .certificateBad,
          "\(server.name) must be reactivated: \(LicenseServer.Lapse.certificateDistrusted)."))
    }
    try home.certify(&console)
  }
}

extension VendorRefusal {
  fileprivate var refused: Refused { Refused(message: description) }
}
