public import Codes
internal import Crypto
internal import SwiftASN1
internal import X509

/// What checking a license server's certificate found. Only `valid` lets the server work; whether the
/// end is near enough for a warning is for the caller to say.
public enum CertificateVerdict: Hashable, Sendable {
  /// Through that second.
  case valid(until: Codes.UTCTime)
  /// It will hold from that second on; the clock may be wrong.
  case notYetValid(from: Codes.UTCTime)
  /// That second was its last.
  case expired(since: Codes.UTCTime)
  case damaged(Damage)
  /// Sound, but another license server's.
  case wrongServer(LicenseServerID)
  /// Sound and this server's, but for a key that it no longer has: an earlier certificate, perhaps
  /// from a backup.
  case wrongKey
  /// Its key was compromised: never to be trusted again, whatever else it says.
  case distrusted

  public enum Damage: Hashable, Sendable {
    /// More than `maximumLength` bytes, and not looked at.
    case tooLong(bytes: Int)
    /// No bytes, or none that are DER of one certificate (RFC 5280 §4.1).
    case notACertificate
    /// It names another CA than the one of this simulation key.
    case otherAuthority
    /// The signature does not fit what was signed.
    case signature
    /// The CA signed it, but not as a license server's.
    case otherPurpose
  }
}

extension CertificateAuthority {
  /// In bytes; more than three times what the longest names give.
  public static let maximumLength = 4096

  /// Checks the bytes that a license server holds as its certificate; any bytes have a verdict.
  ///
  /// Of several causes the one is told that the others hang on: damaged, distrusted, another server's,
  /// another key's, and only then the dates, both of whose seconds belong to the validity (RFC 5280
  /// §4.1.2.5). Nothing that a certificate says is believed before its signature is checked.
  ///
  /// - Parameters:
  ///   - server: whose certificate it should be.
  ///   - key: the fingerprint of the key that the server has.
  ///   - distrusted: the fingerprints of keys that were compromised.
  public func check(
    _ bytes: [UInt8], of server: LicenseServerID, key: KeyFingerprint,
    distrusted: Set<KeyFingerprint>, at time: Codes.UTCTime
  ) -> CertificateVerdict {
    guard bytes.count <= Self.maximumLength else { return .damaged(.tooLong(bytes: bytes.count)) }
    guard let found = try? Certificate(derEncoded: bytes) else {
      return .damaged(.notACertificate)
    }
    guard found.issuer == certificate.subject, found.issuerKeyIdentifier == keyIdentifier else {
      return .damaged(.otherAuthority)
    }
    guard found.signatureAlgorithm == .ed25519,
      certificate.publicKey.isValidSignature(found.signature, for: found)
    else { return .damaged(.signature) }
    guard let contents = found.contents else { return .damaged(.otherPurpose) }
    if distrusted.contains(contents.key) { return .distrusted }
    if contents.server != server { return .wrongServer(contents.server) }
    if contents.key != key { return .wrongKey }
    if time < contents.validity.from { return .notYetValid(from: contents.validity.from) }
    if time > contents.validity.through { return .expired(since: contents.validity.through) }
    return .valid(until: contents.validity.through)
  }
}

extension Certificate {
  fileprivate struct Contents {
    let server: LicenseServerID
    let key: KeyFingerprint
    let validity: Validity
  }

  fileprivate var issuerKeyIdentifier: ArraySlice<UInt8>? {
    (try? extensions.authorityKeyIdentifier)?.keyIdentifier
  }

  /// `nil` when this is not what `issue` makes: other extensions, an unknown critical one among them
  /// (RFC 5280 §4.2), no license server ID, another kind of key, impossible dates.
  fileprivate var contents: Contents? {
    guard version == .v3,
      (try? extensions.basicConstraints) == .notCertificateAuthority,
      (try? extensions.keyUsage) == KeyUsage(digitalSignature: true),
      (try? extensions.extendedKeyUsage)?.contains(.clientAuth) == true,
      extensions.count(where: \.critical) == 2,
      let server = subjectSerialNumber,
      let key = Curve25519.Signing.PublicKey(publicKey),
      let from = Codes.UTCTime(notValidBefore), let through = Codes.UTCTime(notValidAfter),
      let validity = Validity(from: from, through: through)
    else { return nil }
    return Contents(server: server, key: KeyFingerprint(of: key), validity: validity)
  }

  private var subjectSerialNumber: LicenseServerID? {
    subject.lazy.flatMap { $0 }.first { $0.type == .subjectSerialNumber }
      .flatMap { String($0.value) }
      .flatMap { try? LicenseServerID(parsing: $0) }
  }
}
