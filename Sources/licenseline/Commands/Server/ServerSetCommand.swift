internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct Set: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Change the properties of a license server; what is not named stays as it is.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @OptionGroup var contact: ContactOptions

    @Option(help: "Whose clients it answers.")
    var scope: LicenseServer.Scope?

    @Option(help: "How its requests reach the Clearinghouse unless they say otherwise.")
    var method: ConnectionMethod?

    @Flag(help: "Print JSON.")
    var json = false

    func validate() throws {
      guard !contact.isEmpty || scope != nil || method != nil else {
        throw ValidationError("Expected at least one property to change. See --help.")
      }
    }

    func run() throws {
      var console = try options.homeFolder.console()
      let server = try console.server(name)
      try console.setProperties(
        of: name, contact: contact.applied(to: server.contact),
        method: method ?? server.connectionMethod, scope: scope, at: options.time)
      let changed = try console.server(name)
      if json { return try Output.json(ServerDetails(changed, at: options.time)) }
      Output.write("The properties of \(changed.name) are set.\n")
    }
  }
}

/// The fields of the page “Information Needed”, each left as it is unless it is named.
struct ContactOptions: ParsableArguments {
  @Option(help: "The first name of who answers for it.")
  var firstName: String?

  @Option(help: "The last name of who answers for it.")
  var lastName: String?

  @Option(help: "Whose server it is.")
  var company: String?

  @Option(help: "The country or region, by name or by two letters; an activation needs it.")
  var country: Country?

  @Option(help: "A telephone number.")
  var phone: String?

  @Option(help: "An e-mail address; the Internet method needs one.")
  var email: String?

  @Option(help: "A postal address.")
  var address: String?

  var isEmpty: Bool {
    [firstName, lastName, company, phone, email, address].allSatisfy { $0 == nil } && country == nil
  }

  func applied(to contact: Contact) -> Contact {
    Contact(
      firstName: firstName ?? contact.firstName, lastName: lastName ?? contact.lastName,
      company: company ?? contact.company, phone: phone ?? contact.phone,
      email: email ?? contact.email, country: country ?? contact.country,
      address: address ?? contact.address)
  }
}
