#if Audio
  import Foundation
  import Testing

  @testable import Voice

  @Suite struct ResamplerTests {
    /// A sine of 16,000 at its peaks, for a tenth of a second.
    private func sine(_ frequency: Double, rate: Int) -> [Int16] {
      (0..<rate / 10).map {
        Int16((16_000 * sin(2 * .pi * frequency * Double($0) / Double(rate))).rounded())
      }
    }

    private func resample(_ samples: [Int16], from rate: Int, inBlocksOf size: Int) throws
      -> [Int16]
    {
      var resampler = try #require(Resampler(from: rate))
      var result: [Int16] = []
      var rest = samples[...]
      while !rest.isEmpty {
        result += resampler.resample(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
      }
      return result + resampler.finish()
    }

    /// How strong what is not the expected sine is, against full scale in decibels, away from the ends.
    private func error(of samples: [Int16], from expected: [Int16]) -> Double {
      let inner = zip(samples, expected).dropFirst(100).dropLast(100)
      let power = inner.reduce(0.0) { sum, pair in
        let difference = Double(pair.0) - Double(pair.1)
        return sum + difference * difference
      }
      return 10 * log10(power / Double(inner.count) / (32_768 * 32_768 / 2))
    }

    @Test(arguments: [
      4000, 5512, 6000, 7999, 8000, 8001, 11_025, 16_000, 22_050, 32_000, 37_800, 44_056, 44_100,
      47_999, 48_000, 96_000, 192_000, 1_000_000,
    ])
    func `the tones of keys come out at the same instants, and nothing beside them`(
      rate: Int
    ) throws {
      for frequency in [697.0, 941, 1209, 1633] {
        let result = try resample(sine(frequency, rate: rate), from: rate, inBlocksOf: 1000)
        let expected = sine(frequency, rate: 8000)
        #expect(abs(result.count - expected.count) <= 1)
        let error = error(of: result, from: expected)
        #expect(error < -70, "\(frequency) Hz: \(error) dB")
      }
    }

    @Test(arguments: [11_025, 16_000, 22_050, 44_100, 47_999, 48_000, 96_000])
    func `what a telephone does not carry does not come back as something else`(
      rate: Int
    ) throws {
      for frequency in [4600.0, 5000, 5377, 6300, 6791, 7303, 9000, 12_000, 20_000]
      where frequency < Double(rate) / 2 {
        let result = try resample(sine(frequency, rate: rate), from: rate, inBlocksOf: 1000)
        let silence = [Int16](repeating: 0, count: result.count)
        let rest = error(of: result, from: silence)
        #expect(rest < -75, "\(frequency) Hz: \(rest) dB")
      }
    }

    @Test(arguments: [11_025, 44_100, 47_999, 5000])
    func `blocks of any size are the same sound`(rate: Int) throws {
      let samples = Array(sine(941, rate: rate).prefix(1000))
      let whole = try resample(samples, from: rate, inBlocksOf: samples.count)
      for size in [1, 7, 160, 4096] {
        #expect(try resample(samples, from: rate, inBlocksOf: size) == whole)
      }
      #expect(whole.count == (samples.count * 8000 + rate - 1) / rate)
    }

    @Test func `nothing is nothing, and silence is silence`() throws {
      #expect(try resample([], from: 44_100, inBlocksOf: 1) == [])
      #expect(
        try resample([Int16](repeating: 0, count: 441), from: 44_100, inBlocksOf: 100)
          == [Int16](repeating: 0, count: 80))
    }

    @Test func `a rate at which keys cannot be heard is refused`() {
      for rate in [Int.min, -1, 0, 1, 3799, 1_000_001, .max] {
        #expect(Resampler(from: rate) == nil)
      }
    }
  }
#endif
