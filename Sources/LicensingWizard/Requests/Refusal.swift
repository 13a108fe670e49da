public import Codes

/// Why the site does not do what was asked.
public enum Refusal: Error, Hashable, Sendable {
  case unknownServer(String)
  /// Somebody who is no local administrator.
  case notAdministrator(String, ServerName)
  case serverExists(ServerName)
  case method(ConnectionMethod, Operation)
  /// The service gives no answer: only looking is allowed.
  case stateUnknown(ServerName)
  case neverActivated(ServerName, Operation)
  case alreadyActivated(ServerName)
  /// To activate a server whose certificate is bad or whose registration has expired.
  case reactivateInstead(ServerName, LicenseServer.Lapse)
  /// To activate a server that is deactivated.
  case recordKept(ServerName, since: UTCTime)
  case alreadyDeactivated(ServerName, since: UTCTime)
  case activateFirst(ServerName, Task)
  case reactivateFirst(ServerName, Task, Cause)
  case nothingAwaitsReissue(ServerName, available: Int)
  case contactIncomplete([String])
  case reasonMissing
  case orderMissing
  case otherRequestPending(Request)
  case nothingPending(ServerName, Operation)
  /// What the Clearinghouse answered over the Internet.
  case byVendor(VendorRefusal)
  /// A deactivated server licenses no additional client.
  case deactivated(ServerName, since: UTCTime)
  case noLicense(ServerName, client: String, LicenseProduct, Shortage)
  case noLicenseHeld(ServerName, client: String, Task)
  case temporaryNotRenewed(ServerName, client: String)
  case renewalNotDue(client: String, expiresAt: UTCTime)
  case perUserNotRevoked
  /// - Parameter until: when the first of those that are revoked counts no more.
  case revocationLimit(ServerName, total: Int, revoked: Int, until: UTCTime?)

  /// Why a server has no permanent license to give.
  public enum Shortage: Hashable, Sendable {
    case neverActivated
    case lapsed(LicenseServer.Lapse)
    /// None is left but so many, which a reactivation holds back.
    case awaitingReissue(Int)
    case noneLeft
  }

  /// What needs a server that is activated and in good order.
  public enum Task: String, CaseIterable, Hashable, Sendable {
    case install
    case reissue
    case renew
    case revoke
  }

  /// Why a server must be reactivated.
  public enum Cause: Hashable, Sendable {
    case lapsed(LicenseServer.Lapse)
    case deactivated(since: UTCTime)
  }
}

extension Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownServer(let name):
      "There is no license server “\(name)”. “licenseline server list” shows those that there are."
    case .notAdministrator(let user, let name):
      "\(user) is no administrator of \(name), so nothing can be changed on it. Sign in as a local "
        + "administrator of that computer."
    case .serverExists(let name):
      "There is a license server \(name) already. Choose another name."
    case .method(let method, let operation): Self.words(method, operation)
    case .stateUnknown(let name):
      "The state of \(name) is not known: its licensing service gives no answer. Until it does, the "
        + "server can only be looked at."
    case .contactIncomplete(let fields):
      "Information is needed: \(fields.joined(separator: ", "))."
    case .reasonMissing:
      "A reactivation needs a reason. Choose one: "
        + ReactivationReason.allCases.map(\.rawValue).joined(separator: ", ") + "."
    case .orderMissing:
      "An installation of licenses needs their program and its number, their version and type, and "
        + "how many there are."
    case .otherRequestPending(let request):
      "\(request.operation.nounWithArticle) is pending, request \(request.number). Complete it or "
        + "cancel it first."
    case .nothingPending(let name, let operation):
      "No \(operation.noun) of \(name) is pending. Start one: “licenseline wizard "
        + "\(operation.rawValue) \(name)”."
    case .byVendor(let refusal): refusal.description
    case .neverActivated, .alreadyActivated, .reactivateInstead, .recordKept, .alreadyDeactivated,
      .activateFirst, .reactivateFirst, .nothingAwaitsReissue:
      stateWords
    case .deactivated, .noLicense, .noLicenseHeld, .temporaryNotRenewed, .renewalNotDue,
      .perUserNotRevoked, .revocationLimit:
      clientWords
    }
  }

  /// KB 814593 for the deactivation and the reactivation; the rest as the wizard of Windows Server 2003
  /// has it.
  private static func words(_ method: ConnectionMethod, _ operation: Operation) -> String {
    switch (method, operation) {
    case (.internet, .reissue):
      "By the Internet, licenses are reissued together with a reactivation, not by themselves. Choose "
        + "the telephone method and call Customer Support."
    case (.web, .activate), (.web, .install):
      "The web site of the Clearinghouse is not simulated. Choose the telephone method, or the "
        + "Internet, for the \(operation.noun)."
    case (.fax, .activate), (.fax, .install):
      "Fax is for Windows 2000 only. Choose the telephone method, or the Internet, for the "
        + "\(operation.noun)."
    case (_, .reissue):
      "Licenses cannot be reissued by \(method.phrase). Choose the telephone method and call Customer "
        + "Support."
    case (_, .deactivate), (_, .reactivate), (_, .activate), (_, .install):
      "A license server cannot be \(operation.rawValue)d by \(method.phrase). Choose the telephone "
        + "method and call Customer Support, or choose the Internet."
    }
  }
}

extension Operation {
  fileprivate var nounWithArticle: String {
    switch self {
    case .activate, .install: "An \(noun)"
    case .deactivate, .reactivate, .reissue: "A \(noun)"
    }
  }
}
