internal import Codes
internal import GRDB
public import LicensingWizard

extension SiteDatabase {
  /// Takes every server out and puts these in, as one transaction: a backup that is restored. A kill
  /// leaves the old servers or the new ones, and other processes that use the file see either.
  ///
  /// - Throws: `StoreError`; nothing has changed then.
  public mutating func replaceAll(with servers: [LicenseServer]) throws {
    try file.write { database in
      for table in [
        "client_license", "pack", "request", "history", "event", "distrusted_certificate", "server",
      ] {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      for server in servers { try Self.store(server, after: nil, database) }
    }
  }
}
