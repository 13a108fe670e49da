#if Audio
  internal import SoundFile

  /// A recording as its file has it.
  struct RecordingFile: Hashable, Sendable {
    let path: String
    let rate: Int
    let channels: Int
    /// 16 bits a sample in a WAV file, as all recordings should be.
    let isPlainWave: Bool
    /// What it is instead, such as `ulaw in WAV (Microsoft)`.
    let encoding: String
    /// What is said, as whoever made the file wrote into it; `nil` when nobody did.
    let words: String?
    /// Whom it credits, likewise.
    let artist: String?
    /// The channels side by side.
    let samples: [Int16]

    /// The longest that is read: 2 minutes. No prompt comes near.
    static let longest = 120

    /// In samples, whatever the rate and the channels: 32 MB.
    private static let largest = 1 << 24

    /// - Throws: when the file cannot be read, or is longer than `longest`, or has more than 2²⁴ samples.
    init(path: String) throws(SoundFileError) {
      self.path = path
      var reader = try SoundReader(path: path)
      rate = reader.rate
      channels = reader.channels
      isPlainWave = reader.format.container == .wav && reader.format.encoding == .pcm16
      encoding = "\(reader.format.encoding.name) in \(reader.format.container.name)"
      words = reader.tag(.title)
      artist = reader.tag(.artist)
      let inSecond = max(1, reader.rate) * max(1, reader.channels)
      let most = min(Self.longest * inSecond, Self.largest)
      var samples: [Int16] = []
      var block = [Int16](repeating: 0, count: 4096 * max(1, reader.channels))
      while true {
        let count = try reader.read(into: &block) * reader.channels
        guard count > 0 else { break }
        samples += block[..<count]
        guard samples.count <= most else {
          throw SoundFileError(
            path,
            most < Self.largest
              ? "it is longer than \(Self.longest) s, the most that is read."
              : "it has more than \(Self.largest) samples, the most that is read: "
                + "\(Self.largest / inSecond) s at \(Self.shape(rate, channels)).")
        }
      }
      self.samples = samples
    }

    /// As `96000 Hz, 2 channels`.
    static func shape(_ rate: Int, _ channels: Int) -> String {
      "\(rate) Hz, \(channels) \(channels == 1 ? "channel" : "channels")"
    }

    /// Whether `prompts record` made it. Anything else is somebody's own.
    var isMade: Bool {
      rate == TelephoneRate.samplesPerSecond && channels == 1 && isPlainWave && words != nil
        && artist?.hasPrefix(Self.credit) == true
    }

    /// The beginning of what `prompts record` credits; the name of the voice follows.
    private static let credit = "CMU Flite, voice "

    /// As a telephone has it: one channel, 8,000 a second.
    ///
    /// - Throws: when its rate is none of `Resampler.rates`.
    func telephoneSamples() throws(SoundFileError) -> [Int16] {
      let mixed =
        channels == 1
        ? samples
        : stride(from: 0, to: samples.count, by: max(1, channels)).map { begin in
          let frame = samples[begin..<min(begin + channels, samples.count)]
          return Int16(clamping: frame.reduce(0) { $0 + Int($1) } / frame.count)
        }
      guard rate != TelephoneRate.samplesPerSecond else { return mixed }
      guard var resampler = Resampler(from: rate) else {
        let rates = Resampler.rates
        throw SoundFileError(
          path,
          "its rate is \(rate) Hz; expected \(rates.lowerBound) to \(rates.upperBound) Hz, best "
            + "\(TelephoneRate.samplesPerSecond) Hz.")
      }
      return resampler.resample(mixed) + resampler.finish()
    }

    /// - Parameters:
    ///   - samples: of one channel, 8,000 a second.
    ///   - words: kept in the file as its title.
    ///   - voice: the synthetic one that said it, credited as its artist.
    static func write(
      _ samples: [Int16], saying words: String, by voice: String, to path: String
    ) throws(SoundFileError) {
      // Nothing else goes into it, so that the same recording is the same bytes.
      var writer = try SoundWriter(
        path: path, format: SoundFormat(forPath: path, encoding: .pcm16),
        tags: [.title: words, .artist: credit + voice])
      try writer.write(samples)
      try writer.close()
    }
  }
#endif
