internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

extension ServerCommand {
  struct Add: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Add a license server, on both sides of this home.",
      discussion: """
        Prints the enrolment line, which “licenseline vendor enrol” reads on another machine with the \
        same key.
        """)

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the new license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "It has been activated.")
    var activated = false

    @Option(help: "How many licenses clients hold.")
    var issued = 0

    @Option(help: "How many licenses are free.")
    var available = 0

    @Option(help: "Whose clients it answers.")
    var scope = LicenseServer.Scope.domain

    @Option(help: "Whose server it is.")
    var company = "Example Company"

    @Option(help: "The first name of who answers for it.")
    var firstName = "Kim"

    @Option(help: "The last name of who answers for it.")
    var lastName = "Example"

    @Option(help: "A telephone number.")
    var phone = ""

    @Option(help: "An e-mail address; the Internet method needs one.")
    var email = ""

    @Option(help: "The country or region, by name or by two letters; an activation needs it.")
    var country: Country?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard issued >= 0, available >= 0, issued <= UnissuedCount.range.upperBound,
        available <= UnissuedCount.range.upperBound - issued
      else {
        throw ValidationError(
          "--issued and --available are numbers from 0, and \(UnissuedCount.range.upperBound) at most "
            + "together; found \(issued) and \(available).")
      }
      guard activated || issued + available == 0 else {
        throw ValidationError("Only an activated server has licenses: add --activated.")
      }
      let contact = Contact(firstName: firstName, lastName: lastName, company: company)
      guard contact.missing.isEmpty else {
        throw ValidationError("\(contact.missing.joined(separator: ", ")): cannot be blank.")
      }
    }

    func run() throws {
      let home = options.homeFolder
      var console = try home.console()
      let contact = Contact(
        firstName: firstName, lastName: lastName, company: company, phone: phone, email: email,
        country: country)
      let new = NewServer(
        name: name, scope: scope, contact: contact, isActivated: activated, issued: issued,
        available: available)
      var vendor = try home.vendor()
      let key = try home.key()
      var randomness = options.randomness(for: .server)
      let enrolment = try new.add(
        to: &console, and: &vendor, key: key, at: options.time, using: &randomness)
      try home.certify(&console)
      let server = try console.server(name)
      let line = enrolment.line(key: key)
      if json {
        return try Output.json(
          Added(server: ServerView(server, at: options.time), enrolment: line))
      }
      Output.lines([
        "\(server.name) is added, \(server.state.word).",
        "  Product ID           \(server.productID)",
      ])
      if let id = server.licenseServerID { Output.write("  License server ID    \(id)\n") }
      Output.write("  Enrolment            \(line)\n")
    }

    private struct Added: Encodable {
      let server: ServerView
      let enrolment: String
    }
  }
}
