import Certificates
import Codes
import Samples
import Testing

/// A CA and a request for a certificate under it, the same in every run.
struct Certified {
  let authority: CertificateAuthority
  var request: CertificateRequest

  init(key: SimulationKey = Sample.key) throws {
    authority = try CertificateAuthority(key: key)
    request = CertificateRequest(
      licenseServerID: Sample.licenseServerID(), productID: Sample.productID(),
      name: "TS-LICENSE-01", company: "Contoso Ltd",
      serial: try #require(CertificateSerial(bytes: [1, 2, 3])), keySeed: try Self.seed(0x20),
      validity: try #require(.twoYears(from: Sample.morning)))
  }

  /// The inputs of the known answers in the docstrings.
  static func knownAnswer() throws -> Certified {
    var certified = try Certified(key: try #require(SimulationKey(bytes: Array(0..<32))))
    certified.request.licenseServerID = try LicenseServerID(
      parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9")
    certified.request.productID = try ProductID(parsing: "81459-123-4567890-12309")
    return certified
  }

  /// `first`, and the 31 bytes that follow it.
  static func seed(_ first: UInt8) throws -> KeySeed {
    try #require(KeySeed(bytes: (0..<32).map { first + $0 }))
  }

  static func validity(_ from: String, _ through: String) throws -> Validity {
    let from = try #require(UTCTime(from))
    let through = try #require(UTCTime(through))
    return try #require(Validity(from: from, through: through))
  }

  func issue() throws -> [UInt8] { try authority.issue(request) }

  /// The verdict on the bytes for the server, key and beginning that the request names.
  func check(
    _ bytes: [UInt8], distrusted: Set<KeyFingerprint> = [], at time: UTCTime? = nil
  ) -> CertificateVerdict {
    authority.check(
      bytes, of: request.licenseServerID, key: request.keySeed.fingerprint,
      distrusted: distrusted, at: time ?? request.validity.from)
  }
}
