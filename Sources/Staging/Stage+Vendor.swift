internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// What the Clearinghouse has otherwise than the site.
extension Stage {
  mutating func vendorDeactivated() throws -> String {
    let (name, time) = (name, time)
    try changeVendor("deactivated at the Clearinghouse") { registration in
      guard registration.licenseServerID != nil else {
        throw StagingRefusal(
          "The Clearinghouse has never activated \(name), so this cannot be set up.")
      }
      registration.state = .deactivated(since: time)
    }
    return "The Clearinghouse has \(name) as deactivated."
  }

  mutating func vendorActive() throws -> String {
    try changeVendor("active at the Clearinghouse") { $0.state = .active }
    return "The Clearinghouse has \(name) as active."
  }

  mutating func vendorNeverActivated() throws -> String {
    try changeVendor("never activated at the Clearinghouse") {
      $0.licenseServerID = nil
      $0.state = .active
    }
    return "The Clearinghouse has never activated \(name)."
  }

  mutating func vendorCompany(_ company: String) throws -> String {
    try changeVendor("another company at the Clearinghouse") { $0.company = company }
    return "The Clearinghouse has \(name) as a server of \(company)."
  }

  mutating func vendorTotal(_ total: Int) throws -> String {
    try changeVendor("\(total) licenses at the Clearinghouse") { $0.licenses = total }
    return "The Clearinghouse counts \(total) licenses of \(name)."
  }

  mutating func vendorUnknown() throws -> String {
    try vendor.remove(server.productID)
    try note("unknown at the Clearinghouse")
    return "The Clearinghouse does not know \(name)."
  }

  mutating func changeID() throws -> String {
    let new = LicenseServerID.issue(
      to: try activated.server.productID, key: key, using: &generator)
    try changeVendor("other license server ID at the Clearinghouse") { $0.licenseServerID = new }
    return "The Clearinghouse has another license server ID for \(name)."
  }
}
