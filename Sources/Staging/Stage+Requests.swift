internal import Clearinghouse
internal import Codes
internal import LicensingWizard

/// Where the server and its requests have got to.
extension Stage {
  mutating func expireRegistration() throws -> String {
    let last = time.day.advanced(by: -1)
    _ = try activated
    try changeSite("registration expired") { server, _ in server.registrationEndsOn = last }
    return "The registration of \(name) expired on \(last): it must be reactivated."
  }

  mutating func unknownState(isKnown: Bool) throws -> String {
    try changeSite(isKnown ? "state known" : "state unknown") { server, _ in
      server.isStateUnknown = !isKnown
    }
    return isKnown
      ? "The licensing service of \(name) gives answers again."
      : "The state of \(name) is not known. --known ends this."
  }

  mutating func deactivated() throws -> String {
    try deactivate()
    try note("deactivated on both sides")
    return "\(name) is deactivated on both sides."
  }

  mutating func awaitingReissue() throws -> String {
    _ = try activated
    try reactivate(.serverUpgraded)
    try note("reactivated on both sides")
    return "\(name) was reactivated. Licenses that wait to be reissued: "
      + "\(try server.licenses.awaitingReissue)."
  }

  /// If no request is pending, a deactivation is opened.
  mutating func answerLost() throws -> String {
    let request = try server.pendingRequest ?? open(.deactivate)
    try answer(request)
    try note("answer lost")
    return
      "The Clearinghouse answered the \(request.operation.noun) \(request.number) of \(name), and "
      + "the site never heard it. Calling again mends it."
  }

  mutating func neverConfirmed() throws -> String {
    _ = try activated
    _ = try open(.reactivate, reason: .serverUpgraded)
    try confirmReactivation()
    try note("reactivation never confirmed")
    return "\(name) is reactivated by a word that the Clearinghouse never gave."
  }

  mutating func siteDeactivated() throws -> String {
    try deactivate()
    try changeVendor("active at the Clearinghouse") { $0.state = .active }
    return "\(name) is deactivated at the site, and active at the Clearinghouse."
  }

  /// If no request is pending, a deactivation is opened.
  mutating func lastAttempt() throws -> String {
    let pending = try server.pendingRequest ?? open(.deactivate)
    try changeSite("one attempt left") { server, _ in
      for index in server.requests.indices where server.requests[index].number == pending.number {
        server.requests[index].attempts = Request.allowedAttempts - 1
      }
    }
    return "One attempt is left for the \(pending.operation.noun) \(pending.number)."
  }

  mutating func blankContact() throws -> String {
    try changeSite("contact blank") { server, _ in
      server.contact = Contact(firstName: "", lastName: "", company: "")
    }
    return "Nobody answers for \(name): the wizard asks for the names and the company."
  }
}
