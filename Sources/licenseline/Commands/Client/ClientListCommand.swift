internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ClientCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the licenses that clients hold, or held.",
      discussion: "Licenses that were issued before the server was added are counted, not listed.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var server: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let clients = try options.homeFolder.console().server(server).clients
        .map { ClientView($0, at: options.time) }
      if json { return try Output.json(clients) }
      Output.table(
        [["CLIENT", "LICENSE", "PRODUCT", "STATUS", "ISSUED", "EXPIRES"]]
          + clients.map { client in
            [
              client.client, client.kind, client.product, client.status, client.issuedAt,
              client.expiresAt,
            ]
          })
    }
  }
}
