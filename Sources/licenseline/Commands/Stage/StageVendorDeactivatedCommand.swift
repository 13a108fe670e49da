internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct VendorDeactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-deactivated",
      abstract: "The Clearinghouse has the server as deactivated, and the site does not.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .vendorDeactivated }
  }
}
