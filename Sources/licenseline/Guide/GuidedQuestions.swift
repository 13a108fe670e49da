internal import Codes
internal import LicensingWizard

/// What the pages of an activation and of an installation ask, one line each. `nil` when the person
/// leaves the wizard for later.
enum GuidedQuestions {
  static func country(_ draft: Wizard.Draft) -> Wizard.Event? {
    let usual = draft.contact.country
    return ask("Country or region, by name or two letters [\(usual?.code ?? "")]") { line in
      (line.isEmpty ? usual : Country(line)).map { .countryChosen($0) }
    }
  }

  static func program() -> Wizard.Event? {
    let programs = LicenseProgram.allCases
    return ask("Program, 1 to \(programs.count)") { line in
      choice(line, of: programs).map { .programChosen($0) }
    }
  }

  static func number(_ draft: Wizard.Draft) -> Wizard.Event? {
    let kinds = draft.program?.numbers ?? []
    var numbers: [String] = []
    for kind in kinds {
      guard let line = Terminal.ask("The \(kind.rawValue); b for back, c to cancel: ") else {
        return nil
      }
      if let way = wayOut(line) { return way }
      numbers.append(line)
    }
    return .numberEntered(
      numbers.first ?? "", authorization: numbers.dropFirst().first ?? "")
  }

  static func licenses(_ draft: Wizard.Draft) -> Wizard.Event? {
    let products = LicenseProduct.all
    var chosen: LicenseProduct?
    let product = ask("Version and type, 1 to \(products.count)") { line in
      chosen = choice(line, of: products)
      return chosen.map { .licensesChosen($0, count: 0) }
    }
    guard let chosen else { return product }
    return ask("How many licenses") { line in
      Int(line).map { .licensesChosen(chosen, count: $0) }
    }
  }

  private static func choice<Value>(_ line: String, of values: [Value]) -> Value? {
    guard let number = Int(line), number > 0 else { return nil }
    return values.dropFirst(number - 1).first
  }

  private static func wayOut(_ line: String) -> Wizard.Event? {
    switch line {
    case "b": .back
    case "c": .cancelled
    default: nil
    }
  }

  /// Asks until the line is an answer, or a way out.
  private static func ask(
    _ question: String, _ answer: (String) -> Wizard.Event?
  ) -> Wizard.Event? {
    while let line = Terminal.ask("\(question); b for back, c to cancel: ") {
      if let event = wayOut(line) ?? answer(line) { return event }
      Output.write("“\(line)” is none of them.\n")
    }
    return nil
  }
}
