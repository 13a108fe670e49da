internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct ChangeId: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "change-id",
      abstract: "The license server ID at the Clearinghouse is another one than at the site.",
      discussion: """
        What it confirms from then on is for the other ID: the site says that it is not the code for its request.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let server = try scene.activated.server
      let new = LicenseServerID.issue(
        to: server.productID, key: scene.key, using: &scene.randomness)
      try scene.changeVendor("other license server ID at the Clearinghouse") {
        $0.licenseServerID = new
      }
      return "The Clearinghouse has another license server ID for \(scene.name)."
    }
  }
}
