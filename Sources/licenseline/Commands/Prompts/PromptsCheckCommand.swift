internal import ArgumentParser

struct PromptsCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with the recordings.",
    discussion: """
      Words without a recording and recordings without words; words that have changed since; files that \
      cannot be read, or are not 8,000 Hz, one channel, 16 bits; clipping; silence or a click at an end; \
      and what is louder or fainter than the rest by more than 1 dB. One line each, with what to do. The \
      exit code is 1 when there is any.
      """)

  @OptionGroup var source: PromptSource

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Prompts.check(source, json: json)
  }
}
