#if Audio
  import Codes
  import Dialogue
  import FlowFile
  import Foundation
  import Simulator
  import SupportLine
  import Testing
  import Voice

  /// Calls of callers who do anything at any time, as sound.
  @Suite struct SeededCallTests {
    private static let flow: Result<ReadyFlow, any Error> = Result {
      let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      return ReadyFlow(
        try Flow(
          SourceFile(
            reading: root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
          wording: SourceFile(reading: root.appendingPathComponent("Prompts/en-US/prompts.yaml"))))
    }

    private struct Heard {
      var moments: [Moment] = []
      var length = Duration.zero
    }

    private static func call(_ seed: UInt64) throws -> Heard {
      var draw = SeededGenerator(seed: seed)
      let flow = try flow.get()
      var call = DeskCall(
        flow, desk: try ScriptedDesk(flow.flow, seed: seed),
        at: try #require(UTCTime("2026-11-23 09:02")))
      var moments = call.answer()
      for _ in 0..<40 where !call.isOver {
        switch Int.random(in: 0..<10, using: &draw) {
        case 0..<4: moments += call.advanceUntilListening()
        case 4, 5:
          let time = Duration.milliseconds(Int.random(in: 0...6000, using: &draw))
          moments += call.advance(to: call.elapsed + time)
        case 6:
          moments += call.say(
            ["yes", "no", "seven", "a person", "Alfa"].randomElement(using: &draw) ?? "")
        default:
          for _ in 0..<Int.random(in: 1...12, using: &draw) {
            moments += call.press(Key.allCases.randomElement(using: &draw) ?? .one)
            let pause = [0, 0, 50, 140, 300].randomElement(using: &draw) ?? 0
            moments += call.advance(to: call.elapsed + .milliseconds(pause))
          }
        }
      }
      moments += call.hangUp()
      return Heard(moments: moments, length: call.elapsed)
    }

    /// Of a folder in which one of seven recordings is missing, the others 0.2 to 2 s long.
    private static func voice(_ name: RecordingName) -> Int? {
      let sum = name.path.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) % 100_003 }
      return sum % 7 == 0 ? nil : 1600 + sum % 14_400
    }

    private static func score(_ heard: Heard) throws -> Score {
      let repertoire = Repertoire(try flow.get().flow.wording)
      var composer = Composer(passages: repertoire.passages, length: voice)
      for moment in heard.moments { composer.hear(moment) }
      composer.end(at: heard.length)
      return composer.score
    }

    @Test("Nothing overlaps that must not, and everything is in its order", arguments: 0..<40)
    func order(seed: UInt64) throws {
      let heard = try Self.call(seed)
      let score = try Self.score(heard)
      for track in [score.line, score.keys] {
        for (note, next) in zip(track, track.dropFirst()) { #expect(note.end <= next.begins) }
        for note in track { #expect(note.frames > 0 && note.end <= score.frames) }
      }
      // 70 ms of tone, 70 ms of gap.
      for (key, next) in zip(score.keys, score.keys.dropFirst()) {
        #expect(next.begins - key.begins >= 1120)
      }
      let positions = score.marks.map(\.position)
      #expect(positions == positions.sorted())
      #expect(score.marks.allSatisfy { !$0.label.isEmpty })
      let pressed = heard.moments.compactMap { moment in
        if case .pressed(let key) = moment.sound { Score.Sound.key(key) } else { nil }
      }
      #expect(score.keys.map(\.sound) == pressed)
      #expect(try Self.score(Self.call(seed)) == score)
    }

    @Test(
      "What a key cuts ends at its tone, and what it brings about begins after it",
      arguments: 0..<40)
    func cuts(seed: UInt64) throws {
      let score = try Self.score(try Self.call(seed))
      for note in score.line where note.isCut {
        guard case .recording = note.sound else { continue }
        let key = score.keys.first { abs($0.begins - note.end) <= 160 }
        let isEnd = note.end + 2000 >= score.frames
        let isWord = score.marks.contains {
          $0.position == note.end && $0.label.hasPrefix("Caller: ")
        }
        #expect(key != nil || isEnd || isWord, "\(note)")
      }
      for mark in score.marks
      where !["Key", "Caller", "On hold"].contains(where: mark.label.hasPrefix) {
        let isInTone = score.keys.contains { $0.begins < mark.position && mark.position < $0.end }
        #expect(!isInTone, "\(mark)")
      }
    }

    @Test("The keys that are heard in the sound are those that were pressed", arguments: 0..<20)
    func keys(seed: UInt64) throws {
      let heard = try Self.call(seed)
      let score = try Self.score(heard)
      // As loud as prompts are, and of as many frequencies.
      var draw = SeededGenerator(seed: seed)
      let noise = (0..<16_000).map { _ in Int16.random(in: -3000...3000, using: &draw) }
      let performance = Performance { name in
        Self.voice(name).map { Array(noise.prefix($0)) }
      }
      var listener = KeyListener()
      var keys: [HeardKey] = []
      performance.play(score) { keys += listener.hear($0) }
      keys += listener.finish()
      let pressed = score.keys.compactMap { note in
        if case .key(let key) = note.sound { KeyTone(key) } else { nil }
      }
      #expect(keys.map(\.signal) == pressed)
      for (key, note) in zip(keys, score.keys) {
        #expect(abs(TelephoneRate.samples(in: key.begins) - note.begins) <= 160)
      }
    }
  }
#endif
