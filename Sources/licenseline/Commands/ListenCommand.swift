internal import ArgumentParser

struct ListenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "listen",
    _superCommandName: "licenseline",
    abstract: "Hear the keys in a recording of a call.",
    discussion: """
      Any sound file that libsndfile reads, of any rate and with any number of channels; without a header, \
      .ul and .al are a telephone's µ-law and A-law, .raw 16 bits, at 8,000 Hz. Prints each key with its \
      start and its length. The exit code is 1 when there is none, 2 when the file is no sound.
      """)

  @Argument(help: ArgumentHelp("The recording.", valueName: "file"))
  var file: String

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    try Listening(to: file).show(asJSON: json)
  }
}
