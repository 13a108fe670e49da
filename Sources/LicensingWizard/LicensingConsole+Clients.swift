public import Codes

extension LicensingConsole {
  /// As `LicenseServer.issueLicense`; a refusal is in the history and in the event log too.
  ///
  /// - Throws: `Refusal`, or what the ledger throws.
  public mutating func issueLicense(
    to client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws -> ClientLicense {
    try license(by: name) { server throws(Refusal) in
      try server.issueLicense(to: client, for: product, at: time, using: &generator)
    }
  }

  /// As `LicenseServer.renewLicense`.
  ///
  /// - Throws: `Refusal`, or what the ledger throws.
  public mutating func renewLicense(
    of client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws -> ClientLicense {
    try license(by: name) { server throws(Refusal) in
      try server.renewLicense(of: client, for: product, at: time, using: &generator)
    }
  }

  /// As `LicenseServer.revokeLicense`.
  ///
  /// - Throws: `Refusal`, or what the ledger throws.
  public mutating func revokeLicense(
    of client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime
  ) throws -> ClientLicense {
    try license(by: name) { server throws(Refusal) in
      try server.revokeLicense(of: client, for: product, at: time)
    }
  }

  /// A refusal goes into the history too, so it leaves the transaction as a value.
  private mutating func license(
    by name: ServerName,
    _ body: (inout LicenseServer) throws(Refusal) -> ClientLicense
  ) throws -> ClientLicense {
    let outcome = try change(name) { server in
      Result { () throws(Refusal) in try body(&server) }
    }
    return try outcome.get()
  }
}
