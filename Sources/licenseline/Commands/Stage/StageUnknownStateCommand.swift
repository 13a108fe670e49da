internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct UnknownState: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "unknown-state",
      abstract: "The licensing service gives no answer about its state: only looking is allowed.")

    @OptionGroup var target: StagingTarget

    @Flag(help: "It gives answers again.")
    var known = false

    var situation: Situation { .unknownState(isKnown: known) }
  }
}
