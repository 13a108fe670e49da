import Clearinghouse
import GRDB
import LicensingWizard
import Samples
import Testing

@testable import Store

/// How the files are kept: https://www.sqlite.org/wal.html, https://www.sqlite.org/pragma.html.
struct DurabilityTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func pragma(_ name: String, _ file: DatabaseFile) throws -> String? {
    try file.read { try String.fetchOne($0, sql: "PRAGMA \(name)") }
  }

  @Test("Both databases keep a write-ahead log, and every commit reaches the disk")
  func settings() throws {
    for _ in 0..<2 {
      for file in [
        try SiteDatabase(path: folder.file()).file,
        try VendorDatabase(path: folder.file("vendor.sqlite")).file,
      ] {
        #expect(try pragma("journal_mode", file) == "wal")
        #expect(try pragma("synchronous", file) == "2", "2 is FULL")
        #expect(try pragma("foreign_keys", file) == "1")
        #expect(try pragma("busy_timeout", file) == "5000")
      }
    }
    #expect(
      try folder.connection().read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
        == "wal")
  }

  @Test("Each file says which side it belongs to, and is sound")
  func identity() throws {
    let site = try SiteDatabase(path: folder.file()).file
    let vendor = try VendorDatabase(path: folder.file("vendor.sqlite")).file
    #expect(try pragma("application_id", site) == "\(0x4C4C_5354)")
    #expect(try pragma("application_id", vendor) == "\(0x4C4C_5644)")
    #expect(try pragma("integrity_check", site) == "ok")
    #expect(try pragma("integrity_check", vendor) == "ok")
  }

  @Test("A full disk is said, and what was stored before is still there")
  func diskFull() throws {
    var database = try SiteDatabase(path: folder.file())
    let server = try LicenseServer.sample()
    try database.change(server.name) { $0 = server }
    // A page count is how SQLite can be made to run out of room without a disk to fill.
    try database.file.read { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let error = try #require(throws: StoreError.self) {
      try database.change(server.name) { stored in
        stored?.contact = Contact(
          firstName: "Kim", lastName: "Akers", company: String(repeating: "x", count: 100_000))
      }
    }
    #expect(error == StoreError(folder.file(), .diskFull))
    #expect(
      error.description
        == "\(folder.file()) could not be written: the disk is full. Make room and try again; "
        + "nothing has changed.")
    #expect(try database.servers() == [server])
    #expect(try SiteDatabase(path: folder.file()).servers() == [server])
  }

  @Test("A file that another program holds is said to be busy")
  func busy() throws {
    var database = try SiteDatabase(path: folder.file())
    let server = try LicenseServer.sample()
    try database.change(server.name) { $0 = server }
    // The 5 seconds of patience are in the settings above; here they would only be slept.
    try database.file.read { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    let error = try folder.connection().inDatabase { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      defer { try? other.execute(sql: "ROLLBACK") }
      #expect(try database.servers() == [server])
      return try #require(throws: StoreError.self) {
        try database.change(server.name) { $0?.packs[0].counts.issued += 1 }
      }
    }
    #expect(error == StoreError(folder.file(), .busy))
    #expect(
      error.description
        == "\(folder.file()) is in use by another program. Try again when that has ended.")
    try database.change(server.name) { $0?.packs[0].counts.issued += 1 }
    #expect(try database.servers().map(\.licenses.issued) == [26])
  }

  @Test("A change holds the file from before it reads, so that no other comes between")
  func exclusive() throws {
    var left = try SiteDatabase(path: folder.file())
    let server = try LicenseServer.sample()
    try left.change(server.name) { $0 = server }
    var right = try SiteDatabase(path: folder.file())
    try right.file.read { try $0.execute(sql: "PRAGMA busy_timeout = 0") }
    try left.change(server.name) { stored in
      #expect(throws: StoreError(folder.file(), .busy)) {
        try right.change(server.name) { $0?.packs[0].counts.issued += 1 }
      }
      stored?.packs[0].counts.issued += 1
    }
    try right.change(server.name) { $0?.packs[0].counts.issued += 1 }
    #expect(try left.servers().map(\.licenses.issued) == [27])
  }

  @Test("A file that cannot be written is said, and can still be read")
  func notWritable() throws {
    var database = try SiteDatabase(path: folder.file())
    let server = try LicenseServer.sample()
    try database.change(server.name) { $0 = server }
    try database.file.write { try $0.execute(sql: "PRAGMA query_only = ON") }
    let error = StoreError(folder.file(), .notWritable("attempt to write a readonly database"))
    #expect(throws: error) { try database.change(server.name) { $0?.packs[0].counts.issued += 1 } }
    #expect(
      error.description
        == "\(folder.file()) could not be written (attempt to write a readonly database). Check its "
        + "permissions and those of its folder.")
    #expect(try database.servers() == [server])
  }

  @Test(
    "SQLite's other results have their cause",
    arguments: [
      (ResultCode.SQLITE_LOCKED, StoreError.Cause.busy),
      (.SQLITE_BUSY_SNAPSHOT, .busy),
      (.SQLITE_PERM, .notWritable("words")),
      (.SQLITE_READONLY_DIRECTORY, .notWritable("words")),
      (.SQLITE_CANTOPEN_ISDIR, .cannotOpen("words")),
      (.SQLITE_CORRUPT_INDEX, .damaged(found: "words")),
      (.SQLITE_NOTADB, .damaged(found: "words")),
      (.SQLITE_IOERR_READ, .other("words")),
    ])
  func results(code: ResultCode, cause: StoreError.Cause) {
    #expect(
      StoreError("p", DatabaseError(resultCode: code, message: "words")) == StoreError("p", cause))
  }

  @Test("What is not known better is said in SQLite's words")
  func otherWords() {
    #expect(
      StoreError("/a/b", .other("disk I/O error")).description
        == "/a/b could not be used (disk I/O error). Try again; if it stays so, restore it from a "
        + "backup.")
  }
}
