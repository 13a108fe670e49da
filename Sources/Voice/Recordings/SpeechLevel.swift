#if Audio
  internal import Foundation

  /// How loud speech is, its pauses left out.
  enum SpeechLevel {
    /// 20 ms.
    private static let frame = 160
    /// A frame that is this much fainter than the loudest one is a pause: 20 dB.
    private static let pause = 0.01

    /// The root mean square of the frames that are not pauses, in dB below full scale: a sample of
    /// 32,768 in every place is 0. It grows with the samples, dB by dB.
    ///
    /// - Parameter samples: 8,000 a second.
    /// - Returns: `nil` for silence.
    static func decibels(_ samples: [Int16]) -> Double? {
      let powers = stride(from: 0, to: samples.count, by: frame).map { begin in
        power(samples[begin..<min(begin + frame, samples.count)])
      }
      let least = (powers.max() ?? 0) * pause
      guard least > 0 else { return nil }
      let spoken = powers.filter { $0 >= least }
      return decibels(ofPower: spoken.reduce(0, +) / Double(spoken.count))
    }

    /// The mean of the squares; 0 of nothing.
    static func power(_ samples: ArraySlice<Int16>) -> Double {
      guard !samples.isEmpty else { return 0 }
      return samples.reduce(0) { $0 + Double($1) * Double($1) } / Double(samples.count)
    }

    static func power(ofDecibels decibels: Double) -> Double {
      pow(10, decibels / 10) * fullScale * fullScale
    }

    private static func decibels(ofPower power: Double) -> Double {
      10 * log10(power / (fullScale * fullScale))
    }

    private static let fullScale = 32_768.0
  }
#endif
