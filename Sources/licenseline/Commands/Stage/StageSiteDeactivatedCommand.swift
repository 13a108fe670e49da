internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct SiteDeactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "site-deactivated",
      abstract: "The site has the server as deactivated, and the Clearinghouse as active.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.deactivate()
      try scene.changeVendor("active at the Clearinghouse") { $0.state = .active }
      return "\(scene.name) is deactivated at the site, and active at the Clearinghouse."
    }
  }
}
