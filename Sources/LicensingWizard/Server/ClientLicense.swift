public import Codes

/// A license that one client computer holds.
public struct ClientLicense: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case permanent
    /// 90 days, once a client.
    case temporary
  }

  public let client: String
  public let kind: Kind
  public let issuedAt: UTCTime
  public let expiresAt: UTCTime

  public init(client: String, kind: Kind, issuedAt: UTCTime, expiresAt: UTCTime) {
    self.client = client
    self.kind = kind
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
  }
}

extension LicenseServer {
  /// Gives a client computer a license.
  ///
  /// A permanent one expires after 52 to 89 days, drawn at random, a temporary one after 90, as the
  /// licensing service of Windows Server 2003 documents. A client that holds a license which has not
  /// expired is given that one again.
  ///
  /// - Throws: `Refusal.deactivated` (KB 814593: no additional client can be licensed until the server
  ///   is reactivated), or `Refusal.noLicense` when this client had its temporary license.
  public mutating func issueLicense(
    to client: String, at time: UTCTime, using generator: inout some RandomNumberGenerator
  ) throws(Refusal) -> ClientLicense {
    if let held = clients.last(where: { $0.client == client && time < $0.expiresAt }) {
      return held
    }
    if case .deactivated(_, let since) = state {
      history.append(entry(.licenseRefused, at: time, note: client))
      throw .deactivated(name, since: since)
    }
    let isActivated = if case .activated = state { true } else { false }
    let isPermanent = isActivated && licenses.available > 0
    guard isPermanent || !clients.contains(where: { $0.client == client && $0.kind == .temporary })
    else {
      history.append(entry(.licenseRefused, at: time, note: client))
      throw .noLicense(name, client: client)
    }
    let days = isPermanent ? Int.random(in: 52...89, using: &generator) : 90
    let license = ClientLicense(
      client: client, kind: isPermanent ? .permanent : .temporary, issuedAt: time,
      expiresAt: time.advanced(by: .seconds(days * 86_400)))
    if isPermanent {
      licenses.available -= 1
      licenses.issued += 1
    }
    clients.append(license)
    history.append(entry(.licenseIssued, at: time, note: "\(client), \(license.kind.rawValue)"))
    return license
  }
}
