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

  // MARK: Schema

  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 servers, requests, clients, history") { database in
      try database.execute(
        sql: """
          CREATE TABLE server (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE COLLATE NOCASE,
            product_id TEXT NOT NULL UNIQUE CHECK (length(product_id) = 20),
            scope TEXT NOT NULL CHECK (scope IN ('workgroup', 'domain', 'forest')),
            license_server_id TEXT UNIQUE CHECK (length(license_server_id) = 35),
            deactivated_at INTEGER,
            first_name TEXT NOT NULL,
            last_name TEXT NOT NULL,
            company TEXT NOT NULL,
            phone TEXT NOT NULL,
            email TEXT NOT NULL,
            issued INTEGER NOT NULL CHECK (issued >= 0),
            available INTEGER NOT NULL CHECK (available >= 0),
            awaiting_reissue INTEGER NOT NULL CHECK (awaiting_reissue >= 0),
            CHECK (deactivated_at IS NULL OR license_server_id IS NOT NULL)
          ) STRICT;
          CREATE TABLE request (
            server_id INTEGER NOT NULL REFERENCES server (id),
            position INTEGER NOT NULL CHECK (position >= 0),
            number TEXT NOT NULL CHECK (length(number) = 8),
            operation TEXT NOT NULL CHECK (operation IN ('deactivate', 'reactivate')),
            method TEXT NOT NULL,
            reason TEXT,
            opened_at INTEGER NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts BETWEEN 0 AND 5),
            status TEXT NOT NULL CHECK (status IN ('pending', 'completed', 'cancelled', 'exhausted')),
            closed_at INTEGER,
            PRIMARY KEY (server_id, position),
            CHECK ((operation = 'reactivate') = (reason IS NOT NULL)),
            CHECK ((status = 'pending') = (closed_at IS NULL))
          ) STRICT;
          CREATE UNIQUE INDEX one_pending_request ON request (server_id) WHERE status = 'pending';
          CREATE TABLE client_license (
            server_id INTEGER NOT NULL REFERENCES server (id),
            position INTEGER NOT NULL CHECK (position >= 0),
            client TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('permanent', 'temporary')),
            issued_at INTEGER NOT NULL,
            expires_at INTEGER NOT NULL CHECK (expires_at > issued_at),
            PRIMARY KEY (server_id, position)
          ) STRICT;
          CREATE TABLE history (
            server_id INTEGER NOT NULL REFERENCES server (id),
            position INTEGER NOT NULL CHECK (position >= 0),
            at INTEGER NOT NULL,
            who TEXT NOT NULL,
            event TEXT NOT NULL,
            operation TEXT,
            method TEXT,
            request_number TEXT,
            reason TEXT,
            reference TEXT,
            note TEXT,
            PRIMARY KEY (server_id, position)
          ) STRICT;
          """)
    }
    return migrator
  }
}
