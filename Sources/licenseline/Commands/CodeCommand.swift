internal import ArgumentParser
internal import Codes

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code", abstract: "What a code is, and how it is read out.",
    subcommands: [Check.self, Explain.self])
}

extension CodeCommand {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a code by its check digits.",
      discussion: "The check digits tell whether a code was heard and typed right, not whose it is."
    )

    @OptionGroup var question: CodeQuestion

    func run() throws {
      let reading = question.reading
      if question.json { try Output.json(reading) }
      guard let problem = reading.problem else {
        if !question.json {
          Output.write("\(reading.canonical ?? "") is a sound \(reading.kind).\n")
        }
        return
      }
      throw Refused(message: problem)
    }
  }

  struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Explain how a code is built, and how it is said over the telephone.")

    @OptionGroup var question: CodeQuestion

    func run() throws {
      let reading = question.reading
      if question.json { try Output.json(reading) }
      if let problem = reading.problem { throw Refused(message: problem) }
      guard !question.json else { return }
      Output.table(
        [
          ["Kind", reading.kind], ["Code", reading.canonical ?? ""], ["Form", reading.form],
          ["Spoken", reading.spoken ?? ""],
        ])
      guard let code = reading.code else { return }
      Output.write("\n")
      Output.table(
        [["GROUP", "DATA", "CHECK", "SPOKEN"]]
          + ConfirmationCode.Group.allCases.map { group in
            let word = code[group]
            let spoken = word.compactMap(Spelling.word(for:)).joined(separator: " ")
            return [group.description, String(word.prefix(3)), String(word.suffix(1)), spoken]
          })
      Output.write(
        """

        The check digit of a group finds every wrong digit and every swap of neighbours, and belongs
        to that group alone. The last two data digits check all groups together.

        """)
    }
  }
}

struct CodeQuestion: ParsableArguments {
  @Argument(help: "The code, as you would type it.")
  var code: [String]

  @Option(help: "What it should be; else the kind that it fits.")
  var kind: CodeKind?

  @Flag(help: "Print JSON.")
  var json = false

  var reading: CodeReading { CodeReading(code.joined(separator: " "), kind) }
}

/// A code as it was read, or why it was not.
struct CodeReading: Encodable {
  let kind: String
  let form: String
  private(set) var canonical: String?
  private(set) var spoken: String?
  private(set) var problem: String?
  private(set) var code: ConfirmationCode?

  private enum CodingKeys: CodingKey {
    case kind, form, canonical, spoken, problem
  }

  /// - Parameter kind: `nil` for the first kind that the text fits, or else a confirmation code.
  init(_ text: String, _ kind: CodeKind?) {
    let fitting = CodeKind.allCases.filter { !$0.isPlainNumber }.lazy
      .map { CodeReading(text, as: $0) }.first { $0.problem == nil }
    self =
      kind.map { CodeReading(text, as: $0) } ?? fitting
      ?? CodeReading(text, as: Self.likeliest(text))
  }

  private static func likeliest(_ text: String) -> CodeKind {
    let characters = text.uppercased().filter { $0.isLetter || $0.isNumber }
    return switch (String(characters.prefix(5)), characters.count) {
    case ("SIM01", _): .licenseServerID
    case ("SIM02", _): .licensePackID
    case ("81459", _): .productID
    case (_, 8): .requestNumber
    case (_, 6): .spokenReference
    default: .confirmationCode
    }
  }

  private init(_ text: String, as kind: CodeKind) {
    self.kind = kind.rawValue
    form = kind.form
    do {
      switch kind {
      case .productID: read(try ProductID(parsing: text)) { $0.spoken }
      case .requestNumber: read(try RequestNumber(parsing: text)) { $0.spoken }
      case .licenseServerID: read(try LicenseServerID(parsing: text)) { $0.spoken }
      case .licensePackID: read(try LicensePackID(parsing: text)) { $0.spoken }
      case .spokenReference: read(try SpokenReference(parsing: text)) { $0.spoken }
      case .unissuedCount: read(try UnissuedCount(parsing: text)) { $0.description }
      case .agreementNumber: read(try AgreementNumber(parsing: text)) { $0.description }
      case .openLicenseNumber: read(try OpenLicenseNumber(parsing: text)) { $0.description }
      case .authorizationNumber: read(try AuthorizationNumber(parsing: text)) { $0.description }
      case .retailCode: read(try RetailCode(parsing: text)) { $0.description }
      case .confirmationCode:
        let code = try ConfirmationCode(parsing: text)
        read(code) { $0.spoken }
        self.code = code
      }
    } catch {
      problem = "\(error)"
    }
  }

  private mutating func read<Value: CustomStringConvertible>(
    _ value: Value, spoken: (Value) -> String
  ) {
    canonical = value.description
    self.spoken = spoken(value)
  }
}

extension CodeKind {
  /// Any digits are such a number, so that nothing tells it from another.
  fileprivate var isPlainNumber: Bool {
    switch self {
    case .unissuedCount, .agreementNumber, .openLicenseNumber: true
    case .productID, .requestNumber, .licenseServerID, .licensePackID, .confirmationCode,
      .spokenReference, .authorizationNumber, .retailCode:
      false
    }
  }
}
