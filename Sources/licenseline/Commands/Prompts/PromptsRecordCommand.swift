internal import ArgumentParser

struct PromptsRecordCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract: "Make the recordings with a synthetic voice.",
    discussion: """
      The program flite says the words. What is not there is made, and what this command once made is made \
      again when its words have changed. Your own recordings are left as they are: one that says other \
      words in its title, or cannot be read, is named.
      """)

  @OptionGroup var source: PromptSource

  @Option(help: "A voice of flite: rms, awb, slt, kal16, kal, or the path of a voice's file.")
  var voice = "rms"

  @Flag(help: "Make all of them again, your own too.")
  var all = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Prompts.record(source, voice: voice, isAll: all, json: json)
  }
}
