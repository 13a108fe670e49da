public import Codes

extension LicenseServer {
  /// From how many days before the certificate or the registration ends it is spoken of.
  private static let daysOfWarning = 30

  /// As a list of servers names it.
  public func stateWord(at time: UTCTime) -> String {
    switch standing(at: time) {
    case .neverActivated, .activated, .deactivated: state.word
    case .lapsed(let lapse): lapse.mayBeOfClock ? "check the clock" : "reactivate now"
    case .unknown: "unknown"
    }
  }

  /// The console's green check mark means configured and activated.
  public func mark(at time: UTCTime) -> String {
    if case .activated = standing(at: time) { "✓" } else { "–" }
  }

  /// What whoever looks after the server should know now, a sentence or two each.
  public func warnings(at time: UTCTime) -> [String] {
    var warnings: [String] = []
    if let pending = pendingRequest {
      warnings.append(
        "The \(pending.operation.noun) \(pending.number) is pending: complete it or cancel it."
          + (pending.lastAttempt.map { " \($0)" } ?? ""))
    }
    switch standing(at: time) {
    case .neverActivated:
      warnings.append("It was never activated: clients get temporary licenses only.")
    case .deactivated:
      warnings.append("No additional client is licensed from it until it is reactivated.")
    case .lapsed(let lapse):
      let wayOut =
        lapse.mayBeOfClock
        ? "Check the clock, and reactivate it only if that is right" : "Reactivate it now"
      warnings.append("\(wayOut): \(lapse). Clients get temporary licenses only.")
    case .unknown:
      warnings.append("Its licensing service gives no answer: it can only be looked at.")
    case .activated:
      warnings += endings(at: time)
      if licensesToHandOut(at: time) == 0 {
        warnings.append("No license is available: new clients get temporary ones.")
      }
    }
    let ended = licensesEnded(at: time)
    if ended > 0 {
      warnings.append(
        "Licenses that cannot be handed out any more, since their pack has ended: \(ended).")
    }
    if licenses.awaitingReissue > 0 {
      warnings.append(
        "Licenses that must be reissued before they can be handed out: "
          + "\(licenses.awaitingReissue).")
    }
    return warnings
  }

  /// What ends soon.
  private func endings(at time: UTCTime) -> [String] {
    var warnings: [String] = []
    if let days = certificateDaysLeft(at: time), days <= Self.daysOfWarning {
      warnings.append(Self.ending("certificate", in: days))
    }
    if let last = registrationEndsOn {
      let days = time.day.distance(to: last)
      if days <= Self.daysOfWarning {
        warnings.append(Self.ending("registration", in: days))
      }
    }
    return warnings
  }

  private static func ending(_ what: String, in days: Int) -> String {
    let end = days == 0 ? "today" : "in \(days) day\(days == 1 ? "" : "s")"
    return "Its \(what) expires \(end): reactivate it before that."
  }
}
