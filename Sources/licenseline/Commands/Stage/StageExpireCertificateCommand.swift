internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct ExpireCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expire-certificate",
      abstract: "The certificate expired a second ago.",
      discussion: """
        Only temporary licenses are issued until the server is reactivated, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .expireCertificate }
  }
}
