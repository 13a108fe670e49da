#if Audio
  internal import SoundFile

  /// A recording as its file has it.
  struct RecordingFile: Hashable, Sendable {
    let rate: Int
    let channels: Int
    /// 16 bits a sample in a WAV file, as all recordings should be.
    let isPlainWave: Bool
    /// What it is instead, such as `ulaw in WAV (Microsoft)`.
    let encoding: String
    /// What is said, as whoever made the file wrote into it; `nil` when nobody did.
    let words: String?
    /// The channels side by side.
    let samples: [Int16]

    /// The longest that is read: 2 minutes. No prompt comes near.
    static let longest = 120

    /// In samples, whatever the rate and the channels: 32 MB.
    private static let largest = 1 << 24

    /// - Throws: when the file cannot be read, or is longer than `longest`.
    init(path: String) throws(SoundFileError) {
      var reader = try SoundReader(path: path)
      rate = reader.rate
      channels = reader.channels
      isPlainWave = reader.format.container == .wav && reader.format.encoding == .pcm16
      encoding = "\(reader.format.encoding.name) in \(reader.format.container.name)"
      words = reader.tag(.title)
      let most = min(Self.longest * max(1, reader.rate) * max(1, reader.channels), Self.largest)
      var samples: [Int16] = []
      var block = [Int16](repeating: 0, count: 4096 * max(1, reader.channels))
      while true {
        let count = try reader.read(into: &block) * reader.channels
        guard count > 0 else { break }
        samples += block[..<count]
        guard samples.count <= most else {
          throw SoundFileError(path, "it is longer than \(Self.longest) s, the most that is read.")
        }
      }
      self.samples = samples
    }

    /// As a telephone has it: one channel, 8,000 a second.
    ///
    /// - Returns: `nil` when it has so few samples a second that this cannot be.
    var telephoneSamples: [Int16]? {
      let mixed =
        channels == 1
        ? samples
        : stride(from: 0, to: samples.count, by: max(1, channels)).map { begin in
          let frame = samples[begin..<min(begin + channels, samples.count)]
          return Int16(clamping: frame.reduce(0) { $0 + Int($1) } / frame.count)
        }
      guard rate != TelephoneRate.samplesPerSecond else { return mixed }
      guard var resampler = Resampler(from: rate) else { return nil }
      return resampler.resample(mixed) + resampler.finish()
    }

    /// - Parameters:
    ///   - samples: of one channel, 8,000 a second.
    ///   - words: kept in the file as its title.
    static func write(
      _ samples: [Int16], saying words: String, to path: String
    ) throws(SoundFileError) {
      // Nothing else goes into it, so that the same recording is the same bytes.
      var writer = try SoundWriter(
        path: path, format: SoundFormat(forPath: path, encoding: .pcm16), tags: [.title: words])
      try writer.write(samples)
      try writer.close()
    }
  }
#endif
