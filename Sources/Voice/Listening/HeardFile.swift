#if Audio
  public import SoundFile

  /// What there is to be heard in a sound file, of any rate and with any number of channels.
  public struct HeardFile: Hashable, Sendable {
    public let format: SoundFormat
    public let length: Duration
    /// Whether its header claims more than there is.
    public let isCutShort: Bool
    public let keys: [RecordedKey]

    /// Listens to all of a file. Memory grows with the keys in it, not with its length.
    public init(of path: String) throws(SoundFileError) {
      var reader = try SoundReader(path: path)
      format = reader.format
      let (rate, channels) = (reader.rate, reader.channels)
      var ears = try [Ear](repeating: Ear(path, rate: rate), count: channels)
      var block = [Int16](repeating: 0, count: max(2, 65_536 / channels) * channels)
      var frames = 0
      while case let read = try reader.read(into: &block), read > 0 {
        for channel in 0..<channels {
          let samples =
            channels == 1
            ? Array(block.prefix(read))
            : stride(from: channel, to: read * channels, by: channels).map { block[$0] }
          ears[channel].hear(samples)
        }
        frames += read
      }
      isCutShort = reader.isCutShort
      let (seconds, rest) = frames.quotientAndRemainder(dividingBy: rate)
      length = .seconds(seconds) + .nanoseconds(rest * 1_000_000_000 / rate)
      keys = RecordedKey.merging(ears.indices.map { ears[$0].finish() })
    }
  }

  /// Hears one channel.
  private struct Ear {
    /// `nil` for a channel that is a telephone's already.
    private var resampler: Resampler?
    private var listener = KeyListener()
    private var keys: [HeardKey] = []

    init(_ path: String, rate: Int) throws(SoundFileError) {
      guard rate != TelephoneRate.samplesPerSecond else { return }
      guard let resampler = Resampler(from: rate) else {
        throw SoundFileError(
          path,
          "its rate is \(rate) Hz. Keys can be heard from \(Resampler.rates.lowerBound) to "
            + "\(Resampler.rates.upperBound) Hz.")
      }
      self.resampler = resampler
    }

    mutating func hear(_ samples: [Int16]) {
      keys += listener.hear(resampler?.resample(samples) ?? samples)
    }

    mutating func finish() -> [HeardKey] {
      if let rest = resampler?.finish() { keys += listener.hear(rest) }
      return keys + listener.finish()
    }
  }
#endif
