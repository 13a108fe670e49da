internal import ArgumentParser
internal import Codes
internal import LicensingWizard

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "The client computers of a license server.",
    subcommands: [Request.self])

  struct Request: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask a license server for a license, as a client computer does.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var server: ServerName

    @Option(help: "The name of the client computer.", transform: clientName)
    var client = "CLIENT-01"

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      var console = try options.homeFolder.console()
      var randomness = options.randomness(for: .license)
      let license = try console.issueLicense(
        to: client, by: server, at: options.time, using: &randomness)
      if json { return try Output.json(View(license)) }
      let end = license.kind == .permanent ? "to be renewed by" : "which ends on"
      Output.write(
        "\(license.client) has a \(license.kind.rawValue) license of \(server), \(end) "
          + "\(license.expiresAt.day).\n")
    }

    private struct View: Encodable {
      let client: String
      let kind: String
      let issuedAt: String
      let expiresAt: String

      init(_ license: ClientLicense) {
        client = license.client
        kind = license.kind.rawValue
        issuedAt = license.issuedAt.description
        expiresAt = license.expiresAt.description
      }
    }
  }
}
