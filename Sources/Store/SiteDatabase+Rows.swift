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
    return LicenseServer(
      name: try row.value("name") { try? ServerName(parsing: $0) },
      productID: try row.value("product_id") { try? ProductID(parsing: $0) },
      scope: try row.value("scope", LicenseServer.Scope.init(rawValue:)),
      contact: Contact(
        firstName: try row.text("first_name"), lastName: try row.text("last_name"),
        company: try row.text("company"), phone: try row.text("phone"),
        email: try row.text("email")),
      state: try state(row),
      licenses: LicenseCounts(
        issued: try row.number("issued"), available: try row.number("available"),
        awaitingReissue: try row.number("awaiting_reissue")),
      requests: try rows("request").map(request),
      clients: try rows("client_license").map(client),
      history: try rows("history").map(entry))
  }

  private static func state(_ row: Row) throws -> LicenseServer.State {
    let id = try row.optional("license_server_id") { try? LicenseServerID(parsing: $0) }
    guard let id else { return .neverActivated }
    return try row.optionalTime("deactivated_at").map { .deactivated(id, since: $0) }
      ?? .activated(id)
  }

  private static func request(_ row: Row) throws -> Request {
    let closedAt = try row.optionalTime("closed_at")
    return Request(
      number: try row.value("number") { try? RequestNumber(parsing: $0) },
      operation: try row.value("operation", Operation.init(rawValue:)),
      method: try row.value("method", ConnectionMethod.init(rawValue:)),
      reason: try row.optional("reason", ReactivationReason.init(rawValue:)),
      openedAt: try row.time("opened_at"), attempts: try row.number("attempts"),
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
    ClientLicense(
      client: try row.text("client"),
      kind: try row.value("kind", ClientLicense.Kind.init(rawValue:)),
      issuedAt: try row.time("issued_at"), expiresAt: try row.time("expires_at"))
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

  // MARK: Storing

  /// Writes what differs. Requests change; clients and history only grow.
  static func store(
    _ server: LicenseServer, after before: LicenseServer?, _ database: Database
  ) throws {
    try store(server, database)
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM server WHERE name = ?", arguments: [server.name.text])
    for (position, request) in server.requests.enumerated() {
      try store(request, id, position, database)
    }
    for (position, client) in server.clients.enumerated().dropFirst(before?.clients.count ?? 0) {
      try database.execute(
        sql: "INSERT INTO client_license VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, client.client, client.kind.rawValue, client.issuedAt.seconds,
          client.expiresAt.seconds,
        ])
    }
    for (position, entry) in server.history.enumerated().dropFirst(before?.history.count ?? 0) {
      try database.execute(
        sql: "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, position, entry.at.seconds, entry.who, entry.event.rawValue,
          entry.operation?.rawValue, entry.method?.rawValue, entry.requestNumber?.canonical,
          entry.reason?.rawValue, entry.reference?.canonical, entry.note,
        ])
    }
  }

  private static func store(_ server: LicenseServer, _ database: Database) throws {
    var deactivatedAt: Int64?
    if case .deactivated(_, let since) = server.state { deactivatedAt = since.seconds }
    try database.execute(
      sql: """
        INSERT INTO server
          (name, product_id, scope, license_server_id, deactivated_at, first_name, last_name,
           company, phone, email, issued, available, awaiting_reissue)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET
          license_server_id = excluded.license_server_id,
          deactivated_at = excluded.deactivated_at, first_name = excluded.first_name,
          last_name = excluded.last_name, company = excluded.company, phone = excluded.phone,
          email = excluded.email, issued = excluded.issued, available = excluded.available,
          awaiting_reissue = excluded.awaiting_reissue
        """,
      arguments: [
        server.name.text, server.productID.canonical, server.scope.rawValue,
        server.licenseServerID?.canonical, deactivatedAt, server.contact.firstName,
        server.contact.lastName, server.contact.company, server.contact.phone, server.contact.email,
        server.licenses.issued, server.licenses.available, server.licenses.awaitingReissue,
      ])
  }

  private static func store(
    _ request: Request, _ server: Int64?, _ position: Int, _ database: Database
  ) throws {
    let status =
      switch request.status {
      case .pending: "pending"
      case .completed: "completed"
      case .cancelled: "cancelled"
      case .exhausted: "exhausted"
      }
    try database.execute(
      sql: """
        INSERT INTO request VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (server_id, position) DO UPDATE SET
          reason = excluded.reason, attempts = excluded.attempts, status = excluded.status,
          closed_at = excluded.closed_at
        """,
      arguments: [
        server, position, request.number.canonical, request.operation.rawValue,
        request.method.rawValue, request.reason?.rawValue, request.openedAt.seconds,
        request.attempts, status, request.closedAt?.seconds,
      ])
  }
}
