public import Codes

/// A license server as the console knows it, with everything that was ever asked of it.
public struct LicenseServer: Hashable, Sendable {
  public let name: ServerName
  public let productID: ProductID
  public var scope: Scope
  public var contact: Contact
  /// The one that its requests prefer.
  public var connectionMethod: ConnectionMethod
  /// What was last known of it.
  public var state: State
  /// The service gives no answer about its state: 2 of the WMI class `Win32_TSLicenseServer`, where 0
  /// is activated and 1 is not.
  public var isStateUnknown = false
  /// `nil` while there is none: it was never activated, or its new one is still to be made.
  public private(set) var certificate: ServerCertificate?
  /// The certificates whose private key was compromised, as DER. None is ever taken out.
  public private(set) var distrusted: [[UInt8]]
  /// The last day of its registration; `nil` when it does not end.
  public var registrationEndsOn: Day?
  /// The licenses that were installed, oldest first. None is ever taken out.
  public var packs: [LicensePack]
  /// The wizard's requests, oldest first; at most one is pending.
  public var requests: [Request]
  /// The licenses that clients hold, or held, by name, oldest first.
  public var clients: [ClientLicense]
  /// What happened, oldest first. Nothing is ever taken out.
  public var history: [HistoryEntry]
  /// What the service wrote to the event log of its computer, oldest first.
  public var events: [LoggedEvent]

  public init(
    name: ServerName, productID: ProductID, scope: Scope, contact: Contact,
    connectionMethod: ConnectionMethod = .telephone, state: State,
    certificate: ServerCertificate? = nil, distrusted: [[UInt8]] = [],
    registrationEndsOn: Day? = nil, packs: [LicensePack] = [], requests: [Request] = [],
    clients: [ClientLicense] = [], history: [HistoryEntry] = [], events: [LoggedEvent] = []
  ) {
    self.name = name
    self.productID = productID
    self.scope = scope
    self.contact = contact
    self.connectionMethod = connectionMethod
    self.state = state
    self.distrusted = distrusted
    self.registrationEndsOn = registrationEndsOn
    self.packs = packs
    self.requests = requests
    self.clients = clients
    self.history = history
    self.events = events
    self.certificate = certificate.map(trusting)
  }

  /// A server whose licenses are one pack, per device.
  public init(
    name: ServerName, productID: ProductID, scope: Scope, contact: Contact, state: State,
    licenses: LicenseCounts, requests: [Request] = [], clients: [ClientLicense] = [],
    history: [HistoryEntry] = []
  ) {
    self.init(
      name: name, productID: productID, scope: scope, contact: contact, state: state,
      packs: licenses.total == 0 ? [] : [LicensePack(.other, .perDevice, licenses)],
      requests: requests, clients: clients, history: history)
  }

  /// The licenses of all packs.
  public var licenses: LicenseCounts { packs.map(\.counts).reduce(LicenseCounts.none, +) }

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

  // MARK: The certificate

  /// The completed activations and reactivations, oldest first: each gave it another certificate.
  public var certifyingRequests: [Request] {
    requests.filter { request in
      guard case .completed = request.status else { return false }
      return request.operation == .activate || request.operation == .reactivate
    }
  }

  /// Keeps a certificate, with what was found when it was checked; one that is distrusted stays so.
  public mutating func keep(_ new: ServerCertificate) {
    certificate = trusting(new)
  }

  /// Whoever activates it anew makes it a new one.
  mutating func renewRegistration(compromised: Bool, at time: UTCTime) {
    if compromised, let old = certificate?.bytes, !distrusted.contains(old) {
      distrusted.append(old)
    }
    certificate = nil
    registrationEndsOn = time.day.advanced(by: Self.registrationDays)
  }

  /// A registration is good for a year, which is the simulator's rule.
  public static let registrationDays = 365

  private func trusting(_ certificate: ServerCertificate) -> ServerCertificate {
    guard distrusted.contains(certificate.bytes) else { return certificate }
    return ServerCertificate(bytes: certificate.bytes, .distrusted)
  }
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
