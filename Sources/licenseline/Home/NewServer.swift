internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Store

/// A license server to be staged on both sides of a home.
struct NewServer {
  var name: ServerName
  var scope = LicenseServer.Scope.domain
  var contact: Contact
  var isActivated: Bool
  var issued: Int
  var available: Int

  /// Adds it to the site and registers it with the vendor.
  ///
  /// - Throws: `Refusal.serverExists`, `StoreError`; nothing is added then.
  func add(
    to console: inout LicensingConsole<SiteDatabase>, of home: Home, _ options: GlobalOptions
  ) throws -> Enrolment {
    let existing = try console.ledger.servers()
    if let twin = existing.first(where: { $0.name == name }) {
      throw Refusal.serverExists(twin.name)
    }
    var randomness = options.randomness(for: .server)
    var productID = ProductID.random(using: &randomness)
    while existing.contains(where: { $0.productID == productID }) {
      productID = ProductID.random(using: &randomness)
    }
    let id =
      isActivated
      ? LicenseServerID.issue(to: productID, key: try home.key(), using: &randomness) : nil
    let enrolment = Enrolment(
      productID: productID, licenseServerID: id, licenses: issued + available,
      company: contact.company)
    let time = options.time
    var vendor = try home.vendor()
    // The vendor's record is made in the site's transaction: a site that refuses leaves none behind.
    try console.add(
      LicenseServer(
        name: name, productID: productID, scope: scope, contact: contact,
        state: id.map { .activated($0) } ?? .neverActivated,
        licenses: LicenseCounts(issued: issued, available: available)),
      at: time
    ) {
      try vendor.change(productID) { $0 = $0 ?? Registration(enrolment, at: time) }
    }
    return enrolment
  }
}
