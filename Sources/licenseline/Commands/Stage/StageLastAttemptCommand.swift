internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct LastAttempt: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "last-attempt",
      abstract: "Four codes of the pending request were refused: one attempt is left.",
      discussion: """
        If no request is pending, a deactivation is opened.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .lastAttempt }
  }
}
