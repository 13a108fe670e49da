#if Audio
  internal import ArgumentParser
  internal import Dialogue
  internal import FlowFile
  internal import Foundation
  internal import Simulator
  internal import SupportLine
  internal import Voice

  /// Where the recordings are, and what they say.
  struct Announcer: Sendable {
    let folder: RecordingFolder
    private let repertoire: Repertoire

    /// - Parameter flow: what its wording says, where the folder does not tell itself.
    /// - Throws: `ValidationError` when there is no such folder, `FlowFileError` when its wording is none.
    init(_ options: PromptOptions, flow: Flow) throws {
      if let path = options.prompts {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder),
          isFolder.boolValue
        else {
          throw ValidationError("--prompts: there is no folder \(path).")
        }
        folder = RecordingFolder(path)
        repertoire = Repertoire(try options.wording.map { try Wording($0) } ?? flow.wording)
      } else {
        // A flow of one's own may say some of it too.
        let file = try SupportFiles.resources().wording
        folder = RecordingFolder(file.deletingLastPathComponent().path)
        repertoire = Repertoire(try Wording(SourceFile(reading: file)))
      }
    }

    /// - Parameter speakingTime: how long the caller takes to say words.
    func composer(
      _ voice: RecordedVoice, speakingTime: ((String) -> Duration)? = nil
    ) -> Composer {
      Composer(
        passages: repertoire.passages, length: { voice.samples(of: $0)?.count },
        speakingTime: speakingTime)
    }

    /// One after the other, with a pause of two seconds.
    func recording(of calls: [HeardCall]) -> CallRecording {
      let voice = RecordedVoice(folder)
      var score = Score()
      var said = SaidThings()
      for call in calls {
        var composer = composer(voice)
        for moment in call.moments { composer.hear(moment) }
        composer.end(at: call.length)
        score.append(composer.score, after: .seconds(2))
        said.add(composer)
      }
      return CallRecording(
        score: score, performance: Performance(recording: voice.samples), said: said)
    }
  }

  /// What was said in calls, and what of it there was no recording of.
  struct SaidThings {
    private var all: Set<String> = []
    private var missing: [String] = []

    mutating func add(_ composer: Composer) {
      let new = composer.missing.filter { !all.contains($0) }
      missing += new
      all.formUnion(composer.said)
    }

    /// `nil` when nothing was missing.
    var complaint: String? {
      guard !missing.isEmpty else { return nil }
      let most = 5
      let names = missing.prefix(most).joined(separator: ", ")
      let more = missing.count > most ? " and \(missing.count - most) more" : ""
      return
        "No recording for \(missing.count) of \(all.count) things said: \(names)\(more); silence "
        + "stands for \(missing.count == 1 ? "it" : "them"). “licenseline prompts check” tells more."
    }
  }
#endif
