internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct Redeployed: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "redeployed",
      abstract: "The server runs on new hardware, which does not have the key of its certificate.",
      discussion: """
        Record and licenses came along. Only temporary licenses are issued until it is reactivated, for the reason server-redeployed, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .redeployed }
  }
}
