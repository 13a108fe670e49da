internal import ArgumentParser

struct PromptsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the recordings: their names, lengths and words.")

  @OptionGroup var source: PromptSource

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Prompts.list(source, json: json)
  }
}
