internal import Codes
internal import GRDB
internal import LicensingWizard

extension SiteDatabase {
  static func server(_ row: Row, _ database: Database) throws -> LicenseServer {
    let id = try row.number("id")
    func rows(_ table: String) throws -> [Row] {
      try Row.fetchAll(
        database, sql: "SELECT * FROM \(table) WHERE server_id = ? ORDER BY position",
        arguments: [id])
    }
    var server = LicenseServer(
      name: try row.value("name") { try? ServerName(parsing: $0) },
      productID: try row.value("product_id") { try? ProductID(parsing: $0) },
      scope: try row.value("scope", LicenseServer.Scope.init(rawValue:)),
      contact: try contact(row),
      connectionMethod: try row.value("connection_method", ConnectionMethod.init(rawValue:)),
      state: try state(row), certificate: try certificate(row),
      distrusted: try rows("distrusted_certificate").map { try $0.bytes("certificate") },
      registrationEndsOn: try row.optional("registration_ends_on", number: Day.init(number:)),
      packs: try rows("pack").map(pack), requests: try rows("request").map(request),
      clients: try rows("client_license").map(client), history: try rows("history").map(entry),
      events: try rows("event").map(event))
    server.isStateUnknown = try row.number("is_state_unknown") == 1
    return server
  }

  private static func contact(_ row: Row) throws -> Contact {
    Contact(
      firstName: try row.text("first_name"), lastName: try row.text("last_name"),
      company: try row.text("company"), phone: try row.text("phone"),
      email: try row.text("email"), country: try row.optional("country") { Country($0) },
      address: try row.text("address"))
  }

  private static func state(_ row: Row) throws -> LicenseServer.State {
    let id = try row.optional("license_server_id") { try? LicenseServerID(parsing: $0) }
    guard let id else { return .neverActivated }
    return try row.optionalTime("deactivated_at").map { .deactivated(id, since: $0) }
      ?? .activated(id)
  }

  private static func certificate(_ row: Row) throws -> ServerCertificate? {
    let time = try row.optionalTime("verdict_time")
    let verdict: ServerCertificate.Verdict? = try row.optional("verdict") { verdict in
      switch (verdict, time) {
      case ("valid", let time?): .valid(until: time)
      case ("expired", let time?): .expired(at: time)
      case ("not-yet-valid", let time?): .notYetValid(from: time)
      case ("damaged", nil): .damaged
      case ("wrong-key", nil): .wrongKey
      case ("distrusted", nil): .distrusted
      default: nil
      }
    }
    return try verdict.map { ServerCertificate(bytes: try row.bytes("certificate"), $0) }
  }

  private static func pack(_ row: Row) throws -> LicensePack {
    LicensePack(
      id: try row.optional("pack_id") { try? LicensePackID(parsing: $0) },
      try row.value("program", LicenseProgram.init(rawValue:)), try row.product(),
      LicenseCounts(
        issued: try row.number("issued"), available: try row.number("available"),
        awaitingReissue: try row.number("awaiting_reissue")),
      installedAt: try row.optionalTime("installed_at"),
      endsOn: try row.optional("ends_on", number: Day.init(number:)))
  }

  private static func request(_ row: Row) throws -> Request {
    let closedAt = try row.optionalTime("closed_at")
    return Request(
      number: try row.value("number") { try? RequestNumber(parsing: $0) },
      operation: try row.value("operation", Operation.init(rawValue:)),
      method: try row.value("method", ConnectionMethod.init(rawValue:)),
      reason: try row.optional("reason", ReactivationReason.init(rawValue:)),
      order: try row.order(), openedAt: try row.time("opened_at"),
      attempts: try row.number("attempts"),
      status: try row.value("status") { status in
        switch (status, closedAt) {
        case ("pending", nil): .pending
        case ("completed", let time?): .completed(at: time)
        case ("cancelled", let time?): .cancelled(at: time)
        case ("exhausted", let time?): .exhausted(at: time)
        default: nil
        }
      })
  }

  private static func client(_ row: Row) throws -> ClientLicense {
    let endedAt = try row.optionalTime("ended_at")
    return ClientLicense(
      client: try row.text("client"),
      kind: try row.value("kind", ClientLicense.Kind.init(rawValue:)), product: try row.product(),
      pack: try row.optional("pack", number: { $0 }), issuedAt: try row.time("issued_at"),
      expiresAt: try row.time("expires_at"),
      end: try row.optional("ending") { end in
        switch (end, endedAt) {
        case ("expired", let time?): .expired(at: time)
        case ("revoked", let time?): .revoked(at: time)
        default: nil
        }
      })
  }

  private static func entry(_ row: Row) throws -> HistoryEntry {
    HistoryEntry(
      at: try row.time("at"), who: try row.text("who"),
      event: try row.value("event", HistoryEntry.Event.init(rawValue:)),
      operation: try row.optional("operation", Operation.init(rawValue:)),
      method: try row.optional("method", ConnectionMethod.init(rawValue:)),
      requestNumber: try row.optional("request_number") { try? RequestNumber(parsing: $0) },
      reason: try row.optional("reason", ReactivationReason.init(rawValue:)),
      reference: try row.optional("reference") { try? SpokenReference(parsing: $0) },
      note: try row.optional("note") { $0 })
  }

  private static func event(_ row: Row) throws -> LoggedEvent {
    let number = try row.optional("number", number: LoggedEvent.Number.init(rawValue:))
    guard let number else { throw DamagedRow(found: "number is empty") }
    return LoggedEvent(at: try row.time("at"), number, try row.text("sentence"))
  }
}
