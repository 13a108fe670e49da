/// What a license server sends to the Clearinghouse by the Internet method: the same that a caller
/// gives over the telephone, and the e-mail address that this method requires (KB 814593).
public struct InternetRequest: Hashable, Sendable {
  public let productID: ProductID
  /// `nil` while the server was never activated.
  public let licenseServerID: LicenseServerID?
  /// Stays the same when it is sent again, and so does the answer.
  public let requestNumber: RequestNumber
  /// Who asks, for the vendor's history.
  public let name: String
  public let company: String
  public let email: String
  public let task: Task

  public enum Task: Hashable, Sendable {
    case activate
    case install(LicenseOrder)
    case deactivate
    case reactivate(ReactivationReason, unissued: UnissuedCount)
  }

  public init(
    _ task: Task, productID: ProductID, licenseServerID: LicenseServerID?,
    requestNumber: RequestNumber, name: String, company: String, email: String
  ) {
    self.task = task
    self.productID = productID
    self.licenseServerID = licenseServerID
    self.requestNumber = requestNumber
    self.name = name
    self.company = company
    self.email = email
  }
}

/// What comes back: the same that is heard over the telephone, so that the site checks it by the same
/// rules.
public enum InternetAnswer: Hashable, Sendable {
  case activated(LicenseServerID)
  case installed(LicensePackID)
  case deactivated(ConfirmationCode)
  /// - Parameter packID: reissues the licenses that the reactivation holds back; `nil` when there are
  ///   none.
  case reactivated(SpokenReference, packID: LicensePackID?)
  case refused(VendorRefusal)
}
