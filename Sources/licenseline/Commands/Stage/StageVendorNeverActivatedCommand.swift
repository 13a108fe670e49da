internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct VendorNeverActivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-never-activated",
      abstract: "The Clearinghouse has no license server ID for the server.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeVendor("never activated at the Clearinghouse") {
        $0.licenseServerID = nil
        $0.state = .active
      }
      return "The Clearinghouse has never activated \(scene.name)."
    }
  }
}
