internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct Deactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "deactivated",
      abstract: "The server is deactivated on both sides, as by a call that went well.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .deactivated }
  }
}
