internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct ExpireRegistration: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expire-registration",
      abstract: "The registration expired yesterday: the console prompts to reactivate.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .expireRegistration }
  }
}
