internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct AnswerLost: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "answer-lost",
      abstract: "The line dropped after the answer was recorded: the site never heard it.",
      discussion: """
        The pending request is answered; if there is none, a deactivation is opened.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let request = try scene.server.pendingRequest ?? scene.open(.deactivate)
      try scene.answer(request)
      try scene.changeSite("answer lost") { _ in }
      return "The Clearinghouse answered the \(request.operation.noun) \(request.number) of "
        + "\(scene.name), and the site never heard it. Calling again mends it."
    }
  }
}
