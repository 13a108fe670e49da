#if Audio
  import Dialogue
  import Foundation
  import Testing

  @testable import Voice

  @Suite struct RecordingWorkTests {
    private let studio: RecordingStudio
    private let repertoire = Repertoire(Wording(phrases: ["a": Phrase([.words("One.")])]))
    private let file = "phrases/a.wav"

    init() throws {
      studio = try RecordingStudio()
    }

    /// What is made, and what is left with why.
    private func work(isAll: Bool = false) -> [String] {
      let work = RecordingWork(studio.folder, for: repertoire, isAll: isAll)
      return work.lines.map { "make \($0.name)" } + work.left.map(\.description)
    }

    /// As `prompts record` makes them.
    private func make(saying words: String) throws {
      try studio.put([], in: file)
      let path = studio.folder.path(of: RecordingName("phrases/a"))
      try RecordingFile.write(RecordingStudio.speech(), saying: words, by: "slt", to: path)
    }

    private static let remedy = "Remove it to have it made; --all makes all of them again."

    @Test func `What is not there is made`() {
      #expect(work() == ["make phrases/a"])
    }

    @Test func `What was made before is made again when its words have changed`() throws {
      try make(saying: "One.")
      #expect(work() == [])
      #expect(work(isAll: true) == ["make phrases/a"])
      try make(saying: "1.")
      #expect(work() == ["make phrases/a"])
    }

    @Test(arguments: ["One.", nil])
    func `One of somebody's own that says its words, or no words, is good`(_ words: String?) throws
    {
      try studio.record(RecordingStudio.speech(), in: file, saying: words, rate: 44_100)
      #expect(work() == [])
      #expect(work(isAll: true) == ["make phrases/a"])
    }

    @Test func `One of somebody's own that says other words is left, and told`() throws {
      try studio.record(RecordingStudio.speech(), in: file, saying: "Session 3 take 2")
      #expect(
        work() == [
          "phrases/a.wav: Left as it is. It says “Session 3 take 2”, and prompts record did not make it. "
            + Self.remedy
        ])
      #expect(work(isAll: true) == ["make phrases/a"])
    }

    @Test func `One that is too long to be read is left, and told`() throws {
      let samples = [Int16](repeating: 0, count: 2 * 96_000 * 90)
      try studio.record(samples, in: file, saying: "One.", rate: 96_000, channels: 2)
      #expect(
        work() == [
          "phrases/a.wav: Left as it is. It cannot be read: it has more than 16777216 samples, the most "
            + "that is read: 87 s at 96000 Hz, 2 channels. \(Self.remedy)"
        ])
    }

    @Test func `A broken one, and a link to nowhere, are left`() throws {
      try studio.put([1, 2, 3], in: file)
      #expect(
        work().map { $0.hasPrefix("phrases/a.wav: Left as it is. It cannot be read: ") } == [true])
      let path = studio.folder.path(of: RecordingName("phrases/a"))
      try FileManager.default.removeItem(atPath: path)
      try FileManager.default.createSymbolicLink(
        atPath: path, withDestinationPath: studio.folder.path + "/elsewhere.wav")
      #expect(
        work().map { $0.hasPrefix("phrases/a.wav: Left as it is. It cannot be read: ") } == [true])
    }

    /// Whatever a studio's program kept of a file that it was given.
    @Test(arguments: [(44_100, 1), (8000, 2)])
    func `One of another format is nobody's but theirs, whomever it credits`(
      _ rate: Int, _ channels: Int
    ) throws {
      try studio.record(
        RecordingStudio.speech(), in: file, saying: "Take 2", by: "CMU Flite, voice rms",
        rate: rate,
        channels: channels)
      #expect(
        work().map { $0.hasPrefix("phrases/a.wav: Left as it is. It says “Take 2”") } == [true])
    }
  }
#endif
