#if Audio
  import Foundation
  import Testing

  @testable import Voice

  /// The recordings of Customer Support, measured by their samples.
  @Suite struct OurRecordingsTests {
    private let repertoire: Repertoire
    private let samples: [RecordingName: [Int16]]

    init() throws {
      repertoire = try OurPrompts.repertoire()
      samples = Dictionary(
        uniqueKeysWithValues: try repertoire.lines.map {
          ($0.name, try OurPrompts.samples($0.name))
        })
    }

    private func names(_ isWrong: ([Int16]) -> Bool) -> [RecordingName] {
      samples.filter { isWrong($0.value) }.keys.sorted()
    }

    private static func level(_ samples: some Sequence<Int16>) -> Double {
      var (sum, count) = (0.0, 0.0)
      for sample in samples {
        sum += Double(sample) * Double(sample)
        count += 1
      }
      return 10 * log10(sum / count / (32_768 * 32_768))
    }

    @Test func `There is nothing that prompts check finds`() throws {
      let check = try RecordingCheck(OurPrompts.folder, for: repertoire)
      #expect(check.findings.map(\.description) == [])
      #expect(check.count == repertoire.lines.count)
      #expect(check.withoutWords == [])
    }

    @Test func `They take less than 15 MB`() throws {
      let sizes = try repertoire.lines.map {
        try Data(contentsOf: URL(fileURLWithPath: OurPrompts.folder.path(of: $0.name))).count
      }
      #expect(sizes.reduce(0, +) < 15_000_000)
    }

    @Test func `Each is the plain kind of WAV file, and says its words`() throws {
      let wrong = try repertoire.lines.filter { line in
        let file = try Data(
          contentsOf: URL(fileURLWithPath: OurPrompts.folder.path(of: line.name)))
        // RIFF, WAVE, fmt, then PCM, 1 channel, 8000 Hz, 16000 bytes a second, 2 a sample, 16 bits.
        let format: [UInt8] = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0]
        return Array(file[20..<36]) != format || file.range(of: Data(line.words.utf8)) == nil
      }
      #expect(wrong.map(\.name) == [])
    }

    /// The speech of a recording is its frames of 20 ms that are within 20 dB of the loudest one.
    @Test func `Speech is as loud in each as in any other, within 1 dB, and none is clipped`() {
      let levels = samples.values.map { samples in
        let frames = stride(from: 0, to: samples.count, by: 160)
          .map { samples[$0..<min($0 + 160, samples.count)] }
        let levels = frames.map { Self.level($0) }
        let least = (levels.max() ?? 0) - 20
        return Self.level(zip(frames, levels).filter { $0.1 >= least }.map(\.0).joined())
      }
      let (faintest, loudest) = (levels.min() ?? 0, levels.max() ?? 0)
      #expect(loudest - faintest < 1, "\(faintest) to \(loudest) dB")
      #expect(names { $0.contains { $0.magnitude > 32_000 } } == [])
    }

    @Test
    func `Each begins and ends in silence, without a click, and after some ms at most speaks`() {
      #expect(names { $0.first != 0 || $0.last != 0 } == [])
      // 1 ms, below −50 dB; the speech is at −20 dB.
      #expect(names { Self.level($0.prefix(8)) > -50 || Self.level($0.suffix(8)) > -50 } == [])
      #expect(
        names { samples in
          Self.level(samples.prefix(160)) < -60 || Self.level(samples.suffix(160)) < -60
        } == [])
    }

    @Test func `A digit falls at the end of a group, and is kept up inside it`() {
      let ends = (0..<10).map { digit in
        [RecordingName("digits/\(digit)"), RecordingName("digits/\(digit)-last")].map {
          Self.lastPitch(samples[$0] ?? [])
        }
      }
      #expect(ends.filter { $0[1] > $0[0] * 0.95 } == [], "\(ends)")
    }

    /// Of the last voiced stretch, in Hz: where a wave is most like itself.
    private static func lastPitch(_ samples: [Int16]) -> Double {
      let length = 400
      let wave = samples.map { Double($0) }
      func likeness(_ begin: Int, _ lag: Int) -> Double {
        var (sum, one, other) = (0.0, 0.0, 0.0)
        for place in begin..<begin + length - lag {
          sum += wave[place] * wave[place + lag]
          one += wave[place] * wave[place]
          other += wave[place + lag] * wave[place + lag]
        }
        return sum / ((one * other).squareRoot() + 1)
      }
      for begin in stride(from: wave.count - length, to: 0, by: -80)
      where level(samples[begin..<begin + length]) > -32 {
        let likely = (50..<134).map { (likeness(begin, $0), $0) }
        guard let best = likely.map(\.0).max(), best > 0.7 else { continue }
        // The shortest period, not two or three of them.
        if let period = likely.first(where: { $0.0 > best * 0.97 }) {
          return 8000 / Double(period.1)
        }
      }
      return .nan
    }
  }
#endif
