#if Audio
  /// How a key is sent: its levels, its times, and how far its frequencies are off.
  ///
  /// A tone lasts from the middle of its rise, half an edge after the first sample, to the middle of its
  /// fall.
  public struct ToneShape: Hashable, Sendable {
    /// Of the low tone, in dBm0 (see ``TelephoneRate``); the two tones together fill the range at -2.88
    /// each, and are clipped above.
    public var level: Double
    /// The level of the high tone less that of the low tone, in dB. Q.24 has receivers take -8 to +4.
    public var twist: Double
    /// How long the tone lasts.
    public var length: Duration
    /// How long it is silent after it.
    public var pause: Duration
    /// How far both frequencies are off, as a part of them: 0.015 is 1.5 % too high.
    public var offset: Double
    /// How long a rise and a fall take, each a half wave of a cosine. No longer than the tone.
    public var edge: Duration

    public init(
      level: Double = -9, twist: Double = 2, length: Duration = .milliseconds(70),
      pause: Duration = .milliseconds(70), offset: Double = 0, edge: Duration = .milliseconds(1)
    ) {
      self.level = level
      self.twist = twist
      self.length = length
      self.pause = pause
      self.offset = offset
      self.edge = edge
    }
  }

  extension KeyTone {
    /// The tone and the pause after it: as many samples as both last, when the pause is no shorter than an
    /// edge.
    public func samples(_ shape: ToneShape = ToneShape()) -> [Int16] {
      let edge = TelephoneRate.samples(in: min(shape.edge, shape.length))
      let tone = Tone(
        sines: [
          Sine(frequency: low * (1 + shape.offset), level: shape.level),
          Sine(frequency: high * (1 + shape.offset), level: shape.level + shape.twist),
        ],
        length: TelephoneRate.samples(in: shape.length) + edge, edge: edge)
      let pause = TelephoneRate.samples(in: shape.pause) - edge
      return tone.samples(0..<tone.length) + Array(repeating: 0, count: max(0, pause))
    }
  }
#endif
