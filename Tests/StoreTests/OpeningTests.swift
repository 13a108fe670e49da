import Clearinghouse
import Foundation
import GRDB
import LicensingWizard
import Samples
import Testing

@testable import Store

/// What stands at the path already.
struct OpeningTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file()
  }

  private func expectRefusal(
    _ cause: StoreError.Cause, _ text: String, at path: String? = nil,
    _ location: SourceLocation = #_sourceLocation
  ) {
    let path = path ?? self.path
    for open in [
      { _ = try SiteDatabase(path: path) }, { _ = try VendorDatabase(path: path) },
    ] {
      #expect(throws: StoreError(path, cause), sourceLocation: location) { try open() }
    }
    #expect(StoreError(path, cause).description == "\(path) \(text)", sourceLocation: location)
  }

  @Test("An empty file, or an empty database, becomes ours")
  func empty() throws {
    try folder.write(Data())
    #expect(try SiteDatabase(path: path).servers() == [])
    try folder.connection(to: "vacuumed").vacuum()
    #expect(try VendorDatabase(path: folder.file("vacuumed")).registrations() == [])
  }

  @Test("A file whose making was cut short before its tables is made to the end")
  func cutShort() throws {
    try folder.connection().inDatabase {
      try $0.execute(sql: "PRAGMA application_id = \(0x4C4C_5354)")
    }
    #expect(try SiteDatabase(path: path).servers() == [])
  }

  @Test("A file of a newer version is refused and left as it is")
  func newer() throws {
    _ = try SiteDatabase(path: path)
    _ = try VendorDatabase(path: folder.file("vendor"))
    for name in ["site.sqlite", "vendor"] {
      try folder.connection(to: name).inDatabase {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 something new')")
      }
    }
    let text =
      "was written by a newer version of licenseline. Use that one, or another --home."
    let error = StoreError(path, .newerVersion)
    let before = try folder.bytes()
    #expect(throws: error) { try SiteDatabase(path: path) }
    #expect(error.description == "\(path) \(text)")
    #expect(try folder.bytes() == before)
    #expect(throws: StoreError(folder.file("vendor"), .newerVersion)) {
      try VendorDatabase(path: folder.file("vendor"))
    }
  }

  @Test("Another program's database is refused and left as it is, to the byte")
  func otherProgram() throws {
    try folder.connection().inDatabase {
      try $0.execute(sql: "CREATE TABLE note (text TEXT); INSERT INTO note VALUES ('mine')")
    }
    let before = try folder.bytes()
    expectRefusal(.otherProgram, "is a database of another kind. Use another --home.")
    #expect(try folder.bytes() == before)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["site.sqlite"])
  }

  @Test("The other side's database is refused and left as it is")
  func otherSide() throws {
    let server = try LicenseServer.sample()
    var site = try SiteDatabase(path: path)
    try site.change(server.name) { $0 = server }
    let vendor = folder.file("vendor")
    _ = try VendorDatabase(path: vendor)
    #expect(throws: StoreError(path, .otherProgram)) { try VendorDatabase(path: path) }
    #expect(throws: StoreError(vendor, .otherProgram)) { try SiteDatabase(path: vendor) }
    #expect(try SiteDatabase(path: path).servers() == [server])
  }

  @Test("A text is no database, and is left as it is")
  func text() throws {
    let text = Data(String(repeating: "Not a database.\n", count: 100).utf8)
    try folder.write(text)
    expectRefusal(
      .damaged(found: "file is not a database"),
      "is damaged (file is not a database). Restore it from a backup, or use another --home.")
    #expect(try folder.bytes() == text)
  }

  @Test("A folder in place of the file cannot be opened")
  func directory() throws {
    expectRefusal(
      .cannotOpen("unable to open database file"),
      "could not be opened (unable to open database file). Check that its folder exists and can be "
        + "written.", at: folder.path)
  }

  @Test("In a folder that is missing, or that is a file, nothing can be opened")
  func missingFolder() throws {
    try folder.write(Data("x".utf8), to: "file")
    for parent in ["missing", "file"] {
      expectRefusal(
        .cannotOpen("unable to open database file"),
        "could not be opened (unable to open database file). Check that its folder exists and can "
          + "be written.", at: folder.file("\(parent)/site.sqlite"))
    }
  }

  @Test("When the log cannot be made, the file can be opened once it can")
  func folderInPlaceOfLog() throws {
    // Binds every user, as no permission does.
    try FileManager.default.createDirectory(
      atPath: path + "-wal", withIntermediateDirectories: true)
    #expect(throws: StoreError(path, .other("disk I/O error"))) { try SiteDatabase(path: path) }
    try FileManager.default.removeItem(atPath: path + "-wal")
    #expect(try SiteDatabase(path: path).servers() == [])
  }
}
