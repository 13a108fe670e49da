public import Codes

extension LicensingConsole {
  /// Keeps the certificate that was made for a server.
  ///
  /// - Throws: `Refusal.unknownServer`, or what the ledger throws.
  public mutating func keep(
    _ certificate: ServerCertificate, on name: ServerName, at time: UTCTime
  ) throws {
    try change(name) { server in
      server.keep(certificate)
      server.history.append(server.entry(.certificateKept, at: time))
    }
  }

  /// Notes what was found when the certificate of a server was checked. One that turns out bad is in
  /// the event log; one that is distrusted stays so, whatever was found.
  ///
  /// - Throws: `Refusal.unknownServer`, or what the ledger throws.
  public mutating func judge(
    _ verdict: ServerCertificate.Verdict, of name: ServerName, at time: UTCTime
  ) throws {
    guard let known = try server(name).certificate, known.verdict != verdict else { return }
    try change(name) { server in
      guard let before = server.certificate, before.verdict != .distrusted else { return }
      server.keep(ServerCertificate(bytes: before.bytes, verdict))
      guard server.certificate != before, case .lapsed(let lapse) = server.standing(at: time) else {
        return
      }
      server.log(.certificateBad, at: time, lapse.loggedSentence(of: server.name))
    }
  }

  /// Changes who answers for a server, which method it prefers, and whose clients it answers.
  ///
  /// - Parameter scope: `nil` leaves it as it is.
  /// - Throws: `Refusal.contactIncomplete`, `stateUnknown` or `unknownServer`, or what the ledger
  ///   throws.
  public mutating func setProperties(
    of name: ServerName, contact: Contact, method: ConnectionMethod,
    scope: LicenseServer.Scope? = nil, at time: UTCTime
  ) throws {
    let missing = contact.missing(by: method)
    guard missing.isEmpty else { throw Refusal.contactIncomplete(missing) }
    try change(name) { server in
      guard !server.isStateUnknown else { throw Refusal.stateUnknown(server.name) }
      let before = server
      server.contact = contact
      server.connectionMethod = method
      server.scope = scope ?? server.scope
      guard server != before else { return }
      server.history.append(server.entry(.propertiesChanged, at: time))
    }
  }

  /// Sets up a situation that would be long in coming, and says so in the history.
  ///
  /// - Parameter what: what was set up, for the history.
  /// - Throws: `Refusal.unknownServer`, or what `body` or the ledger throws; nothing is changed then.
  public mutating func stage(
    _ what: String, on name: ServerName, at time: UTCTime,
    _ body: (inout LicenseServer) throws -> Void
  ) throws {
    try change(name) { server in
      try body(&server)
      server.history.append(server.entry(.staged, at: time, note: what))
    }
  }
}
