import Codes
import GRDB
import LicensingWizard
import Samples
import Testing

@testable import Store

/// Files that the second version made open, and take what the third has besides.
struct SecondVersionTests {
  @Test("A certificate is kept, and that its private key is missing can be noted of it")
  func certificate() throws {
    let folder = try TemporaryFolder()
    let old = try folder.connection()
    try SiteDatabase.migrator.migrate(old, upTo: "2 packs, certificates, orders, events")
    let (product, id) = (Sample.productID(), Sample.licenseServerID())
    try old.inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(0x4C4C_5354);
          INSERT INTO server VALUES (1, 'TS-LICENSE-01', '\(product.canonical)', 'forest',
            '\(id.canonical)', NULL, 1, 20000, X'30FF', 'valid', 1900000000, 'Ada', 'Sample',
            'Contoso Ltd', '+1 425', 'ada@example.com', 'GB', '1 Street', 'internet');
          INSERT INTO distrusted_certificate VALUES (1, 0, X'3001');
          """)
    }
    try old.close()
    let name = try ServerName(parsing: "TS-LICENSE-01")
    var expected = LicenseServer(
      name: name, productID: product, scope: .forest,
      contact: Contact(
        firstName: "Ada", lastName: "Sample", company: "Contoso Ltd", phone: "+1 425",
        email: "ada@example.com", country: Country("GB"), address: "1 Street"),
      connectionMethod: .internet, state: .activated(id),
      certificate: ServerCertificate(
        bytes: [0x30, 0xFF], .valid(until: UTCTime(seconds: 1_900_000_000))),
      distrusted: [[0x30, 0x01]], registrationEndsOn: Day(number: 20000))
    expected.isStateUnknown = true
    #expect(try SiteDatabase(path: folder.file()).servers() == [expected])
    var console = LicensingConsole(try SiteDatabase(path: folder.file()), key: Sample.key)
    try console.judge(.wrongKey, of: name, at: Sample.morning)
    #expect(
      try SiteDatabase(path: folder.file()).servers().map(\.certificate) == [
        ServerCertificate(bytes: [0x30, 0xFF], .wrongKey)
      ])
  }
}
