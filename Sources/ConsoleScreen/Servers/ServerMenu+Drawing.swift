internal import Codes
internal import LicensingWizard
internal import TextScreen

extension ServerMenu {
  private static let rows = Item.allCases.count + 3

  /// From a row of the area on, or higher where there is too little room, over what stands there.
  ///
  /// - Parameter time: now.
  func draw(
    over area: Area, row: Int, of server: LicenseServer, at time: UTCTime,
    on canvas: inout Canvas
  ) {
    let columns = min(76, area.columns - 4)
    let box = Area(
      row: area.row + min(row, max(0, area.rows - Self.rows)), column: area.column + 2,
      rows: Self.rows, columns: columns)
    for row in 0..<box.rows {
      canvas.write(String(repeating: " ", count: columns), row: row, in: box)
    }
    canvas.frame(box, title: "\(server.name): Action", .bold)
    var row = 0
    for item in Item.allCases {
      if item == .deactivate {
        canvas.write("     Advanced", row: row, in: box.inside, .bold)
        row += 1
      }
      let isHighlighted = item == highlighted
      let indent = item.isAdvanced ? "  " : ""
      canvas.write(
        "\(isHighlighted ? "▸" : " ") \(item.letter)  \(indent)\(item.title)", row: row,
        in: box.inside)
      let note = item.operation.map { server.note(on: $0, at: time) } ?? ""
      canvas.write(note, row: row, column: 26, in: box.inside)
      if isHighlighted { canvas.restyle(row: row, in: box.inside, .reverse) }
      row += 1
    }
  }
}

extension LicenseServer {
  /// What is to be said beside an operation of the menu.
  fileprivate func note(on operation: Operation, at time: UTCTime) -> String {
    switch refusal(of: operation, at: time) {
    case .neverActivated, .activateFirst: return "not now: it was never activated"
    case .alreadyActivated: return "not now: it is activated already"
    case .reactivateInstead, .recordKept: return "not now: reactivate it instead"
    case .reactivateFirst: return "not now: reactivate it first"
    case .nothingAwaitsReissue: return "not now: nothing awaits reissue"
    case .alreadyDeactivated(_, let since): return "not now: deactivated since \(since.day)"
    case .stateUnknown: return "not now: its state is not known"
    case .otherRequestPending(let request):
      return "not now: \(request.operation.gerund) is pending"
    case .some: return "not now"
    case nil: break
    }
    return pendingRequest.map { "go on with request \($0.number)" } ?? ""
  }
}

extension Operation {
  /// Short enough for a menu.
  fileprivate var gerund: String {
    switch self {
    case .install: "the installation"
    case .reissue: "the reissue"
    case .activate, .deactivate, .reactivate: "the \(noun)"
    }
  }
}
