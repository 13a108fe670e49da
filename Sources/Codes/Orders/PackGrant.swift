/// What a license pack ID was issued for.
public enum PackGrant: Hashable, Sendable {
  /// An order, at a request of the wizard.
  case order(LicenseOrder, RequestNumber)
  /// The licenses that the reactivation with this request number held back, whichever request asks
  /// for them: so asking twice gives the same ID.
  case reissue(reactivation: RequestNumber)

  var fields: [String] {
    switch self {
    case .order(let order, let number): ["install", number.canonical] + order.fields
    case .reissue(let number): ["reissue", number.canonical]
    }
  }
}

extension LicensePackID {
  /// The ID that is issued for a grant: always the same one, so that the site can tell for which of
  /// its requests it was given.
  ///
  /// Known answer: key 00 01 02 … 1f, the license server ID of `IssuedID`'s known answer, request
  /// 1234-5671 and 10 licenses per device of Windows Server 2003 for the Select agreement 1234567 give
  /// SIM02-6K0W4-7YHCW-SS9H3-FY5PZ-TSAVR-5MD5W.
  public init(for grant: PackGrant, of server: LicenseServerID, key: SimulationKey) {
    self.init(to: server, for: grant.fields, key: key)
  }

  /// Whether the Clearinghouse issued this for exactly `grant`, compared in constant time.
  public func isIssued(
    for grant: PackGrant, of server: LicenseServerID, key: SimulationKey
  ) -> Bool {
    isSameInConstantTime(
      canonical, LicensePackID(for: grant, of: server, key: key).canonical)
  }
}

extension LicenseServerID {
  /// The ID that is issued to a server which asks for its first with this request.
  ///
  /// Known answer: key 00 01 02 … 1f, product ID 81459-123-4567890-12309 and request 1234-5671 give
  /// SIM01-J2JWW-BRZJ6-0TQKV-8PZBP-2N7YH-B4RG0.
  public init(activating server: ProductID, at request: RequestNumber, key: SimulationKey) {
    self.init(to: server, for: ["activate", request.canonical], key: key)
  }
}
