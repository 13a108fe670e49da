internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct EarlyCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "early-certificate",
      abstract: "The certificate holds from tomorrow on, as if the clock were set back.",
      discussion: """
        With --now, any command runs by another clock.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .earlyCertificate }
  }
}
