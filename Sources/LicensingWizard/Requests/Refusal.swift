public import Codes

/// Why the site does not do what was asked.
public enum Refusal: Error, Hashable, Sendable {
  case unknownServer(String)
  case serverExists(ServerName)
  /// KB 814593: neither deactivation nor reactivation can be done by web browser or fax.
  case method(ConnectionMethod, Operation)
  case neverActivated(ServerName, Operation)
  case alreadyDeactivated(ServerName, since: UTCTime)
  case contactIncomplete([String])
  case reasonMissing
  case otherRequestPending(Request)
  case nothingPending(ServerName, Operation)
  /// A deactivated server licenses no additional client.
  case deactivated(ServerName, since: UTCTime)
  case noLicense(ServerName, client: String)
}

extension Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownServer(let name):
      "There is no license server “\(name)”. “licenseline server list” shows those that there are."
    case .serverExists(let name):
      "There is a license server \(name) already. Choose another name."
    case .method(.internet, let operation):
      "This version connects no server by the Internet. Choose the telephone method for the "
        + "\(operation.noun)."
    case .method(let method, let operation):
      "A license server cannot be \(operation.rawValue)d by \(method.phrase). Choose the telephone "
        + "method and call Customer Support."
    case .neverActivated(let name, let operation):
      "\(name) was never activated, so there is nothing to \(operation.rawValue). Activate it first."
    case .alreadyDeactivated(let name, let since):
      "\(name) has been deactivated since \(since.day). Its record is kept: reactivate it to use it "
        + "again."
    case .contactIncomplete(let fields):
      "Information is needed: \(fields.joined(separator: ", "))."
    case .reasonMissing:
      "A reactivation needs a reason. Choose one: "
        + ReactivationReason.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .otherRequestPending(let request):
      "A \(request.operation.noun) is pending, request \(request.number). Complete it or cancel it "
        + "first."
    case .nothingPending(let name, let operation):
      "No \(operation.noun) of \(name) is pending. Start one: “licenseline wizard "
        + "\(operation.rawValue) \(name)”."
    case .deactivated(let name, let since):
      "\(name) has been deactivated since \(since.day): no additional client can be licensed from it "
        + "until it is reactivated. Licenses issued before remain valid."
    case .noLicense(let name, let client):
      "\(name) has no license left for \(client), which has already had its temporary one."
    }
  }
}

extension ConnectionMethod {
  fileprivate var phrase: String {
    switch self {
    case .telephone: "telephone"
    case .internet: "the Internet"
    case .web: "web browser"
    case .fax: "fax"
    }
  }
}
