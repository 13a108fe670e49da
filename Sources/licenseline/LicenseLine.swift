internal import ArgumentParser

/// The command: parses, runs, and turns whatever was thrown into words and an exit code.
@main
struct LicenseLine: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "licenseline",
    abstract: "Rehearse the telephone method of license-server activation, both sides of it.",
    discussion: """
      Without a subcommand, on a terminal, the licensing console: the servers, the wizard and the \
      telephone on one screen.
      """,
    subcommands: [
      ConsoleCommand.self, GuideCommand.self, CallCommand.self, WizardCommand.self,
      ServerCommand.self, ClientCommand.self, DoctorCommand.self,
      VendorCommand.self, StageCommand.self, CodeCommand.self, FlowCommand.self,
      RehearseCommand.self, ListenCommand.self, PromptsCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  @OptionGroup var options: GlobalOptions

  static func main() {
    var shown: any ParsableCommand.Type = Self.self
    do {
      var command = try parseAsRoot()
      // Only what knows its whole name can show how it is used.
      let ran = type(of: command)
      if ran.configuration._superCommandName != nil { shown = ran }
      try command.run()
    } catch {
      Failure(error, of: shown).exit()
    }
  }
}
