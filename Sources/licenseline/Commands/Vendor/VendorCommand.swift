internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import Foundation
internal import Store

struct VendorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendor", abstract: "The vendor's records.", subcommands: [Enrol.self, Log.self])
}

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

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what the vendor answered, for one server or for all.")

    @OptionGroup var options: GlobalOptions

    @Argument(
      help: "The product ID of one server.",
      transform: { text in
        do throws(CodeError) {
          return try ProductID(parsing: text)
        } catch {
          throw ValidationError(error.description)
        }
      })
    var productID: ProductID?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let home = options.homeFolder
      let all = try home.vendor().registrations()
      let chosen = all.filter { productID == nil || $0.productID == productID }
      if let productID, chosen.isEmpty {
        throw Refused(message: "The vendor knows no server with the product ID \(productID).")
      }
      let key = try home.key()
      let entries = chosen.flatMap { registration in
        [Entry(enrolled: registration)]
          + registration.answers.map { Entry($0, of: registration, key: key) }
      }
      if json { return try Output.json(entries) }
      Output.table(
        [["TIME", "WHO", "WHAT", "PRODUCT ID", "REQUEST", "REASON", "UNISSUED", "REFERENCE"]]
          + entries.map { entry in
            [
              entry.time, entry.who, entry.event, entry.productID, entry.requestNumber ?? "",
              entry.reason ?? "", entry.unissued.map(String.init) ?? "", entry.reference ?? "",
            ]
          })
    }

    private struct Entry: Encodable {
      let time: String
      let who: String
      let event: String
      let productID: String
      var requestNumber: String?
      var reason: String?
      var unissued: Int?
      var reference: String?

      init(enrolled registration: Registration) {
        time = registration.enrolledAt.description
        who = registration.company
        event = "enrolled"
        productID = registration.productID.description
      }

      init(_ answer: Answer, of registration: Registration, key: SimulationKey) {
        time = answer.answeredAt.description
        who = registration.company
        event = "\(answer.operation.noun) granted"
        productID = registration.productID.description
        requestNumber = answer.requestNumber.description
        reason = answer.reason?.rawValue
        unissued = answer.unissued?.value
        reference =
          answer.operation == .reactivate
          ? registration.grant(answer).map {
            SpokenReference(confirming: $0, key: key).description
          } : nil
      }
    }
  }
}
