internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one license server: its properties, packs, certificate, and warnings.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let home = options.homeFolder
      let server = try home.console().server(name).counted(at: options.time)
      if json { return try Output.json(ServerDetails(server, at: options.time)) }
      Output.table(
        rows(of: server) + [["Enrolment", server.enrolment.line(key: try home.key())]])
      if !server.packs.isEmpty {
        Output.write("\n")
        Output.table(
          [
            [
              "PACK", "PROGRAM", "PRODUCT", "TOTAL", "ISSUED", "AVAILABLE", "TO REISSUE", "ENDS ON",
            ]
          ]
            + server.packs.enumerated().map { place, pack in
              [
                "\(place + 1)", pack.program.title, pack.product.description, "\(pack.total)",
                "\(pack.counts.issued)", "\(pack.licensesToHandOut(at: options.time))",
                "\(pack.counts.awaitingReissue)", pack.endsOn?.description ?? "never",
              ]
            })
      }
      for warning in server.warnings(at: options.time) { Output.write("! \(warning)\n") }
    }

    private func rows(of server: LicenseServer) -> [[String]] {
      let view = ServerView(server, at: options.time)
      let contact = server.contact
      var rows = [
        ("Name", view.name), ("State", server.stateWord(at: options.time)),
        ("Scope", view.scope), ("Product ID", view.productID),
      ]
      if let id = view.licenseServerID { rows.append(("License server ID", id)) }
      if let since = view.deactivatedSince { rows.append(("Deactivated since", since)) }
      rows += [("Certificate", server.certificate?.verdict.phrase(at: options.time) ?? "none")]
      if let last = server.registrationEndsOn {
        let isOver = last < options.time.day
        rows.append(("Registration", "\(isOver ? "expired on" : "good through") \(last)"))
      }
      rows += [
        ("Connection method", server.connectionMethod.rawValue), ("Contact", contact.name),
        ("Company", view.company),
      ]
      let optional = [
        ("Country/region", contact.country?.name ?? ""), ("E-mail", contact.email),
        ("Telephone", contact.phone), ("Address", contact.address),
      ]
      rows += optional.filter { !$0.1.isEmpty }
      rows += [
        ("Issued licenses", "\(view.issued)"), ("Available licenses", "\(view.available)"),
        ("Awaiting reissue", "\(view.awaitingReissue)"),
      ]
      if let pending = server.pendingRequest {
        rows.append(("Pending", "\(pending.operation.noun) \(pending.number)"))
      }
      return rows.map { [$0.0, $0.1] }
    }
  }
}
