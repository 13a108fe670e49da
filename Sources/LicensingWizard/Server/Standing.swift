public import Codes

extension LicenseServer {
  /// What decides which operations are allowed: the columns of the table of states.
  public enum Standing: Hashable, Sendable {
    case neverActivated
    case activated
    /// Activated, but its certificate is bad or its registration has expired.
    case lapsed(Lapse)
    case deactivated(since: UTCTime)
    /// The service gives no answer.
    case unknown
  }

  /// Why an activated server must be reactivated.
  public enum Lapse: Hashable, Sendable {
    case certificateExpired(at: UTCTime)
    case certificateNotYetValid(from: UTCTime)
    case certificateDamaged
    /// As after the server was redeployed: the computer has another private key.
    case privateKeyMissing
    case certificateDistrusted
    case registrationExpired(lastDay: Day)
  }

  public func standing(at time: UTCTime) -> Standing {
    if isStateUnknown { return .unknown }
    switch state {
    case .neverActivated: return .neverActivated
    case .deactivated(_, let since): return .deactivated(since: since)
    case .activated: return lapse(at: time).map { .lapsed($0) } ?? .activated
    }
  }

  private func lapse(at time: UTCTime) -> Lapse? {
    switch certificate?.verdict {
    case .damaged: return .certificateDamaged
    case .wrongKey: return .privateKeyMissing
    case .distrusted: return .certificateDistrusted
    case .notYetValid(let first): return .certificateNotYetValid(from: first)
    case .expired(let end): return .certificateExpired(at: end)
    case .valid(let end) where time > end: return .certificateExpired(at: end)
    case .valid, nil: break
    }
    guard let last = registrationEndsOn, time.day > last else { return nil }
    return .registrationExpired(lastDay: last)
  }

  /// How many whole days the certificate is still valid; `nil` when there is none or it is not.
  public func certificateDaysLeft(at time: UTCTime) -> Int? {
    guard case .valid(let end) = certificate?.verdict, time <= end else { return nil }
    return Int((end.seconds - time.seconds) / 86_400)
  }

  /// Whether a certificate must be made for it: it was activated, and has none.
  public var needsCertificate: Bool {
    if case .activated = state { certificate == nil } else { false }
  }
}

extension LicenseServer.Lapse {
  /// A clock that is wrong can be all that is the matter: it is looked at before anything is done.
  public var mayBeOfClock: Bool {
    if case .certificateNotYetValid = self { true } else { false }
  }

  /// What a reactivation gives as its reason; `nil` where a wrong clock may be all.
  public var reason: ReactivationReason? {
    switch self {
    case .certificateExpired: .certificateExpired
    case .certificateDamaged: .certificateCorrupt
    case .privateKeyMissing: .redeployed
    case .certificateDistrusted: .privateKeyCompromised
    case .registrationExpired: .registrationExpired
    case .certificateNotYetValid: nil
    }
  }

  /// As the event log has it.
  public func loggedSentence(of name: ServerName) -> String {
    "\(name) must be reactivated\(mayBeOfClock ? ", unless the clock is wrong" : ""): \(self)."
  }

  /// What ends it, as a sentence, where something else is refused.
  ///
  /// - Parameter reactivation: the same as a sentence, where nothing but a reactivation does.
  func wayOut(_ reactivation: String) -> String {
    mayBeOfClock ? "Check the clock first, and reactivate it only if that is right." : reactivation
  }
}

extension LicenseServer.Lapse: CustomStringConvertible {
  /// As the end of a sentence.
  public var description: String {
    switch self {
    case .certificateExpired(let end): "its certificate expired on \(end.day)"
    case .certificateNotYetValid(let first):
      "its certificate is not valid before \(first.day) by the clock of this computer"
    case .certificateDamaged: "its certificate is damaged"
    case .privateKeyMissing:
      "its private key is not on this computer (\(ReactivationReason.redeployed.rawValue))"
    case .certificateDistrusted:
      "its certificate is not trusted any more, since its private key was compromised"
    case .registrationExpired(let last): "its registration expired on \(last)"
    }
  }
}
