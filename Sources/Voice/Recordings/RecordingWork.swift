#if Audio
  internal import Foundation
  public import SoundFile

  /// What is to be recorded in a folder, and how what a synthetic voice said becomes a recording.
  public struct RecordingWork: Sendable {
    /// In the order of their names.
    public let lines: [Repertoire.Line]
    private let folder: RecordingFolder

    /// - Parameter isAll: also what is there and says what it is to say.
    public init(_ folder: RecordingFolder, for repertoire: Repertoire, isAll: Bool) {
      self.folder = folder
      lines = repertoire.lines.filter { isAll || folder.needs($0) }
    }

    /// Makes a recording of what a voice said, and puts it into the folder.
    ///
    /// - Parameters:
    ///   - path: a sound file of any rate.
    ///   - phones: what the voice said sound by sound, as `Take.end(in:)` reads it.
    /// - Throws: `SoundFileError` when a file cannot be read or written, or nothing is to be heard.
    public func keep(
      _ path: String, phones: String, as line: Repertoire.Line
    ) throws(SoundFileError) {
      let spoken = try RecordingFile(path: path)
      guard let whole = spoken.telephoneSamples else {
        throw SoundFileError(path, "its rate is \(spoken.rate) Hz; expected 8000 Hz or more.")
      }
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
      try RecordingFile.write(samples, saying: line.words, to: file)
    }
  }

  extension RecordingFolder {
    /// It is not there, cannot be read, or says something else. One that does not say its words is
    /// somebody's own, and stays.
    fileprivate func needs(_ line: Repertoire.Line) -> Bool {
      guard let recording = try? RecordingFile(path: path(of: line.name)) else { return true }
      return recording.words.map { $0 != line.words } ?? false
    }
  }
#endif
