internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct BlankContact: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "blank-contact",
      abstract: "Name, company, e-mail and country are blank: the wizard asks for them.")

    @OptionGroup var target: StagingTarget

    var situation: Situation { .blankContact }
  }
}
