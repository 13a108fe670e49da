#if Audio
  internal import Dialogue
  internal import Foundation
  internal import Scenarios
  internal import Simulator
  internal import Voice

  /// The calls of scenarios as sound files.
  struct ScenarioSound {
    private let announcer: Announcer

    /// - Throws: what is wrong with the options.
    init(_ options: PromptOptions, flow: Flow) throws {
      announcer = try Announcer(options, flow: flow)
    }

    /// Writes all calls of a scenario to one file, and says what is in it.
    ///
    /// - Parameters:
    ///   - rehearsal: kept its calls.
    ///   - isQuiet: standard output is for something else.
    /// - Throws: `Refused` when it has no call, `SoundFileError` when the file cannot be written.
    func write(_ rehearsal: Rehearsal, to path: String, isQuiet: Bool = false) throws {
      let name = rehearsal.scenario.name
      guard let first = rehearsal.calls.first else {
        throw Refused(message: "\(name): there is no call in it, so there is nothing to be heard.")
      }
      let recording = announcer.recording(of: rehearsal.calls)
      let references = rehearsal.calls.compactMap(\.reference)
      try recording.write(
        to: path,
        .init(
          title: ((name as NSString).lastPathComponent as NSString).deletingPathExtension,
          date: "\(first.answeredAt)",
          reference: references.isEmpty ? nil : references.joined(separator: ", ")))
      let count = rehearsal.calls.count
      let line = "\(path): \(count) call\(count == 1 ? "" : "s"), \(recording.length).\n"
      if isQuiet { Output.writeError(line) } else { Output.write(line) }
      for remark in try recording.remarks(on: path) {
        Output.writeError("licenseline: \(remark)\n")
      }
    }
  }
#endif
