import Certificates
import Codes
import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate that says what `issue` writes until something in it is changed, signed with any key.
struct Forgery {
  private let certified: Certified
  private let issuer: Certificate
  private let seed: KeySeed
  var version = Certificate.Version.v3
  var key: Certificate.PublicKey
  var notValidBefore: Date
  var notValidAfter: Date
  var subject: DistinguishedName
  var extensions: Certificate.Extensions

  init(_ certified: Certified, signedBy seed: KeySeed) throws {
    self.certified = certified
    self.seed = seed
    issuer = try Certificate(derEncoded: certified.authority.der)
    let sound = try Certificate(derEncoded: try certified.issue())
    key = sound.publicKey
    notValidBefore = sound.notValidBefore
    notValidAfter = sound.notValidAfter
    subject = sound.subject
    extensions = sound.extensions
  }

  func verdict() throws -> CertificateVerdict {
    let privateKey = try Curve25519.Signing.PrivateKey(rawRepresentation: seed.bytes)
    let certificate = try Certificate(
      version: version, serialNumber: Certificate.SerialNumber(1), publicKey: key,
      notValidBefore: notValidBefore, notValidAfter: notValidAfter, issuer: issuer.subject,
      subject: subject, signatureAlgorithm: .ed25519, extensions: extensions,
      issuerPrivateKey: Certificate.PrivateKey(privateKey))
    return certified.check(Array(try certificate.serializeAsPEM().derBytes))
  }
}
