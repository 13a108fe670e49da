internal import ArgumentParser
internal import Codes
internal import LicensingWizard

struct ClientCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "client", abstract: "The client computers of a license server.",
    discussion: """
      A permanent license per device lasts 52 to 89 days, drawn from --seed, and is renewed when 7 days \
      or fewer are left; one per user lasts 60, a temporary one 90. At most 20 % of the licenses per \
      device can be revoked at a time.
      """,
    subcommands: [Request.self, Renew.self, Revoke.self, List.self])
}

/// What a command about one client takes.
struct ClientOptions: ParsableArguments {
  @OptionGroup var options: GlobalOptions

  @Argument(help: "The name of the license server.", transform: ServerName.argument)
  var server: ServerName

  @Option(help: "The name of the client computer, or of the user.", transform: clientName)
  var client = "CLIENT-01"

  @Option(help: "The version and type of the license.")
  var product = LicenseProduct.perDevice

  @Flag(help: "Print JSON.")
  var json = false

  func write(_ license: ClientLicense, _ sentence: String) throws {
    if json { return try Output.json(ClientView(license, at: options.time)) }
    Output.write(sentence + "\n")
  }
}

/// A client's license as `--json` prints it.
struct ClientView: Encodable {
  let client: String
  let kind: String
  let product: String
  let status: String
  let issuedAt: String
  let expiresAt: String

  init(_ license: ClientLicense, at time: UTCTime) {
    client = license.client
    kind = license.kind.rawValue
    product = license.product.name
    status =
      switch license.status(at: time) {
      case .valid: "valid"
      case .expired: "expired"
      case .revoked: "revoked"
      }
    issuedAt = license.issuedAt.description
    expiresAt = license.expiresAt.description
  }
}
