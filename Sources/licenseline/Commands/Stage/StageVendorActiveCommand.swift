internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct VendorActive: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-active",
      abstract: "The Clearinghouse has the server as active, whatever the site has.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeVendor("active at the Clearinghouse") { $0.state = .active }
      return "The Clearinghouse has \(scene.name) as active."
    }
  }
}
