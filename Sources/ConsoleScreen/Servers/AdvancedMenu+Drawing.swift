internal import Codes
internal import LicensingWizard
internal import TextScreen

extension AdvancedMenu {
  /// From a row of the area on, over what stands there.
  func draw(over area: Area, row: Int, of server: LicenseServer, on canvas: inout Canvas) {
    let columns = min(72, area.columns - 4)
    let box = Area(
      row: area.row + row, column: area.column + 2,
      rows: Operation.advanced.count + 2, columns: columns)
    for row in 0..<box.rows {
      canvas.write(String(repeating: " ", count: columns), row: row, in: box)
    }
    canvas.frame(box, title: "\(server.name): Advanced", .bold)
    for (row, operation) in Operation.advanced.enumerated() {
      let isHighlighted = operation == highlighted
      let note = note(on: operation, server)
      let text = "\(isHighlighted ? "▸" : " ") \(Self.title(of: operation))"
      canvas.write(text, row: row, in: box.inside)
      canvas.write(note, row: row, column: 22, in: box.inside)
      if isHighlighted { canvas.restyle(row: row, in: box.inside, .reverse) }
    }
  }

  private func note(on operation: Operation, _ server: LicenseServer) -> String {
    switch server.refusal(of: operation) {
    case .neverActivated: return "not now: it was never activated"
    case .alreadyDeactivated(_, let since): return "not now: deactivated since \(since.day)"
    case .otherRequestPending(let request):
      return "not now: the \(request.operation.noun) is pending"
    case .some: return "not now"
    case nil: break
    }
    guard let pending = server.pendingRequest else { return "" }
    return "go on with request \(pending.number)"
  }
}
