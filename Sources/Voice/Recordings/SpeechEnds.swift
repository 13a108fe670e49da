#if Audio
  /// Where speech begins and ends in a recording.
  enum SpeechEnds {
    /// 5 ms.
    static let window = 40

    /// What is neither silence nor as faint as silence: windows that are less than so much below the
    /// level of the speech.
    ///
    /// - Parameter depth: in dB.
    /// - Returns: empty when there is no speech.
    static func speech(in samples: [Int16], depth: Double) -> Range<Int> {
      guard let level = SpeechLevel.decibels(samples) else { return 0..<0 }
      let least = SpeechLevel.power(ofDecibels: level - depth)
      let windows = stride(from: 0, to: samples.count, by: window)
        .filter { SpeechLevel.power(samples[$0..<min($0 + window, samples.count)]) >= least }
      guard let first = windows.first, let last = windows.last else { return 0..<0 }
      return first..<min(last + window, samples.count)
    }
  }
#endif
