internal import Codes
internal import Foundation
internal import GRDB

/// One SQLite file: opened, checked to be ours, and brought to this version's schema.
///
/// WAL with `synchronous=FULL`: what a transaction stored survives a crash of the machine, and two
/// processes can use one file; each waits up to 5 s for the other.
struct DatabaseFile {
  let path: String
  private let queue: DatabaseQueue

  /// - Parameters:
  ///   - kind: SQLite's `application_id`, which tells our databases from one another and from others.
  ///   - migrator: every version of the schema, oldest first.
  init(path: String, kind: Int32, migrator: DatabaseMigrator) throws(StoreError) {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    self.path = path
    do {
      queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.patiently { try Self.prepare(queue, path, kind: kind, migrator: migrator) }
    } catch {
      throw Self.storeError(error, path)
    }
  }

  /// SQLite waits for no other process where two want the same lock at once, as they do when both
  /// make the file.
  private static func patiently(_ body: () throws -> Void) throws {
    let deadline = ContinuousClock.now + .seconds(5)
    while true {
      do {
        return try body()
      } catch DatabaseError.SQLITE_BUSY where ContinuousClock.now < deadline {
        Thread.sleep(forTimeInterval: 0.01)
      }
    }
  }

  /// Can be begun again after a failure anywhere in it.
  private static func prepare(
    _ queue: DatabaseQueue, _ path: String, kind: Int32, migrator: DatabaseMigrator
  ) throws {
    let found = try queue.read { try Found($0, kind: kind, migrator: migrator) }
    guard found != .otherProgram else { throw StoreError(path, .otherProgram) }
    guard found != .newer else { throw StoreError(path, .newerVersion) }
    try queue.read { try check($0, path) }
    // Only now is it known to be ours: another program's database keeps its journal.
    try queue.writeWithoutTransaction(keepWriteAheadLog)
    if found == .empty {
      try queue.write { try $0.execute(sql: "PRAGMA application_id = \(kind)") }
    }
    if found != .current { try migrate(queue, migrator) }
  }

  /// A page that is cut off or overwritten can take rows away without any statement failing.
  private static func check(_ database: Database, _ path: String) throws {
    let found = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? "ok"
    guard found == "ok" else {
      // The last line says what; those before it say where SQLite looked.
      let words = found.split(whereSeparator: \.isNewline).last ?? "no integrity"
      throw StoreError(path, .damaged(found: String(words)))
    }
  }

  /// By hand, since GRDB's own WAL mode would set `synchronous` to NORMAL.
  private static func keepWriteAheadLog(_ database: Database) throws {
    let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
    guard mode == "wal" else {
      throw DatabaseError(resultCode: .SQLITE_READONLY, message: "no write-ahead log can be kept")
    }
  }

  /// Another process that opened the file at the same time may have migrated it first: then its
  /// tables are there already.
  private static func migrate(_ queue: DatabaseQueue, _ migrator: DatabaseMigrator) throws {
    do {
      try migrator.migrate(queue)
    } catch {
      guard try queue.read(migrator.hasCompletedMigrations) else { throw error }
    }
  }

  private enum Found {
    case empty
    case current
    case older
    case newer
    case otherProgram

    init(_ database: Database, kind: Int32, migrator: DatabaseMigrator) throws {
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      if id == 0, tables == 0 {
        self = .empty
      } else if id != kind {
        self = .otherProgram
      } else if try migrator.hasBeenSuperseded(database) {
        self = .newer
      } else {
        self = try migrator.hasCompletedMigrations(database) ? .current : .older
      }
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.read(body)
    } catch {
      throw Self.mapped(error, path)
    }
  }

  /// One transaction, which takes the write lock before it reads.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    var outcome: Value?
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          outcome = try body(database)
          return .commit
        }
      }
    } catch {
      throw Self.mapped(error, path)
    }
    guard let outcome else { throw StoreError(path, .other("The transaction had no outcome.")) }
    return outcome
  }

  /// What SQLite says becomes a `StoreError`; what `body` threw stays as it is.
  private static func mapped(_ error: any Error, _ path: String) -> any Error {
    switch error {
    case let error as DatabaseError: StoreError(path, error)
    case let error as DamagedRow: StoreError(path, .damaged(found: error.found))
    default: error
    }
  }

  private static func storeError(_ error: any Error, _ path: String) -> StoreError {
    mapped(error, path) as? StoreError ?? StoreError(path, .other("\(error)"))
  }
}

/// A row holds what the schema's constraints cannot rule out and the program never writes.
struct DamagedRow: Error {
  let found: String
}

/// Bytes as SQLite takes them.
func data(_ bytes: [UInt8]) -> Data { Data(bytes) }

extension Row {
  /// A column that must hold something that `parse` understands.
  func value<Value>(_ column: String, _ parse: (String) -> Value?) throws -> Value {
    try required(column, optional(column, parse))
  }

  /// The same for a column that may be null.
  func optional<Value>(_ column: String, _ parse: (String) -> Value?) throws -> Value? {
    guard let text: String = try stored(column) else { return nil }
    guard let value = parse(text) else { throw DamagedRow(found: "\(column) is “\(text)”") }
    return value
  }

  /// The same for a whole number. Beyond 2⁴⁰ no count and no time is meant, and sums would overflow.
  func optional<Value>(_ column: String, number parse: (Int) -> Value?) throws -> Value? {
    guard let number: Int = try stored(column) else { return nil }
    guard number.magnitude <= 1 << 40, let value = parse(number) else {
      throw DamagedRow(found: "\(column) is \(number)")
    }
    return value
  }

  func text(_ column: String) throws -> String { try value(column) { $0 } }

  func number(_ column: String) throws -> Int {
    try required(column, optional(column, number: { $0 }))
  }

  func bytes(_ column: String) throws -> [UInt8] {
    Array(try required(column, stored(column) as Data?))
  }

  func time(_ column: String) throws -> UTCTime { try required(column, optionalTime(column)) }

  func optionalTime(_ column: String) throws -> UTCTime? {
    try optional(column, number: { UTCTime(seconds: Int64($0)) })
  }

  private func required<Value>(_ column: String, _ value: Value?) throws -> Value {
    guard let value else { throw DamagedRow(found: "\(column) is empty") }
    return value
  }

  /// GRDB's subscripts trap on a value of another type, which a damaged file can hold in spite of the
  /// schema.
  private func stored<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    guard let stored = self[column] as DatabaseValue?, !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DamagedRow(found: "\(column) is \(stored)")
    }
    return value
  }
}
