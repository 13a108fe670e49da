internal import Codes
internal import GRDB
public import LicensingWizard

/// The site's license servers in a SQLite file.
public struct SiteDatabase: SiteLedger {
  let file: DatabaseFile

  /// Opens the file, or makes it.
  public init(path: String) throws(StoreError) {
    file = try DatabaseFile(path: path, kind: 0x4C4C_5354, migrator: Self.migrator)
  }

  public func servers() throws -> [LicenseServer] {
    try file.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM server ORDER BY id")
      return try rows.map { try Self.server($0, database) }
    }
  }

  public mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) throws -> Result {
    try file.write { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM server WHERE name = ?", arguments: [name.text])
      var server = try row.map { try Self.server($0, database) }
      let before = server
      let result = try body(&server)
      if let server, server != before { try Self.store(server, after: before, database) }
      return result
    }
  }
}
