internal import ArgumentParser

/// What is to be heard of calls, and with which recordings.
struct PromptOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Recordings of your own in place of Customer Support's; prompts.yaml in it says what they say.",
      valueName: "dir"))
  var prompts: String?
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

  func validate() throws {
    guard isWanted || recordings.prompts == nil else {
      throw ValidationError("--prompts goes with --wav or --play.")
    }
  }
}
