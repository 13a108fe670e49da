#if Audio
  import TestCaller
  import Testing
  import Voice

  /// What a listener makes of samples that come in parts.
  @Suite struct KeyListenerStreamTests {
    /// Keys of random shapes in noise.
    private static let dialled: DialledTones = {
      var draw = Draw(seed: 8)
      var dialled = DialledTones(after: 0)
      for _ in 0..<60 {
        let shape = ToneShape(
          level: Double(-20 + draw.below(15)), length: .milliseconds(20 + draw.below(60)),
          pause: .milliseconds(10 + draw.below(80)))
        dialled.dial(KeyTone.allCases[draw.below(16)], shape)
      }
      dialled.addNoise(200, &draw)
      return dialled
    }()

    @Test(arguments: [1, 7, 63, 64, 65, 160, 1000, 2049])
    func `hears the same however the samples are parted`(limit: Int) {
      let samples = Self.dialled.samples
      let whole = KeyListener.heard(in: samples)
      var draw = Draw(seed: UInt64(limit))
      var listener = KeyListener()
      var heard: [HeardKey] = []
      var rest = samples[...]
      while !rest.isEmpty {
        let part = rest.prefix(draw.below(limit + 1))
        heard += listener.hear(part)
        rest = rest.dropFirst(part.count)
      }
      heard += listener.finish()
      #expect(heard == whole)
      #expect(whole.count > 30)
    }

    @Test func `takes any collection`() {
      let samples = Self.dialled.samples
      var listener = KeyListener()
      let heard = listener.hear(samples.lazy.map { $0 }) + listener.finish()
      #expect(heard == KeyListener.heard(in: samples))
    }

    @Test func `hears the same keys later when there is silence before`() {
      let samples = Self.dialled.samples
      let later = KeyListener.heard(in: Array(repeating: 0, count: 64 * 50) + samples)
      let moved = later.map {
        HeardKey($0.signal, begins: $0.begins - .milliseconds(400), length: $0.length)
      }
      #expect(moved == KeyListener.heard(in: samples))
    }

    @Test func `is as new after its end`() {
      let samples = Self.dialled.samples
      var listener = KeyListener()
      let first = listener.hear(samples) + listener.finish()
      let second = listener.hear(samples) + listener.finish()
      #expect(first == second)
    }

    @Test func `goes on by itself when it is copied`() {
      let samples = Self.dialled.samples
      var listener = KeyListener()
      _ = listener.hear(samples.prefix(10_000))
      var copy = listener
      _ = copy.hear(KeyTone.a.samples())
      let rest = samples.dropFirst(10_000)
      var other = KeyListener()
      _ = other.hear(samples.prefix(10_000))
      #expect(listener.hear(rest) + listener.finish() == other.hear(rest) + other.finish())
    }

    @Test func `tells of a key within 40 ms of its end`() {
      var listener = KeyListener()
      let tone = KeyTone.seven.samples(
        ToneShape(length: .milliseconds(100), pause: .milliseconds(40)))
      #expect(listener.hear(tone).signs == "7")
      #expect(listener.finish() == [])
    }

    @Test func `takes whatever storms there are`() {
      var draw = Draw(seed: 1)
      var listener = KeyListener()
      var heard: [HeardKey] = []
      for _ in 0..<400 {
        let extremes: [Int16] = [.min, .max, 0, -1, 1]
        let period = 1 + draw.below(20)
        let kind = draw.below(3)
        heard += listener.hear(
          (0..<draw.below(500)).map { index in
            switch kind {
            case 0: Int16(draw.below(65_536) - 32_768)
            case 1: extremes[draw.below(5)]
            default: index / period % 2 == 0 ? .max : .min
            }
          })
      }
      #expect(heard + listener.finish() == [])
    }
  }
#endif
