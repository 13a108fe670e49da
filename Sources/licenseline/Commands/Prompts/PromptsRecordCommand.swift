internal import ArgumentParser

struct PromptsRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Make the recordings with a synthetic voice.",
    discussion: """
      The program flite says the words. What is there and says what it is to say is left as it is, and so \
      are recordings that do not say in their title what is said in them: somebody made those.
      """)

  @OptionGroup var source: PromptSource

  @Option(help: "A voice of flite: rms, awb, slt, kal16, kal, or the path of a voice's file.")
  var voice = "rms"

  @Flag(help: "Make all of them again.")
  var all = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Prompts.record(source, voice: voice, isAll: all, json: json)
  }
}
