/// Why the Clearinghouse grants nothing.
public enum VendorRefusal: Error, Hashable, Sendable {
  /// No server with this product ID is registered.
  case unknownServer(ProductID)
  case neverActivated
  /// Licenses are neither installed nor reissued on a server that is deactivated.
  case deactivated(since: UTCTime)
  /// More unissued licenses than the server ever held.
  case unissuedExceedsTotal(Int)
  /// No reactivation holds licenses back.
  case nothingToReissue
  /// The license server ID is not the one that this product ID has.
  case otherLicenseServerID
  /// The Internet method requires an e-mail address.
  case emailMissing
  /// - Parameter total: what the server holds; with the order it would hold more than can be counted.
  case tooManyLicenses(total: Int)
}

extension VendorRefusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownServer(let id):
      "The Clearinghouse knows no license server with the product ID \(id). Activate the server, or "
        + "enrol it there."
    case .neverActivated:
      "The Clearinghouse has never activated this server. Activate it first."
    case .deactivated(let since):
      "The Clearinghouse has had this server as deactivated since \(since.day). Reactivate it first."
    case .unissuedExceedsTotal(let total):
      "The Clearinghouse has \(total) licenses in all for this server, so there cannot be more "
        + "unissued ones than that. Compare the count with the console's."
    case .nothingToReissue:
      "The Clearinghouse has no licenses of this server to reissue: none were unissued when it was "
        + "last reactivated. Compare the count that was given with the console's."
    case .otherLicenseServerID:
      "The license server ID is not the one that the Clearinghouse gave to this product ID. Compare "
        + "both with the console's."
    case .emailMissing:
      "The Internet method requires an e-mail address. Fill it in, or choose the telephone method."
    case .tooManyLicenses(let total):
      "The Clearinghouse has \(total) licenses for this server, and cannot count beyond "
        + "\(UnissuedCount.range.upperBound). Order fewer."
    }
  }
}
