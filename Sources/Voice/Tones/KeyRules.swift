#if Audio
  /// What is a key: ITU-T Q.24, with a margin on the accepting side, and what tells a key from speech.
  enum KeyRules {
    /// The level that each tone has at least, in dBm0. Q.24 has -25 accepted.
    static let lowestLevel = -36.0
    /// The energy of a frame of such a tone.
    static let lowestPower: Float = {
      let amplitude = Float(TelephoneRate.amplitude(of: lowestLevel))
      return 4 * amplitude * amplitude
    }()

    /// How far off a frequency may be at a first look.
    static let roughDeviation = 0.028

    /// How many frames pass from a first look that finds a key until the tone is known well enough.
    static let patience = 20

    /// In frames. Q.24: 40 ms are accepted, 23 are not.
    static let shortest = 31.5

    /// How many frames without the tone end a key. Q.24: 10 ms are an interruption, 40 a pause.
    static let interruption = 18

    /// How much of a tone's energy there is where it begins and ends: half the amplitude.
    static let presence: Float = 0.25

    /// Whether the tones differ in level no more than they may. Q.24: the high one is up to 4 dB stronger or
    /// 8 dB weaker; 6 and 10 are taken.
    static func isTwistAllowed(low: Float, high: Float) -> Bool {
      high < 4 * low && low < 10 * high
    }

    /// Whether what is in the groups is one steady sine each. A voice has more, or its pitch moves; noise
    /// 10 dB below a key leaves 0.7 of a tone that is 8 dB the weaker.
    ///
    /// - Parameters:
    ///   - low: the part of what is in the low group that is one sine.
    ///   - high: of the high group.
    static func arePure(_ low: Float, _ high: Float) -> Bool {
      low > 0.7 && high > 0.7 && (low > 0.87 || high > 0.87)
    }

    /// Whether the tones are most of all there is; noise 5 dB below them leaves 0.76.
    static func isShareAllowed(_ power: Float, of energy: Float) -> Bool { power > 0.7 * energy }

    /// Whether the frequencies are those of a key. Q.24: 1.5 % off is accepted, 3.5 % is not. Two tones of a
    /// voice that come near to those of a key seldom are so far off the same way.
    ///
    /// - Parameters:
    ///   - low: how far the low tone is off, as a part of it.
    ///   - high: the high tone.
    static func areDeviationsAllowed(low: Double, high: Double) -> Bool {
      max(abs(low), abs(high)) < 0.022 && abs(low - high) < 0.033
    }
  }
#endif
