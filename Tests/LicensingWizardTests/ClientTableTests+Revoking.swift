import Codes
import Samples
import Testing

@testable import LicensingWizard

/// The numbers of revoking.
extension ClientTableTests {
  /// Ten licenses, all of them with clients.
  func tenClients() throws -> LicenseServer {
    var server = try self.server()
    server.packs = [LicensePack(.select, .perDevice, LicenseCounts(issued: 10, available: 0))]
    server.clients = (0..<10).map {
      ClientLicense(
        client: "PC-\($0)", kind: .permanent, pack: 0, issuedAt: Sample.day(-1),
        expiresAt: Sample.day(60 + $0))
    }
    return server
  }

  @Test("At most a fifth is revoked at a time, until the first of them would have expired")
  func limit() throws {
    var server = try tenClients()
    for client in ["PC-0", "PC-1"] {
      #expect(
        try server.revokeLicense(of: client, at: Sample.morning).end
          == .revoked(at: Sample.morning))
    }
    #expect(server.licenses == LicenseCounts(issued: 8, available: 2))
    #expect(
      throws: Refusal.revocationLimit(
        server.name, total: 10, revoked: 2, until: Sample.day(60))
    ) {
      try server.revokeLicense(of: "PC-2", at: Sample.morning)
    }
    #expect(try server.revokeLicense(of: "PC-2", at: Sample.day(60)).client == "PC-2")
    #expect(server.history.map(\.event) == Array(repeating: .licenseRevoked, count: 3))
  }

  @Test("Of four licenses none can be revoked")
  func tooFew() throws {
    var server = try tenClients()
    server.packs[0].counts = LicenseCounts(issued: 4, available: 0)
    #expect(throws: Refusal.revocationLimit(server.name, total: 4, revoked: 0, until: nil)) {
      try server.revokeLicense(of: "PC-0", at: Sample.morning)
    }
  }

  @Test("A revoked license is free for another client, and its client asks anew")
  func revoked() throws {
    var generator = SeededGenerator(seed: 1)
    var server = try tenClients()
    let revoked = try server.revokeLicense(of: "PC-0", at: Sample.morning)
    #expect(revoked.status(at: Sample.morning) == .revoked)
    #expect(
      try server.issueLicense(to: "NEW", at: Sample.morning, using: &generator).kind == .permanent)
    #expect(
      try server.issueLicense(to: "PC-0", at: Sample.morning, using: &generator).kind
        == .temporary)
    #expect(throws: Refusal.noLicenseHeld(server.name, client: "NOBODY", .revoke)) {
      try server.revokeLicense(of: "NOBODY", at: Sample.morning)
    }
  }

  @Test("Who holds a license per user is told that those are not revoked, however it is asked")
  func perUserNotRevoked() throws {
    var server = try tenClients()
    server.packs.append(
      LicensePack(.select, .perUser, LicenseCounts(issued: 1, available: 0)))
    server.clients.append(
      ClientLicense(
        client: "ada", kind: .permanent, product: .perUser, pack: 1, issuedAt: Sample.day(-1),
        expiresAt: Sample.day(59)))
    let before = server
    for product in [LicenseProduct.perDevice, .perUser] {
      #expect(throws: Refusal.perUserNotRevoked) {
        try server.revokeLicense(of: "Ada", for: product, at: Sample.morning)
      }
    }
    #expect(server == before)
  }
}
