internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct VendorNeverActivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-never-activated",
      abstract: "The Clearinghouse has no license server ID for the server.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .vendorNeverActivated }
  }
}
