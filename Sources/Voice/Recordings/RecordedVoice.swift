#if Audio
  internal import SoundFile

  /// A voice out of recordings. Each is read when it is first said, and kept: a folder holds some
  /// minutes of speech, 16 kB a second.
  ///
  /// What cannot be said never ends a call: it is silence, and remembered.
  public final class RecordedVoice {
    private let folder: RecordingFolder
    private var heard: [RecordingName: [Int16]?] = [:]
    /// What was to be said and could not be, with the reason: there is no such file, or it cannot be read,
    /// or has a rate that is none of `Resampler.rates`.
    public private(set) var missing: [RecordingName: String] = [:]

    public init(_ folder: RecordingFolder) {
      self.folder = folder
    }

    /// One channel, 8,000 a second, however many channels the file has, and at whichever of
    /// `Resampler.rates`.
    ///
    /// - Returns: `nil` when it cannot be said, for a reason in `missing`.
    public func samples(of name: RecordingName) -> [Int16]? {
      if let known = heard[name] { return known }
      let samples: [Int16]?
      do throws(SoundFileError) {
        samples = try RecordingFile(path: folder.path(of: name)).telephoneSamples()
      } catch {
        missing[name] = error.reason
        samples = nil
      }
      heard[name] = .some(samples)
      return samples
    }
  }
#endif
