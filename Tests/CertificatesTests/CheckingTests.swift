import Certificates
import Codes
import Crypto
import Foundation
import Samples
import SwiftASN1
import Testing
@_spi(FixedExpiryValidationTime) import X509

struct CheckingTests {
  @Test(
    "The borders of validity, to the second",
    arguments: [
      (-100 * 86_400, Expected.notYet), (-1, .notYet), (0, .valid), (1, .valid),
      (730 * 86_400 - 1, .valid), (730 * 86_400, .expired), (10_000 * 86_400, .expired),
    ])
  func borders(offset: Int, expected: Expected) throws {
    let certified = try Certified()
    let time = Sample.morning.advanced(by: .seconds(offset))
    let through = Sample.day(730).advanced(by: .seconds(-1))
    let verdict: CertificateVerdict =
      switch expected {
      case .notYet: .notYetValid(from: Sample.morning)
      case .valid: .valid(until: through)
      case .expired: .expired(since: through)
      }
    #expect(certified.check(try certified.issue(), at: time) == verdict)
  }

  enum Expected: Sendable { case notYet, valid, expired }

  @Test("A clock that no certificate can name is answered too")
  func anyClock() throws {
    let certified = try Certified()
    let bytes = try certified.issue()
    let validity = certified.request.validity
    #expect(
      [Int64.min, -1, 253_402_300_800, .max].map {
        certified.check(bytes, at: UTCTime(seconds: $0))
      } == [
        .notYetValid(from: validity.from), .notYetValid(from: validity.from),
        .expired(since: validity.through), .expired(since: validity.through),
      ])
  }

  @Test(
    "Dates of 1970 to 9999 read back to the second, on both sides of 2050 too",
    arguments: [
      ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00Z"),
      ("1999-12-31T23:59:59Z", "2000-02-29T00:00:00Z"),
      ("2049-12-31T23:59:58Z", "2049-12-31T23:59:59Z"),
      ("2049-12-31T23:59:59Z", "2050-01-01T00:00:00Z"),
      ("2050-01-01T00:00:00Z", "2100-03-01T12:34:56Z"),
      ("1970-01-01T00:00:00Z", "9999-12-31T23:59:59Z"),
      ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
    ])
  func dates(from: String, through: String) throws {
    var certified = try Certified()
    let validity = try Certified.validity(from, through)
    certified.request.validity = validity
    let bytes = try certified.issue()
    let before = validity.from.advanced(by: .seconds(-1))
    let after = validity.through.advanced(by: .seconds(1))
    #expect(
      [before, validity.from, validity.through, after].map { certified.check(bytes, at: $0) } == [
        .notYetValid(from: validity.from), .valid(until: validity.through),
        .valid(until: validity.through), .expired(since: validity.through),
      ])
  }

  @Test("Years before 2050 are a UTCTime, later ones a GeneralizedTime")
  func forms() throws {
    var certified = try Certified()
    certified.request.validity = try Certified.validity(
      "2049-12-31T23:59:59Z", "2050-01-01T00:00:00Z")
    let utcTime: [UInt8] = [0x17, 13] + Array("491231235959Z".utf8)
    let generalizedTime: [UInt8] = [0x18, 15] + Array("20500101000000Z".utf8)
    #expect(try certified.issue().contains([0x30, 32] + utcTime + generalizedTime))
  }

  @Test("A certificate of another license server is told by its ID")
  func wrongServer() throws {
    var certified = try Certified()
    let bytes = try certified.issue()
    certified.request.licenseServerID = Sample.licenseServerID(2)
    #expect(certified.check(bytes) == .wrongServer(Sample.licenseServerID(1)))
  }

  @Test("An earlier certificate of the same server is for a key that it no longer has")
  func wrongKey() throws {
    var certified = try Certified()
    let bytes = try certified.issue()
    certified.request.keySeed = try Certified.seed(0x60)
    #expect(certified.check(bytes) == .wrongKey)
  }

  @Test("A compromised key is distrusted in every certificate and at every time; others are not")
  func distrusted() throws {
    var certified = try Certified()
    let compromised = certified.request.keySeed.fingerprint
    let old = try certified.issue()
    certified.request.serial = try #require(CertificateSerial(bytes: [9]))
    let renewed = try certified.issue()
    for bytes in [old, renewed] {
      for day in [-1, 0, 729, 730] {
        #expect(
          certified.check(bytes, distrusted: [compromised], at: Sample.day(day)) == .distrusted)
      }
    }
    certified.request.keySeed = try Certified.seed(0x60)
    #expect(certified.check(old, distrusted: [compromised]) == .distrusted)
    certified.request.licenseServerID = Sample.licenseServerID(2)
    #expect(certified.check(old, distrusted: [compromised]) == .distrusted)
    #expect(
      certified.check(try certified.issue(), distrusted: [compromised])
        == .valid(until: certified.request.validity.through))
  }

  @Test("Neither the CA of another key nor a forger with the CA's name is believed")
  func wrongAuthority() throws {
    let certified = try Certified()
    let other = try CertificateAuthority(key: Sample.otherKey)
    #expect(certified.check(try other.issue(certified.request)) == .damaged(.otherAuthority))
    #expect(certified.check(other.der) == .damaged(.otherAuthority))
    #expect(
      try Forgery(certified, signedBy: try Certified.seed(0x60)).verdict() == .damaged(.signature))
  }

  @Test("What the CA signed for another purpose is no license server's certificate")
  func otherPurpose() throws {
    let certified = try Certified()
    let seed = try #require(
      KeySeed(bytes: MessageCode("certificate authority", [], key: Sample.key).digest))
    let sound = try Forgery(certified, signedBy: seed)
    #expect(try sound.verdict() == .valid(until: certified.request.validity.through))
    let changes: [(inout Forgery) throws -> Void] = [
      { $0.subject = try DistinguishedName { CommonName("TS-LICENSE-01") } },
      { $0.subject = DistinguishedName() },
      { $0.version = .v1 },
      { $0.key = Certificate.PublicKey(P256.Signing.PrivateKey().publicKey) },
      { $0.notValidAfter = Date(timeIntervalSince1970: TimeInterval(Sample.day(-1).seconds)) },
      { $0.notValidBefore = Date(timeIntervalSince1970: -1) },
      { $0.extensions.remove(.X509ExtensionID.keyUsage) },
      { $0.extensions.remove(.X509ExtensionID.extendedKeyUsage) },
      { $0.extensions.remove(.X509ExtensionID.basicConstraints) },
      { $0.extensions.update(try .init(KeyUsage(keyCertSign: true), critical: true)) },
      { $0.extensions.update(try .init(ExtendedKeyUsage([.serverAuth]), critical: false)) },
      {
        $0.extensions.update(
          try .init(BasicConstraints.isCertificateAuthority(maxPathLength: nil), critical: true))
      },
      { try $0.extensions.append(.init(oid: [1, 2, 3], critical: true, value: [5, 0])) },
    ]
    for change in changes {
      var forgery = sound
      try change(&forgery)
      #expect(try forgery.verdict() == .damaged(.otherPurpose))
    }
    var forgery = sound
    try forgery.extensions.append(.init(oid: [1, 2, 3], critical: false, value: [5, 0]))
    #expect(try forgery.verdict() == .valid(until: certified.request.validity.through))
  }

  @Test("The library's own verification agrees, at the borders too, and refuses another CA")
  func libraryVerifies() async throws {
    let certified = try Certified()
    let leaf = try Certificate(derEncoded: try certified.issue())
    let other = try CertificateAuthority(key: Sample.otherKey)
    for (authority, offset, expected) in [
      (certified.authority, -1, false), (certified.authority, 0, true),
      (certified.authority, 730 * 86_400 - 1, true), (certified.authority, 730 * 86_400, false),
      (other, 0, false),
    ] {
      let time = TimeInterval(Sample.morning.seconds) + TimeInterval(offset)
      var verifier = Verifier(
        rootCertificates: CertificateStore([try Certificate(derEncoded: authority.der)])
      ) {
        RFC5280Policy(fixedExpiryValidationTime: Date(timeIntervalSince1970: time))
      }
      let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore())
      let isValid = if case .validCertificate = result { true } else { false }
      #expect(isValid == expected)
    }
  }
}
