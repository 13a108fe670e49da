public import Codes

/// The X.509 certificate that proves who a license server is: its bytes, which nothing here reads, and
/// what whoever checked them found.
public struct ServerCertificate: Hashable, Sendable {
  /// DER.
  public let bytes: [UInt8]
  public var verdict: Verdict

  public enum Verdict: Hashable, Sendable {
    /// Through that second.
    case valid(until: UTCTime)
    /// That second was its last.
    case expired(at: UTCTime)
    /// The clock stands before its first moment.
    case notYetValid(from: UTCTime)
    /// Cannot be read, or is not signed by the right authority, or belongs to another server.
    case damaged
    /// Sound and this server's, but the computer does not have its private key.
    case wrongKey
    /// Its private key was compromised.
    case distrusted
  }

  public init(bytes: [UInt8], _ verdict: Verdict) {
    self.bytes = bytes
    self.verdict = verdict
  }
}
