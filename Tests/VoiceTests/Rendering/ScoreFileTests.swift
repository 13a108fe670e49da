#if Audio
  import Dialogue
  import Foundation
  import Simulator
  import SoundFile
  import Testing
  import Voice

  /// Scores as files.
  @Suite struct ScoreFileTests {
    private static let voice = MadeVoice(lengths: ["one": 4000, "two": 8000])
    private let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("score-\(UUID().uuidString)")

    private func inFolder(_ body: (String) throws -> Void) throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      try body(folder.path)
    }

    private static var score: Score {
      voice.score(
        of: [
          Moment(
            at: .zero,
            .beganSpeaking(
              Utterance(turn: Turn(1), segments: [.words("one"), .words("two")], bargeIn: true))),
          Moment(at: .zero, .heard(Speech([.words("one")]).pieces[0])),
          Moment(at: .milliseconds(371), .cutSpeaking),
          Moment(at: .milliseconds(371), .pressed(.seven)),
          Moment(at: .milliseconds(371), .supportHungUp),
        ], until: .milliseconds(371))
    }

    private static func samples(in path: String) throws -> [Int16] {
      var reader = try SoundReader(path: path)
      var samples: [Int16] = []
      var block = [Int16](repeating: 0, count: 1000)
      while case let count = try reader.read(into: &block), count > 0 { samples += block[..<count] }
      return samples
    }

    @Test("A WAV file has the samples, its cues every prompt and key, and its tags what it is")
    func wav() throws {
      try inFolder { folder in
        let (path, score) = ("\(folder)/call.wav", Self.score)
        let performance = Performance(recording: Self.voice.samples)
        try score.write(
          to: path,
          tags: [.title: "A call", .date: "2026-11-23T09:00:00Z", .comment: "Reference X"],
          by: performance)
        let reader = try SoundReader(path: path)
        #expect(reader.rate == 8000)
        #expect(reader.channels == 1)
        #expect(reader.frames == score.frames)
        #expect(reader.tag(.title) == "A call")
        #expect(reader.tag(.date) == "2026-11-23T09:00:00Z")
        #expect(reader.tag(.comment) == "Reference X")
        #expect(
          reader.cues == [
            Cue(at: 0, "one —"), Cue(at: 7200, "Key 7"),
            Cue(at: 7200 + 1120 + 2400, "The line hangs up"),
          ])
        let isSame = try Self.samples(in: path) == performance.samples(score, 0..<score.frames)
        #expect(isSame)
      }
    }

    @Test(
      "The same call is the same file",
      arguments: ["wav", "flac", "ulaw.wav", "alaw.wav", "ul", "aiff"])
    func twice(name: String) throws {
      try inFolder { folder in
        var files: [Data] = []
        for number in 1...2 {
          let path = "\(folder)/\(number).\(name)"
          try Self.score.write(to: path, by: Performance(recording: Self.voice.samples))
          files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
        }
        let isSame = files[0] == files[1]
        #expect(isSame)
        #expect(files[0].count > 1000)
      }
    }

    @Test("Where it cannot be written, what was there stays")
    func unwritable() async throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: folder) }
      let path = folder.path + "/call.wav"
      let before = Data("what was there".utf8)
      try before.write(to: URL(fileURLWithPath: path))
      await #expect(processExitsWith: .success) { [path = path as String] in
        // Files can grow no further than this, as if the disk were full.
        signal(SIGXFSZ, SIG_IGN)
        var limit = rlimit(rlim_cur: 8000, rlim_max: 8000)
        #expect(setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit) == 0)
        let error = #expect(throws: SoundFileError.self) {
          try ScoreFileTests.score.write(
            to: path, by: Performance(recording: ScoreFileTests.voice.samples))
        }
        #expect(error == SoundFileError(path, "File too large.", .unwritable))
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["call.wav"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }
#endif
