public import Codes

/// The console "Terminal Services Licensing": what can be done with the license servers of a site.
public struct LicensingConsole<Ledger: SiteLedger> {
  public private(set) var ledger: Ledger
  let key: SimulationKey

  public init(_ ledger: Ledger, key: SimulationKey) {
    self.ledger = ledger
    self.key = key
  }

  /// - Parameter registering: what else must succeed before the server is stored.
  /// - Throws: `Refusal.serverExists`, or what the ledger or `registering` throws; nothing is added then.
  public mutating func add(
    _ server: LicenseServer, at time: UTCTime, registering: () throws -> Void = {}
  ) throws {
    try ledger.change(server.name) { stored in
      if let existing = stored { throw Refusal.serverExists(existing.name) }
      try registering()
      var added = server
      added.history.append(added.entry(.added, at: time))
      stored = added
    }
  }

  /// - Throws: `Refusal.unknownServer`, or what the ledger throws.
  public func server(_ name: ServerName) throws -> LicenseServer {
    guard let server = try ledger.servers().first(where: { $0.name == name }) else {
      throw Refusal.unknownServer(name.text)
    }
    return server
  }

  /// Opens a request, or comes back to the one that is pending.
  ///
  /// - Parameters:
  ///   - order: for an installation.
  ///   - contact: who answers for the server from now on; `nil` leaves it as it is.
  ///   - generator: draws the number of a new request.
  /// - Throws: `Refusal`, or what the ledger throws; nothing is changed then.
  public mutating func open(
    _ operation: Operation, on name: ServerName, by method: ConnectionMethod,
    reason: ReactivationReason?, order: LicenseOrder? = nil, contact: Contact?, at time: UTCTime,
    using generator: inout some RandomNumberGenerator
  ) throws -> Request {
    try change(name) { server in
      if let contact { server.contact = contact }
      return try server.open(
        operation, by: method, reason: reason, order: order, at: time, using: &generator)
    }
  }

  /// Ends the pending request without a confirmation.
  ///
  /// - Throws: `Refusal`, or what the ledger throws.
  public mutating func cancel(
    _ operation: Operation, on name: ServerName, at time: UTCTime
  ) throws -> Request {
    try change(name) { try $0.cancel(operation, at: time) }
  }

  mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer) throws -> Result
  ) throws -> Result {
    try ledger.change(name) { stored in
      guard var server = stored else { throw Refusal.unknownServer(name.text) }
      let result = try body(&server)
      stored = server
      return result
    }
  }
}
