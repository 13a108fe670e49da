internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension ClientCommand {
  struct Request: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Ask a license server for a license, as a client computer does.")

    @OptionGroup var client: ClientOptions

    func run() throws {
      let options = client.options
      var console = try options.homeFolder.console()
      var randomness = options.randomness(for: .license)
      let license = try console.issueLicense(
        to: client.client, by: client.server, for: client.product, at: options.time,
        using: &randomness)
      let end = license.kind == .permanent ? "to be renewed by" : "which ends on"
      try client.write(
        license,
        "\(license.client) has a \(license.kind.rawValue) license of \(client.server), \(end) "
          + "\(license.expiresAt.day).")
    }
  }
}
