internal import Codes

extension Refusal {
  /// What a refusal says that has to do with the state of the server; empty for any other.
  var stateWords: String {
    switch self {
    case .neverActivated(let name, let operation):
      "\(name) was never activated, so there is nothing to \(operation.rawValue). Activate it first."
    case .alreadyActivated(let name):
      "\(name) is activated already. Reactivate it if it has to be activated anew."
    case .reactivateInstead(let name, let lapse):
      "\(name) was activated before, but \(lapse). "
        + lapse.wayOut("Reactivate it instead.")
    case .recordKept(let name, let since):
      "\(name) has been deactivated since \(since.day), and its record is kept. Reactivate it instead."
    case .alreadyDeactivated(let name, let since):
      "\(name) has been deactivated since \(since.day). Its record is kept: reactivate it to use it "
        + "again."
    case .activateFirst(let name, let task):
      "\(name) was never activated, so licenses cannot be \(task.participle). Activate it first."
    case .reactivateFirst(let name, let task, .lapsed(let lapse)):
      "Licenses of \(name) cannot be \(task.participle): \(lapse). "
        + lapse.wayOut("Reactivate it first.")
    case .reactivateFirst(let name, let task, .deactivated(let since)):
      "Licenses of \(name) cannot be \(task.participle): it has been deactivated since \(since.day). "
        + "Reactivate it first."
    case .nothingAwaitsReissue(let name, let available):
      "Nothing awaits reissue on \(name). Licenses that can be handed out: \(available)."
    default: ""
    }
  }

  /// What a refusal says to a client; empty for any other.
  var clientWords: String {
    switch self {
    case .deactivated(let name, let since):
      "\(name) has been deactivated since \(since.day): no additional client can be licensed from it "
        + "until it is reactivated. Licenses issued before remain valid."
    case .noLicense(let name, let client, let product, let shortage):
      shortage.words(name, client, perUser: product.holder == .user)
    case .noLicenseHeld(let name, let client, let task):
      "\(client) holds no permanent license of \(name)"
        + (task == .revoke ? ", so there is nothing to revoke." : ". Request one.")
    case .temporaryNotRenewed(let name, let client):
      "\(client) holds a temporary license of \(name), which cannot be renewed. Request one: it gets "
        + "a permanent one as soon as there is one."
    case .renewalNotDue(let client, let end):
      "The license of \(client) is valid until \(end.day). It can be renewed when "
        + "\(ClientLicense.renewalDays) days or fewer are left."
    case .perUserNotRevoked:
      "Only licenses per device can be revoked. A license per user ends by itself."
    case .revocationLimit(let name, let total, let revoked, let until):
      "At most 20 % of the licenses per device can be revoked at a time: of the \(total) of \(name), "
        + "\(revoked) are."
        + (until.map { " Revoke the next on \($0.day)." } ?? " Install more licenses first.")
    default: ""
    }
  }
}

extension Refusal.Shortage {
  /// The cause, why there is not even a temporary one, and the way out.
  fileprivate func words(_ name: ServerName, _ client: String, perUser: Bool) -> String {
    let temporary =
      perUser
      ? "There are no temporary licenses per user."
      : "\(client) has already had its temporary license."
    return switch self {
    case .neverActivated:
      "\(name) has no license for \(client), since it was never activated. \(temporary) Activate "
        + "\(name) first."
    case .lapsed(let lapse):
      "\(name) has no license for \(client) now: \(lapse). \(temporary) "
        + lapse.wayOut("Reactivate \(name) first.")
    case .awaitingReissue(let count):
      "\(name) has no license left for \(client) but those that wait to be reissued: \(count). "
        + "\(temporary) Have them reissued."
    case .noneLeft:
      "\(name) has no license \(perUser ? "per user " : "")left for \(client). \(temporary) Install "
        + "more."
    }
  }
}

extension Refusal.Task {
  fileprivate var participle: String {
    switch self {
    case .install: "installed"
    case .reissue: "reissued"
    case .renew: "renewed"
    case .revoke: "revoked"
    }
  }
}
