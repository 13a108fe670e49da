internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct DamageCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "damage-certificate",
      abstract: "The certificate is damaged: one byte of it is another.",
      discussion: """
        Only temporary licenses are issued until the server is reactivated, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .damageCertificate }
  }
}
