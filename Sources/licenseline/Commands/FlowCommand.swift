internal import ArgumentParser

struct FlowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flow", abstract: "Call flows: check one, or draw it.",
    subcommands: [FlowCheckCommand.self, FlowDrawCommand.self])
}
