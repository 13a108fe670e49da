public import Codes

/// What confirms a request, its check digits sound.
enum Confirmation: Hashable {
  case code(ConfirmationCode)
  case reference(SpokenReference)
  /// By the caller's word.
  case heard
  case serverID(LicenseServerID)
  case packID(LicensePackID)
  /// By the Internet, where the unissued licenses are reissued at once.
  case reactivation(SpokenReference, LicensePackID?)
}

extension LicenseServer {
  /// What an accepted confirmation changes.
  mutating func complete(_ confirmation: Confirmation, at time: UTCTime) {
    guard let pending = pendingRequest else { return }
    takeBackExpired(at: time)
    var reference: SpokenReference?
    switch (pending.operation, confirmation, licenseServerID) {
    case (.activate, .serverID(let id), _):
      activate(id, "activated", compromised: false, at: time)
    case (.install, .packID(let id), _):
      guard let order = pending.order else { return }
      packs.append(LicensePack(id: id, order, at: time))
    case (.reissue, .packID, _):
      reissue()
    case (.deactivate, .code, let id?):
      state = .deactivated(id, since: time)
    case (.reactivate, .heard, let id?), (.reactivate, .reference, let id?),
      (.reactivate, .reactivation, let id?):
      activate(
        id, "reactivated", compromised: pending.reason == .privateKeyCompromised, at: time)
      for index in packs.indices { packs[index].counts.awaitReissue() }
      switch confirmation {
      case .reference(let said): reference = said
      case .reactivation(let said, let packID):
        reference = said
        if packID != nil { reissue() }
      default: break
      }
    default:
      return
    }
    update { $0.status = .completed(at: time) }
    history.append(entry(.completed, at: time, request: pending, reference: reference))
  }

  private mutating func activate(
    _ id: LicenseServerID, _ participle: String, compromised: Bool, at time: UTCTime
  ) {
    state = .activated(id)
    renewRegistration(compromised: compromised, at: time)
    log(.activated, at: time, "\(name) has been \(participle).")
  }

  private mutating func reissue() {
    for index in packs.indices { packs[index].counts.reissue() }
  }

  // MARK: Warnings

  /// What should be thought of before a request goes on; `nil` when there is nothing.
  public func warning(about request: Request, at time: UTCTime) -> String? {
    let warnings = [
      warning(before: request.operation, by: request.method, at: time),
      request.reason.flatMap { contradiction(to: $0, at: time) },
    ].compactMap(\.self)
    return warnings.isEmpty ? nil : warnings.joined(separator: " ")
  }

  /// What should be thought of before an operation that is allowed; `nil` when there is nothing.
  ///
  /// - Parameter method: by the Internet, the unissued licenses are reissued together with the
  ///   reactivation, and nothing is held back.
  func warning(
    before operation: Operation, by method: ConnectionMethod, at time: UTCTime
  ) -> String? {
    guard operation == .reactivate else { return nil }
    let standing = standing(at: time)
    if case .lapsed(let lapse) = standing, lapse.mayBeOfClock {
      return "Check the clock before \(name) is reactivated: \(lapse)."
    }
    guard standing == .activated else { return nil }
    let server = counted(at: time)
    switch (method, server.licensesToHandOut(at: time)) {
    case (.internet, _) where server.licenses.unissued > 0:
      return "\(name) is active already. Its unissued licenses are reissued together with the "
        + "reactivation."
    case (.internet, _), (_, 0):
      return "\(name) is active already."
    case (_, 1):
      return "\(name) is active. Reactivating it holds back its 1 available license until it is "
        + "reissued."
    case (_, let available):
      return "\(name) is active. Reactivating it holds back its \(available) available licenses "
        + "until they are reissued."
    }
  }

  /// Why a reason cannot be the true one, as far as the console knows; `nil` when it can be.
  public func contradiction(to reason: ReactivationReason, at time: UTCTime) -> String? {
    if case .lapsed(let lapse) = standing(at: time), let known = lapse.reason {
      return isPossible(reason, beside: known, at: time)
        ? nil
        : "The reason is that \(reason.clause), but \(name) must be reactivated since \(lapse): "
          + "give the reason \(known.rawValue), “\(known.title)”."
    }
    return switch (reason, certificate?.verdict) {
    case (.certificateExpired, .valid(let end)) where time <= end:
      "The reason is that the certificate expired, but the certificate of \(name) is valid until "
        + "\(end.day)."
    case (.certificateCorrupt, .valid(let end)) where time <= end:
      "The reason is that the certificate is damaged, but the certificate of \(name) is in order."
    case (.registrationExpired, _):
      registrationEndsOn.flatMap { last in
        time.day <= last
          ? "The reason is that the registration expired, but that of \(name) is good through \(last)."
          : nil
      }
    default: nil
    }
  }

  /// Whether a server that lapsed for a known reason can be reactivated for this one all the same.
  private func isPossible(
    _ reason: ReactivationReason, beside known: ReactivationReason, at time: UTCTime
  ) -> Bool {
    switch reason {
    case known, .privateKeyCompromised: true
    case .registrationExpired: registrationEndsOn.map { $0 < time.day } ?? false
    case .redeployed, .certificateCorrupt, .serverUpgraded, .certificateExpired: false
    }
  }
}

extension ReactivationReason {
  /// The title within a sentence.
  fileprivate var clause: String { title.prefix(1).lowercased() + title.dropFirst() }
}
