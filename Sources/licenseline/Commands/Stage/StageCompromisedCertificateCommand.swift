internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct CompromisedCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "compromised-certificate",
      abstract: "The old certificate is back, whose private key was compromised.",
      discussion: """
        The server is reactivated for that reason on both sides first; its licenses then wait to be reissued.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .compromisedCertificate }
  }
}
