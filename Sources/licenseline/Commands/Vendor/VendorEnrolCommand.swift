internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import Foundation
internal import Store

extension VendorCommand {
  struct Enrol: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Register a license server of another machine.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The line that “licenseline server add” printed there.")
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
      let time = options.time
      let isNew = try vendor.change(enrolment.productID) { registration in
        guard registration == nil else { return false }
        registration = Registration(enrolment, at: time)
        return true
      }
      if json {
        return try Output.json(
          Enrolled(
            productID: enrolment.productID.description, company: enrolment.company, isNew: isNew))
      }
      let done = isNew ? "is registered" : "was registered before; nothing has changed"
      Output.write("\(enrolment.productID), \(enrolment.company), \(done).\n")
    }

    private struct Enrolled: Encodable {
      let productID: String
      let company: String
      let isNew: Bool
    }
  }
}
