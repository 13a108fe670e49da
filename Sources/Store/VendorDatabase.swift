public import Clearinghouse
public import Codes
internal import GRDB

/// The vendor's registrations in a SQLite file.
public struct VendorDatabase: VendorLedger {
  let file: DatabaseFile

  /// Opens the file, or makes it.
  public init(path: String) throws(StoreError) {
    file = try DatabaseFile(path: path, kind: 0x4C4C_5644, migrator: Self.migrator)
  }

  public func registration(of productID: ProductID) throws -> Registration? {
    try file.read { try Self.fetch($0, productID) }
  }

  public func registrations() throws -> [Registration] {
    try file.read { database in
      let rows = try Row.fetchAll(database, sql: "SELECT * FROM registration ORDER BY id")
      return try rows.map { try Self.registration($0, database) }
    }
  }

  public mutating func change<Result>(
    _ productID: ProductID, _ body: (inout Registration?) throws -> Result
  ) throws -> Result {
    try file.write { database in
      var registration = try Self.fetch(database, productID)
      let before = registration
      let result = try body(&registration)
      if let registration, registration != before { try Self.store(registration, database) }
      return result
    }
  }

  // MARK: Rows

  private static func fetch(_ database: Database, _ productID: ProductID) throws -> Registration? {
    let row = try Row.fetchOne(
      database, sql: "SELECT * FROM registration WHERE product_id = ?",
      arguments: [productID.canonical])
    return try row.map { try registration($0, database) }
  }

  private static func registration(_ row: Row, _ database: Database) throws -> Registration {
    let answers = try Row.fetchAll(
      database, sql: "SELECT * FROM answer WHERE registration_id = ? ORDER BY position",
      arguments: [try row.number("id")])
    let corrections = try Row.fetchAll(
      database,
      sql: "SELECT * FROM correction WHERE registration_id = ? ORDER BY answer_position, position",
      arguments: [try row.number("id")]
    ).map { (place: try $0.number("answer_position"), correction: try correction($0)) }
    let enrolments = try Row.fetchAll(
      database, sql: "SELECT * FROM enrolment WHERE registration_id = ? ORDER BY position",
      arguments: [try row.number("id")])
    return Registration(
      productID: try row.value("product_id") { try? ProductID(parsing: $0) },
      licenseServerID: try row.optional("license_server_id") { try? LicenseServerID(parsing: $0) },
      company: try row.text("company"), licenses: try row.number("licenses"),
      state: try row.optionalTime("deactivated_at").map { .deactivated(since: $0) } ?? .active,
      enrolledAt: try row.time("enrolled_at"),
      answers: try answers.enumerated().map { place, row in
        var answer = try answer(row)
        answer.corrections = corrections.filter { $0.place == place }.map(\.correction)
        return answer
      },
      enrolments: try enrolments.map(enrolment))
  }

  private static func correction(_ row: Row) throws -> Answer.Correction {
    Answer.Correction(
      at: try row.time("corrected_at"),
      method: try row.value("method", ConnectionMethod.init(rawValue:)), who: try row.text("who"),
      reason: try row.optional("reason", ReactivationReason.init(rawValue:)),
      unissued: try row.optional("unissued", number: UnissuedCount.init),
      order: try row.order())
  }

  private static func enrolment(_ row: Row) throws -> LaterEnrolment {
    LaterEnrolment(
      at: try row.time("enrolled_at"), answersBefore: try row.number("answers_before"),
      licenseServerID: try row.optional("license_server_id") { try? LicenseServerID(parsing: $0) },
      licenses: try row.number("licenses"))
  }

  private static func answer(_ row: Row) throws -> Answer {
    Answer(
      try row.value("operation", Operation.init(rawValue:)),
      requestNumber: try row.value("request_number") { try? RequestNumber(parsing: $0) },
      answeredAt: try row.time("answered_at"),
      by: try row.value("method", ConnectionMethod.init(rawValue:)), who: try row.text("who"),
      reason: try row.optional("reason", ReactivationReason.init(rawValue:)),
      unissued: try row.optional("unissued", number: UnissuedCount.init),
      order: try row.order())
  }

  private static func store(_ registration: Registration, _ database: Database) throws {
    var deactivatedAt: Int64?
    if case .deactivated(let since) = registration.state { deactivatedAt = since.seconds }
    try database.execute(
      sql: """
        INSERT INTO registration
          (product_id, license_server_id, company, licenses, deactivated_at, enrolled_at)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (product_id) DO UPDATE SET
          license_server_id = excluded.license_server_id, company = excluded.company,
          licenses = excluded.licenses, deactivated_at = excluded.deactivated_at
        """,
      arguments: [
        registration.productID.canonical, registration.licenseServerID?.canonical,
        registration.company, registration.licenses, deactivatedAt, registration.enrolledAt.seconds,
      ])
    for (position, answer) in registration.answers.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO answer
            (registration_id, position, operation, request_number, answered_at, method, who,
             reason, unissued, program, program_number, authorization_number, version, holder,
             licenses)
          SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM registration WHERE product_id = ?
          ON CONFLICT (registration_id, position) DO UPDATE SET
            method = excluded.method, who = excluded.who, reason = excluded.reason,
            unissued = excluded.unissued, program = excluded.program,
            program_number = excluded.program_number,
            authorization_number = excluded.authorization_number, version = excluded.version,
            holder = excluded.holder, licenses = excluded.licenses
          """,
        arguments: [
          position, answer.operation.rawValue, answer.requestNumber.canonical,
          answer.answeredAt.seconds, answer.method.rawValue, answer.who, answer.reason?.rawValue,
          answer.unissued?.value,
        ] + answer.order.columns + [registration.productID.canonical])
      try store(answer.corrections, of: position, registration.productID, database)
    }
    for (position, enrolment) in registration.enrolments.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO enrolment
            (registration_id, position, enrolled_at, answers_before, license_server_id, licenses)
          SELECT id, ?, ?, ?, ?, ? FROM registration WHERE product_id = ?
          ON CONFLICT (registration_id, position) DO NOTHING
          """,
        arguments: [
          position, enrolment.at.seconds, enrolment.answersBefore,
          enrolment.licenseServerID?.canonical, enrolment.licenses,
          registration.productID.canonical,
        ])
    }
  }

  private static func store(
    _ corrections: [Answer.Correction], of answer: Int, _ productID: ProductID,
    _ database: Database
  ) throws {
    for (position, correction) in corrections.enumerated() {
      try database.execute(
        sql: """
          INSERT INTO correction
            (registration_id, answer_position, position, corrected_at, method, who, reason, unissued,
             program, program_number, authorization_number, version, holder, licenses)
          SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM registration WHERE product_id = ?
          ON CONFLICT (registration_id, answer_position, position) DO NOTHING
          """,
        arguments: [
          answer, position, correction.at.seconds, correction.method.rawValue, correction.who,
          correction.reason?.rawValue, correction.unissued?.value,
        ] + correction.order.columns + [productID.canonical])
    }
  }
}
