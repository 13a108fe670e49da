#if Audio
  import Dialogue
  import Simulator
  import Testing
  import Voice

  /// Where things lie in the sound of a call. “one” takes 265 ms in the call, its recording half a second;
  /// “two” as long, and a second.
  @Suite struct ComposerTests {
    private static let voice = MadeVoice(lengths: ["one": 4000, "two": 8000, "7": 1000])

    private static func utterance(_ segments: Segment...) -> Moment.Sound {
      .beganSpeaking(Utterance(turn: Turn(1), segments: segments, bargeIn: true))
    }

    private static func heard(_ text: String) -> Moment.Sound {
      .heard(Speech([.words("before \(text)")]).pieces[1])
    }

    private static func score(
      _ sounds: (Int, Moment.Sound)..., until end: Int
    ) -> Score {
      voice.score(
        of: sounds.map { Moment(at: .milliseconds($0.0), $0.1) }, until: .milliseconds(end))
    }

    private static func line(
      _ name: String, _ begins: Int, _ frames: Int, isCut: Bool = false
    )
      -> Score.Note
    {
      Score.Note(.recording(RecordingName(name)), begins: begins, frames: frames, isCut: isCut)
    }

    private static func key(_ key: Key, _ begins: Int) -> Score.Note {
      Score.Note(.key(key), begins: begins, frames: keyFrames)
    }

    /// 70 ms, and an edge.
    private static let keyFrames = 568
    private static let tail = 2000

    @Test("What is said lasts as long as its recordings, and silence as long as the call has it")
    func prompts() {
      let score = Self.score(
        (0, Self.utterance(.words("one"), .pause(.milliseconds(100)), .words("two"))),
        (0, Self.heard("one")), (365, Self.heard("two")), (630, .finishedSpeaking),
        (1630, Self.utterance(.words("one"))), (1630, Self.heard("one")),
        (1895, .finishedSpeaking), until: 2895)
      #expect(
        score.line == [
          Self.line("one", 0, 4000), Self.line("two", 4800, 8000), Self.line("one", 20_800, 4000),
        ])
      #expect(score.keys == [])
      #expect(score.marks == [Score.Mark("one two", at: 0), Score.Mark("one", at: 20_800)])
      #expect(score.frames == 24_800 + 8000 + Self.tail)
    }

    @Test("What is dictated keeps the time that the call gives it")
    func dictated() {
      let score = Self.score(
        (0, Self.utterance(.digits("7", slow: false), .words("one"))),
        (0, Self.heard("7")), (700, Self.heard("one")), (965, .finishedSpeaking), until: 965)
      #expect(score.line == [Self.line("7", 0, 1000), Self.line("one", 5600, 4000)])
    }

    @Test("A key cuts what is said where it comes, and the next prompt begins after its tone")
    func bargeIn() {
      // 40 % of “two”.
      let score = Self.score(
        (0, Self.utterance(.words("one"), .words("two"))), (0, Self.heard("one")),
        (265, Self.heard("two")), (371, .cutSpeaking), (371, .pressed(.two)),
        (371, Self.utterance(.words("one"))), (371, Self.heard("one")), (636, .finishedSpeaking),
        until: 636)
      #expect(
        score.line == [
          Self.line("one", 0, 4000), Self.line("two", 4000, 3200, isCut: true),
          Self.line("one", 8320, 4000),
        ])
      #expect(score.keys == [Self.key(.two, 7200)])
      #expect(
        score.marks == [
          Score.Mark("one two —", at: 0), Score.Mark("Key 2", at: 7200),
          Score.Mark("one", at: 8320),
        ])
      #expect(score.frames == 12_320 + Self.tail)
    }

    @Test("Keys at one time sound one after the other, and prompts that nobody hears are none")
    func typedAhead() {
      let score = Self.score(
        (0, Self.utterance(.words("one"))), (0, .cutSpeaking), (0, .pressed(.two)),
        (0, Self.utterance(.words("two"))), (0, .cutSpeaking), (0, .pressed(.eight)),
        (0, .pressed(.pound)), (0, Self.utterance(.words("two"))), (0, Self.heard("two")),
        (265, .finishedSpeaking), until: 265)
      #expect(score.keys == [Self.key(.two, 0), Self.key(.eight, 1120), Self.key(.pound, 2240)])
      #expect(score.line == [Self.line("two", 3360, 8000)])
      #expect(
        score.marks == [
          Score.Mark("Key 2", at: 0), Score.Mark("Key 8", at: 1120), Score.Mark("Key #", at: 2240),
          Score.Mark("two", at: 3360),
        ])
    }

    @Test("A key that does not cut sounds over what is said")
    func uncut() {
      let score = Self.score(
        (0, Self.utterance(.words("two"))), (0, Self.heard("two")), (53, .pressed(.one)),
        (53, .pressed(.two)), (265, .finishedSpeaking), (265, Self.utterance(.words("one"))),
        (265, Self.heard("one")), (530, .finishedSpeaking), until: 530)
      #expect(score.line == [Self.line("two", 0, 8000), Self.line("one", 8000, 4000)])
      #expect(score.keys == [Self.key(.one, 1600), Self.key(.two, 2720)])
    }

    @Test("The caller takes time to say words, and the line waits meanwhile")
    func words() {
      let score = Self.score(
        (1000, .said("yes")), (1000, Self.utterance(.words("one"))), (1000, Self.heard("one")),
        (1265, .finishedSpeaking), until: 1265)
      // “yes” takes 265 ms.
      #expect(score.line == [Self.line("one", 8000 + 2120, 4000)])
      #expect(score.marks == [Score.Mark("Caller: yes", at: 8000), Score.Mark("one", at: 10_120)])
    }

    @Test("The line ticks on hold, but not while a key sounds, until something is said")
    func hold() {
      let score = Self.score(
        (0, .onHold(for: .seconds(20))), (6000, .pressed(.five)),
        (12_000, Self.utterance(.words("one"))), (12_000, Self.heard("one")),
        (12_265, .finishedSpeaking), until: 12_265)
      #expect(
        score.line == [
          Score.Note(.tone(.holdTick), begins: 0, frames: 48_000, isCut: true),
          Score.Note(.tone(.holdTick), begins: 49_120, frames: 46_880, isCut: true),
          Self.line("one", 96_000, 4000),
        ])
      #expect(score.keys == [Self.key(.five, 48_000)])
      #expect(score.marks.map(\.label) == ["On hold", "Key 5", "one"])
    }

    @Test("A telephone rings before a representative speaks")
    func transfer() {
      let score = Self.score(
        (1000, .transferred), (1000, Self.utterance(.words("one"))), (1000, Self.heard("one")),
        (1265, .finishedSpeaking), until: 1265)
      #expect(
        score.line == [
          Score.Note(.tone(.ringing), begins: 8000, frames: 16_000),
          Self.line("one", 8000 + 16_000 + 2400, 4000),
        ])
      #expect(score.marks.map(\.label) == ["A representative takes over", "one"])
    }

    @Test("When the line hangs up, that is heard for a while")
    func hangUp() {
      let score = Self.score(
        (0, Self.utterance(.words("one"))), (0, Self.heard("one")), (265, .finishedSpeaking),
        (265, .supportHungUp), until: 265)
      let tone = Score.Note(.tone(.hungUp), begins: 6400, frames: 20_000)
      #expect(score.line == [Self.line("one", 0, 4000), tone])
      #expect(score.marks.map(\.label) == ["one", "The line hangs up"])
      #expect(score.frames == tone.end + Self.tail)
    }

    @Test("When the caller hangs up, the sound is soon over")
    func callerHangsUp() {
      let score = Self.score(
        (0, Self.utterance(.words("two"))), (0, Self.heard("two")), (106, .cutSpeaking),
        (106, .callerHungUp), until: 106)
      #expect(score.line == [Self.line("two", 0, 3200, isCut: true)])
      #expect(score.marks.map(\.label) == ["two —", "The caller hangs up"])
      #expect(score.frames == 3200 + Self.tail)
    }

    @Test("A dead line ends in the middle of a word")
    func dead() {
      let score = Self.score(
        (0, Self.utterance(.words("two"))), (0, Self.heard("two")), until: 53)
      #expect(score.line == [Self.line("two", 0, 1600, isCut: true)])
      #expect(score.frames == 1600 + Self.tail)
    }

    @Test("Who presses a key in the last word has heard it, and it is cut all the same")
    func lastWord() {
      let score = Self.score(
        (0, Self.utterance(.words("two"))), (0, Self.heard("two")), (106, .finishedSpeaking),
        (106, .pressed(.one)), until: 106)
      #expect(score.line == [Self.line("two", 0, 3200, isCut: true)])
      #expect(score.keys == [Self.key(.one, 3200)])
    }

    @Test("What has no recording is silence of the time that the call gives it, and is named")
    func missing() {
      var composer = Self.voice.composer()
      let sounds: [(Int, Moment.Sound)] = [
        (0, Self.utterance(.words("three"), .words("one"), .words("three"))),
        (0, Self.heard("three")), (375, Self.heard("one")), (640, Self.heard("three")),
        (1015, .finishedSpeaking),
      ]
      for (time, sound) in sounds { composer.hear(Moment(at: .milliseconds(time), sound)) }
      composer.end(at: .milliseconds(1015))
      #expect(composer.score.line == [Self.line("one", 3000, 4000)])
      #expect(composer.score.frames == 3000 + 4000 + 3000 + Self.tail)
      #expect(composer.said == ["three", "one"])
      #expect(composer.missing == ["three"])
    }

    @Test("While a call is heard as it goes on, nothing begins in what was heard already")
    func live() {
      var composer = Self.voice.composer()
      composer.hear(Moment(at: .zero, Self.utterance(.words("two"))), after: 100)
      #expect(composer.spoken?.position == 100)
      composer.hear(Moment(at: .milliseconds(53), .cutSpeaking), after: 2000)
      composer.hear(Moment(at: .milliseconds(53), .pressed(.one)), after: 2000)
      #expect(composer.score.line == [Self.line("two", 100, 1900, isCut: true)])
      #expect(composer.score.keys == [Self.key(.one, 2000)])
      #expect(composer.spoken == nil)
    }

    @Test("Calls one after the other are their scores with a pause between them")
    func append() {
      var both = Score()
      let one = Self.score((0, .pressed(.one)), until: 0)
      both.append(one, after: .seconds(1))
      #expect(both == one)
      both.append(one, after: .seconds(1))
      #expect(both.keys == [Self.key(.one, 0), Self.key(.one, one.frames + 8000)])
      #expect(both.marks.map(\.position) == [0, one.frames + 8000])
      #expect(both.frames == 2 * one.frames + 8000)
    }
  }
#endif
