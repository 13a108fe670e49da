internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct VendorActive: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-active",
      abstract: "The Clearinghouse has the server as active, whatever the site has.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .vendorActive }
  }
}
