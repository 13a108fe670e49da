internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension ClientCommand {
  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take a license per device away from its client, for another to have.")

    @OptionGroup var client: ClientOptions

    func run() throws {
      let options = client.options
      var console = try options.homeFolder.console()
      let license = try console.revokeLicense(
        of: client.client, by: client.server, for: client.product, at: options.time)
      try client.write(
        license, "The license of \(license.client) is revoked, and can be handed out again.")
    }
  }
}
