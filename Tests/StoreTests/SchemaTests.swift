import Clearinghouse
import Codes
import GRDB
import LicensingWizard
import Samples
import Store
import Testing

/// What the schema itself refuses, whoever writes.
struct SchemaTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  /// - Returns: SQLite's words, or `nil` when the row was taken.
  private func refusal(_ sql: String, in name: String) throws -> String? {
    do {
      try folder.connection(to: name).inDatabase { try $0.execute(sql: sql) }
      return nil
    } catch let error as DatabaseError {
      return error.message
    }
  }

  @Test(
    "The site's tables refuse",
    arguments: [
      ("UPDATE server SET name = NULL", "NOT NULL constraint failed: server.name"),
      (
        "UPDATE server SET name = 'ts-license-01' WHERE id = 2",
        "UNIQUE constraint failed: server.name"
      ),
      (
        "UPDATE server SET product_id = (SELECT product_id FROM server WHERE id = 1)",
        "UNIQUE constraint failed: server.product_id"
      ),
      (
        "UPDATE server SET product_id = '1'", "CHECK constraint failed: length(product_id) = 20"
      ),
      (
        "UPDATE server SET scope = 'world'",
        "CHECK constraint failed: scope IN ('workgroup', 'domain', 'forest')"
      ),
      (
        "UPDATE server SET license_server_id = 'SIM01'",
        "CHECK constraint failed: length(license_server_id) = 35"
      ),
      (
        "UPDATE server SET license_server_id = NULL",
        "CHECK constraint failed: deactivated_at IS NULL OR license_server_id IS NOT NULL"
      ),
      ("UPDATE pack SET issued = -1", "CHECK constraint failed: issued >= 0"),
      ("UPDATE pack SET available = -1", "CHECK constraint failed: available >= 0"),
      ("UPDATE pack SET awaiting_reissue = -1", "CHECK constraint failed: awaiting_reissue >= 0"),
      (
        "UPDATE pack SET issued = 'many'",
        "cannot store TEXT value in INTEGER column pack.issued"
      ),
      (
        "UPDATE server SET is_state_unknown = 2",
        "CHECK constraint failed: is_state_unknown IN (0, 1)"
      ),
      (
        "UPDATE server SET connection_method = 'pigeon'",
        "CHECK constraint failed: connection_method IN ('telephone', 'internet', 'web', 'fax')"
      ),
      ("UPDATE server SET country = 'JPN'", "CHECK constraint failed: length(country) = 2"),
      (
        "UPDATE server SET certificate = NULL WHERE id = 1",
        "CHECK constraint failed: (certificate IS NULL) = (verdict IS NULL)"
      ),
      (
        "UPDATE server SET verdict = 'damaged' WHERE id = 1",
        "CHECK constraint failed: (verdict IN ('valid', 'expired', 'not-yet-valid')) = "
          + "(verdict_time IS NOT NULL)"
      ),
      (
        "UPDATE server SET verdict = 'doubtful' WHERE id = 1",
        "CHECK constraint failed: verdict IN ('valid', 'expired', 'not-yet-valid', 'damaged', "
          + "'wrong-key', 'distrusted')"
      ),
      ("UPDATE distrusted_certificate SET server_id = 99", "FOREIGN KEY constraint failed"),
      (
        "UPDATE pack SET holder = 'per-user'",
        "CHECK constraint failed: version <> 'windows-2000' OR holder = 'per-device'"
      ),
      (
        "UPDATE pack SET pack_id = (SELECT max(pack_id) FROM pack)",
        "UNIQUE constraint failed: pack.pack_id"
      ),
      ("UPDATE pack SET pack_id = 'SIM02'", "CHECK constraint failed: length(pack_id) = 35"),
      ("DELETE FROM pack WHERE position = 1", "FOREIGN KEY constraint failed"),
      (
        "UPDATE event SET number = 5",
        "CHECK constraint failed: number IN (4, 17, 18, 20, 21, 39, 44)"
      ),
      ("DELETE FROM server WHERE id = 1", "FOREIGN KEY constraint failed"),
      ("UPDATE request SET server_id = 99", "FOREIGN KEY constraint failed"),
      (
        "UPDATE request SET status = 'pending', closed_at = NULL",
        "UNIQUE constraint failed: request.server_id"
      ),
      (
        "UPDATE request SET closed_at = NULL WHERE position = 0",
        "CHECK constraint failed: (status = 'pending') = (closed_at IS NULL)"
      ),
      (
        "UPDATE request SET status = 'lost'",
        "CHECK constraint failed: status IN ('pending', 'completed', 'cancelled', 'exhausted')"
      ),
      (
        "UPDATE request SET operation = 'borrow'",
        "CHECK constraint failed: operation IN ('activate', 'install', 'deactivate', 'reactivate', "
          + "'reissue')"
      ),
      (
        "UPDATE request SET program = NULL WHERE operation = 'install'",
        "CHECK constraint failed: (operation = 'install') = (program IS NOT NULL)"
      ),
      (
        "UPDATE request SET program_number = NULL WHERE operation = 'install'",
        "CHECK constraint failed: (program IS NULL) = (program_number IS NULL)"
      ),
      (
        "UPDATE request SET authorization_number = NULL",
        "CHECK constraint failed: (program IS 'open') = (authorization_number IS NOT NULL)"
      ),
      (
        "UPDATE request SET licenses = 10000 WHERE operation = 'install'",
        "CHECK constraint failed: licenses BETWEEN 1 AND 9999"
      ),
      (
        "UPDATE request SET reason = NULL WHERE position = 1",
        "CHECK constraint failed: (operation = 'reactivate') = (reason IS NOT NULL)"
      ),
      ("UPDATE request SET attempts = 6", "CHECK constraint failed: attempts BETWEEN 0 AND 5"),
      ("UPDATE request SET number = '1'", "CHECK constraint failed: length(number) = 8"),
      ("UPDATE request SET position = -1", "CHECK constraint failed: position >= 0"),
      (
        "INSERT INTO request SELECT * FROM request WHERE position = 1",
        "UNIQUE constraint failed: request.server_id, request.position"
      ),
      (
        "UPDATE client_license SET kind = 'lent'",
        "CHECK constraint failed: kind IN ('permanent', 'temporary')"
      ),
      (
        "UPDATE client_license SET pack = NULL",
        "CHECK constraint failed: (kind = 'permanent') = (pack IS NOT NULL)"
      ),
      ("UPDATE client_license SET pack = 99 WHERE pack = 1", "FOREIGN KEY constraint failed"),
      (
        "UPDATE client_license SET ended_at = NULL",
        "CHECK constraint failed: (ending IS NULL) = (ended_at IS NULL)"
      ),
      (
        "UPDATE client_license SET ending = 'expired', ended_at = 1 WHERE kind = 'temporary'",
        "CHECK constraint failed: ending IS NULL OR kind = 'permanent'"
      ),
      (
        "UPDATE client_license SET expires_at = issued_at",
        "CHECK constraint failed: expires_at > issued_at"
      ),
      (
        "UPDATE client_license SET client = NULL",
        "NOT NULL constraint failed: client_license.client"
      ),
      ("UPDATE client_license SET server_id = 99", "FOREIGN KEY constraint failed"),
      ("UPDATE history SET event = NULL", "NOT NULL constraint failed: history.event"),
      ("UPDATE history SET server_id = 99", "FOREIGN KEY constraint failed"),
      (
        "UPDATE history SET at = 'now'", "cannot store TEXT value in INTEGER column history.at"
      ),
    ])
  func site(sql: String, words: String) throws {
    let servers = [try LicenseServer.full(), try .sample("Second", seed: 2)]
    var database = try SiteDatabase(path: folder.file())
    for server in servers { try database.change(server.name) { $0 = server } }
    #expect(try refusal(sql, in: "site.sqlite") == words)
    #expect(try database.servers() == servers)
  }

  @Test(
    "The vendor's tables refuse",
    arguments: [
      (
        "UPDATE registration SET product_id = '1'",
        "CHECK constraint failed: length(product_id) = 20"
      ),
      (
        "UPDATE registration SET product_id = (SELECT product_id FROM registration WHERE id = 1)",
        "UNIQUE constraint failed: registration.product_id"
      ),
      (
        "UPDATE registration SET company = NULL", "NOT NULL constraint failed: registration.company"
      ),
      ("UPDATE registration SET licenses = -1", "CHECK constraint failed: licenses >= 0"),
      (
        "UPDATE registration SET license_server_id = NULL",
        "CHECK constraint failed: deactivated_at IS NULL OR license_server_id IS NOT NULL"
      ),
      (
        "UPDATE registration SET license_server_id = (SELECT license_server_id FROM registration)",
        "UNIQUE constraint failed: registration.license_server_id"
      ),
      ("DELETE FROM registration WHERE id = 1", "FOREIGN KEY constraint failed"),
      (
        "UPDATE answer SET operation = 'borrow'",
        "CHECK constraint failed: operation IN ('activate', 'install', 'deactivate', 'reactivate', "
          + "'reissue')"
      ),
      (
        "UPDATE answer SET method = 'pigeon'",
        "CHECK constraint failed: method IN ('telephone', 'internet', 'web', 'fax')"
      ),
      (
        "UPDATE answer SET program = NULL",
        "CHECK constraint failed: (operation = 'install') = (program IS NOT NULL)"
      ),
      (
        "UPDATE answer SET licenses = 0 WHERE operation = 'install'",
        "CHECK constraint failed: licenses BETWEEN 1 AND 9999"
      ),
      (
        "UPDATE answer SET request_number = '1'",
        "CHECK constraint failed: length(request_number) = 8"
      ),
      (
        "UPDATE answer SET reason = NULL",
        "CHECK constraint failed: (operation = 'reactivate') = (reason IS NOT NULL)"
      ),
      (
        "UPDATE answer SET unissued = NULL",
        "CHECK constraint failed: (operation = 'reactivate') = (unissued IS NOT NULL)"
      ),
      ("UPDATE answer SET unissued = -1", "CHECK constraint failed: unissued >= 0"),
      (
        "UPDATE answer SET position = 1",
        "UNIQUE constraint failed: answer.registration_id, answer.position"
      ),
      ("UPDATE answer SET registration_id = 99", "FOREIGN KEY constraint failed"),
      (
        "UPDATE answer SET answered_at = 'now'",
        "cannot store TEXT value in INTEGER column answer.answered_at"
      ),
    ])
  func vendor(sql: String, words: String) throws {
    var database = try VendorDatabase(path: folder.file("vendor.sqlite"))
    let registrations = [Registration.full(), .sample(2)]
    for registration in registrations {
      try database.change(registration.productID) { $0 = registration }
    }
    #expect(try refusal(sql, in: "vendor.sqlite") == words)
    #expect(try database.registrations() == registrations)
  }

  @Test("A product ID that another server has is refused in SQLite's words")
  func sameProductID() throws {
    var database = try SiteDatabase(path: folder.file())
    for text in ["First", "Second"] {
      var server = try LicenseServer.sample(text)
      server.state = .neverActivated
      let store = { try database.change(server.name) { $0 = server } }
      guard text == "Second" else {
        try store()
        continue
      }
      let error = try #require(throws: StoreError.self) { try store() }
      #expect(
        error.description
          == "\(folder.file()) could not be used (UNIQUE constraint failed: server.product_id). "
          + "Try again; if it stays so, restore it from a backup.")
    }
    #expect(try database.servers().map(\.name.text) == ["First"])
  }
}
