internal import ArgumentParser
internal import Foundation
internal import Simulator

struct CallCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call",
    _superCommandName: "licenseline",
    abstract: "Call Customer Support: the telephone alone.",
    discussion: """
      On a terminal, keys act at once; a letter begins words, Enter says them; Ctrl-C hangs up. \
      Without one, each line of standard input is dialled when the line listens, or said when it begins with a \
      letter.
      """)

  @OptionGroup var options: GlobalOptions
  @OptionGroup var desk: DeskOptions
  @OptionGroup var sound: SoundOptions

  @Option(
    help: ArgumentHelp(
      "Dial a script and hang up.",
      discussion: "Digits, * and # are keys, w waits half a second, a comma two; (words) are said.",
      valueName: "script"),
    transform: { text in
      do {
        return try DialScript(parsing: text)
      } catch {
        throw ValidationError("\(error)")
      }
    })
  var keys: DialScript?

  @Option(
    help: ArgumentHelp(
      "Dial the keys that are heard in a sound file, with their times between them, and hang up.",
      valueName: "file"))
  var keysFrom: String?

  @Option(help: "How fast a call goes by; else real on a terminal, and instant without one.")
  var pace: Pace?

  @Option(
    help: ArgumentHelp(
      "Write the call as a scenario, which “licenseline rehearse” replays; the key is in it.",
      valueName: "file"))
  var transcript: String?

  func validate() throws {
    if keys != nil, keysFrom != nil {
      throw ValidationError("--keys and --keys-from each say what is dialled; leave out one.")
    }
    if sound.recordings.prompts != nil, !sound.isWanted, keysFrom == nil {
      throw ValidationError("--prompts goes with --wav, --play or --keys-from.")
    }
    let files = [keysFrom, sound.wav, transcript].compactMap(\.self).map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath()
    }
    guard Set(files).count == files.count else {
      throw ValidationError("--keys-from, --wav and --transcript are files of their own.")
    }
    if sound.play, let pace, pace != .real {
      throw ValidationError("--play goes at the real pace; leave out --pace.")
    }
    if transcript != nil, !desk.hasRecords {
      throw ValidationError(
        "--transcript goes with Customer Support's own desk, whose records a scenario can have; leave out "
          + "--flow, --desk and --slot.")
    }
  }

  func run() throws {
    let keys = try keys ?? keysFrom.map { try Listening(to: $0).script }
    let runner = CallRunner(
      home: options.homeFolder, options: options, pace: pace, sound: sound,
      isByEar: keysFrom != nil)
    if let transcript { return try runner.run(keys, transcript: transcript) }
    guard !desk.hasRecords else { return try runner.run(keys) }
    try runner.run(desk.loadFlow(), desk, keys)
  }
}
