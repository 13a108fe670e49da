public import Clearinghouse
public import Codes
public import LicensingWizard

/// What each side believes of one license server, what is wrong with that, and the one step that mends
/// it. Only whoever has both databases can know.
public struct Diagnosis: Hashable, Sendable {
  /// What the console believes, a sentence each.
  public let site: [String]
  /// What the Clearinghouse believes, a sentence each.
  public let vendor: [String]
  public let finding: Finding

  /// What is wrong, the most urgent if there is more than one thing.
  public struct Finding: Hashable, Sendable {
    public let kind: Kind
    public let explanation: String
    public let nextStep: String

    public enum Kind: String, CaseIterable, Hashable, Sendable {
      case inOrder = "in-order"
      case stateUnknown = "state-unknown"
      case clockSetBack = "clock-set-back"
      case unregistered
      case otherKey = "other-key"
      case activatedByVendorOnly = "activated-by-vendor-only"
      case activatedBySiteOnly = "activated-by-site-only"
      case otherLicenseServerID = "other-license-server-id"
      /// Whoever names the site's company on the telephone is told that it is not the server's.
      case otherCompany = "other-company"
      /// The Clearinghouse has answered the pending request.
      case answerNotTaken = "answer-not-taken"
      case waitingForAnswer = "waiting-for-answer"
      /// The Clearinghouse answered a request that the site has no record of.
      case backupRestored = "backup-restored"
      /// The Clearinghouse was given the request number of another server of the site.
      case otherServersRequest = "other-servers-request"
      case deactivatedByVendorOnly = "deactivated-by-vendor-only"
      case deactivatedBySiteOnly = "deactivated-by-site-only"
      /// The site took a word that the Clearinghouse never gave.
      case neverConfirmed = "never-confirmed"
      case totalsDiffer = "totals-differ"
      /// The Clearinghouse was told that the private key is compromised, and the site was not.
      case compromiseUnknown = "compromise-unknown"
      /// The site awaits a reissue that the Clearinghouse cannot give.
      case reissueImpossible = "reissue-impossible"
      /// The site awaits another number of licenses than the Clearinghouse would reissue.
      case reissueDiffers = "reissue-differs"
      /// What is pending cannot be completed any more.
      case requestRefused = "request-refused"
      case lapsed
      case neverActivated = "never-activated"
      case deactivated
      case awaitingReissue = "awaiting-reissue"

      /// Whether both sides believe the same, whatever is still to be done.
      public var isAgreement: Bool {
        switch self {
        case .inOrder, .waitingForAnswer, .requestRefused, .lapsed, .neverActivated, .deactivated,
          .awaitingReissue:
          true
        case .stateUnknown, .clockSetBack, .unregistered, .otherKey, .activatedByVendorOnly,
          .activatedBySiteOnly, .otherLicenseServerID, .otherCompany, .answerNotTaken,
          .backupRestored, .otherServersRequest, .deactivatedByVendorOnly,
          .deactivatedBySiteOnly, .neverConfirmed, .totalsDiffer, .compromiseUnknown,
          .reissueImpossible, .reissueDiffers:
          false
        }
      }
    }
  }

  /// - Parameters:
  ///   - others: the other servers of the site, which may have lent a request number by mistake.
  ///   - registration: the vendor's record; `nil` when it has none.
  ///   - key: the site's.
  public init(
    of server: LicenseServer, others: [LicenseServer] = [], registration: Registration?,
    at time: UTCTime, key: SimulationKey
  ) {
    var server = server
    server.takeBackExpired(at: time)
    site = server.beliefs(at: time)
    vendor = registration?.beliefs ?? ["It has no record of the product ID \(server.productID)."]
    let sides = Sides(
      server: server, others: others, registration: registration, time: time, key: key)
    finding = sides.finding
  }
}

extension LicenseServer {
  fileprivate func beliefs(at time: UTCTime) -> [String] {
    var state = "\(name) is \(self.state.word)"
    if case .deactivated(_, let since) = self.state { state += " since \(since.day)" }
    if case .lapsed(let lapse) = standing(at: time) { state += ", but \(lapse)" }
    if isStateUnknown {
      state = "The state of \(name) is not known; last it was \(self.state.word)"
    }
    var beliefs = ["\(state)."]
    if let id = licenseServerID { beliefs.append("Its license server ID ends in \(id.ending).") }
    beliefs.append(
      "It holds \(licenses.total) licenses: \(licenses.issued) issued, "
        + "\(licensesToHandOut(at: time)) available, \(licenses.awaitingReissue) to be reissued.")
    let ended = licensesEnded(at: time)
    if ended > 0 {
      beliefs.append(
        "\(ended) of them cannot be handed out any more, since their pack has ended.")
    }
    if let request = pendingRequest {
      beliefs.append(
        "The \(request.operation.noun) \(request.number) is pending since \(request.openedAt.day).")
      if let last = request.lastAttempt { beliefs.append(last) }
    }
    return beliefs
  }
}

extension Registration {
  fileprivate var beliefs: [String] {
    var beliefs: [String] = []
    switch (licenseServerID, state) {
    case (nil, _): beliefs.append("The server was never activated.")
    case (let id?, .active):
      beliefs += ["The server is active.", "Its license server ID ends in \(id.ending)."]
    case (let id?, .deactivated(let since)):
      beliefs += [
        "The server is deactivated since \(since.day).",
        "Its license server ID ends in \(id.ending).",
      ]
    }
    beliefs.append("It holds \(licenses) licenses.")
    if let last = answers.last {
      beliefs.append(
        "The \(last.operation.noun) \(last.requestNumber) was answered last, on "
          + "\(last.answeredAt.day), by \(last.method.phrase).")
    }
    if let last = enrolments.last {
      beliefs.append("Its enrolment line was read again on \(last.at.day).")
    }
    return beliefs
  }
}

extension IssuedID {
  /// Enough to tell it from another, and too little to use it.
  public var ending: String { String(canonical.suffix(5)) }
}
