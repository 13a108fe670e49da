/// What a license server and the Clearinghouse can agree on over the telephone.
public enum Operation: String, CaseIterable, Hashable, Sendable {
  case deactivate
  case reactivate
}

extension Operation {
  /// As a noun, for sentences: `deactivation`.
  public var noun: String {
    switch self {
    case .deactivate: "deactivation"
    case .reactivate: "reactivation"
    }
  }
}
