internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension ClientCommand {
  struct Renew: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Renew the license of a client, when 7 days or fewer are left.")

    @OptionGroup var client: ClientOptions

    func run() throws {
      let options = client.options
      var console = try options.homeFolder.console()
      var randomness = options.randomness(for: .license)
      let license = try console.renewLicense(
        of: client.client, by: client.server, for: client.product, at: options.time,
        using: &randomness)
      try client.write(
        license,
        "The license of \(license.client) is renewed, to be renewed by \(license.expiresAt.day).")
    }
  }
}
