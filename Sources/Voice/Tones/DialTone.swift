#if Audio
  import Foundation

  /// Measures the North American dial tone, 350 and 440 Hz equally strong.
  struct DialTone: Sendable {
    /// In a window of Hann, for each sample: what it counts for the real part of the one note and for the
    /// imaginary part, and the same for the other.
    private let weights: [SIMD4<Float>]

    /// In 267 samples the two notes have three periods more and three less, and do not disturb each other.
    static let length = 267

    static let standard = DialTone()

    private init() {
      let turns = [350.0, 440].map { 2 * Double.pi * $0 / Double(TelephoneRate.samplesPerSecond) }
      weights = (0..<Self.length).map { position in
        let t = Double(position)
        let window =
          (1 - cos(2 * Double.pi * (t + 0.5) / Double(Self.length))) / Double(Self.length)
        let values = turns.flatMap { [window * cos($0 * t), window * sin($0 * t)] }
        return SIMD4(values.map(Float.init))
      }
    }

    /// The energy that it has in eight samples; 0 when one of the notes is more than 3 dB stronger, since
    /// that is something else.
    ///
    /// - Parameter samples: `length` of them.
    func energy(in samples: ArraySlice<Int16>) -> Float {
      var sum = SIMD4<Float>()
      for (sample, weight) in zip(samples, weights) { sum += Float(sample) * weight }
      let parts = sum * sum
      let (low, high) = (parts.lowHalf.sum(), parts.highHalf.sum())
      guard low < 2 * high, high < 2 * low else { return 0 }
      // The amplitude is twice the magnitude of the sum.
      return 16 * (low + high)
    }
  }
#endif
