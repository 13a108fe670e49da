internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Simulator

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

  /// For the wizard's pages, with the contact of the first.
  func answers(_ contact: Contact) -> WizardAnswers {
    var answers = WizardAnswers(contact: contact)
    answers.program = program
    answers.number = number
    answers.authorization = authorization
    answers.product = product
    answers.count = count
    return answers
  }
}
