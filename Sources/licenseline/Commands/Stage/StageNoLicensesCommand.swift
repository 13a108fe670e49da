internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct NoLicenses: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "no-licenses",
      abstract: "All available licenses are issued: new clients get temporary ones.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .noLicenses }
  }
}
