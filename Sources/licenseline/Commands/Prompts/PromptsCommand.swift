internal import ArgumentParser

struct PromptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prompts", abstract: "What Customer Support says, recorded: check it, make it.",
    subcommands: [
      PromptsCheckCommand.self, PromptsRecordCommand.self, PromptsListCommand.self,
    ])
}
