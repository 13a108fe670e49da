#if Audio
  /// A tone of the exchange or of the line, by the North American precise tone plan where that has it.
  public struct CallTone: Hashable, Sendable {
    /// In Hz, sounding together.
    public var frequencies: [Double]
    /// Of each of the frequencies, in dBm0 (see ``TelephoneRate``).
    public var level: Double
    /// How long it sounds.
    public var on: Duration
    /// How long it is silent before it sounds again; none when it goes on without an end.
    public var off: Duration

    public init(frequencies: [Double], level: Double, on: Duration, off: Duration) {
      self.frequencies = frequencies
      self.level = level
      self.on = on
      self.off = off
    }

    /// The line is ready.
    public static let dial = CallTone(
      frequencies: [350, 440], level: -13, on: .seconds(1), off: .zero)
    /// It rings at the other end.
    public static let ringing = CallTone(
      frequencies: [440, 480], level: -19, on: .seconds(2), off: .seconds(4))
    /// The other end has hung up, or talks to somebody else.
    public static let hungUp = CallTone(
      frequencies: [480, 620], level: -24, on: .milliseconds(500), off: .milliseconds(500))
    /// The caller still waits in the queue: a short high tick every five seconds.
    public static let holdTick = CallTone(
      frequencies: [1000], level: -20, on: .milliseconds(30), off: .milliseconds(4970))

    /// How many samples pass until it begins again.
    public var period: Int {
      max(1, TelephoneRate.samples(in: on) + TelephoneRate.samples(in: off))
    }

    /// It sounding once, without what follows.
    public var once: [Int16] { samples(0..<TelephoneRate.samples(in: on)) }

    /// As much of it as lasts so long, from its beginning.
    public func samples(for time: Duration) -> [Int16] {
      samples(0..<TelephoneRate.samples(in: time))
    }

    /// The part of it between two positions, of which the first sample is 0: parts one after the other are
    /// the whole.
    public func samples(_ range: Range<Int>) -> [Int16] {
      let sounding = TelephoneRate.samples(in: on)
      let isSteady = off <= .zero
      let edge = isSteady ? 0 : min(TelephoneRate.samples(in: .milliseconds(2)), sounding / 2)
      let sines = frequencies.map { Sine(frequency: $0, level: level) }
      if isSteady {
        return Tone(sines: sines, length: .max, edge: 0).samples(range)
      }
      var samples: [Int16] = []
      samples.reserveCapacity(range.count)
      let tone = Tone(sines: sines, length: sounding, edge: edge)
      var position = range.lowerBound
      while position < range.upperBound {
        let begin = position % period
        let end = min(period, begin + range.upperBound - position)
        samples += tone.samples(begin..<end)
        position += end - begin
      }
      return samples
    }
  }
#endif
