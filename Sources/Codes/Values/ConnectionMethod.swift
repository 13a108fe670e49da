/// How a license server and the Clearinghouse reach one another.
public enum ConnectionMethod: String, CaseIterable, Hashable, Sendable {
  case telephone
  case internet
  case web
  case fax
}

extension ConnectionMethod {
  /// At the end of “cannot be done by …”.
  public var phrase: String {
    switch self {
    case .telephone: "telephone"
    case .internet: "the Internet"
    case .web: "web browser"
    case .fax: "fax"
    }
  }
}
