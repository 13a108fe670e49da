internal import ArgumentParser
internal import Codes
internal import LicensingWizard

/// Which licenses are installed, and what proves that they were bought.
struct OrderOptions: ParsableArguments {
  @Option(help: "The program under which the licenses were bought.")
  var program: LicenseProgram?

  @Option(help: "The retail code, the open license's number, or the agreement's.")
  var number: String?

  @Option(help: "The authorization number of an open license.")
  var authorization: String?

  @Option(help: "The version and type of the licenses.")
  var product: LicenseProduct?

  @Option(help: "How many licenses there are, 1 to 9999.")
  var count: Int?

  var isEmpty: Bool {
    program == nil && number == nil && authorization == nil && product == nil && count == nil
  }

  /// What the wizard is told, up to the first thing that neither an option nor the pending request says.
  func events(resuming order: LicenseOrder?) -> [Wizard.Event] {
    guard let program = program ?? order?.purchase.program else { return [] }
    var events: [Wizard.Event] = [.programChosen(program)]
    // Another program's number is none of this one's.
    let purchase = order?.purchase.program == program ? order?.purchase : nil
    guard let number = number ?? purchase?.number else { return events }
    events.append(
      .numberEntered(number, authorization: authorization ?? purchase?.authorization ?? ""))
    guard let count = count ?? order?.count else { return events }
    events.append(.licensesChosen(product ?? order?.product ?? .perDevice, count: count))
    return events
  }
}
