internal import Codes
internal import LicensingWizard

extension ServerCertificate.Verdict {
  /// As a property shows it.
  ///
  /// - Parameter time: what was found valid may have expired since.
  func phrase(at time: UTCTime) -> String {
    switch self {
    case .valid(let end): "\(time > end ? "expired on" : "valid until") \(end)"
    case .expired(let end): "expired on \(end)"
    case .notYetValid(let first): "not valid before \(first)"
    case .damaged: "damaged"
    case .wrongKey: "sound, but its private key is not on this computer"
    case .distrusted: "not trusted: its private key was compromised"
    }
  }

  /// One word, for scripts.
  var word: String {
    switch self {
    case .valid: "valid"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .damaged: "damaged"
    case .wrongKey: "wrong-key"
    case .distrusted: "distrusted"
    }
  }
}
