internal import GRDB

extension VendorDatabase {
  /// Every version of the schema, oldest first. What was released is never changed: a file of an older
  /// version goes through all that it has not seen.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 registrations and answers") { database in
      try database.execute(sql: version1)
    }
    migrator.registerMigration("2 activations, orders, methods") { database in
      try database.execute(sql: version2)
    }
    migrator.registerMigration("3 later enrolments") { database in
      try database.execute(sql: version3)
    }
    migrator.registerMigration("4 corrections") { database in
      try database.execute(sql: version4)
    }
    return migrator
  }

  private static let version1 = """
    CREATE TABLE registration (
      id INTEGER PRIMARY KEY,
      product_id TEXT NOT NULL UNIQUE CHECK (length(product_id) = 20),
      license_server_id TEXT UNIQUE CHECK (length(license_server_id) = 35),
      company TEXT NOT NULL,
      licenses INTEGER NOT NULL CHECK (licenses >= 0),
      deactivated_at INTEGER,
      enrolled_at INTEGER NOT NULL,
      CHECK (deactivated_at IS NULL OR license_server_id IS NOT NULL)
    ) STRICT;
    CREATE TABLE answer (
      registration_id INTEGER NOT NULL REFERENCES registration (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      operation TEXT NOT NULL CHECK (operation IN ('deactivate', 'reactivate')),
      request_number TEXT NOT NULL CHECK (length(request_number) = 8),
      answered_at INTEGER NOT NULL,
      reason TEXT,
      unissued INTEGER CHECK (unissued >= 0),
      PRIMARY KEY (registration_id, position),
      CHECK ((operation = 'reactivate') = (reason IS NOT NULL)),
      CHECK ((operation = 'reactivate') = (unissued IS NOT NULL))
    ) STRICT;
    """

  /// A table whose constraints change is made anew.
  private static let version2 = """
    CREATE TABLE new_answer (
      registration_id INTEGER NOT NULL REFERENCES registration (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      operation TEXT NOT NULL
        CHECK (operation IN ('activate', 'install', 'deactivate', 'reactivate', 'reissue')),
      request_number TEXT NOT NULL CHECK (length(request_number) = 8),
      answered_at INTEGER NOT NULL,
      method TEXT NOT NULL DEFAULT 'telephone'
        CHECK (method IN ('telephone', 'internet', 'web', 'fax')),
      who TEXT NOT NULL DEFAULT '',
      reason TEXT,
      unissued INTEGER CHECK (unissued >= 0),
      program TEXT,
      program_number TEXT,
      authorization_number TEXT CHECK (length(authorization_number) = 15),
      version TEXT,
      holder TEXT,
      licenses INTEGER CHECK (licenses BETWEEN 1 AND 9999),
      PRIMARY KEY (registration_id, position),
      CHECK ((operation = 'reactivate') = (reason IS NOT NULL)),
      CHECK ((operation = 'reactivate') = (unissued IS NOT NULL)),
      CHECK ((operation = 'install') = (program IS NOT NULL)),
      CHECK ((program IS NULL) = (program_number IS NULL)),
      CHECK ((program IS NULL) = (version IS NULL)),
      CHECK ((program IS NULL) = (holder IS NULL)),
      CHECK ((program IS NULL) = (licenses IS NULL)),
      CHECK ((program IS 'open') = (authorization_number IS NOT NULL))
    ) STRICT;
    INSERT INTO new_answer
      (registration_id, position, operation, request_number, answered_at, reason, unissued)
      SELECT registration_id, position, operation, request_number, answered_at, reason, unissued
      FROM answer;
    DROP TABLE answer;
    ALTER TABLE new_answer RENAME TO answer;
    """

  private static let version3 = """
    CREATE TABLE enrolment (
      registration_id INTEGER NOT NULL REFERENCES registration (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      enrolled_at INTEGER NOT NULL,
      answers_before INTEGER NOT NULL CHECK (answers_before >= 0),
      license_server_id TEXT CHECK (length(license_server_id) = 35),
      licenses INTEGER NOT NULL CHECK (licenses >= 0),
      PRIMARY KEY (registration_id, position)
    ) STRICT;
    """

  private static let version4 = """
    CREATE TABLE correction (
      registration_id INTEGER NOT NULL,
      answer_position INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      corrected_at INTEGER NOT NULL,
      method TEXT NOT NULL CHECK (method IN ('telephone', 'internet', 'web', 'fax')),
      who TEXT NOT NULL,
      reason TEXT,
      unissued INTEGER CHECK (unissued >= 0),
      program TEXT,
      program_number TEXT,
      authorization_number TEXT CHECK (length(authorization_number) = 15),
      version TEXT,
      holder TEXT,
      licenses INTEGER CHECK (licenses BETWEEN 1 AND 9999),
      PRIMARY KEY (registration_id, answer_position, position),
      FOREIGN KEY (registration_id, answer_position) REFERENCES answer (registration_id, position),
      CHECK ((reason IS NULL) = (unissued IS NULL)),
      CHECK ((program IS NULL) = (program_number IS NULL)),
      CHECK ((program IS NULL) = (version IS NULL)),
      CHECK ((program IS NULL) = (holder IS NULL)),
      CHECK ((program IS NULL) = (licenses IS NULL)),
      CHECK ((program IS 'open') = (authorization_number IS NOT NULL))
    ) STRICT;
    """
}
