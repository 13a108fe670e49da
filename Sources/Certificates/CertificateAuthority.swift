public import Codes
internal import Crypto
internal import Foundation
internal import SwiftASN1
internal import X509

/// The simulation CA: what signs the certificates of license servers. Valid nowhere else.
///
/// Its Ed25519 key (RFC 8032, RFC 8410) and its serial are HMACs under the simulation key, so both
/// sides have the same CA without anything being sent; its own certificate holds in the years 1970 to
/// 9999.
///
/// Known answer: simulation key 00 01 02 … 1f gives a certificate whose SHA-256 fingerprint is
/// `b6c020eb0f0786cdb7672ff1eeb60a9aed091440e30c66786afa4b68baa31d38`.
public struct CertificateAuthority: Sendable {
  let certificate: Certificate
  let seed: KeySeed

  /// Its self-signed certificate, as DER.
  public let der: [UInt8]

  /// - Throws: `IssuingError` when the certificate cannot be made; no simulation key is known to do so.
  public init(key: SimulationKey) throws(IssuingError) {
    let code = MessageCode("certificate authority serial", [], key: key)
    guard let seed = KeySeed(bytes: MessageCode("certificate authority", [], key: key).digest),
      let serial = CertificateSerial(bytes: [1] + code.digest.prefix(15))
    else { throw IssuingError("its key cannot be derived") }
    self.seed = seed
    let publicKey = Certificate.PublicKey(seed.privateKey.publicKey)
    let signed = Result {
      let name = try DistinguishedName { CommonName("LicenseLine simulation CA (valid nowhere)") }
      let certificate = try Certificate(
        serial, publicKey, .always, issuer: name, subject: name,
        extensions: Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true))
          SubjectKeyIdentifier(hash: publicKey)
        }, signedBy: seed)
      return (certificate, try certificate.der)
    }
    (certificate, der) = try signed.orIssuingError()
  }

  /// Its self-signed certificate, as PEM (RFC 7468), for `openssl verify -CAfile`.
  public var pem: String { Self.pem(der) }

  /// A certificate's DER as PEM (RFC 7468); bytes that are no certificate come out all the same.
  public static func pem(_ der: [UInt8]) -> String {
    PEMDocument(type: "CERTIFICATE", derBytes: der).pemString + "\n"
  }
}

/// Why a certificate could not be made.
public struct IssuingError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  init(_ found: String) {
    description = "The certificate could not be made: \(found)."
  }
}

extension Result {
  /// The value, or the failure as an `IssuingError` in the same words.
  func orIssuingError() throws(IssuingError) -> Success {
    switch self {
    case .success(let value): return value
    case .failure(let error): throw IssuingError("\(error)")
    }
  }
}

extension Certificate {
  /// Version 3, signed with Ed25519, which signs the same bytes the same way each time (RFC 8032
  /// §5.1.6), so that the same arguments give the same certificate.
  init(
    _ serial: CertificateSerial, _ key: PublicKey, _ validity: Validity, issuer: DistinguishedName,
    subject: DistinguishedName, extensions: Extensions, signedBy seed: KeySeed
  ) throws {
    try self.init(
      version: .v3, serialNumber: SerialNumber(bytes: serial.bytes), publicKey: key,
      notValidBefore: Date(validity.from), notValidAfter: Date(validity.through), issuer: issuer,
      subject: subject, signatureAlgorithm: .ed25519, extensions: extensions,
      issuerPrivateKey: PrivateKey(seed.privateKey))
  }

  var der: [UInt8] {
    get throws {
      var serializer = DER.Serializer()
      try serializer.serialize(self)
      return serializer.serializedBytes
    }
  }
}
