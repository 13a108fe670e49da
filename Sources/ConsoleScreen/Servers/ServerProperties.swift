internal import Codes
internal import LicensingWizard
internal import TextScreen

/// The properties of the selected server, and what should be known about it now.
struct ServerProperties {
  private let server: LicenseServer

  init(_ server: LicenseServer) {
    self.server = server
  }

  /// How many rows they take, with their border.
  static func rows(of server: LicenseServer) -> Int {
    ServerProperties(server).rows.count + server.warnings.count + 3
  }

  private var rows: [(label: String, value: String)] {
    var rows = [("Product ID", server.productID.description)]
    if let id = server.licenseServerID { rows.append(("License server ID", id.description)) }
    rows += [
      ("Scope", server.scope.rawValue), ("Connection method", "telephone"),
      ("Contact", "\(server.contact.name), \(server.contact.company)"),
    ]
    let reach = [server.contact.phone, server.contact.email].filter { !$0.isEmpty }
    if !reach.isEmpty { rows.append(("Phone, e-mail", reach.joined(separator: ", "))) }
    return rows + [("Licenses in all", "\(server.licenses.total)")]
  }

  private var state: String {
    guard case .deactivated(_, let since) = server.state else { return server.state.word }
    return "deactivated since \(since.day)"
  }

  func draw(in area: Area, on canvas: inout Canvas) {
    canvas.frame(area, title: "Properties of \(server.name)")
    write("State", state, row: 0, in: area.inside, on: &canvas)
    var row = 1
    // Before the rest, which can better be missed where there is little room.
    for warning in server.warnings {
      for (index, line) in warning.wrapped(to: area.inside.columns - 2).enumerated() {
        if index == 0 { canvas.write("!", row: row, in: area.inside, .bold) }
        canvas.write(line, row: row, column: 2, in: area.inside)
        row += 1
      }
    }
    for (label, value) in rows {
      write(label, value, row: row, in: area.inside, on: &canvas)
      row += 1
    }
  }

  private func write(
    _ label: String, _ value: String, row: Int, in area: Area, on canvas: inout Canvas
  ) {
    canvas.write(label, row: row, in: area)
    canvas.write(value, row: row, column: 20, in: area)
  }
}

extension LicenseServer {
  /// What whoever looks after the server should know now.
  var warnings: [String] {
    var warnings: [String] = []
    if let pending = pendingRequest {
      warnings.append(
        "The \(pending.operation.noun) \(pending.number) is pending: continue it under Advanced.")
    }
    switch state {
    case .neverActivated:
      warnings.append("It was never activated: clients get temporary licenses only.")
    case .deactivated:
      warnings.append("No additional client is licensed from it until it is reactivated.")
    case .activated where licenses.available == 0:
      warnings.append("No license is available: new clients get temporary ones.")
    case .activated:
      break
    }
    if licenses.awaitingReissue > 0 {
      warnings.append(
        "Licenses that must be reissued before they can be handed out: "
          + "\(licenses.awaitingReissue).")
    }
    return warnings
  }
}
