public import Codes

extension Registration {
  /// Takes what an enrolment line says of a server that is registered already: its license server ID,
  /// its licenses and its company, as the site has them now.
  ///
  /// What was answered before is then settled, whether the site ever heard of it or not. The state is
  /// not in the line, and stays. A line that was printed before the server was activated changes
  /// nothing any more.
  ///
  /// - Returns: `updated`, `unchanged` or `older`.
  mutating func enrol(_ enrolment: Enrolment, at time: UTCTime) -> EnrolmentOutcome {
    if licenseServerID != nil, enrolment.licenseServerID == nil { return .older }
    let isSettled = enrolments.last.map(\.answersBefore) ?? 0 == answers.count
    let hasCompany = enrolment.company.isEmpty || enrolment.company == company
    guard
      !isSettled || !hasCompany || enrolment.licenseServerID != licenseServerID
        || enrolment.licenses != licenses
    else { return .unchanged }
    licenseServerID = enrolment.licenseServerID
    licenses = enrolment.licenses
    if !hasCompany { company = enrolment.company }
    enrolments.append(
      LaterEnrolment(
        at: time, answersBefore: answers.count, licenseServerID: licenseServerID,
        licenses: licenses))
    return .updated
  }

  /// The answers since the last enrolment line was read, oldest first.
  public var unsettledAnswers: ArraySlice<Answer> {
    answers.dropFirst(enrolments.last?.answersBefore ?? 0)
  }
}

extension VendorLedger {
  /// Registers a server as an enrolment line describes it, or takes what the line says of one that is
  /// registered.
  ///
  /// - Throws: what the ledger throws.
  public mutating func enrol(
    _ enrolment: Enrolment, at time: UTCTime
  ) throws -> EnrolmentOutcome {
    try change(enrolment.productID) { stored in
      guard var registration = stored else {
        stored = Registration(enrolment, at: time)
        return .registered
      }
      let outcome = registration.enrol(enrolment, at: time)
      stored = registration
      return outcome
    }
  }
}

/// What became of an enrolment line.
public enum EnrolmentOutcome: String, CaseIterable, Hashable, Sendable {
  /// The server was not known before.
  case registered
  case updated
  /// The record says what the line says.
  case unchanged
  /// The server was activated since the line was printed; nothing has changed.
  case older
}

/// An enrolment line of a server that was registered already.
public struct LaterEnrolment: Hashable, Sendable {
  public let at: UTCTime
  /// How many answers had been given for the server until then.
  public let answersBefore: Int
  public let licenseServerID: LicenseServerID?
  public let licenses: Int

  public init(at: UTCTime, answersBefore: Int, licenseServerID: LicenseServerID?, licenses: Int) {
    self.at = at
    self.answersBefore = answersBefore
    self.licenseServerID = licenseServerID
    self.licenses = licenses
  }
}
