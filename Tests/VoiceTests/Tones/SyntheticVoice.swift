#if Audio
  import Foundation
  import TestCaller

  /// A voice that says nothing: pulses through three resonances, all of which go to new random places every
  /// tenth of a second.
  struct SyntheticVoice {
    private let pitch: Double
    private var draw: Draw
    private var phase = 0.0
    private var resonances = [Resonance](repeating: Resonance(), count: 3)

    private struct Resonance {
      var frequency = 500.0
      var target = 500.0
      var memory = (0.0, 0.0)

      mutating func filter(_ sample: Double) -> Double {
        let radius = 0.97
        let turn = 2 * radius * cos(2 * Double.pi * frequency / 8000)
        let output = sample * (1 - radius) + turn * memory.0 - radius * radius * memory.1
        memory = (output, memory.0)
        return output
      }
    }

    /// - Parameter pitch: in Hz, from which the voice goes up and down by a fifth of it.
    init(pitch: Double, seed: UInt64) {
      self.pitch = pitch
      draw = Draw(seed: seed)
    }

    mutating func samples(_ count: Int) -> [Int16] {
      var now = pitch
      var target = pitch
      return (0..<count).map { index in
        if index % 800 == 0 {
          target = pitch * (0.8 + Double(draw.below(400)) / 1000)
          for (place, range) in [(300, 700), (800, 1500), (1900, 1200)].enumerated() {
            resonances[place].target = Double(range.0 + draw.below(range.1))
          }
        }
        now += (target - now) / 400
        phase += now / 8000
        var sample = 0.0
        if phase >= 1 {
          phase -= 1
          sample = 60_000
        }
        for place in resonances.indices {
          resonances[place].frequency +=
            (resonances[place].target - resonances[place].frequency) / 300
          sample = resonances[place].filter(sample) * 3
        }
        return Int16(clamping: Int(sample))
      }
    }
  }
#endif
