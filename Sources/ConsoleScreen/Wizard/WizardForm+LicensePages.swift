internal import Codes
internal import LicensingWizard
internal import TextScreen

/// The pages of an activation and of an installation. Each returns the row after the last one written.
extension WizardForm {
  func drawChoices(
    _ title: String, in area: Area, hasFocus: Bool, on canvas: inout Canvas
  ) -> Int {
    canvas.write(title, row: 0, in: area, .bold)
    for (index, each) in choices.enumerated() {
      let isFocused = hasFocus && focus == each
      canvas.write(
        "\(isFocused ? "▸" : " ") (\(isChosen(each) ? "•" : " ")) \(index + 1)  \(each.title)",
        row: index + 1, in: area, isFocused ? .reverse : .plain)
    }
    return choices.count + 1
  }

  func drawCountries(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    canvas.write("Country or region: where is the license server?", row: 0, in: area, .bold)
    let isFocused = hasFocus && focus == .country
    let rows = max(1, area.rows - 3)
    for (row, country) in countries.shown(rows: rows).enumerated() {
      let isHighlighted = country == countries.highlighted
      canvas.write(
        "\(isHighlighted && isFocused ? "▸" : " ") (\(isHighlighted ? "•" : " ")) \(country.name)"
          .shortened(to: 38),
        row: row + 1, in: area, isHighlighted && isFocused ? .reverse : .plain)
    }
    let right = area.droppingColumns(40)
    canvas.write("Customer Support is called at", row: 1, in: right)
    canvas.write(SupportTelephone.number(for: chosenCountry), row: 2, in: right, .bold)
    if !countries.typed.isEmpty {
      canvas.write("Typed: \(countries.typed)", row: 4, in: right, .faint)
    }
    return rows + 1
  }

  func drawNumbers(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    canvas.write(program?.title ?? "License program", row: 0, in: area, .bold)
    let kinds = program?.numbers ?? []
    for (index, kind) in kinds.enumerated() {
      let row = 1 + 2 * index
      canvas.write(
        numbers[kind] ?? TextField(), title: kind.rawValue.capitalizedFirst, complaint: nil,
        hasFocus: hasFocus && focus == .number(kind), row: row, in: area)
      guard let verdict = verdict(on: kind) else { continue }
      let isLong = verdict.text.count > area.columns - 54
      canvas.write(
        verdict.text, row: isLong ? row + 1 : row, column: isLong ? 24 : 53, in: area,
        verdict.isWrong ? .bad : verdict.text.hasPrefix("✓") ? .good : .faint)
    }
    return 1 + 2 * kinds.count
  }

  func drawLicenses(in area: Area, hasFocus: Bool, on canvas: inout Canvas) -> Int {
    let row = drawChoices(
      "Version and type of the licenses", in: area, hasFocus: hasFocus, on: &canvas)
    canvas.write(
      count, title: "How many", complaint: complaintAboutCount,
      hasFocus: hasFocus && focus == .count, row: row + 1, in: area)
    return row + 2
  }

  func drawIDBoxes(
    _ request: Request, in area: Area, hasFocus: Bool, on canvas: inout Canvas
  ) -> Int {
    canvas.write(
      "Type the \(idBoxes.kind.rawValue) for request \(request.number).", row: 0, in: area, .bold)
    let width = 10
    for index in IDBoxes.indices {
      let column = index * width
      let isFocused = hasFocus && focus == .group(index)
      canvas.write(
        "\(isFocused ? "▸" : " ") \(index + 1)", row: 2, column: column, in: area,
        isFocused ? .bold : .plain)
      let text = idBoxes[index]
      let style: Style = isFocused && replacesBox && !text.isEmpty ? .reverse : .bold
      let end = canvas.write("[", row: 3, column: column, in: area)
      let cursor = canvas.write(text, row: 3, column: end, in: area, style)
      let after = canvas.write(
        String(repeating: "_", count: max(0, IDBoxes.groupLength - text.count)), row: 3,
        column: cursor, in: area)
      canvas.write("]", row: 3, column: after, in: area)
      let verdict = idBoxes.verdict(on: index).shown
      canvas.write(verdict.text, row: 4, column: column + 1, in: area, verdict.style)
      if isFocused {
        canvas.cursor = Position(row: area.row + 3, column: area.column + min(cursor, after))
      }
    }
    if case .success = idBoxes.wholeVerdict {
      canvas.write("✓ The whole ID is sound.", row: 5, in: area, .good)
    }
    return 6
  }
}

extension WizardForm.Control {
  /// As a list of choices names it.
  fileprivate var title: String {
    switch self {
    case .program(let program): program.title
    case .product(let product): product.description
    case .reason(let reason): reason.title
    default: ""
    }
  }
}

extension IDBoxes.Verdict {
  fileprivate var shown: (text: String, style: Style) {
    switch self {
    case .empty, .full: ("", .plain)
    case .incomplete(let missing): ("\(missing) to go", .faint)
    case .wrongBeginning(let right): ("✗ \(right)?", .bad)
    }
  }
}

extension String {
  /// As the label of a field.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
