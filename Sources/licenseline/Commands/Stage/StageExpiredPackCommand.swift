internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct ExpiredPack: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expired-pack",
      abstract: "A pack of 10 licenses of the Services Provider program ended yesterday.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .expiredPack }
  }
}
