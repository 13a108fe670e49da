internal import Codes
internal import LicensingWizard

extension LicenseServer {
  /// From so many days before its end, the certificate is warned of; the simulator's rule.
  private static let certificateWarningDays = 30

  /// What whoever answers for the server should see to.
  func warnings(at time: UTCTime) -> [String] {
    var warnings: [String] = []
    switch standing(at: time) {
    case .unknown:
      warnings.append("Its licensing service gives no answer: the server can only be looked at.")
    case .neverActivated:
      warnings.append(
        "It was never activated: activate it, or clients get temporary licenses only.")
    case .deactivated:
      warnings.append(
        "It is deactivated: no additional client can be licensed until it is reactivated.")
    case .lapsed(.registrationExpired(let last)):
      warnings.append("Its registration expired on \(last): reactivate now.")
    case .lapsed(let lapse):
      warnings.append(lapse.description.capitalizedFirst + ": reactivate now.")
    case .activated:
      if let left = certificateDaysLeft(at: time), left <= Self.certificateWarningDays {
        warnings.append("Its certificate expires in \(left) \(left == 1 ? "day" : "days").")
      }
    }
    if licenses.awaitingReissue > 0 {
      warnings.append(
        "Licenses that wait to be reissued, and cannot be handed out: \(licenses.awaitingReissue).")
    }
    return warnings
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension ServerCertificate.Verdict {
  /// As a property shows it.
  var phrase: String {
    switch self {
    case .valid(let end): "valid until \(end)"
    case .expired(let end): "expired on \(end)"
    case .notYetValid(let first): "not valid before \(first)"
    case .damaged: "damaged"
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
    case .distrusted: "distrusted"
    }
  }
}
