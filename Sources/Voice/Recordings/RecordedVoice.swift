#if Audio
  internal import SoundFile

  /// A voice out of recordings. Each is read when it is first said, and kept: a folder holds some
  /// minutes of speech, 16 kB a second.
  ///
  /// What cannot be said never ends a call: it is silence, and remembered.
  public final class RecordedVoice {
    private let folder: RecordingFolder
    private var heard: [RecordingName: [Int16]?] = [:]
    /// What was to be said and could not be, with the reason: there is no such file, or it cannot be read.
    public private(set) var missing: [RecordingName: String] = [:]

    public init(_ folder: RecordingFolder) {
      self.folder = folder
    }

    /// One channel, 8,000 a second, whatever the file has.
    ///
    /// - Returns: `nil` when it cannot be said.
    public func samples(of name: RecordingName) -> [Int16]? {
      if let known = heard[name] { return known }
      let samples: [Int16]?
      do throws(SoundFileError) {
        samples = try read(name)
      } catch {
        missing[name] = error.reason
        samples = nil
      }
      heard[name] = .some(samples)
      return samples
    }

    private func read(_ name: RecordingName) throws(SoundFileError) -> [Int16] {
      let path = folder.path(of: name)
      let recording = try RecordingFile(path: path)
      guard let samples = recording.telephoneSamples else {
        throw SoundFileError(
          path, "its rate is \(recording.rate) Hz; expected 8000 Hz.")
      }
      return samples
    }
  }
#endif
