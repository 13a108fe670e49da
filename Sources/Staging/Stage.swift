internal import Clearinghouse
public import Codes
public import LicensingWizard

/// Both sides of one license server, on which situations are set up.
///
/// A value: with ledgers in memory, a copy of it is another stage.
public struct Stage<
  Site: SiteLedger, Vendor: ForgettingLedger, Generator: RandomNumberGenerator
> {
  public internal(set) var console: LicensingConsole<Site>
  public internal(set) var vendor: Vendor
  /// Draws request numbers, IDs and keys; what it is now, for whoever goes on drawing from it.
  public internal(set) var generator: Generator
  /// As the site has it.
  public let name: ServerName
  public let time: UTCTime
  let certificates: ServerCertificates

  /// The certificates of the site's servers are made and checked first, as whenever the console opens.
  ///
  /// - Parameter certificates: of the key that both sides share.
  /// - Throws: `Refusal.unknownServer` when the site has no such server, `IssuingError`, or what a ledger
  ///   throws.
  public init(
    of name: ServerName, _ console: LicensingConsole<Site>, _ vendor: Vendor,
    certificates: ServerCertificates, at time: UTCTime, using generator: Generator
  ) throws {
    self.console = console
    self.name = try console.server(name).name
    self.vendor = vendor
    self.certificates = certificates
    self.time = time
    self.generator = generator
    try certify()
  }

  /// The key that both sides share.
  public var key: SimulationKey { certificates.key }

  /// - Throws: what the ledger throws.
  public var server: LicenseServer { get throws { try console.server(name) } }

  /// The server, which must have been activated.
  var activated: (server: LicenseServer, id: LicenseServerID) {
    get throws {
      let server = try server
      guard let id = server.licenseServerID else {
        throw StagingRefusal("\(name) was never activated, so this cannot be set up.")
      }
      return (server, id)
    }
  }

  // MARK: Changes

  /// Changes the site's record, and says so in its history.
  ///
  /// - Parameter body: draws from the generator that it is given.
  mutating func changeSite(
    _ what: String, _ body: (inout LicenseServer, inout Generator) throws -> Void
  ) throws {
    try console.stage(what, on: name, at: time) { try body(&$0, &generator) }
  }

  /// Says in the site's history, the only one that takes notes, what was set up elsewhere.
  ///
  /// - Throws: what the ledger throws.
  public mutating func note(_ what: String) throws {
    try console.stage(what, on: name, at: time) { _ in }
  }

  /// Changes the vendor's record, and says so in the site's history.
  mutating func changeVendor(_ what: String, _ body: (inout Registration) throws -> Void) throws {
    let (name, productID) = (name, try server.productID)
    try vendor.change(productID) { stored in
      guard var registration = stored else {
        throw StagingRefusal(
          "The Clearinghouse does not know \(name). Enrol it first: licenseline vendor enrol")
      }
      try body(&registration)
      stored = registration
    }
    try note(what)
  }

  /// Makes the certificates that are missing, and notes what is found of the others.
  mutating func certify() throws {
    try certificates.bringUpToDate(&console, at: time)
  }

  /// Opens a request by telephone, or comes back to the pending one.
  mutating func open(_ operation: Operation, reason: ReactivationReason? = nil) throws -> Request {
    try console.open(
      operation, on: name, by: .telephone, reason: reason, contact: nil, at: time,
      using: &generator)
  }
}
