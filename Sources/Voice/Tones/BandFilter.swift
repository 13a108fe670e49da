#if Audio
  import Foundation

  /// The taps that turn sixty-four samples into one complex value for each group of key tones.
  ///
  /// Both filters are low-passes of linear phase (a sinc in Kaiser's window), moved up to the middle of the
  /// group. A sine of amplitude a in the group has a value of magnitude 2a, so that the square of the
  /// magnitude is the energy of eight of its samples: see ``ToneBands``.
  struct BandFilter: Sendable {
    /// The taps for the real part, of the sum of two samples that lie symmetrically, and for the imaginary
    /// part, of their difference; of the low group and then of the high group. The first is for the newest
    /// sample and the oldest.
    let taps: [SIMD4<Float>]

    static let length = 64

    static let standard = BandFilter()

    private init() {
      let low = Self.taps(center: 819, halfWidth: 240)
      let high = Self.taps(center: 1421, halfWidth: 340)
      taps = zip(low, high).map { SIMD4($0.real, $0.imaginary, $1.real, $1.imaginary) }
    }

    /// - Parameters:
    ///   - center: in Hz.
    ///   - halfWidth: how far from it half the amplitude is left, in Hz.
    private static func taps(center: Double, halfWidth: Double) -> [(real: Float, imaginary: Float)]
    {
      let rate = Double(TelephoneRate.samplesPerSecond)
      let middle = Double(length - 1) / 2
      let prototype = (0..<length / 2).map { age in
        let t = Double(age) - middle
        let x = 2 * Double.pi * halfWidth / rate * t
        return sin(x) / x * window.value(at: t / middle)
      }
      let gain = 2 * prototype.reduce(0, +)
      return prototype.enumerated().map { age, tap in
        let phase = 2 * Double.pi * center / rate * (Double(age) - middle)
        return (Float(4 * tap / gain * cos(phase)), Float(4 * tap / gain * sin(phase)))
      }
    }

    /// The other group is 42 dB down.
    private static let window = KaiserWindow(shape: 2.8)
  }
#endif
