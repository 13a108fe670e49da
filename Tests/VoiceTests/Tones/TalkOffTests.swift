#if Audio
  import Foundation
  import TestCaller
  import Testing
  import Voice

  /// What is no key.
  @Suite struct TalkOffTests {
    @Test(arguments: [CallTone.dial, .ringing, .hungUp, .holdTick], [-30.0, -13, 0, 12])
    func `hears no key in the tones of a call`(tone: CallTone, level: Double) {
      var tone = tone
      tone.level = level
      #expect(KeyListener.heard(in: tone.samples(for: .seconds(7))) == [])
    }

    @Test(arguments: [0.0, 30, 1000, 9000, 30_000])
    func `hears no key in silence and in noise`(deviation: Double) {
      var draw = Draw(seed: 5)
      var noise = DialledTones(after: 80_000)
      noise.addNoise(deviation, &draw)
      #expect(noise.heard == [])
    }

    @Test(arguments: [Int16.min, -1, 1, 500, .max])
    func `hears no key in a constant`(value: Int16) {
      #expect(KeyListener.heard(in: Array(repeating: value, count: 8000)) == [])
    }

    @Test func `hears no key in square waves at full range`() {
      for frequency in stride(from: 40.0, to: 2000, by: 13) {
        let wave = (0..<1600).map { index -> Int16 in
          sin(2 * Double.pi * frequency * Double(index) / 8000) < 0 ? .min : .max
        }
        #expect(KeyListener.heard(in: wave) == [], "\(frequency) Hz")
      }
    }

    @Test func `hears no key in a sweep`() {
      let sweep = (0..<80_000).map { index -> Int16 in
        let t = Double(index) / 80_000
        return Int16(20_000 * sin(2 * Double.pi * (100 * t + 1800 * t * t) * 10))
      }
      #expect(KeyListener.heard(in: sweep) == [])
    }

    /// Triads in all positions, of instruments with one to six partials.
    @Test(arguments: 1...6) func `hears no key in chords`(partials: Int) {
      for root in 40...75 {
        for third in [3, 4] {
          let notes = [root, root + third, root + 7].map { 440 * pow(2, Double($0 - 69) / 12) }
          let chord = (0..<800).map { index -> Int16 in
            var sum = 0.0
            for note in notes {
              for partial in 1...partials {
                let part = Double(partial)
                sum += sin(2 * Double.pi * note * part * Double(index) / 8000) / part
              }
            }
            return Int16(clamping: Int(4000 * sum))
          }
          #expect(KeyListener.heard(in: chord) == [], "root \(root), third \(third)")
        }
      }
    }

    /// Pulses of a gliding pitch through three moving resonances: vowels, if not words.
    @Test(arguments: [90.0, 120, 170, 220, 290, 360, 430])
    func `hears no key in a voice`(pitch: Double) {
      var voice = SyntheticVoice(pitch: pitch, seed: UInt64(pitch))
      let samples = voice.samples(80_000)
      for gain in [1, 4] {
        let louder = samples.map { Int16(clamping: Int($0) * gain) }
        #expect(KeyListener.heard(in: louder) == [])
      }
    }
  }
#endif
