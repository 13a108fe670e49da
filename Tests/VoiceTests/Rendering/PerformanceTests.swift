#if Audio
  import Dialogue
  import Testing
  import Voice

  /// Scores as samples.
  @Suite struct PerformanceTests {
    private static let voice = MadeVoice(lengths: ["one": 4000, "two": 8000])
    private static var performance: Performance { Performance(recording: voice.samples) }

    private static func samples(of score: Score) -> [Int16] {
      var samples: [Int16] = []
      performance.play(score) { samples += $0 }
      return samples
    }

    private static func score(
      line: [Score.Note] = [], keys: [Score.Note] = [], frames: Int
    ) -> Score {
      var score = Score()
      (score.line, score.keys, score.frames) = (line, keys, frames)
      return score
    }

    @Test("Each recording sounds where its note is, and around it there is silence")
    func recordings() {
      let samples = Self.samples(
        of: Self.score(
          line: [
            Score.Note(.recording(RecordingName("one")), begins: 3000, frames: 4000),
            Score.Note(.recording(RecordingName("two")), begins: 9000, frames: 8000),
          ], frames: 20_000))
      let one = (0..<4000).map(MadeVoice.sample)
      let two = (0..<8000).map(MadeVoice.sample)
      let silence = { [Int16](repeating: 0, count: $0) }
      let isRight = samples == silence(3000) + one + silence(2000) + two + silence(3000)
      #expect(isRight)
    }

    @Test("A recording that is cut fades out within 5 ms, and nothing of it comes after")
    func cut() {
      let samples = Self.samples(
        of: Self.score(
          line: [
            Score.Note(.recording(RecordingName("two")), begins: 0, frames: 5000, isCut: true)
          ],
          frames: 6000))
      let isPlain = samples.prefix(4960) == ArraySlice((0..<4960).map(MadeVoice.sample))
      #expect(isPlain)
      let fade = samples[4960..<5000].map { abs(Int($0)) }
      let steady = (4960..<5000).map { abs(Int(MadeVoice.sample($0))) }
      let isFainter = zip(fade, steady).allSatisfy { $0 < $1 } && fade[39] < 80
      #expect(isFainter)
      let isSilent = samples[5000...].allSatisfy { $0 == 0 }
      #expect(isSilent)
    }

    @Test("A key sounds as it is made, and over speech that is 12 dB fainter meanwhile")
    func keys() {
      let tone = KeyTone(.five).samples()
      let alone = Self.samples(
        of: Self.score(keys: [Score.Note(.key(.five), begins: 100, frames: 568)], frames: 1000))
      let isTone = alone[100..<668] == tone[..<568]
      #expect(isTone)
      let isSilent = (alone[..<100] + alone[668...]).allSatisfy { $0 == 0 }
      #expect(isSilent)
      let over = Self.samples(
        of: Self.score(
          line: [Score.Note(.recording(RecordingName("one")), begins: 0, frames: 4000)],
          keys: [Score.Note(.key(.five), begins: 100, frames: 568)], frames: 4000))
      let expected = (0..<4000).map { index in
        let key = (100..<668).contains(index)
        return key ? MadeVoice.sample(index) / 4 + tone[index - 100] : MadeVoice.sample(index)
      }
      let isRight = over == expected
      #expect(isRight)
    }

    @Test("Together they are as loud as there is room for, and never wrap around")
    func saturation() {
      let loud = Performance { _ in [Int16](repeating: .max, count: 4000) }
      let score = Self.score(
        line: [Score.Note(.recording(RecordingName("one")), begins: 0, frames: 4000)],
        keys: [Score.Note(.key(.one), begins: 0, frames: 568)], frames: 4000)
      var tone = KeyTone(.one).samples(ToneShape())[..<568].map(Int.init)
      tone = tone.map { max(-32_768, min(32_767, $0 + 32_767 / 4)) }
      let isRight = loud.samples(score, 0..<568).map(Int.init) == tone
      #expect(isRight)
    }

    @Test("Tones of the line begin again, and are cut where they end")
    func tones() {
      let tick = CallTone.holdTick
      let score = Self.score(
        line: [Score.Note(.tone(tick), begins: 1000, frames: 90_000, isCut: true)], frames: 100_000)
      let expected =
        [Int16](repeating: 0, count: 1000) + tick.samples(0..<90_000)
        + [Int16](repeating: 0, count: 9000)
      let isRight = Self.samples(of: score) == expected
      #expect(isRight)
    }

    @Test("A recording that is gone, or shorter than it was, leaves silence")
    func gone() {
      let score = Self.score(
        line: [
          Score.Note(.recording(RecordingName("three")), begins: 0, frames: 1000),
          Score.Note(.recording(RecordingName("one")), begins: 1000, frames: 6000),
        ], frames: 8000)
      let samples = Self.samples(of: score)
      let isSilent = (samples[..<1000] + samples[5000...]).allSatisfy { $0 == 0 }
      #expect(isSilent)
      #expect(samples[1000] == MadeVoice.sample(0))
    }

    @Test(
      "However it is parted into blocks, the samples are the same", arguments: [1, 100, 4095, 4097])
    func parts(length: Int) {
      let score = Self.score(
        line: [
          Score.Note(.recording(RecordingName("one")), begins: 30, frames: 3000, isCut: true),
          Score.Note(.tone(.hungUp), begins: 4000, frames: 9000),
        ], keys: [Score.Note(.key(.pound), begins: 2900, frames: 568)], frames: 15_000)
      let (whole, performance) = (Self.samples(of: score), Self.performance)
      var parts: [Int16] = []
      while parts.count < whole.count {
        let end = min(parts.count + length, whole.count)
        parts += performance.samples(score, parts.count..<end)
      }
      let isSame = parts == whole
      #expect(isSame)
    }

    @Test("No block has more than 4,096 samples, however long the call is")
    func blocks() {
      var (count, longest) = (0, 0)
      Self.performance.play(Self.score(frames: 10_000_000)) {
        count += $0.count
        longest = max(longest, $0.count)
      }
      #expect(count == 10_000_000)
      #expect(longest == 4096)
    }
  }
#endif
