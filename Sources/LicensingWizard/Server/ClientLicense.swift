public import Codes

/// A license that one client holds, or held.
public struct ClientLicense: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case permanent
    /// 90 days, once a device.
    case temporary
  }

  /// How a license came back to the available ones.
  public enum End: Hashable, Sendable {
    case expired(at: UTCTime)
    case revoked(at: UTCTime)
  }

  public enum Status: Hashable, Sendable {
    case valid
    case expired
    case revoked
  }

  /// The name of a computer; for a license per user, of the user.
  public let client: String
  public let kind: Kind
  public let product: LicenseProduct
  /// The place of its pack among those of the server, from 0; `nil` for a temporary one.
  public let pack: Int?
  public let issuedAt: UTCTime
  /// Later each time it is renewed.
  public var expiresAt: UTCTime
  /// `nil` while it is out.
  public var end: End?

  public init(
    client: String, kind: Kind, product: LicenseProduct = .perDevice, pack: Int? = nil,
    issuedAt: UTCTime, expiresAt: UTCTime, end: End? = nil
  ) {
    self.client = client
    self.kind = kind
    self.product = product
    self.pack = pack
    self.issuedAt = issuedAt
    self.expiresAt = expiresAt
    self.end = end
  }

  /// As with all names of computers and users, case does not matter.
  func isHeld(by name: String) -> Bool { client.lowercased() == name.lowercased() }

  public func status(at time: UTCTime) -> Status {
    switch end {
    case .revoked: .revoked
    case .expired: .expired
    case nil: time < expiresAt ? .valid : .expired
    }
  }

  /// How many days a permanent one lasts: 52 to 89, drawn at random, per device; 60 per user.
  static func days(
    of product: LicenseProduct, using generator: inout some RandomNumberGenerator
  ) -> Int {
    product.holder == .user ? 60 : Int.random(in: 52...89, using: &generator)
  }

  static let temporaryDays = 90

  /// It can be renewed when so many days are left, or fewer.
  public static let renewalDays = 7
}

extension UTCTime {
  func advanced(byDays days: Int) -> UTCTime { advanced(by: .seconds(days * 86_400)) }
}
