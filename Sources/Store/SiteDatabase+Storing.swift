internal import Codes
internal import GRDB
internal import LicensingWizard

extension SiteDatabase {
  /// Writes what differs. Packs, requests and clients change; everything else only grows.
  static func store(
    _ server: LicenseServer, after before: LicenseServer?, _ database: Database
  ) throws {
    try store(server, database)
    let id = try Int64.fetchOne(
      database, sql: "SELECT id FROM server WHERE name = ?", arguments: [server.name.text])
    func write<Value: Hashable>(
      _ values: [Value], after before: [Value]?, _ sql: String,
      _ columns: (Value) -> StatementArguments
    ) throws {
      let before = before ?? []
      for (position, value) in values.enumerated()
      where !before.indices.contains(position) || before[position] != value {
        try database.execute(sql: sql, arguments: [id, position] + columns(value))
      }
    }
    try write(
      server.distrusted, after: before?.distrusted,
      "INSERT INTO distrusted_certificate VALUES (?, ?, ?)"
    ) { [data($0)] }
    try write(server.packs, after: before?.packs, packSQL, columns)
    try write(server.requests, after: before?.requests, requestSQL, columns)
    try write(server.clients, after: before?.clients, clientSQL, columns)
    try write(
      server.history, after: before?.history,
      "INSERT INTO history VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", columns)
    try write(
      server.events, after: before?.events, "INSERT INTO event VALUES (?, ?, ?, ?, ?)"
    ) { [$0.at.seconds, $0.number.rawValue, $0.sentence] }
  }

  private static func store(_ server: LicenseServer, _ database: Database) throws {
    var deactivatedAt: Int64?
    if case .deactivated(_, let since) = server.state { deactivatedAt = since.seconds }
    let verdict = server.certificate.map { words(for: $0.verdict) }
    try database.execute(
      sql: """
        INSERT INTO server
          (name, product_id, scope, license_server_id, deactivated_at, is_state_unknown,
           registration_ends_on, certificate, verdict, verdict_time, first_name, last_name,
           company, phone, email, country, address, connection_method)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (name) DO UPDATE SET
          scope = excluded.scope, license_server_id = excluded.license_server_id,
          deactivated_at = excluded.deactivated_at,
          is_state_unknown = excluded.is_state_unknown,
          registration_ends_on = excluded.registration_ends_on,
          certificate = excluded.certificate, verdict = excluded.verdict,
          verdict_time = excluded.verdict_time, first_name = excluded.first_name,
          last_name = excluded.last_name, company = excluded.company, phone = excluded.phone,
          email = excluded.email, country = excluded.country, address = excluded.address,
          connection_method = excluded.connection_method
        """,
      arguments: [
        server.name.text, server.productID.canonical, server.scope.rawValue,
        server.licenseServerID?.canonical, deactivatedAt, server.isStateUnknown,
        server.registrationEndsOn?.number, server.certificate.map { data($0.bytes) },
        verdict?.word, verdict?.time?.seconds, server.contact.firstName, server.contact.lastName,
        server.contact.company, server.contact.phone, server.contact.email,
        server.contact.country?.code, server.contact.address, server.connectionMethod.rawValue,
      ])
  }

  private static func words(
    for verdict: ServerCertificate.Verdict
  ) -> (word: String, time: UTCTime?) {
    switch verdict {
    case .valid(let end): ("valid", end)
    case .expired(let end): ("expired", end)
    case .notYetValid(let first): ("not-yet-valid", first)
    case .damaged: ("damaged", nil)
    case .wrongKey: ("wrong-key", nil)
    case .distrusted: ("distrusted", nil)
    }
  }

  // MARK: Rows that change

  private static let packSQL = """
    INSERT INTO pack VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (server_id, position) DO UPDATE SET
      issued = excluded.issued, available = excluded.available,
      awaiting_reissue = excluded.awaiting_reissue, ends_on = excluded.ends_on
    """

  private static func columns(_ pack: LicensePack) -> StatementArguments {
    [
      pack.id?.canonical, pack.program.rawValue, pack.product.version.rawValue,
      pack.product.holder.rawValue, pack.counts.issued, pack.counts.available,
      pack.counts.awaitingReissue, pack.installedAt?.seconds, pack.endsOn?.number,
    ]
  }

  private static let requestSQL = """
    INSERT INTO request
      (server_id, position, number, operation, method, reason, opened_at, attempts, status,
       closed_at, program, program_number, authorization_number, version, holder, licenses)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (server_id, position) DO UPDATE SET
      method = excluded.method, reason = excluded.reason, attempts = excluded.attempts,
      status = excluded.status, closed_at = excluded.closed_at, program = excluded.program,
      program_number = excluded.program_number,
      authorization_number = excluded.authorization_number, version = excluded.version,
      holder = excluded.holder, licenses = excluded.licenses
    """

  private static func columns(_ request: Request) -> StatementArguments {
    let status =
      switch request.status {
      case .pending: "pending"
      case .completed: "completed"
      case .cancelled: "cancelled"
      case .exhausted: "exhausted"
      }
    let columns: StatementArguments = [
      request.number.canonical, request.operation.rawValue, request.method.rawValue,
      request.reason?.rawValue, request.openedAt.seconds, request.attempts, status,
      request.closedAt?.seconds,
    ]
    return columns + request.order.columns
  }

  private static let clientSQL = """
    INSERT INTO client_license VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (server_id, position) DO UPDATE SET
      expires_at = excluded.expires_at, ending = excluded.ending, ended_at = excluded.ended_at
    """

  private static func columns(_ license: ClientLicense) -> StatementArguments {
    let end: (word: String, time: UTCTime)? =
      switch license.end {
      case .expired(let time): ("expired", time)
      case .revoked(let time): ("revoked", time)
      case nil: nil
      }
    return [
      license.client, license.kind.rawValue, license.product.version.rawValue,
      license.product.holder.rawValue, license.pack, license.issuedAt.seconds,
      license.expiresAt.seconds, end?.word, end?.time.seconds,
    ]
  }

  private static func columns(_ entry: HistoryEntry) -> StatementArguments {
    [
      entry.at.seconds, entry.who, entry.event.rawValue, entry.operation?.rawValue,
      entry.method?.rawValue, entry.requestNumber?.canonical, entry.reason?.rawValue,
      entry.reference?.canonical, entry.note,
    ]
  }
}
