#if Audio
  import Foundation

  /// A sine, which begins at zero.
  struct Sine: Hashable, Sendable {
    /// In Hz.
    let frequency: Double
    /// In dBm0.
    let level: Double

    /// Adds a stretch of it to samples.
    ///
    /// - Parameter start: the position of the first of the samples in the sine.
    func add(to samples: inout [Double], from start: Int) {
      let amplitude = TelephoneRate.amplitude(of: level)
      let step = 2 * Double.pi * frequency / Double(TelephoneRate.samplesPerSecond)
      for index in samples.indices {
        samples[index] += amplitude * sin(step * Double(start + index))
      }
    }
  }

  /// Sines that rise together and fall together.
  struct Tone: Hashable, Sendable {
    let sines: [Sine]
    /// From the first sample to the last, edges and all.
    let length: Int
    /// How many samples the rise takes, and the fall.
    let edge: Int

    /// The part of it between two positions; silence before its beginning and after its end.
    func samples(_ range: Range<Int>) -> [Int16] {
      var sum = [Double](repeating: 0, count: range.count)
      for sine in sines { sine.add(to: &sum, from: range.lowerBound) }
      return zip(range, sum).map { position, value in
        Int16(max(-32_768, min(32_767, (value * gain(at: position)).rounded())))
      }
    }

    /// 0 outside, 1 inside, and a half wave of a cosine at the edges.
    private func gain(at position: Int) -> Double {
      let inside = min(position, length - 1 - position)
      guard inside >= 0 else { return 0 }
      guard inside < edge else { return 1 }
      return (1 - cos(Double.pi * (Double(inside) + 0.5) / Double(edge))) / 2
    }
  }
#endif
