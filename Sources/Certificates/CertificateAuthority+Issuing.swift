public import Codes
internal import Crypto
internal import SwiftASN1
internal import X509

/// What a license server's certificate says.
public struct CertificateRequest: Hashable, Sendable {
  public var licenseServerID: LicenseServerID
  public var productID: ProductID
  /// The computer's name. Only its first 64 Unicode scalars are written, and nothing when it is empty,
  /// as with the company (RFC 5280, appendix A.1, `ub-common-name`, `ub-organization-name`).
  public var name: String
  public var company: String
  public var serial: CertificateSerial
  /// The server's own, never the CA's; only its public half is written.
  public var keySeed: KeySeed
  public var validity: Validity

  public init(
    licenseServerID: LicenseServerID, productID: ProductID, name: String, company: String,
    serial: CertificateSerial, keySeed: KeySeed, validity: Validity
  ) {
    self.licenseServerID = licenseServerID
    self.productID = productID
    self.name = name
    self.company = company
    self.serial = serial
    self.keySeed = keySeed
    self.validity = validity
  }
}

extension CertificateAuthority {
  /// The certificate of a license server, as DER: some 500 bytes, the same for the same request.
  ///
  /// The license server ID is the subject's serialNumber (RFC 5280 §4.1.2.4), the product ID a URN in
  /// the subject alternative name, in the name space that RFC 6963 keeps for examples.
  ///
  /// Known answer: simulation key 00 01 02 … 1f, product ID 81459-123-4567890-12309, license server ID
  /// SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9, name TS-LICENSE-01, company Contoso Ltd, serial
  /// 01 02 03, key seed 20 21 22 … 3f, two years from 2026-11-23 09:00 give a certificate whose
  /// SHA-256 fingerprint is `e50fd74645ed3f3f20e12eb5e5e9560ea46099da8a758081040da1f0edce77ad`.
  ///
  /// - Throws: `IssuingError` when the certificate cannot be made; no request is known to do so.
  public func issue(_ request: CertificateRequest) throws(IssuingError) -> [UInt8] {
    let publicKey = Certificate.PublicKey(request.keySeed.privateKey.publicKey)
    let signed = Result {
      try Certificate(
        request.serial, publicKey, request.validity, issuer: certificate.subject,
        subject: subject(of: request),
        extensions: Certificate.Extensions {
          Critical(BasicConstraints.notCertificateAuthority)
          Critical(KeyUsage(digitalSignature: true))
          try ExtendedKeyUsage([.clientAuth])
          SubjectAlternativeNames([
            .uniformResourceIdentifier(
              "urn:example:licenseline:product-id:\(request.productID)")
          ])
          SubjectKeyIdentifier(hash: publicKey)
          AuthorityKeyIdentifier(keyIdentifier: keyIdentifier)
        }, signedBy: seed
      ).der
    }
    return try signed.orIssuingError()
  }

  /// The first way of RFC 5280 §4.2.1.2: SHA-1 of the public key.
  var keyIdentifier: ArraySlice<UInt8> {
    SubjectKeyIdentifier(hash: certificate.publicKey).keyIdentifier
  }

  private func subject(of request: CertificateRequest) throws -> DistinguishedName {
    let names: [(ASN1ObjectIdentifier, String)] = [
      (.RDNAttributeType.organizationName, request.company),
      (.RDNAttributeType.commonName, request.name),
    ]
    let attributes = names.filter { !$0.1.isEmpty }.map { type, text in
      RelativeDistinguishedName.Attribute(
        type: type, utf8String: String(String.UnicodeScalarView(text.unicodeScalars.prefix(64))))
    }
    let serialNumber = try RelativeDistinguishedName.Attribute(
      type: .subjectSerialNumber, printableString: "\(request.licenseServerID)")
    return try DistinguishedName(attributes + [serialNumber])
  }
}

extension ASN1ObjectIdentifier {
  /// `id-at-serialNumber` (RFC 5280, appendix A.1): of the subject, not of the certificate.
  static let subjectSerialNumber: ASN1ObjectIdentifier = [2, 5, 4, 5]
}

/// The number of a certificate, which its CA gives to no other (RFC 5280 §4.1.2.2): positive, 1 to 20
/// octets.
public struct CertificateSerial: Hashable, Sendable {
  /// The content of the DER INTEGER, big-endian.
  public let bytes: [UInt8]

  /// `nil` when the bytes are not the content of a DER INTEGER, which is in its shortest form and has
  /// the sign in its first bit, or are zero, negative or more than 20.
  public init?(bytes: [UInt8]) {
    guard let first = bytes.first, bytes.count <= 20, first < 0x80 else { return nil }
    if first == 0 {
      guard bytes.count > 1, bytes[1] >= 0x80 else { return nil }
    }
    self.init(unchecked: bytes)
  }

  /// 16 octets, of which more than 126 bits are random.
  public static func random(using generator: inout some RandomNumberGenerator) -> CertificateSerial
  {
    let first = UInt8.random(in: 0x01...0x7f, using: &generator)
    let rest = (1..<16).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    return CertificateSerial(unchecked: [first] + rest)
  }

  private init(unchecked bytes: [UInt8]) {
    self.bytes = bytes
  }
}

extension CertificateSerial: CustomStringConvertible {
  /// As openssl prints it: `01:02:03`.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: ":")
  }
}
