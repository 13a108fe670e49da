internal import Codes
internal import LicensingWizard
internal import TextScreen

/// The properties of a server, and what should be known about it now.
struct ServerProperties {
  private let server: LicenseServer
  private let time: UTCTime

  /// - Parameter time: now.
  init(_ server: LicenseServer, at time: UTCTime) {
    self.server = server
    self.time = time
  }

  /// A blank one, the heads of the columns, and one pack.
  private static let fewestPackRows = 4

  /// How many rows they take under the tree, with their border.
  var rowCount: Int { rows.count + server.warnings(at: time).count + 3 }

  private var rows: [(label: String, value: String)] {
    var rows = [("Product ID", server.productID.description)]
    if let id = server.licenseServerID { rows.append(("License server ID", id.description)) }
    rows += [
      ("Scope", server.scope.rawValue), ("Connection method", server.connectionMethod.rawValue),
      ("Contact", "\(server.contact.name), \(server.contact.company)"),
    ]
    if let country = server.contact.country { rows.append(("Country or region", country.name)) }
    let reach = [server.contact.phone, server.contact.email].filter { !$0.isEmpty }
    if !reach.isEmpty { rows.append(("Phone, e-mail", reach.joined(separator: ", "))) }
    if let certificate { rows.append(("Certificate", certificate)) }
    if let registration { rows.append(("Registration", registration)) }
    return rows + [("Licenses in all", "\(server.licenses.total)")]
  }

  /// `nil` when there is none.
  private var certificate: String? {
    switch server.certificate?.verdict {
    case .valid(let end):
      server.certificateDaysLeft(at: time).map {
        "valid until \(end.day), \(daysLeft($0))"
      } ?? "expired on \(end.day)"
    case .expired(let end): "expired on \(end.day)"
    case .notYetValid(let first): "not valid before \(first.day)"
    case .damaged: "damaged"
    case .wrongKey: "sound, but its private key is not on this computer"
    case .distrusted: "no longer trusted: its private key was compromised"
    case nil: nil
    }
  }

  /// `nil` when it does not end.
  private var registration: String? {
    server.registrationEndsOn.map { last in
      let days = time.day.distance(to: last)
      return days < 0 ? "expired on \(last)" : "good through \(last), \(daysLeft(days))"
    }
  }

  private func daysLeft(_ days: Int) -> String { "\(days) day\(days == 1 ? "" : "s") left" }

  private var state: String {
    guard case .deactivated(let since) = server.standing(at: time) else {
      return server.stateWord(at: time)
    }
    return "deactivated since \(since.day)"
  }

  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "Properties of \(server.name)")
    drawRows(in: area.inside, on: &canvas)
  }

  /// With the packs, alone on the screen.
  ///
  /// - Parameter first: the first of the packs that is shown, from 0.
  func drawAll(in area: Area, firstPack first: Int, on canvas: inout Canvas) {
    canvas.frame(area, title: "▸ Properties of \(server.name)", .bold)
    // Where there is too little room for all, the packs are what this page is for.
    var upper = area.inside
    upper.rows -= Self.fewestPackRows
    let end = min(drawRows(in: upper, on: &canvas), upper.rows) + 1
    let packs = Area(
      row: area.inside.row + end, column: area.inside.column, rows: area.inside.rows - end,
      columns: area.inside.columns)
    PackTable(server.packs, at: time).draw(in: packs, first: first, on: &canvas)
  }

  /// - Returns: the row after the last.
  @discardableResult
  private func drawRows(in area: Area, on canvas: inout Canvas) -> Int {
    write("State", state, row: 0, in: area, on: &canvas)
    var row = 1
    // Before the rest, which can better be missed where there is little room.
    for warning in server.warnings(at: time) {
      for (index, line) in warning.wrapped(to: area.columns - 2).enumerated() {
        if index == 0 { canvas.write("!", row: row, in: area, .bold) }
        canvas.write(line, row: row, column: 2, in: area)
        row += 1
      }
    }
    for (label, value) in rows {
      write(label, value, row: row, in: area, on: &canvas)
      row += 1
    }
    return row
  }

  private func write(
    _ label: String, _ value: String, row: Int, in area: Area, on canvas: inout Canvas
  ) {
    canvas.write(label, row: row, in: area)
    canvas.write(value, row: row, column: 20, in: area)
  }
}

/// The packs of a server, one a row.
private struct PackTable {
  private let packs: [LicensePack]
  private let time: UTCTime

  init(_ packs: [LicensePack], at time: UTCTime) {
    self.packs = packs
    self.time = time
  }

  func draw(in area: Area, first: Int, on canvas: inout Canvas) {
    guard !packs.isEmpty else {
      canvas.write("No licenses are installed.", row: 0, in: area)
      return
    }
    let columns = Columns(
      [area.columns - 41, 7, 7, 10, 11, 6].map { max(0, $0) }, firstNumber: 1)
    columns.draw(
      ["LICENSES", "TOTAL", "ISSUED", "AVAILABLE", "TO REISSUE", ""], row: 0, in: area,
      on: &canvas, .bold)
    // Two rows for each.
    let room = max(1, (area.rows - 1) / 2)
    for (index, pack) in packs.dropFirst(min(first, max(0, packs.count - room))).prefix(room)
      .enumerated()
    {
      columns.draw(
        [
          pack.product.description, "\(pack.total)", "\(pack.counts.issued)",
          "\(pack.licensesToHandOut(at: time))", "\(pack.counts.awaitingReissue)", "",
        ], row: 1 + 2 * index, in: area, on: &canvas, .plain)
      canvas.write("  \(about(pack))", row: 2 + 2 * index, in: area, .faint)
    }
  }

  private func about(_ pack: LicensePack) -> String {
    [
      pack.program.title, pack.installedAt.map { "installed \($0.day)" },
      pack.endsOn.map { pack.hasEnded(at: time) ? "ended on \($0)" : "until \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
  }
}
