internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server", abstract: "The license servers of this site.",
    subcommands: [Add.self, List.self, Show.self, Log.self])
}

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

    @Option(help: "An e-mail address.")
    var email = ""

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
        firstName: firstName, lastName: lastName, company: company, phone: phone, email: email)
      let new = NewServer(
        name: name, scope: scope, contact: contact, isActivated: activated, issued: issued,
        available: available)
      var vendor = try home.vendor()
      let key = try home.key()
      var randomness = options.randomness(for: .server)
      let enrolment = try new.add(
        to: &console, and: &vendor, key: key, at: options.time, using: &randomness)
      let server = try console.server(name)
      let line = enrolment.line(key: key)
      if json { return try Output.json(Added(server: ServerView(server), enrolment: line)) }
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

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the license servers.")

    @OptionGroup var options: GlobalOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let servers = try options.homeFolder.console().ledger.servers()
      if json { return try Output.json(servers.map(ServerView.init)) }
      guard !servers.isEmpty else {
        return Output.write(
          "There is no license server yet. Add one: licenseline server add NAME --activated "
            + "--issued 25 --available 15\n")
      }
      Output.table(
        [["NAME", "STATE", "SCOPE", "ISSUED", "AVAILABLE", "TO REISSUE", "PENDING"]]
          + servers.map { server in
            [
              server.name.text, server.state.word, server.scope.rawValue,
              "\(server.licenses.issued)", "\(server.licenses.available)",
              "\(server.licenses.awaitingReissue)",
              server.pendingRequest.map { "\($0.operation.noun) \($0.number)" } ?? "",
            ]
          })
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show one license server.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let server = try options.homeFolder.console().server(name)
      if json { return try Output.json(ServerView(server)) }
      let view = ServerView(server)
      var rows = [
        ("Name", view.name), ("State", view.state), ("Scope", view.scope),
        ("Product ID", view.productID),
      ]
      if let id = view.licenseServerID { rows.append(("License server ID", id)) }
      if let since = view.deactivatedSince { rows.append(("Deactivated since", since)) }
      rows += [
        ("Contact", server.contact.name), ("Company", view.company),
        ("Issued licenses", "\(view.issued)"), ("Available licenses", "\(view.available)"),
        ("Awaiting reissue", "\(view.awaitingReissue)"),
      ]
      if let pending = server.pendingRequest {
        rows.append(("Pending", "\(pending.operation.noun) \(pending.number)"))
      }
      Output.table(rows.map { [$0.0, $0.1] })
    }
  }

  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what happened to a license server.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let entries = try options.homeFolder.console().server(name).history
      if json { return try Output.json(entries.map(Entry.init)) }
      Output.table(
        [["TIME", "WHO", "WHAT", "OPERATION", "METHOD", "REQUEST", "REASON", "REFERENCE", "NOTE"]]
          + entries.map(Entry.init).map { entry in
            [
              entry.time, entry.who, entry.event, entry.operation ?? "", entry.method ?? "",
              entry.requestNumber ?? "",
              entry.reason ?? "", entry.reference ?? "", entry.note ?? "",
            ]
          })
    }

    private struct Entry: Encodable {
      let time: String
      let who: String
      let event: String
      let operation: String?
      let method: String?
      let requestNumber: String?
      let reason: String?
      let reference: String?
      let note: String?

      init(_ entry: HistoryEntry) {
        time = entry.at.description
        who = entry.who
        event = entry.event.rawValue
        operation = entry.operation?.rawValue
        method = entry.method?.rawValue
        requestNumber = entry.requestNumber?.description
        reason = entry.reason?.rawValue
        reference = entry.reference?.description
        note = entry.note
      }
    }
  }
}
