internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct NeverConfirmed: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "never-confirmed",
      abstract: "The site was told that a reactivation was confirmed, and it never was.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .neverConfirmed }
  }
}
