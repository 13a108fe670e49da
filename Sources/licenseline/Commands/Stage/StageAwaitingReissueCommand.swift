internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct AwaitingReissue: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "awaiting-reissue",
      abstract: "The server was just reactivated: its unissued licenses wait to be reissued.",
      discussion: """
        Both sides do it, as by a call that went well: reissuing them by telephone is answered.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .awaitingReissue }
  }
}
