public import Clearinghouse
public import Codes
public import LicensingWizard

/// A license server to be staged on both sides at once.
public struct NewServer: Hashable, Sendable {
  public var name: ServerName
  public var scope: LicenseServer.Scope
  public var contact: Contact
  public var isActivated: Bool
  /// Licenses that clients hold. Together with `available` no more than `UnissuedCount.range` has.
  public var issued: Int
  /// Licenses that are free.
  public var available: Int

  public init(
    name: ServerName, scope: LicenseServer.Scope = .domain, contact: Contact, isActivated: Bool,
    issued: Int, available: Int
  ) {
    self.name = name
    self.scope = scope
    self.contact = contact
    self.isActivated = isActivated
    self.issued = issued
    self.available = available
  }

  /// Activated, 25 licenses issued and 15 available: what a first rehearsal needs.
  public static func demonstration(_ name: ServerName) -> NewServer {
    NewServer(
      name: name,
      contact: Contact(firstName: "Kim", lastName: "Example", company: "Example Company"),
      isActivated: true, issued: 25, available: 15)
  }

  /// The first of TS-LICENSE-01, -02, … that no server has.
  public static func freeName(among servers: [LicenseServer]) -> String {
    let taken = Set(servers.map { $0.name.text.uppercased() })
    let names = (1...).lazy.map { "TS-LICENSE-" + ($0 < 10 ? "0\($0)" : "\($0)") }
    return names.first { !taken.contains($0) } ?? ""
  }

  /// Adds it to the site and registers it with the vendor.
  ///
  /// - Parameter generator: draws the product ID and the license server ID.
  /// - Returns: what another machine needs to know the server.
  /// - Throws: `Refusal.serverExists`, or what a ledger throws; nothing is added then.
  public func add(
    to console: inout LicensingConsole<some SiteLedger>, and vendor: inout some VendorLedger,
    key: SimulationKey, at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws -> Enrolment {
    let existing = try console.ledger.servers()
    if let twin = existing.first(where: { $0.name == name }) {
      throw Refusal.serverExists(twin.name)
    }
    var productID = ProductID.random(using: &generator)
    while existing.contains(where: { $0.productID == productID }) {
      productID = ProductID.random(using: &generator)
    }
    let id =
      isActivated ? LicenseServerID.issue(to: productID, key: key, using: &generator) : nil
    let enrolment = Enrolment(
      productID: productID, licenseServerID: id, licenses: issued + available,
      company: contact.company)
    // The vendor's record is made in the site's transaction: a site that refuses leaves none behind.
    try console.add(
      LicenseServer(
        name: name, productID: productID, scope: scope, contact: contact,
        state: id.map { .activated($0) } ?? .neverActivated,
        registrationEndsOn: id.map { _ in time.day.advanced(by: LicenseServer.registrationDays) },
        packs: packs(at: time)),
      at: time
    ) {
      try vendor.change(productID) { $0 = $0 ?? Registration(enrolment, at: time) }
    }
    return enrolment
  }
  /// Its licenses as one pack, per device.
  private func packs(at time: UTCTime) -> [LicensePack] {
    let counts = LicenseCounts(issued: issued, available: available)
    return counts.total == 0
      ? [] : [LicensePack(.other, .perDevice, counts, installedAt: time)]
  }
}
