#if Audio
  internal import Foundation
  public import SoundFile

  /// What is to be recorded in a folder, and how what a synthetic voice said becomes a recording.
  public struct RecordingWork: Sendable {
    /// In the order of their names.
    public let lines: [Repertoire.Line]
    /// What cannot be taken for a recording of its words, and stays all the same: somebody made it.
    public let left: [Left]
    private let folder: RecordingFolder

    public struct Left: Hashable, Sendable, CustomStringConvertible {
      public let name: RecordingName
      /// As a sentence.
      let reason: String

      public var description: String {
        "\(name.file): Left as it is. \(reason) Remove it to have it made; --all makes all of them again."
      }
    }

    /// - Parameter isAll: also what is there, whoever made it and whatever it says.
    public init(_ folder: RecordingFolder, for repertoire: Repertoire, isAll: Bool) {
      self.folder = folder
      var (lines, left) = ([Repertoire.Line](), [Left]())
      for line in repertoire.lines {
        switch isAll ? .needed : folder.state(of: line) {
        case .needed: lines.append(line)
        case .left(let reason): left.append(Left(name: line.name, reason: reason))
        case .good: break
        }
      }
      (self.lines, self.left) = (lines, left)
    }

    /// Makes a recording of what a voice said, and puts it into the folder.
    ///
    /// - Parameters:
    ///   - path: a sound file of a rate among `Resampler.rates`.
    ///   - phones: what the voice said sound by sound, as `Take.end(in:)` reads it.
    ///   - voice: its name, or the path of its file, of which the name is credited.
    /// - Throws: `SoundFileError` when a file cannot be read or written, or nothing is to be heard.
    public func keep(
      _ path: String, phones: String, as line: Repertoire.Line, by voice: String
    ) throws(SoundFileError) {
      let whole = try RecordingFile(path: path).telephoneSamples()
      let take = Take(line)
      let end = take.end(in: phones)
      guard !take.hasTail || end != nil else {
        throw SoundFileError(
          line.name.file, "the voice says nothing that can be cut for “\(take.text)”.")
      }
      let count = end.map { Int($0 * Double(TelephoneRate.samplesPerSecond)) } ?? whole.count
      let samples = Mastering.master(Array(whole.prefix(max(0, count))))
      guard !samples.isEmpty else {
        throw SoundFileError(line.name.file, "the voice says nothing for “\(take.text)”.")
      }
      let file = folder.path(of: line.name)
      do {
        try FileManager.default.createDirectory(
          atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      } catch {
        throw SoundFileError(file, error.localizedDescription, .unwritable)
      }
      try RecordingFile.write(
        samples, saying: line.words, by: (voice as NSString).lastPathComponent, to: file)
    }
  }

  private enum RecordingState {
    case needed
    case good
    case left(reason: String)
  }

  extension RecordingFolder {
    /// Needed is what is not there, and what `prompts record` made of other words.
    ///
    /// A recording that does not say its words is good: nobody can know better.
    fileprivate func state(of line: Repertoire.Line) -> RecordingState {
      let path = path(of: line.name)
      // Of a link itself, wherever it leads.
      guard (try? FileManager.default.attributesOfItem(atPath: path)) != nil else { return .needed }
      do throws(SoundFileError) {
        let recording = try RecordingFile(path: path)
        guard let words = recording.words, words != line.words else { return .good }
        return recording.isMade
          ? .needed : .left(reason: "It says “\(words)”, and prompts record did not make it.")
      } catch {
        return .left(reason: "It cannot be read: \(error.reason)")
      }
    }
  }
#endif
