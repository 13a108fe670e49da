import Clearinghouse
import Codes
import Foundation
import GRDB
import LicensingWizard
import Samples
import Store
import Testing

/// Files that the first version made, by its own words: they open, and keep all that they held.
struct OldFileTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file()
  }

  private func make(
    _ name: String, kind: Int32, migration: String, schema: String, rows: String
  ) throws {
    try folder.connection(to: name).inDatabase { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(kind);
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          INSERT INTO grdb_migrations VALUES ('\(migration)');
          \(schema)
          \(rows)
          """)
    }
  }

  private func makeSite(_ rows: String) throws {
    try make(
      "site.sqlite", kind: 0x4C4C_5354, migration: "1 servers, requests, clients, history",
      schema: Self.siteSchema, rows: rows)
  }

  @Test("A site's servers, licenses, requests, clients and history are all there")
  func site() throws {
    let (product, id) = (Sample.productID(), Sample.licenseServerID())
    try makeSite(
      """
      INSERT INTO server VALUES (1, 'TS-LICENSE-01', '\(product.canonical)', 'forest',
        '\(id.canonical)', 1000, 'Zoë', 'Sample', 'Contoso Ltd', '+1 425', 'zoe@example.com',
        25, 15, 3);
      INSERT INTO server VALUES (2, 'NEVER', '\(Sample.productID(2).canonical)', 'domain', NULL, NULL,
        'Ada', 'Sample', 'Fabrikam', '', '', 0, 0, 0);
      INSERT INTO request VALUES (1, 0, '\(Sample.number(1).canonical)', 'deactivate', 'telephone',
        NULL, 900, 1, 'completed', 1000);
      INSERT INTO request VALUES (1, 1, '\(Sample.number(2).canonical)', 'reactivate', 'telephone',
        'server-redeployed', 1100, 0, 'pending', NULL);
      INSERT INTO client_license VALUES (1, 0, 'PC-1', 'permanent', 500, 9000000);
      INSERT INTO client_license VALUES (1, 1, 'PC-2', 'temporary', 600, 9000000);
      INSERT INTO client_license VALUES (2, 0, 'PC-3', 'temporary', 600, 9000000);
      INSERT INTO history VALUES (1, 0, 1000, 'Zoë Sample', 'completed', 'deactivate', 'telephone',
        '\(Sample.number(1).canonical)', NULL, NULL, NULL);
      """)
    let time = { UTCTime(seconds: $0) }
    let first = LicenseServer(
      name: try ServerName(parsing: "TS-LICENSE-01"), productID: product, scope: .forest,
      contact: Contact(
        firstName: "Zoë", lastName: "Sample", company: "Contoso Ltd", phone: "+1 425",
        email: "zoe@example.com"),
      state: .deactivated(id, since: time(1000)),
      packs: [
        LicensePack(
          .other, .perDevice, LicenseCounts(issued: 25, available: 15, awaitingReissue: 3))
      ],
      requests: [
        Request(
          number: Sample.number(1), operation: .deactivate, method: .telephone, reason: nil,
          openedAt: time(900), attempts: 1, status: .completed(at: time(1000))),
        Request(
          number: Sample.number(2), operation: .reactivate, method: .telephone,
          reason: .redeployed, openedAt: time(1100)),
      ],
      clients: [
        ClientLicense(
          client: "PC-1", kind: .permanent, pack: 0, issuedAt: time(500),
          expiresAt: time(9_000_000)),
        ClientLicense(
          client: "PC-2", kind: .temporary, issuedAt: time(600), expiresAt: time(9_000_000)),
      ],
      history: [
        HistoryEntry(
          at: time(1000), who: "Zoë Sample", event: .completed, operation: .deactivate,
          method: .telephone, requestNumber: Sample.number(1))
      ])
    let second = LicenseServer(
      name: try ServerName(parsing: "NEVER"), productID: Sample.productID(2), scope: .domain,
      contact: Contact(firstName: "Ada", lastName: "Sample", company: "Fabrikam"),
      state: .neverActivated,
      clients: [
        ClientLicense(
          client: "PC-3", kind: .temporary, issuedAt: time(600), expiresAt: time(9_000_000))
      ])
    for _ in 0..<2 { #expect(try SiteDatabase(path: path).servers() == [first, second]) }
  }

  @Test("What is not there before can be stored after, under the new constraints")
  func siteGoesOn() throws {
    try makeSite(
      """
      INSERT INTO server VALUES (1, 'TS-LICENSE-01', '\(Sample.productID().canonical)', 'domain',
        '\(Sample.licenseServerID().canonical)', NULL, 'Ada', 'Sample', 'Contoso Ltd', '', '', 1, 0,
        0);
      INSERT INTO client_license VALUES (1, 0, 'PC-1', 'permanent', 500, 9000000);
      """)
    var console = LicensingConsole(try SiteDatabase(path: path), key: Sample.key)
    var generator = SeededGenerator(seed: 1)
    let name = try ServerName(parsing: "TS-LICENSE-01")
    let request = try console.open(
      .install, on: name, by: .telephone, reason: nil, order: Sample.order, contact: nil,
      at: Sample.morning, using: &generator)
    let id = LicensePackID(
      for: .order(Sample.order, request.number), of: Sample.licenseServerID(), key: Sample.key)
    #expect(
      try console.enter(packID: id.description, for: .install, on: name, at: Sample.morning) == nil)
    let server = try #require(try SiteDatabase(path: path).servers().first)
    // The license of the old client has expired since, and is back in the first pack.
    #expect(server.packs.map(\.counts.available) == [1, 10])
    #expect(server.clients.map(\.end) == [.expired(at: UTCTime(seconds: 9_000_000))])
  }

  @Test("A vendor's registrations and answers are all there")
  func vendor() throws {
    try make(
      "vendor.sqlite", kind: 0x4C4C_5644, migration: "1 registrations and answers",
      schema: Self.vendorSchema,
      rows: """
        INSERT INTO registration VALUES (1, '\(Sample.productID().canonical)',
          '\(Sample.licenseServerID().canonical)', 'Contoso Ltd', 40, 1000, 900);
        INSERT INTO answer VALUES (1, 0, 'reactivate', '\(Sample.number(1).canonical)', 950,
          'server-redeployed', 15);
        INSERT INTO answer VALUES (1, 1, 'deactivate', '\(Sample.number(2).canonical)', 1000, NULL,
          NULL);
        """)
    let time = { UTCTime(seconds: $0) }
    var registration = Registration(
      productID: Sample.productID(), licenseServerID: Sample.licenseServerID(),
      company: "Contoso Ltd", licenses: 40, state: .deactivated(since: time(1000)),
      enrolledAt: time(900),
      answers: [
        Answer(
          .reactivate, requestNumber: Sample.number(1), answeredAt: time(950), reason: .redeployed,
          unissued: UnissuedCount(15)),
        Answer(.deactivate, requestNumber: Sample.number(2), answeredAt: time(1000)),
      ])
    let vendor = folder.file("vendor.sqlite")
    #expect(try VendorDatabase(path: vendor).registrations() == [registration])
    var database = try VendorDatabase(path: vendor)
    _ = try database.change(Sample.productID()) { stored in
      stored?.activate(request: Sample.number(3), at: Sample.morning, key: Sample.key)
    }
    _ = registration.activate(request: Sample.number(3), at: Sample.morning, key: Sample.key)
    #expect(try VendorDatabase(path: vendor).registrations() == [registration])
  }

  @Test("Many processes can open an old file at once, and none of them loses anything")
  func concurrent() async throws {
    for round in 0..<10 {
      let name = "vendor-\(round).sqlite"
      try make(
        name, kind: 0x4C4C_5644, migration: "1 registrations and answers",
        schema: Self.vendorSchema,
        rows: """
          INSERT INTO registration VALUES (1, '\(Sample.productID().canonical)',
            '\(Sample.licenseServerID().canonical)', 'Contoso Ltd', 40, NULL, 900);
          """)
      let path = folder.file(name)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer: UInt64 in 0..<6 {
          group.addTask {
            var database = try VendorDatabase(path: path)
            try database.change(Sample.productID()) { registration in
              _ = try registration?.install(
                Sample.order, request: Sample.number(writer),
                from: Caller(by: .internet, who: "\(writer)"), at: Sample.morning,
                key: Sample.key)
            }
          }
        }
        try await group.waitForAll()
      }
      let registration = try #require(try VendorDatabase(path: path).registrations().first)
      #expect(registration.licenses == 100)
      #expect(registration.orders == Array(repeating: Sample.order, count: 6))
      #expect(Set(registration.answers.map(\.who)) == Set((0..<6).map { "\($0)" }))
      #expect(registration.answers.allSatisfy { $0.method == .internet })
    }
  }

  @Test("A damaged old file is told, and left as it is")
  func damaged() throws {
    try makeSite(
      """
      INSERT INTO server VALUES (1, 'A', '\(Sample.productID().canonical)', 'domain', NULL, NULL,
        'Ada', 'Sample', 'Contoso Ltd', '', '', 1, 0, 0);
      INSERT INTO request VALUES (1, 0, '\(Sample.number(1).canonical)', 'deactivate', 'telephone',
        NULL, 900, 1, 'completed', 1000);
      PRAGMA ignore_check_constraints = ON;
      UPDATE request SET attempts = 9;
      """)
    let error = try #require(throws: StoreError.self) { try SiteDatabase(path: path) }
    #expect(error.path == path)
    #expect(error.cause == .damaged(found: "CHECK constraint failed in request"))
    try folder.connection().inDatabase { try $0.execute(sql: "UPDATE request SET attempts = 1") }
    #expect(try SiteDatabase(path: path).servers().map(\.name.text) == ["A"])
  }

  // MARK: The first version's schemas, as they were released

  private static let siteSchema = """
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

  private static let vendorSchema = """
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
}
