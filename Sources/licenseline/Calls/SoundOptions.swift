internal import ArgumentParser
internal import FlowFile
internal import Foundation

/// With which recordings calls are heard.
struct PromptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Recordings of your own in place of Customer Support's; prompts.yaml in it says what they say.",
      valueName: "dir"))
  var prompts: String?

  /// What the recordings say; `nil` when their folder does not tell.
  ///
  /// - Throws: `FlowFileError` when it cannot be read.
  var wording: SourceFile? {
    get throws {
      guard let file = prompts.map({ $0 + "/prompts.yaml" }),
        FileManager.default.fileExists(atPath: file)
      else { return nil }
      return try SourceFile(reading: URL(fileURLWithPath: file), as: file)
    }
  }
}

/// A call as sound.
struct SoundOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write the call as a sound file: the name's end says its format, such as .wav, .flac or .ulaw.wav.",
      valueName: "file"))
  var wav: String?

  @Flag(help: "Play the call as it goes on; needs aplay, paplay, ffplay or afplay.")
  var play = false

  @OptionGroup var recordings: PromptOptions

  var isWanted: Bool { wav != nil || play }
}
