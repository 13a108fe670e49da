/// Where the site keeps its license servers.
public protocol SiteLedger {
  /// All, in the order in which they were added.
  func servers() throws -> [LicenseServer]

  /// Reads a server, lets it be changed (or made, where it is `nil`), and stores it, as one
  /// transaction: when this returns the change lasts, and when it throws nothing has changed. None is
  /// ever taken out: one that is set to `nil` stays as it was.
  mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) throws -> Result
}

/// A ledger that lasts as long as its value: for rehearsals.
public struct SiteMemory: SiteLedger, Hashable, Sendable {
  private var byName: [ServerName: LicenseServer] = [:]
  private var order: [ServerName] = []

  public init() {}

  public func servers() -> [LicenseServer] { order.compactMap { byName[$0] } }

  public mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) rethrows -> Result {
    var server = byName[name]
    let result = try body(&server)
    if let server, byName.updateValue(server, forKey: name) == nil { order.append(name) }
    return result
  }
}
