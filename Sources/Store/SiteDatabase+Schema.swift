internal import GRDB

extension SiteDatabase {
  /// Every version of the schema, oldest first. What was released is never changed: a file of an older
  /// version goes through all that it has not seen.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 servers, requests, clients, history") { database in
      try database.execute(sql: version1)
    }
    migrator.registerMigration("2 packs, certificates, orders, events") { database in
      try database.execute(sql: version2)
    }
    migrator.registerMigration("3 certificates without their key") { database in
      try database.execute(sql: version3)
    }
    return migrator
  }

  private static let version1 = """
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
    """

  /// A server's licenses become its first pack. Tables whose constraints change are made anew.
  private static let version2 = """
    CREATE TABLE pack (
      server_id INTEGER NOT NULL REFERENCES server (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      pack_id TEXT UNIQUE CHECK (length(pack_id) = 35),
      program TEXT NOT NULL,
      version TEXT NOT NULL CHECK (version IN ('windows-2000', 'windows-server-2003')),
      holder TEXT NOT NULL CHECK (holder IN ('per-device', 'per-user')),
      issued INTEGER NOT NULL CHECK (issued >= 0),
      available INTEGER NOT NULL CHECK (available >= 0),
      awaiting_reissue INTEGER NOT NULL CHECK (awaiting_reissue >= 0),
      installed_at INTEGER,
      ends_on INTEGER,
      PRIMARY KEY (server_id, position),
      CHECK (version <> 'windows-2000' OR holder = 'per-device')
    ) STRICT;
    INSERT INTO pack
      SELECT id, 0, NULL, 'other', 'windows-server-2003', 'per-device', issued, available,
        awaiting_reissue, NULL, NULL
      FROM server WHERE issued + available + awaiting_reissue > 0
        OR id IN (SELECT server_id FROM client_license WHERE kind = 'permanent');

    CREATE TABLE new_server (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      product_id TEXT NOT NULL UNIQUE CHECK (length(product_id) = 20),
      scope TEXT NOT NULL CHECK (scope IN ('workgroup', 'domain', 'forest')),
      license_server_id TEXT UNIQUE CHECK (length(license_server_id) = 35),
      deactivated_at INTEGER,
      is_state_unknown INTEGER NOT NULL DEFAULT 0 CHECK (is_state_unknown IN (0, 1)),
      registration_ends_on INTEGER,
      certificate BLOB,
      verdict TEXT
        CHECK (verdict IN ('valid', 'expired', 'not-yet-valid', 'damaged', 'distrusted')),
      verdict_time INTEGER,
      first_name TEXT NOT NULL,
      last_name TEXT NOT NULL,
      company TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      country TEXT CHECK (length(country) = 2),
      address TEXT NOT NULL DEFAULT '',
      connection_method TEXT NOT NULL DEFAULT 'telephone'
        CHECK (connection_method IN ('telephone', 'internet', 'web', 'fax')),
      CHECK (deactivated_at IS NULL OR license_server_id IS NOT NULL),
      CHECK ((certificate IS NULL) = (verdict IS NULL)),
      CHECK ((verdict IN ('valid', 'expired', 'not-yet-valid')) = (verdict_time IS NOT NULL))
    ) STRICT;
    INSERT INTO new_server
      (id, name, product_id, scope, license_server_id, deactivated_at, first_name, last_name,
       company, phone, email)
      SELECT id, name, product_id, scope, license_server_id, deactivated_at, first_name,
        last_name, company, phone, email
      FROM server;
    DROP TABLE server;
    ALTER TABLE new_server RENAME TO server;

    CREATE TABLE distrusted_certificate (
      server_id INTEGER NOT NULL REFERENCES server (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      certificate BLOB NOT NULL,
      PRIMARY KEY (server_id, position)
    ) STRICT;

    CREATE TABLE new_request (
      server_id INTEGER NOT NULL REFERENCES server (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      number TEXT NOT NULL CHECK (length(number) = 8),
      operation TEXT NOT NULL
        CHECK (operation IN ('activate', 'install', 'deactivate', 'reactivate', 'reissue')),
      method TEXT NOT NULL,
      reason TEXT,
      program TEXT,
      program_number TEXT,
      authorization_number TEXT CHECK (length(authorization_number) = 15),
      version TEXT,
      holder TEXT,
      licenses INTEGER CHECK (licenses BETWEEN 1 AND 9999),
      opened_at INTEGER NOT NULL,
      attempts INTEGER NOT NULL CHECK (attempts BETWEEN 0 AND 5),
      status TEXT NOT NULL CHECK (status IN ('pending', 'completed', 'cancelled', 'exhausted')),
      closed_at INTEGER,
      PRIMARY KEY (server_id, position),
      CHECK ((operation = 'reactivate') = (reason IS NOT NULL)),
      CHECK ((operation = 'install') = (program IS NOT NULL)),
      CHECK ((program IS NULL) = (program_number IS NULL)),
      CHECK ((program IS NULL) = (version IS NULL)),
      CHECK ((program IS NULL) = (holder IS NULL)),
      CHECK ((program IS NULL) = (licenses IS NULL)),
      CHECK ((program IS 'open') = (authorization_number IS NOT NULL)),
      CHECK ((status = 'pending') = (closed_at IS NULL))
    ) STRICT;
    INSERT INTO new_request
      (server_id, position, number, operation, method, reason, opened_at, attempts, status,
       closed_at)
      SELECT server_id, position, number, operation, method, reason, opened_at, attempts, status,
        closed_at
      FROM request;
    DROP TABLE request;
    ALTER TABLE new_request RENAME TO request;
    CREATE UNIQUE INDEX one_pending_request ON request (server_id) WHERE status = 'pending';

    CREATE TABLE new_client_license (
      server_id INTEGER NOT NULL REFERENCES server (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      client TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('permanent', 'temporary')),
      version TEXT NOT NULL CHECK (version IN ('windows-2000', 'windows-server-2003')),
      holder TEXT NOT NULL CHECK (holder IN ('per-device', 'per-user')),
      pack INTEGER,
      issued_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > issued_at),
      ending TEXT CHECK (ending IN ('expired', 'revoked')),
      ended_at INTEGER,
      PRIMARY KEY (server_id, position),
      FOREIGN KEY (server_id, pack) REFERENCES pack (server_id, position),
      CHECK ((kind = 'permanent') = (pack IS NOT NULL)),
      CHECK ((ending IS NULL) = (ended_at IS NULL)),
      CHECK (ending IS NULL OR kind = 'permanent')
    ) STRICT;
    INSERT INTO new_client_license
      SELECT server_id, position, client, kind, 'windows-server-2003', 'per-device',
        CASE kind WHEN 'permanent' THEN 0 END, issued_at, expires_at, NULL, NULL
      FROM client_license;
    DROP TABLE client_license;
    ALTER TABLE new_client_license RENAME TO client_license;

    CREATE TABLE event (
      server_id INTEGER NOT NULL REFERENCES server (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      at INTEGER NOT NULL,
      number INTEGER NOT NULL CHECK (number IN (4, 17, 18, 20, 21, 39, 44)),
      sentence TEXT NOT NULL,
      PRIMARY KEY (server_id, position)
    ) STRICT;
    """

  /// What was found of a certificate can be that its private key is elsewhere.
  private static let version3 = """
    CREATE TABLE new_server (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE COLLATE NOCASE,
      product_id TEXT NOT NULL UNIQUE CHECK (length(product_id) = 20),
      scope TEXT NOT NULL CHECK (scope IN ('workgroup', 'domain', 'forest')),
      license_server_id TEXT UNIQUE CHECK (length(license_server_id) = 35),
      deactivated_at INTEGER,
      is_state_unknown INTEGER NOT NULL DEFAULT 0 CHECK (is_state_unknown IN (0, 1)),
      registration_ends_on INTEGER,
      certificate BLOB,
      verdict TEXT
        CHECK (verdict IN ('valid', 'expired', 'not-yet-valid', 'damaged', 'wrong-key', 'distrusted')),
      verdict_time INTEGER,
      first_name TEXT NOT NULL,
      last_name TEXT NOT NULL,
      company TEXT NOT NULL,
      phone TEXT NOT NULL,
      email TEXT NOT NULL,
      country TEXT CHECK (length(country) = 2),
      address TEXT NOT NULL DEFAULT '',
      connection_method TEXT NOT NULL DEFAULT 'telephone'
        CHECK (connection_method IN ('telephone', 'internet', 'web', 'fax')),
      CHECK (deactivated_at IS NULL OR license_server_id IS NOT NULL),
      CHECK ((certificate IS NULL) = (verdict IS NULL)),
      CHECK ((verdict IN ('valid', 'expired', 'not-yet-valid')) = (verdict_time IS NOT NULL))
    ) STRICT;
    INSERT INTO new_server SELECT * FROM server;
    DROP TABLE server;
    ALTER TABLE new_server RENAME TO server;
    """
}
