internal import ArgumentParser
internal import Codes

extension StageCommand {
  struct Number: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "number",
      abstract: "Make up the number, or the two, of a license program, for the wizard to install.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The program.")
    var program: LicenseProgram

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      var randomness = options.randomness(for: .license)
      func digits(_ count: Int) -> String {
        (0..<count).map { _ in String(Int.random(in: 0..<10, using: &randomness)) }.joined()
      }
      let view: View
      switch program {
      case .retail:
        view = View(
          number: RetailCode.random(using: &randomness).description, authorization: nil)
      case .open:
        view = View(
          number: digits(8),
          authorization: AuthorizationNumber.random(using: &randomness).description)
      case .select, .enterprise, .campus, .school, .servicesProvider, .other:
        view = View(number: digits(7), authorization: nil)
      }
      if json { return try Output.json(view) }
      let authorization = view.authorization.map { " --authorization \($0)" } ?? ""
      Output.write("--program \(program.rawValue) --number \(view.number)\(authorization)\n")
    }

    private struct View: Encodable {
      let number: String
      let authorization: String?
    }
  }
}
