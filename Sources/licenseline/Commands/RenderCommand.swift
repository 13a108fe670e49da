internal import ArgumentParser
internal import Dialogue
internal import Foundation
internal import Scenarios

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    _superCommandName: "licenseline",
    abstract: "Write the calls of a scenario as a sound file.",
    discussion: """
      All calls of the scenario, one after the other: what is said, pauses, keys, hold and hang-up. Cues in \
      the file name every prompt and key.
      """)

  @Argument(help: ArgumentHelp("A scenario (*.call).", valueName: "scenario"))
  var path: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write: its name's end says its format, such as .wav, .flac or .ulaw.wav.",
      valueName: "file"))
  var output: String

  @OptionGroup var recordings: PromptOptions

  func run() throws {
    let files = try ScenarioFile.find([path], filter: nil)
    guard let file = files.first, files.count == 1 else {
      throw ValidationError(
        "A sound file is written of one scenario; found \(files.count) in \(path).")
    }
    let flow = ReadyFlow(try SupportFiles.flow(saying: recordings.wording))
    let sound = try ScenarioSound(recordings, flow: flow.flow)
    let rehearsal: Rehearsal
    do throws(ScenarioFault) {
      rehearsal = try file.rehearsalWithCalls(flow)
    } catch {
      throw ValidationError(error.description)
    }
    try sound.write(rehearsal, to: output)
    if !rehearsal.comparison.isSame {
      Output.writeError(
        "licenseline: \(path) goes another way than it expects; this is how it goes now. “licenseline "
          + "rehearse” shows the difference.\n")
    }
  }
}

extension ScenarioFile {
  /// - Throws: `ScenarioFault` when it is no scenario, or cannot be played.
  func rehearsalWithCalls(_ flow: ReadyFlow) throws(ScenarioFault) -> Rehearsal {
    let scenario = try read()
    do {
      return try Rehearsal(scenario, flow: flow, keepingCalls: true)
    } catch let fault as ScenarioFault {
      throw fault
    } catch {
      throw ScenarioFault(unreadable: path, "\(error)")
    }
  }
}
