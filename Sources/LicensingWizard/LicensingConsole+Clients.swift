public import Codes

extension LicensingConsole {
  /// As `LicenseServer.issueLicense`; a refusal is in the history and in the event log too, so it
  /// leaves the transaction as a value.
  ///
  /// - Throws: `Refusal`, or what the ledger throws.
  public mutating func issueLicense(
    to client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws -> ClientLicense {
    let outcome = try change(name) { server in
      Result { () throws(Refusal) in
        try server.issueLicense(to: client, for: product, at: time, using: &generator)
      }
    }
    return try outcome.get()
  }

  /// As `LicenseServer.renewLicense`.
  ///
  /// - Throws: `Refusal`, or what the ledger throws; nothing is changed then.
  public mutating func renewLicense(
    of client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws -> ClientLicense {
    try change(name) { try $0.renewLicense(of: client, for: product, at: time, using: &generator) }
  }

  /// As `LicenseServer.revokeLicense`.
  ///
  /// - Throws: `Refusal`, or what the ledger throws; nothing is changed then.
  public mutating func revokeLicense(
    of client: String, by name: ServerName, for product: LicenseProduct = .perDevice,
    at time: UTCTime
  ) throws -> ClientLicense {
    try change(name) { try $0.revokeLicense(of: client, for: product, at: time) }
  }
}
