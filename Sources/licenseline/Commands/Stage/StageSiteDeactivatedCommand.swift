internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct SiteDeactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "site-deactivated",
      abstract: "The site has the server as deactivated, and the Clearinghouse as active.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .siteDeactivated }
  }
}
