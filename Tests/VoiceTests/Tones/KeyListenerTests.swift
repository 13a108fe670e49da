#if Audio
  import TestCaller
  import Testing
  import Voice

  /// What ITU-T Q.24 has accepted.
  @Suite struct KeyListenerTests {
    /// The level of the stronger tone or of the weaker one.
    enum Level: String, CaseIterable {
      case full, middle, lowest

      func level(twist: Double) -> Double {
        switch self {
        case .full: -max(0, twist)
        case .middle: -12
        case .lowest: -25 - min(0, twist)
        }
      }
    }

    static let noises: [Double?] = [nil, 15]

    @Test(arguments: Level.allCases, noises)
    func `hears every key of every length, twist and frequency that is allowed`(
      level: Level, noise: Double?
    ) {
      var draw = Draw(seed: 24)
      for twist in [-8.0, 0, 4] {
        for offset in [-0.015, 0, 0.015] {
          var dialled = DialledTones()
          let level = level.level(twist: twist)
          var shape = ToneShape(level: level, twist: twist, offset: offset)
          for (length, pause) in [(40, 40), (60, 45), (120, 70)] {
            shape.length = .milliseconds(length)
            shape.pause = .milliseconds(pause)
            for tone in KeyTone.allCases {
              dialled.dial(tone, shape)
              dialled.wait(samples: draw.below(64))
            }
          }
          if let noise { dialled.addNoise(noise, below: shape, &draw) }
          let heard = dialled.heard
          #expect(heard.signs == dialled.keys.signs, "twist \(twist), offset \(offset)")
          let allowed = noise == nil ? 1.0 : 2
          #expect(
            heard.error(against: dialled.keys) <= .milliseconds(allowed),
            "twist \(twist), offset \(offset)")
        }
      }
    }

    static let refused: [(String, ToneShape)] = [
      ("10 ms", ToneShape(length: .milliseconds(10))),
      ("15 ms", ToneShape(length: .milliseconds(15))),
      ("20 ms", ToneShape(length: .milliseconds(20))),
      ("23 ms", ToneShape(length: .milliseconds(23))),
      ("3.5 % too high", ToneShape(offset: 0.035)),
      ("3.5 % too low", ToneShape(offset: -0.035)),
      ("5 % too high", ToneShape(offset: 0.05)),
      ("the high tone 8 dB stronger", ToneShape(level: -16, twist: 8)),
      ("the low tone 12 dB stronger", ToneShape(twist: -12)),
      ("-45 dBm0", ToneShape(level: -45, twist: 0)),
      ("-60 dBm0", ToneShape(level: -60, twist: 0)),
    ]

    @Test(arguments: refused) func `refuses`(what: String, shape: ToneShape) {
      var draw = Draw(seed: 3)
      var dialled = DialledTones(all: shape)
      #expect(dialled.heard == [])
      dialled.addNoise(15, below: shape, &draw)
      #expect(dialled.heard == [])
    }

    @Test func `refuses one tone without the other, and two of a group`() {
      let all = KeyTone.lowGroup + KeyTone.highGroup
      let pairs = all.flatMap { one in
        all.filter { ($0 < 1000) == (one < 1000) && $0 >= one }.map { [one, $0] }
      }
      for pair in pairs {
        let tone = CallTone(frequencies: pair, level: -10, on: .milliseconds(200), off: .zero)
        #expect(KeyListener.heard(in: tone.once) == [], "\(pair) Hz")
      }
    }

    @Test func `hears keys 10 dB above noise`() {
      var draw = Draw(seed: 10)
      let shape = ToneShape(length: .milliseconds(40), pause: .milliseconds(40))
      var dialled = DialledTones()
      for _ in 0..<20 { for tone in KeyTone.allCases { dialled.dial(tone, shape) } }
      dialled.addNoise(10, below: shape, &draw)
      #expect(dialled.heard.signs == dialled.keys.signs)
    }

    @Test(arguments: [-9.0, -13, -19]) func `hears keys beside a dial tone`(level: Double) {
      let dialled = DialledTones(
        all: ToneShape(
          level: level, twist: 0, length: .milliseconds(40), pause: .milliseconds(40)))
      let dial = CallTone.dial.samples(0..<dialled.samples.count)
      let both = zip(dialled.samples, dial).map { Int16(clamping: Int($0) + Int($1)) }
      #expect(KeyListener.heard(in: both).signs == dialled.keys.signs)
    }

    @Test func `hears keys through their echo`() {
      let dialled = DialledTones(
        all: ToneShape(length: .milliseconds(40), pause: .milliseconds(40)))
      let echo = Array(repeating: 0, count: 160) + dialled.samples.map { Int($0) / 3 }
      let both = zip(dialled.samples, echo).map { Int16(clamping: Int($0) + $1) }
      #expect(KeyListener.heard(in: both).signs == dialled.keys.signs)
    }

    /// Milliseconds of tone, of silence, and of the same tone; and how many keys that is.
    static let interruptions: [(Int, Int, Int, keys: Int)] = [
      (40, 5, 40, 1), (40, 10, 40, 1), (25, 10, 25, 1), (20, 8, 70, 1),
      (40, 30, 40, 2), (40, 40, 40, 2), (70, 40, 50, 2),
    ]

    @Test(arguments: interruptions)
    func `takes a short interruption for none, and a pause for one`(
      on: Int, off: Int, again: Int, keys: Int
    ) {
      for tone in KeyTone.allCases {
        var dialled = DialledTones()
        dialled.dial(tone, ToneShape(length: .milliseconds(on), pause: .milliseconds(off)))
        dialled.dial(tone, ToneShape(length: .milliseconds(again)))
        let heard = dialled.heard
        #expect(heard.map(\.signal) == Array(repeating: tone, count: keys))
        let end = heard.last.map { $0.begins + $0.length } ?? .zero
        let expected = dialled.keys.last.map { $0.begins + $0.length } ?? .zero
        #expect(end > expected - .milliseconds(2) && end < expected + .milliseconds(2))
      }
    }

    @Test func `hears a key at the very beginning, at the very end, and held for a minute`() {
      let shape = ToneShape(length: .milliseconds(50), pause: .zero)
      #expect(KeyListener.heard(in: KeyTone.pound.samples(shape)).signs == "#")
      let long = ToneShape(length: .seconds(60))
      let heard = KeyListener.heard(in: KeyTone.star.samples(long))
      let key = HeardKey(.star, begins: .microseconds(500), length: .seconds(60))
      #expect(heard.signs == "*" && heard.error(against: [key]) < .milliseconds(1))
    }
  }
#endif
