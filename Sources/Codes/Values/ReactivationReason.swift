/// Why a license server is reactivated.
///
/// The first five are those of the WMI class `Win32_TSLicenseServer`, with its numbers; KB 814593 names
/// an expired certificate too.
public enum ReactivationReason: String, CaseIterable, Hashable, Sendable {
  case redeployed = "server-redeployed"
  case certificateCorrupt = "certificate-corrupt"
  case privateKeyCompromised = "private-key-compromised"
  case registrationExpired = "registration-expired"
  case serverUpgraded = "server-upgraded"
  case certificateExpired = "certificate-expired"
}

extension ReactivationReason {
  /// As the wizard's Reason box shows it.
  public var title: String {
    switch self {
    case .redeployed: "The server was redeployed"
    case .certificateCorrupt: "The certificate is damaged"
    case .privateKeyCompromised: "The private key was compromised"
    case .registrationExpired: "The registration expired"
    case .serverUpgraded: "The server was upgraded"
    case .certificateExpired: "The certificate expired"
    }
  }
}
