#if Audio
  import Foundation

  /// A low-pass of linear phase between two rates: a sinc in Kaiser's window, for every place between two
  /// samples at which one of the output can lie.
  ///
  /// The rates are as `stride` to `parts`: each step of the output is `stride / parts` of the input's. Where
  /// they have little in common, the place is rounded to one of so many that the error is below that of 16
  /// bits in the band of keys.
  struct PolyphaseFilter: Sendable {
    let parts: Int
    let stride: Int
    /// How many input samples after an instant it needs, and as many before.
    let half: Int
    private let phases: Int
    /// Phase by phase, the oldest sample first.
    private let taps: [Float]

    /// - Parameter rate: of the input, in Hz.
    init(from rate: Int, to telephoneRate: Int = TelephoneRate.samplesPerSecond) {
      let common = Self.greatestCommonDivisor(rate, telephoneRate)
      parts = telephoneRate / common
      stride = rate / common
      let phases = min(parts, max(1, Self.instants / rate))
      self.phases = phases
      // The lower one of the two rates says what remains.
      let lower = Double(min(rate, telephoneRate))
      let transition = lower / 8
      let needed = (Self.attenuation - 8) / (2.285 * 2 * Double.pi * transition / Double(rate))
      // Whole vectors of eight.
      let wholeHalf = (Int(needed / 2) / 4 + 1) * 4
      half = wholeHalf
      let half = Double(wholeHalf)
      let cutoff = lower / Double(rate)
      let window = KaiserWindow(shape: 0.1102 * (Self.attenuation - 8.7))
      taps = (0..<phases).flatMap { phase in
        let fraction = Double(phase) / Double(phases)
        let values = (0..<2 * wholeHalf).map { tap in
          let distance = Double(tap) - (half - 1) - fraction
          let x = Double.pi * cutoff * distance
          return (abs(x) < 1e-9 ? 1 : sin(x) / x) * window.value(at: distance / half)
        }
        // Silence between samples stays silence, and a steady value what it is.
        let sum = values.reduce(0, +)
        return values.map { Float($0 / sum) }
      }
    }

    var length: Int { 2 * half }

    /// - Parameters:
    ///   - start: where the taps begin, with one sample more than their length after it.
    ///   - part: how far past its sample the instant is, of `parts`.
    func sample(of input: [Float], from start: Int, part: Int) -> Float {
      let isExact = phases == parts
      let phase = isExact ? part : (part * phases + parts / 2) / parts
      let (moved, table) = phase == phases ? (1, 0) : (0, phase)
      let width = MemoryLayout<Float>.stride
      return input.withUnsafeBytes { input in
        taps.withUnsafeBytes { taps in
          var sum = SIMD8<Float>()
          for tap in Swift.stride(from: 0, to: length, by: 8) {
            let values = input.loadUnaligned(
              fromByteOffset: (start + moved + tap) * width, as: SIMD8<Float>.self)
            let weights = taps.loadUnaligned(
              fromByteOffset: (table * length + tap) * width, as: SIMD8<Float>.self)
            sum += values * weights
          }
          return sum.sum()
        }
      }
    }

    /// In a second, to which an instant is rounded.
    private static let instants = 16_000_000
    /// Of what is above the band, in dB.
    private static let attenuation = 80.0

    private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
      var (one, other) = (one, other)
      while other != 0 { (one, other) = (other, one % other) }
      return max(1, one)
    }
  }
#endif
