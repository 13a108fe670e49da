import Clearinghouse
import Codes
import Foundation
import GRDB
import LicensingWizard
import Samples
import Testing

@testable import Store

/// Files that hold what the program never wrote: always a `StoreError` that names the file.
struct DamageTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file()
  }

  /// A site of three servers and a vendor, both without a log beside them.
  private func makeFiles() throws {
    let server = try LicenseServer.full()
    var site = try SiteDatabase(path: path)
    try site.change(server.name) { $0 = server }
    for seed: UInt64 in 2...3 {
      let other = try LicenseServer.sample("S\(seed)", seed: seed)
      try site.change(other.name) { $0 = other }
    }
    var vendor = try VendorDatabase(path: folder.file("vendor.sqlite"))
    try vendor.change(Sample.productID()) { $0 = .full() }
    for file in [site.file, vendor.file] {
      _ = try file.read { try Row.fetchAll($0, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    }
  }

  @Test(
    "A damaged row of the site is told by column and value",
    arguments: [
      (
        "UPDATE server SET product_id = '81459123456789012308' WHERE id = 1",
        "product_id is “81459123456789012308”"
      ),
      (
        "UPDATE server SET license_server_id = replace(license_server_id, '1', '2') WHERE id = 1",
        "license_server_id is “\(Sample.licenseServerID().canonical.replacing("1", with: "2"))”"
      ),
      ("UPDATE server SET name = '-' WHERE id = 1", "name is “-”"),
      ("UPDATE pack SET issued = 9223372036854775807", "issued is 9223372036854775807"),
      ("UPDATE request SET number = '12345678' WHERE position = 1", "number is “12345678”"),
      ("UPDATE server SET country = 'XX'", "country is “XX”"),
      ("UPDATE pack SET program = 'gift'", "program is “gift”"),
      (
        "UPDATE pack SET pack_id = replace(pack_id, 'SIM02', 'SIM03') WHERE position = 1",
        "pack_id is “\(Sample.packID(1).canonical.replacing("SIM02", with: "SIM03"))”"
      ),
      (
        "UPDATE request SET program_number = '12' WHERE program = 'select'",
        "program_number is “12”"
      ),
      (
        "UPDATE request SET version = 'windows-95' WHERE operation = 'install'",
        "version is “windows-95”"
      ),
      (
        "UPDATE request SET version = 'windows-2000', holder = 'per-user' WHERE program = 'retail'",
        "holder is “per-user”"
      ),
      ("UPDATE request SET method = 'pigeon'", "method is “pigeon”"),
      ("UPDATE request SET reason = 'boredom' WHERE position = 1", "reason is “boredom”"),
      ("UPDATE request SET opened_at = -9223372036854775808", "opened_at is -9223372036854775808"),
      ("UPDATE history SET event = 'nothing'", "event is “nothing”"),
      ("UPDATE history SET operation = 'nothing'", "operation is “nothing”"),
      ("UPDATE history SET reference = '9Y0C4K'", "reference is “9Y0C4K”"),
      ("UPDATE history SET request_number = ''", "request_number is “”"),
    ])
  func siteRows(sql: String, found: String) throws {
    try makeFiles()
    try folder.connection().inDatabase { try $0.execute(sql: sql) }
    var database = try SiteDatabase(path: path)
    let error = try #require(throws: StoreError.self) { try database.servers() }
    #expect(error == StoreError(path, .damaged(found: found)))
    #expect(
      error.description
        == "\(path) is damaged (\(found)). Restore it from a backup, or use another --home.")
    let name = try ServerName(parsing: "TS-LICENSE-01")
    guard !sql.contains("SET name") else { return }
    #expect(throws: error) { try database.change(name) { $0?.isStateUnknown = true } }
  }

  @Test(
    "A damaged row of the vendor is told by column and value",
    arguments: [
      (
        "UPDATE registration SET product_id = '81459123456789012308'",
        "product_id is “81459123456789012308”"
      ),
      ("UPDATE registration SET licenses = 4611686018427387904", "licenses is 4611686018427387904"),
      ("UPDATE answer SET request_number = '12345678'", "request_number is “12345678”"),
      ("UPDATE answer SET reason = 'x' WHERE reason IS NOT NULL", "reason is “x”"),
      ("UPDATE answer SET unissued = 1000000 WHERE reason IS NOT NULL", "unissued is 1000000"),
      ("UPDATE answer SET answered_at = 9223372036854775807", "answered_at is 9223372036854775807"),
    ])
  func vendorRows(sql: String, found: String) throws {
    try makeFiles()
    try folder.connection(to: "vendor.sqlite").inDatabase { try $0.execute(sql: sql) }
    let database = try VendorDatabase(path: folder.file("vendor.sqlite"))
    #expect(throws: StoreError(folder.file("vendor.sqlite"), .damaged(found: found))) {
      try database.registrations()
    }
  }

  @Test(
    "A value of a type that the schema forbids is told, and does not trap",
    arguments: [
      ("server", "first_name", "NULL", "first_name is empty"),
      ("pack", "issued", "NULL", "issued is empty"),
      ("pack", "issued", "'many'", "issued is \"many\""),
      ("server", "company", "7", "company is 7"),
      ("request", "attempts", "x'00'", "attempts is Data(1 bytes)"),
      ("request", "closed_at", "NULL", "status is “completed”"),
      ("client_license", "issued_at", "NULL", "issued_at is empty"),
      ("history", "at", "'x'", "at is \"x\""),
      ("history", "note", "1.5", "note is 1.5"),
    ])
  func types(table: String, column: String, value: String, found: String) throws {
    try makeFiles()
    // As a damaged page would: the table's rows stay, its schema forgets what they may hold.
    try folder.connection().inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF;
          CREATE TABLE loose AS SELECT * FROM \(table);
          DROP TABLE \(table);
          """)
      let columns = try database.columns(in: "loose").map(\.name).joined(separator: ", ")
      try database.execute(
        sql: """
          CREATE TABLE \(table) (\(columns));
          INSERT INTO \(table) SELECT * FROM loose;
          UPDATE \(table) SET \(column) = \(value);
          """)
    }
    let database = try SiteDatabase(path: path)
    #expect(throws: StoreError(path, .damaged(found: found))) { try database.servers() }
  }

  @Test("A missing table is told in SQLite's words")
  func missingTable() throws {
    try makeFiles()
    try folder.connection().inDatabase { try $0.execute(sql: "DROP TABLE history") }
    let database = try SiteDatabase(path: path)
    #expect(throws: StoreError(path, .other("no such table: history"))) {
      try database.servers()
    }
  }

  /// Opens, reads and changes both files: whatever is thrown must be a `StoreError` of the file.
  private func attempt() throws -> StoreError? {
    let name = try ServerName(parsing: "TS-LICENSE-01")
    do {
      var site = try SiteDatabase(path: path)
      _ = try site.servers()
      try site.change(name) { $0?.isStateUnknown = true }
      var vendor = try VendorDatabase(path: folder.file("vendor.sqlite"))
      _ = try vendor.registrations()
      try vendor.change(Sample.productID()) { $0?.licenses = 5 }
      return nil
    } catch let error as StoreError {
      return error
    }
  }

  @Test("A file that was cut off anywhere is told, or has lost nothing, and never traps")
  func truncated() throws {
    try makeFiles()
    let whole = try folder.bytes()
    let servers = try SiteDatabase(path: path).servers()
    var told = 0
    for length in stride(from: 100, to: whole.count, by: 1009) {
      try? FileManager.default.removeItem(atPath: path + "-wal")
      try? FileManager.default.removeItem(atPath: path + "-shm")
      try folder.write(whole.prefix(length))
      do {
        #expect(try SiteDatabase(path: path).servers() == servers, "\(length) bytes")
      } catch let error as StoreError {
        #expect(error.path == path)
        told += 1
      }
    }
    #expect(told > 50)
  }

  @Test("Bytes overwritten at random places are told or do no harm, and never trap")
  func overwritten() throws {
    try makeFiles()
    let names = ["site.sqlite", "vendor.sqlite"]
    let whole = try names.map { try folder.bytes(of: $0) }
    var generator = SeededGenerator(seed: 17)
    var told = 0
    for _ in 0..<300 {
      for (name, whole) in zip(names, whole) {
        for suffix in ["-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: folder.file(name) + suffix)
        }
        var bytes = whole
        for _ in 0..<Int.random(in: 1...40, using: &generator) {
          let place = Int.random(in: 0..<bytes.count, using: &generator)
          bytes[place] = .random(in: .min ... .max, using: &generator)
        }
        try folder.write(bytes, to: name)
      }
      if let error = try attempt() {
        told += 1
        #expect(names.map { folder.file($0) }.contains(error.path))
      }
    }
    #expect(told > 100)
  }
}
