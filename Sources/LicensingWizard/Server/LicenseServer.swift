public import Codes

/// A license server as the console knows it, with everything that was ever asked of it.
public struct LicenseServer: Hashable, Sendable {
  public let name: ServerName
  public let productID: ProductID
  public let scope: Scope
  public var contact: Contact
  public var state: State
  public var licenses: LicenseCounts
  /// The wizard's requests, oldest first; at most one is pending.
  public var requests: [Request]
  /// The licenses that clients hold by name, oldest first.
  public var clients: [ClientLicense]
  /// What happened, oldest first. Nothing is ever taken out.
  public var history: [HistoryEntry]

  public init(
    name: ServerName, productID: ProductID, scope: Scope, contact: Contact, state: State,
    licenses: LicenseCounts, requests: [Request] = [], clients: [ClientLicense] = [],
    history: [HistoryEntry] = []
  ) {
    self.name = name
    self.productID = productID
    self.scope = scope
    self.contact = contact
    self.state = state
    self.licenses = licenses
    self.requests = requests
    self.clients = clients
    self.history = history
  }

  /// Whose clients a server answers.
  public enum Scope: String, CaseIterable, Hashable, Sendable {
    case workgroup
    case domain
    case forest
  }

  public enum State: Hashable, Sendable {
    case neverActivated
    case activated(LicenseServerID)
    /// The record is kept: what it was activated with, and since when it no longer is.
    case deactivated(LicenseServerID, since: UTCTime)
  }

  /// `nil` while the server was never activated.
  public var licenseServerID: LicenseServerID? {
    switch state {
    case .neverActivated: nil
    case .activated(let id), .deactivated(let id, since: _): id
    }
  }

  public var pendingRequest: Request? { requests.first { $0.status == .pending } }
}

extension LicenseServer.State {
  /// As a list of servers names it.
  public var word: String {
    switch self {
    case .neverActivated: "not activated"
    case .activated: "activated"
    case .deactivated: "deactivated"
    }
  }
}

/// How the licenses of a server are divided.
public struct LicenseCounts: Hashable, Sendable {
  /// Held by clients.
  public var issued: Int
  /// Free to be handed out.
  public var available: Int
  /// Held back since a reactivation, until the Clearinghouse has reissued them.
  public var awaitingReissue: Int

  public init(issued: Int, available: Int, awaitingReissue: Int = 0) {
    self.issued = issued
    self.available = available
    self.awaitingReissue = awaitingReissue
  }

  public var total: Int { issued + available + awaitingReissue }

  /// What no client holds: the number that the wizard shows for the telephone.
  public var unissued: Int { available + awaitingReissue }

  /// KB 814593: after a reactivation, unissued licenses must be reissued before they can be used.
  mutating func awaitReissue() {
    awaitingReissue += available
    available = 0
  }
}

/// Who answers for a server, as the page "Information Needed" asks. Control characters are left out of
/// every field: they would break the lines of a page or a log.
public struct Contact: Hashable, Sendable {
  public let firstName: String
  public let lastName: String
  public let company: String
  /// Optional.
  public let phone: String
  /// Needed for the Internet method only.
  public let email: String

  public init(
    firstName: String, lastName: String, company: String, phone: String = "", email: String = ""
  ) {
    self.firstName = firstName.printable
    self.lastName = lastName.printable
    self.company = company.printable
    self.phone = phone.printable
    self.email = email.printable
  }

  public var name: String { "\(firstName) \(lastName)" }

  /// The required fields that are blank, by the names that the page gives them.
  public var missing: [String] {
    [("First name", firstName), ("Last name", lastName), ("Company", company)]
      .filter { $0.1.allSatisfy(\.isWhitespace) }.map(\.0)
  }
}

extension String {
  fileprivate var printable: String {
    String(
      String.UnicodeScalarView(unicodeScalars.filter { $0.properties.generalCategory != .control }))
  }
}
