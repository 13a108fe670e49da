internal import Codes

/// A situation of one license server that would be long in coming, and can be set up in one step.
public enum Situation: Hashable, Sendable {
  // MARK: What makes a reactivation necessary

  /// One byte of the certificate is another.
  case damageCertificate
  /// The certificate expired a second ago.
  case expireCertificate
  /// The certificate is valid for so many whole days more, in `daysLeft`.
  case expiringCertificate(days: Int)
  /// The certificate holds from tomorrow on.
  case earlyCertificate
  /// The old certificate is back after a reactivation whose reason was that its key was compromised.
  case compromisedCertificate
  /// The server runs on new hardware, which does not have the key of its certificate.
  case redeployed
  /// The registration expired yesterday.
  case expireRegistration

  // MARK: States

  /// The licensing service gives no answer about its state, or gives answers again.
  case unknownState(isKnown: Bool)
  /// Deactivated on both sides.
  case deactivated
  /// Just reactivated on both sides: the unissued licenses wait to be reissued.
  case awaitingReissue

  // MARK: What the Clearinghouse has otherwise than the site

  case vendorDeactivated
  case vendorActive
  case vendorNeverActivated
  case vendorCompany(String)
  /// So many licenses, in `totals`.
  case vendorTotal(Int)
  case vendorUnknown
  /// Another license server ID.
  case changeID

  // MARK: What went wrong with a request

  /// The Clearinghouse answered the pending request, and the site never heard it.
  case answerLost
  /// The site was told that a reactivation was confirmed, and it never was.
  case neverConfirmed
  /// The site has the server as deactivated, and the Clearinghouse as active.
  case siteDeactivated
  /// One attempt is left for the pending request.
  case lastAttempt
  /// Nobody answers for the server: names, company, e-mail and country are blank.
  case blankContact

  // MARK: Licenses and clients

  /// A pack of 10 licenses ended yesterday.
  case expiredPack
  /// All available licenses are issued.
  case noLicenses
  /// The permanent licenses of clients end in 5 days.
  case renewalDue
  /// A fifth of the licenses per device is revoked.
  case revokedFifth

  /// How many whole days a certificate can have left: fewer than the 730 that it holds.
  public static let daysLeft = 0...729
  /// How many whole days one has left where nothing else is said.
  public static let usualDaysLeft = 10
  /// Whose server it is to the Clearinghouse where nothing else is said.
  public static let usualCompany = "Another Company"
  /// How many licenses the Clearinghouse can count.
  public static let totals = UnissuedCount.range

  /// One of each, in the order in which they are told, as a name without more words sets it; of
  /// `vendorTotal`, which needs its number, the least.
  static let all: [Situation] = [
    .damageCertificate, .expireCertificate, .expiringCertificate(days: usualDaysLeft),
    .earlyCertificate, .compromisedCertificate, .redeployed, .expireRegistration,
    .unknownState(isKnown: false), .deactivated, .awaitingReissue, .vendorDeactivated,
    .vendorActive, .vendorNeverActivated, .vendorCompany(usualCompany),
    .vendorTotal(totals.lowerBound), .vendorUnknown, .changeID, .answerLost, .neverConfirmed,
    .siteDeactivated, .lastAttempt, .blankContact, .expiredPack, .noLicenses, .renewalDue,
    .revokedFifth,
  ]

  /// The first word of each.
  public static var names: [String] { all.map(\.name) }

  /// The first of its words.
  public var name: String {
    switch self {
    case .damageCertificate: "damage-certificate"
    case .expireCertificate: "expire-certificate"
    case .expiringCertificate: "expiring-certificate"
    case .earlyCertificate: "early-certificate"
    case .compromisedCertificate: "compromised-certificate"
    case .redeployed: "redeployed"
    case .expireRegistration: "expire-registration"
    case .unknownState: "unknown-state"
    case .deactivated: "deactivated"
    case .awaitingReissue: "awaiting-reissue"
    case .vendorDeactivated: "vendor-deactivated"
    case .vendorActive: "vendor-active"
    case .vendorNeverActivated: "vendor-never-activated"
    case .vendorCompany: "vendor-company"
    case .vendorTotal: "vendor-total"
    case .vendorUnknown: "vendor-unknown"
    case .changeID: "change-id"
    case .answerLost: "answer-lost"
    case .neverConfirmed: "never-confirmed"
    case .siteDeactivated: "site-deactivated"
    case .lastAttempt: "last-attempt"
    case .blankContact: "blank-contact"
    case .expiredPack: "expired-pack"
    case .noLicenses: "no-licenses"
    case .renewalDue: "renewal-due"
    case .revokedFifth: "revoked-fifth"
    }
  }
}
