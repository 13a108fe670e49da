internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import Foundation
internal import Simulator
internal import Store

extension VendorCommand {
  struct Enrol: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a license server of another machine, or update its record.",
      discussion: """
        The line is what “licenseline server enrolment NAME” prints there. Of a server that is registered \
        already, the Clearinghouse takes the license server ID, the number of licenses and the company \
        from it.
        """)

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The line that “licenseline server enrolment” printed there.")
    var line: [String]

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let home = options.homeFolder
      guard let key = try home.existingKey() else {
        throw ValidationError(
          "There is no key in \(home.folder.path) to check the line with. Copy simulation.key from the "
            + "home that printed it, or name the copy with --key.")
      }
      let words = line.flatMap { $0.split(whereSeparator: \.isWhitespace).map(String.init) }
      // As it is printed, the line has a label before it.
      let text = words.drop { $0 == "Enrolment" }.joined(separator: " ")
      let enrolment: Enrolment
      do throws(EnrolmentError) {
        enrolment = try Enrolment(parsing: text, key: key)
      } catch {
        throw ValidationError(error.description)
      }
      var vendor = try home.vendor()
      let outcome = try vendor.enrol(enrolment, at: options.time)
      if json {
        return try Output.json(
          Enrolled(
            productID: enrolment.productID.description, company: enrolment.company,
            isNew: outcome == .registered, outcome: outcome.rawValue))
      }
      Output.write(
        "\(enrolment.productID), \(enrolment.company), \(phrase(outcome, enrolment)).\n")
    }

    private func phrase(_ outcome: EnrolmentOutcome, _ enrolment: Enrolment) -> String {
      switch outcome {
      case .registered: "is registered"
      case .updated:
        "was registered before; its record now has what the line says: "
          + "\(enrolment.licenses) licenses, "
          + (enrolment.licenseServerID.map { "license server ID ending in \($0.ending)" }
            ?? "never activated")
      case .unchanged: "was registered before; nothing has changed"
      case .older:
        "was activated since this line was printed; nothing has changed. Print its line as it is now: "
          + "licenseline server enrolment NAME"
      }
    }

    private struct Enrolled: Encodable {
      let productID: String
      let company: String
      let isNew: Bool
      let outcome: String
    }
  }
}
