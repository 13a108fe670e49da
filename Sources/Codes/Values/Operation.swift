/// What a license server and the Clearinghouse can agree on.
public enum Operation: String, CaseIterable, Hashable, Sendable {
  case activate
  case install
  case deactivate
  case reactivate
  case reissue
}

extension Operation {
  /// As a noun, for sentences: `deactivation`.
  public var noun: String {
    switch self {
    case .activate: "activation"
    case .install: "installation of licenses"
    case .deactivate: "deactivation"
    case .reactivate: "reactivation"
    case .reissue: "reissue of licenses"
    }
  }

  /// Those of the menu Advanced (KB 814593).
  public static let advanced: [Operation] = [.deactivate, .reactivate]
}
