extension Stage {
  /// Sets a situation up, and says so in the server's history.
  ///
  /// - Returns: what is so now, as a sentence, and what to try.
  /// - Throws: `SituationFault` when a number is out of its range, `StagingRefusal` or `Refusal` when the
  ///   server cannot be brought into the situation, `IssuingError`, or what a ledger throws. Of a
  ///   situation that takes several steps, those before the one that failed are done.
  @discardableResult
  public mutating func set(_ situation: Situation) throws -> String {
    try situation.check()
    return switch situation {
    case .damageCertificate: try damageCertificate()
    case .expireCertificate: try expireCertificate()
    case .expiringCertificate(let days): try expiringCertificate(days: days)
    case .earlyCertificate: try earlyCertificate()
    case .compromisedCertificate: try compromisedCertificate()
    case .redeployed: try redeployed()
    case .expireRegistration: try expireRegistration()
    case .unknownState(let isKnown): try unknownState(isKnown: isKnown)
    case .deactivated: try deactivated()
    case .awaitingReissue: try awaitingReissue()
    case .vendorDeactivated: try vendorDeactivated()
    case .vendorActive: try vendorActive()
    case .vendorNeverActivated: try vendorNeverActivated()
    case .vendorCompany(let company): try vendorCompany(company)
    case .vendorTotal(let total): try vendorTotal(total)
    case .vendorUnknown: try vendorUnknown()
    case .changeID: try changeID()
    case .answerLost: try answerLost()
    case .neverConfirmed: try neverConfirmed()
    case .siteDeactivated: try siteDeactivated()
    case .lastAttempt: try lastAttempt()
    case .blankContact: try blankContact()
    case .expiredPack: try expiredPack()
    case .noLicenses: try noLicenses()
    case .renewalDue: try renewalDue()
    case .revokedFifth: try revokedFifth()
    }
  }
}
