internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct ChangeId: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "change-id",
      abstract: "The license server ID at the Clearinghouse is another one than at the site.",
      discussion: """
        What it confirms from then on is for the other ID: the site says that it is not the code for its request.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .changeID }
  }
}
