internal import Crypto

/// The 32 bytes that an Ed25519 key pair follows from: the private key of RFC 8032 §5.1.5.
public struct KeySeed: Hashable, Sendable {
  /// Always 32.
  public let bytes: [UInt8]

  public static let length = 32

  let privateKey: Curve25519.Signing.PrivateKey

  /// `nil` when there are not exactly 32 bytes.
  public init?(bytes: [UInt8]) {
    guard let privateKey = try? Curve25519.Signing.PrivateKey(rawRepresentation: bytes) else {
      return nil
    }
    self.bytes = bytes
    self.privateKey = privateKey
  }

  public static func random(using generator: inout some RandomNumberGenerator) -> KeySeed {
    // Every 32 bytes are a seed, so the first draw serves.
    while true {
      let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
      if let seed = KeySeed(bytes: bytes) { return seed }
    }
  }

  public var fingerprint: KeyFingerprint { KeyFingerprint(of: privateKey.publicKey) }

  public static func == (left: KeySeed, right: KeySeed) -> Bool { left.bytes == right.bytes }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(bytes)
  }
}

extension KeySeed: CustomStringConvertible {
  /// Says nothing of the bytes, so that no log shows them by accident.
  public var description: String { "key seed of \(Self.length) bytes" }
}

/// Which key a certificate is for: SHA-256 of its SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).
///
/// By it a compromised key stays distrusted in every certificate that was, or ever will be, made for
/// it. `openssl x509 -pubkey -noout | openssl pkey -pubin -outform der | sha256sum` gives the same.
///
/// Known answer: key seed 20 21 22 … 3f gives
/// `824c89aa8efb95ef93629b4519599129cace4adac9a6180daba31ceed41ecee6`.
public struct KeyFingerprint: Hashable, Sendable, LosslessStringConvertible {
  /// 64 lower-case hexadecimal digits.
  public let description: String

  /// `nil` when the text is not 64 lower-case hexadecimal digits.
  public init?(_ description: String) {
    let digits = description.utf8
    let isDigit = { (byte: UInt8) in (48...57).contains(byte) || (97...102).contains(byte) }
    guard digits.count == 64, digits.allSatisfy(isDigit) else { return nil }
    self.description = description
  }

  init(of key: Curve25519.Signing.PublicKey) {
    let information = Self.ed25519Prefix + key.rawRepresentation
    let digest = SHA256.hash(data: information)
    description = digest.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// What stands before the 32 bytes of an Ed25519 key in its SubjectPublicKeyInfo (RFC 8410 §4, the
  /// example of §10.1): always the same, since the algorithm has no parameters.
  private static let ed25519Prefix: [UInt8] = [
    0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00,
  ]
}
