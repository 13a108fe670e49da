internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct RenewalDue: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "renewal-due",
      abstract: "The permanent licenses of clients end in 5 days: they can be renewed.",
      discussion: """
        If none holds one, CLIENT-01 is given one first.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .renewalDue }
  }
}
