public import Codes

extension LicenseServer {
  /// What the Clearinghouse must know of it, as it stands now.
  public var enrolment: Enrolment {
    Enrolment(
      productID: productID, licenseServerID: licenseServerID, licenses: licenses.total,
      company: contact.company)
  }
}
