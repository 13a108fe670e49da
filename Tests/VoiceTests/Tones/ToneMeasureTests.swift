#if Audio
  import Foundation
  import Testing
  import Voice

  /// What the tones are, measured by Fourier sums over a second of them.
  @Suite struct ToneMeasureTests {
    /// The level of a sine in samples, in dBm0.
    private func level(of frequency: Double, in samples: ArraySlice<Int16>) -> Double {
      let step = 2 * Double.pi * frequency / 8000
      var (real, imaginary) = (0.0, 0.0)
      for (index, sample) in samples.enumerated() {
        real += Double(sample) * cos(step * Double(index))
        imaginary += Double(sample) * sin(step * Double(index))
      }
      let amplitude = 2 * (real * real + imaginary * imaginary).squareRoot() / Double(samples.count)
      return 20 * log10(max(amplitude, 0.1) / 32_768) + 3.14
    }

    /// Of frequencies a quarter of a Hz apart, the one that is strongest around an expected one.
    private func strongest(near expected: Double, in samples: ArraySlice<Int16>) -> Double {
      let candidates = (-8...8).map { expected + Double($0) / 4 }
      let levels = candidates.map { level(of: $0, in: samples) }
      return zip(candidates, levels).max { $0.1 < $1.1 }?.0 ?? 0
    }

    @Test(arguments: KeyTone.allCases, [0, 0.015])
    func `has both frequencies at their levels, and no other`(tone: KeyTone, offset: Double) {
      let shape = ToneShape(level: -12, twist: 3, length: .seconds(1.1), offset: offset)
      let second = tone.samples(shape)[400..<8400]
      let (low, high) = (tone.low * (1 + offset), tone.high * (1 + offset))
      #expect(strongest(near: low, in: second) == low)
      #expect(strongest(near: high, in: second) == high)
      let (lowLevel, highLevel) = (level(of: low, in: second), level(of: high, in: second))
      #expect(abs(lowLevel + 12) < 0.05 && abs(highLevel + 9) < 0.05)
      let power = second.map { Double($0) * Double($0) }.reduce(0, +) / 8000
      let tones = [lowLevel, highLevel].map { pow(32_768 * pow(10, ($0 - 3.14) / 20), 2) / 2 }
      #expect(abs(power / tones.reduce(0, +) - 1) < 0.01)
    }

    @Test(arguments: [CallTone.dial, .ringing, .hungUp, .holdTick])
    func `a tone of a call has its frequencies at its level`(tone: CallTone) {
      var tone = tone
      (tone.on, tone.off) = (.seconds(1), .zero)
      let samples = tone.once[...]
      #expect(samples.count == 8000)
      for frequency in tone.frequencies {
        #expect(strongest(near: frequency, in: samples) == frequency)
        #expect(abs(level(of: frequency, in: samples) - tone.level) < 0.05)
      }
    }

    @Test(arguments: [20.0, 40, 70, 250])
    func `has the energy of its length, and its samples`(milliseconds: Double) {
      for edge in [0.0, 1, 2, 5] {
        let shape = ToneShape(
          level: -10, twist: 0, length: .milliseconds(milliseconds), pause: .milliseconds(50),
          edge: .milliseconds(edge))
        for tone in KeyTone.allCases {
          let samples = tone.samples(shape)
          #expect(samples.count == TelephoneRate.samples(in: shape.length + shape.pause))
          let energy = samples.map { Double($0) * Double($0) }.reduce(0, +)
          let power = pow(32_768 * pow(10, (-10 - 3.14) / 20), 2)
          // An edge of half a cosine has three eighths of the energy, not a half.
          let length = (milliseconds - edge / 4) * 8
          #expect(abs(energy / power - length) < 16, "\(tone.rawValue), edge \(edge)")
        }
      }
    }

    @Test func `rises and falls without a click`() {
      let peak = 32_768 * pow(10, (-9 - 3.14) / 20) * (1 + pow(10, 2 / 20))
      for tone in KeyTone.allCases {
        let samples = tone.samples()
        let edges = samples.prefix(8).map(Int.init) + samples[560..<568].map(Int.init)
        for (position, sample) in zip(Array(0..<8) + (0..<8).reversed(), edges) {
          let allowed = peak * (1 - cos(Double.pi * (Double(position) + 0.5) / 8)) / 2
          #expect(Double(abs(sample)) <= allowed + 1)
        }
      }
    }

    @Test func `is clipped, not wrapped, when it is too loud`() {
      let samples = KeyTone.five.samples(ToneShape(level: 10, twist: 0))
      #expect(samples.max() == .max && samples.min() == .min)
      #expect(KeyTone.five.samples(ToneShape(level: .nan)).count == 1120)
    }
  }
#endif
