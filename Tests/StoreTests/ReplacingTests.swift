import Clearinghouse
import Codes
import LicensingWizard
import Samples
import Store
import Testing

/// What is put in place of all, or taken out, for whoever has the file open as well.
struct ReplacingTests {
  @Test("All servers of a site are replaced at once, in a file that others have open")
  func site() throws {
    let folder = try TemporaryFolder()
    var database = try SiteDatabase(path: folder.file())
    let other = try SiteDatabase(path: folder.file())
    let (old, new) = (try LicenseServer.full(), try LicenseServer.sample("OTHER", seed: 9))
    for server in [old, try LicenseServer.sample("THIRD", seed: 8)] {
      try database.change(server.name) { $0 = server }
    }
    try database.replaceAll(with: [new, old])
    #expect(try other.servers() == [new, old])
    try database.replaceAll(with: [])
    #expect(try other.servers() == [])
  }

  @Test("When one of the new servers cannot be stored, the old ones are all still there")
  func failing() throws {
    let folder = try TemporaryFolder()
    var database = try SiteDatabase(path: folder.file())
    let old = try LicenseServer.full()
    try database.change(old.name) { $0 = old }
    #expect(throws: StoreError.self) {
      // Two servers of one product ID.
      try database.replaceAll(with: [
        .sample("OTHER", seed: 9), .sample("THIRD", seed: 9),
      ])
    }
    #expect(try SiteDatabase(path: folder.file()).servers() == [old])
  }

  @Test("A registration is taken out with its answers, and the others stay")
  func vendor() throws {
    let folder = try TemporaryFolder()
    var database = try VendorDatabase(path: folder.file("vendor.sqlite"))
    let other = try VendorDatabase(path: folder.file("vendor.sqlite"))
    let (full, kept) = (Registration.full(), Registration.sample(9))
    for registration in [full, kept] {
      try database.change(registration.productID) { $0 = registration }
    }
    try database.remove(full.productID)
    #expect(try other.registrations() == [kept])
    try database.remove(full.productID)
    #expect(try other.registrations() == [kept])
    try database.change(full.productID) { $0 = full }
    #expect(try other.registrations() == [kept, full])
  }
}
