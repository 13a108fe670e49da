internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator

extension Player {
  /// The first server, which a step without a name is about.
  private var server: LicenseServer? { console.ledger.servers().first }

  mutating func play(_ step: ClientStep) {
    guard let name = server?.name else { return note("(There is no license server.)") }
    do {
      switch step {
      case .request(let client, let product):
        let license = try console.issueLicense(
          to: client, by: name, for: product, at: now, using: &licenseTerms)
        note("\(client) has a \(license.kind.rawValue) license until \(license.expiresAt.day).")
      case .renew(let client, let product):
        let license = try console.renewLicense(
          of: client, by: name, for: product, at: now, using: &licenseTerms)
        note("The license of \(client) is renewed until \(license.expiresAt.day).")
      case .revoke(let client):
        _ = try console.revokeLicense(of: client, by: name, at: now)
        note("The license of \(client) is revoked.")
      case .list:
        let clients = try console.server(name).clients
        if clients.isEmpty { note("No client holds a license.") }
        for license in clients {
          note(
            "\(license.client): \(license.kind.rawValue), \(license.product), "
              + "\(license.status(at: now)), until \(license.expiresAt.day)")
        }
      }
    } catch {
      note("! \(error)")
    }
  }

  mutating func show(_ record: Step.Record) {
    guard var server else { return note("(There is no license server.)") }
    switch record {
    case .server:
      server.takeBackExpired(at: now)
      note("\(server.name): \(server.stateWord(at: now))")
      let licenses = server.licenses
      note(
        "Licenses: \(licenses.issued) issued, \(licenses.available) available, "
          + "\(licenses.awaitingReissue) to be reissued")
      if let pending = server.pendingRequest {
        note("Pending: \(pending.operation.noun) \(pending.number)")
      }
    case .log:
      for entry in server.history { note(entry.line) }
    case .events:
      if server.events.isEmpty { note("No event is logged.") }
      for event in server.events { note("\(event.at) \(event.number.rawValue) \(event.sentence)") }
    case .answers:
      let answers = vendor.registration(of: server.productID)?.answers ?? []
      if answers.isEmpty { note("The Clearinghouse has answered nothing.") }
      for answer in answers { note(answer.line) }
    case .doctor:
      let diagnosis = Diagnosis(
        of: server, others: console.ledger.servers().filter { $0.name != server.name },
        registration: vendor.registration(of: server.productID), at: now, key: key)
      for line in diagnosis.site { note("The site: \(line)") }
      for line in diagnosis.vendor { note("The Clearinghouse: \(line)") }
      note(diagnosis.finding.explanation)
      note("Next step: \(diagnosis.finding.nextStep)")
    }
  }
}

extension HistoryEntry {
  /// Its fields in a line; those that it has not are left out.
  fileprivate var line: String {
    [
      "\(at)", who, event.rawValue, operation?.noun, method?.rawValue, requestNumber?.description,
      reason?.rawValue, reference?.description, note,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

extension Answer {
  fileprivate var line: String {
    [
      "\(answeredAt)", operation.noun, method.rawValue, requestNumber.description, who,
      reason?.rawValue, unissued.map { "\($0.value) unissued" }, order?.purchase.masked,
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}
