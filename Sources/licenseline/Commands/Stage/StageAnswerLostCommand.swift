internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct AnswerLost: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer-lost",
      abstract: "The line dropped after the answer was recorded: the site never heard it.",
      discussion: """
        The pending request is answered; if there is none, a deactivation is opened.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .answerLost }
  }
}
