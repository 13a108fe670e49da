#if Audio
  import Foundation

  /// The samples of a telephone: 8,000 in a second, 16 bit, one channel.
  ///
  /// Their levels are in dBm0, by ITU-T G.711: the sine that just fills the range has +3.14 dBm0 (the load
  /// capacity of A-law; that of µ-law is 3.17). A sine of 0 dBm0 then has an amplitude of 22,827.
  public enum TelephoneRate {
    public static let samplesPerSecond = 8000

    /// The number of samples that comes nearest to a time: none for a negative one, and at most 2³¹ (three
    /// days).
    public static func samples(in time: Duration) -> Int {
      let (seconds, attoseconds) = time.components
      guard time > .zero else { return 0 }
      guard seconds < 268_435 else { return 1 << 31 }
      return Int(seconds) * samplesPerSecond + Int((attoseconds / 1_000_000_000_000 + 62) / 125)
    }

    /// How long so many samples last.
    public static func time(of samples: Int) -> Duration {
      .seconds(samples / samplesPerSecond) + .microseconds(samples % samplesPerSecond * 125)
    }

    /// The amplitude of a sine in a range of ±32,768.
    ///
    /// - Parameter level: in dBm0.
    static func amplitude(of level: Double) -> Double {
      32_768 * pow(10, (level - 3.14) / 20)
    }
  }
#endif
