internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct VendorDeactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-deactivated",
      abstract: "The Clearinghouse has the server as deactivated, and the site does not.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let (name, time) = (scene.name, scene.time)
      try scene.changeVendor("deactivated at the Clearinghouse") { registration in
        guard registration.licenseServerID != nil else {
          throw Refused(
            message: "The Clearinghouse has never activated \(name), so this cannot be set up.")
        }
        registration.state = .deactivated(since: time)
      }
      return "The Clearinghouse has \(scene.name) as deactivated."
    }
  }
}
