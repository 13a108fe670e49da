#if Audio
  import Foundation
  import TestCaller
  import Voice

  /// Keys one after the other as samples, and where each of them is.
  struct DialledTones {
    private(set) var samples: [Int16] = []
    private(set) var keys: [HeardKey] = []

    /// Silence before the first key.
    init(after samples: Int = 800) {
      self.samples = Array(repeating: 0, count: samples)
    }

    /// All the keys, one after the other.
    init(all shape: ToneShape) {
      self.init()
      for tone in KeyTone.allCases { dial(tone, shape) }
    }

    mutating func dial(_ tone: KeyTone, _ shape: ToneShape) {
      keys.append(
        HeardKey(
          tone, begins: TelephoneRate.time(of: samples.count) + shape.edge / 2,
          length: shape.length))
      samples += tone.samples(shape)
    }

    mutating func wait(samples count: Int) {
      samples += Array(repeating: 0, count: count)
    }

    /// Adds noise, so far below the tones of a shape.
    mutating func addNoise(_ ratio: Double, below shape: ToneShape, _ draw: inout Draw) {
      let tones = [shape.level, shape.level + shape.twist].map { pow(10, ($0 - 3.14) / 10) / 2 }
      addNoise(32_768 * (tones.reduce(0, +) / pow(10, ratio / 10)).squareRoot(), &draw)
    }

    /// Adds white noise.
    ///
    /// - Parameter deviation: the standard deviation.
    mutating func addNoise(_ deviation: Double, _ draw: inout Draw) {
      samples = samples.map { Int16(clamping: Int($0) + Int(deviation * draw.normal())) }
    }

    /// What a listener hears of it.
    var heard: [HeardKey] { KeyListener.heard(in: samples) }
  }

  extension Draw {
    /// A number of the normal distribution, nearly: a sum of sixteen.
    mutating func normal() -> Double {
      // Four sums of four sixteen-bit numbers each.
      var sum = 0
      for _ in 0..<4 {
        let bits = below(1 << 60)
        sum += (bits & 0x7FFF) + (bits >> 15 & 0x7FFF) + (bits >> 30 & 0x7FFF) + (bits >> 45)
      }
      return (Double(sum) / 32_768 - 8) * 0.866
    }
  }

  extension KeyListener {
    /// Everything that a listener hears of samples.
    static func heard(in samples: [Int16]) -> [HeardKey] {
      var listener = KeyListener()
      return listener.hear(samples) + listener.finish()
    }
  }

  extension [HeardKey] {
    var signs: String { String(map(\.signal.rawValue)) }

    /// How far begins and ends are from those of as many others, at most.
    func error(against others: [HeardKey]) -> Duration {
      let errors = zip(self, others).flatMap { one, other in
        [one.begins - other.begins, one.begins + one.length - other.begins - other.length]
      }
      return errors.map { $0 < .zero ? .zero - $0 : $0 }.max() ?? .zero
    }
  }
#endif
