import Certificates
import Codes
import Crypto
import Foundation
import Samples
import SwiftASN1
import Testing
import X509

struct IssuingTests {
  private func fingerprint(_ der: [UInt8]) -> String {
    SHA256.hash(data: der).map { String(format: "%02x", $0) }.joined()
  }

  @Test("The known answers: the CA, a server's certificate and a key")
  func knownAnswers() throws {
    let certified = try Certified.knownAnswer()
    #expect(
      [
        fingerprint(certified.authority.der), fingerprint(try certified.issue()),
        certified.request.keySeed.fingerprint.description,
      ] == [
        "b6c020eb0f0786cdb7672ff1eeb60a9aed091440e30c66786afa4b68baa31d38",
        "e50fd74645ed3f3f20e12eb5e5e9560ea46099da8a758081040da1f0edce77ad",
        "824c89aa8efb95ef93629b4519599129cace4adac9a6180daba31ceed41ecee6",
      ])
  }

  @Test("The same inputs give the same bytes, each time")
  func deterministic() throws {
    let first = try Certified()
    let second = try Certified()
    #expect(first.authority.der == second.authority.der)
    #expect(
      try (0..<20).map { _ in try first.issue() } == Array(repeating: second.issue(), count: 20))
  }

  @Test("Whatever input differs, the certificate differs")
  func everyInputCounts() throws {
    let certified = try Certified()
    var requests = Array(repeating: certified.request, count: 8)
    requests[1].licenseServerID = Sample.licenseServerID(2)
    requests[2].productID = Sample.productID(2)
    requests[3].name = "TS-LICENSE-02"
    requests[4].company = "Contoso Ltd."
    requests[5].serial = try #require(CertificateSerial(bytes: [1, 2, 4]))
    requests[6].keySeed = try Certified.seed(0x21)
    requests[7].validity = try #require(.twoYears(from: Sample.day(1)))
    var certificates = try requests.map { try certified.authority.issue($0) }
    certificates.append(try CertificateAuthority(key: Sample.otherKey).issue(certified.request))
    #expect(Set(certificates).count == 9)
  }

  @Test("The parts of a server's certificate")
  func parts() throws {
    let certified = try Certified()
    let issuer = try Certificate(derEncoded: certified.authority.der)
    let certificate = try Certificate(derEncoded: try certified.issue())
    #expect(certificate.version == .v3)
    #expect(certificate.serialNumber == Certificate.SerialNumber(bytes: [1, 2, 3]))
    #expect(certificate.issuer == issuer.subject)
    #expect(certificate.signatureAlgorithm == .ed25519)
    #expect(
      certificate.notValidBefore
        == Date(timeIntervalSince1970: TimeInterval(Sample.morning.seconds)))
    #expect(
      certificate.notValidAfter.timeIntervalSince(certificate.notValidBefore) == 730 * 86_400 - 1)
    #expect(
      certificate.subject
        == (try DistinguishedName([
          .init(type: .RDNAttributeType.organizationName, utf8String: "Contoso Ltd"),
          .init(type: .RDNAttributeType.commonName, utf8String: "TS-LICENSE-01"),
          .init(type: [2, 5, 4, 5], printableString: "\(Sample.licenseServerID())"),
        ])))
    let keyIdentifier = try issuer.extensions.subjectKeyIdentifier?.keyIdentifier
    #expect(
      certificate.extensions
        == (try Certificate.Extensions {
          Critical(BasicConstraints.notCertificateAuthority)
          Critical(KeyUsage(digitalSignature: true))
          try ExtendedKeyUsage([.clientAuth])
          SubjectAlternativeNames([
            .uniformResourceIdentifier("urn:example:licenseline:product-id:\(Sample.productID())")
          ])
          SubjectKeyIdentifier(hash: certificate.publicKey)
          AuthorityKeyIdentifier(keyIdentifier: keyIdentifier)
        }))
  }

  @Test("The parts of the CA's certificate, which holds from 1970 through 9999")
  func authorityParts() throws {
    let certificate = try Certificate(derEncoded: CertificateAuthority(key: Sample.key).der)
    #expect(
      certificate.subject
        == (try DistinguishedName { CommonName("LicenseLine simulation CA (valid nowhere)") }))
    #expect(certificate.issuer == certificate.subject)
    #expect(certificate.notValidBefore == Date(timeIntervalSince1970: 0))
    #expect(certificate.notValidAfter == Date(timeIntervalSince1970: 253_402_300_799))
    #expect(
      certificate.extensions
        == (try Certificate.Extensions {
          Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
          Critical(KeyUsage(keyCertSign: true))
          SubjectKeyIdentifier(hash: certificate.publicKey)
        }))
    #expect(certificate.publicKey.isValidSignature(certificate.signature, for: certificate))
  }

  @Test("Each simulation key has a CA with a key and a serial of its own")
  func authorities() throws {
    let certificates = try [Sample.key, Sample.otherKey].map {
      try Certificate(derEncoded: CertificateAuthority(key: $0).der)
    }
    #expect(certificates[0].publicKey != certificates[1].publicKey)
    #expect(certificates[0].serialNumber != certificates[1].serialNumber)
    #expect(certificates.map(\.serialNumber.bytes.count) == [16, 16])
  }

  @Test(
    "Names are cut to 64 Unicode scalars and left out when empty; the certificate stays valid",
    arguments: [
      ("", []), ("Zoë & 会社", ["Zoë & 会社"]), (String(repeating: "x", count: 64), 64),
      (String(repeating: "会", count: 5000), 64),
      ("e" + String(repeating: "\u{301}", count: 99), 64),
      ("\u{0}\n\"=,+<>#;\\", ["\u{0}\n\"=,+<>#;\\"]),
    ] as [(String, Names)])
  func names(text: String, expected: Names) throws {
    var certified = try Certified()
    certified.request.name = text
    certified.request.company = text
    let bytes = try certified.issue()
    let written = try Certificate(derEncoded: bytes).subject.flatMap { $0 }
      .filter { $0.type != [2, 5, 4, 5] }.compactMap { String($0.value) }
    switch expected {
    case .all(let names): #expect(written == names + names)
    case .first(let count):
      let name = String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
      #expect(written == [name, name])
    }
    #expect(certified.check(bytes) == .valid(until: certified.request.validity.through))
    #expect(bytes.count < CertificateAuthority.maximumLength / 2)
  }

  @Test("PEM has the certificate between its lines, and takes any bytes")
  func pem() throws {
    let certified = try Certified()
    let bytes = try certified.issue()
    for (der, text) in [
      (bytes, CertificateAuthority.pem(bytes)), (certified.authority.der, certified.authority.pem),
      ([0xff], CertificateAuthority.pem([0xff])), ([], CertificateAuthority.pem([])),
    ] {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.first == "-----BEGIN CERTIFICATE-----")
      #expect(lines.suffix(2) == ["-----END CERTIFICATE-----", ""])
      #expect(Data(base64Encoded: lines.dropFirst().dropLast(2).joined()) == Data(der))
      #expect(lines.allSatisfy { $0.utf8.count <= 64 })
    }
  }

  /// The names that should be written, or how many scalars of the one that was given.
  enum Names: ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral, Sendable {
    case all([String])
    case first(Int)

    init(arrayLiteral elements: String...) { self = .all(elements) }
    init(integerLiteral value: Int) { self = .first(value) }
  }
}
