#if Audio
  import Dialogue
  import Foundation
  import SoundFile
  import Testing

  @testable import Voice

  @Suite struct RecordingCheckTests {
    private let studio: RecordingStudio
    private let repertoire = Repertoire(
      Wording(phrases: [
        "a": Phrase([.words("One.")]), "b": Phrase([.words("Two.")]),
        "c": Phrase([.words("Three.")]),
      ]))

    init() throws {
      studio = try RecordingStudio()
      for (name, words) in [("a", "One."), ("b", "Two."), ("c", "Three.")] {
        try studio.record(RecordingStudio.speech(), in: "phrases/\(name).wav", saying: words)
      }
    }

    private func findings() throws -> [String] {
      try RecordingCheck(studio.folder, for: repertoire).findings.map(\.description)
    }

    @Test func `Good recordings have no findings, and other files are none of them`() throws {
      try studio.put([1, 2, 3], in: "prompts.yaml")
      try studio.put([1, 2, 3], in: ".hidden/phrases/x.wav")
      let check = try RecordingCheck(studio.folder, for: repertoire)
      #expect(check.findings == [])
      #expect(check.count == 3)
      #expect(check.withoutWords == [])
    }

    @Test func `A recording that does not say its words is no finding`() throws {
      try studio.record(RecordingStudio.speech(), in: "phrases/b.wav")
      let check = try RecordingCheck(studio.folder, for: repertoire)
      #expect(check.findings == [])
      #expect(check.withoutWords == [RecordingName("phrases/b")])
    }

    @Test func `Words without a recording are found`() throws {
      try FileManager.default.removeItem(atPath: studio.folder.path(of: RecordingName("phrases/b")))
      #expect(
        try findings() == [
          "phrases/b.wav: There is no such recording. Record “Two.”, or have prompts record make it."
        ])
    }

    @Test func `A recording of another kind of file is to be converted`() throws {
      try FileManager.default.removeItem(atPath: studio.folder.path(of: RecordingName("phrases/b")))
      try studio.record(RecordingStudio.speech(), in: "phrases/b.flac")
      #expect(
        try findings() == [
          "phrases/b.flac: Expected a WAV file, phrases/b.wav. Convert it: "
            + "sox phrases/b.flac -r 8000 -c 1 -b 16 phrases/b.wav"
        ])
    }

    @Test func `A recording without words is found, and told where it belongs`() throws {
      try studio.record(RecordingStudio.speech(), in: "old/x.wav", saying: "Four.")
      try studio.put([], in: "old/y.wav")
      try studio.record(RecordingStudio.speech(), in: "old/z.wav", saying: "Two.")
      try FileManager.default.removeItem(atPath: studio.folder.path(of: RecordingName("phrases/b")))
      #expect(
        try findings() == [
          "old/x.wav: No words of the wording are for it. Remove it.",
          "old/y.wav: No words of the wording are for it. Remove it.",
          "old/z.wav: It says what phrases/b.wav is to say: rename it.",
          "phrases/b.wav: There is no such recording. Record “Two.”, or have prompts record make it.",
        ])
    }

    /// What a finding says is wrong with one recording.
    private func finding(
      _ samples: [Int16], rate: Int = 8000, channels: Int = 1, encoding: SoundEncoding = .pcm16,
      saying words: String = "Two."
    ) throws -> [String] {
      try studio.record(
        samples, in: "phrases/b.wav", saying: words, rate: rate, channels: channels,
        encoding: encoding)
      return try findings()
    }

    @Test func `Words that have changed are found`() throws {
      #expect(
        try finding(RecordingStudio.speech(), saying: "2.") == [
          "phrases/b.wav: It says “2.”, and the wording is now “Two.”. Record it again, or remove it "
            + "and have prompts record make one."
        ])
      let path = studio.folder.path(of: RecordingName("phrases/b"))
      try RecordingFile.write(RecordingStudio.speech(), saying: "2.", by: "rms", to: path)
      #expect(
        try findings() == [
          "phrases/b.wav: It says “2.”, and the wording is now “Two.”. Record it again, or have "
            + "prompts record do it."
        ])
    }

    @Test(arguments: [
      (44_100, 1, SoundEncoding.pcm16, "44100 Hz, 1 channel, 16 bits"),
      (8000, 2, .pcm16, "8000 Hz, 2 channels, 16 bits"),
      (8000, 1, .muLaw, "8000 Hz, 1 channel, ulaw in WAV (Microsoft)"),
      (8000, 1, .float, "8000 Hz, 1 channel, float in WAV (Microsoft)"),
    ]) func `Another format is found`(
      _ rate: Int, _ channels: Int, _ encoding: SoundEncoding, _ found: String
    ) throws {
      #expect(
        try finding(
          RecordingStudio.speech(), rate: rate, channels: channels, encoding: encoding) == [
            "phrases/b.wav: Expected 8000 Hz, 1 channel, 16 bits; found \(found). Convert it: "
              + "sox phrases/b.wav -r 8000 -c 1 -b 16 NEW.wav"
          ])
    }

    @Test func `Clipping and loudness are found`() throws {
      let clipped = try finding(RecordingStudio.speech(24))
      #expect(
        clipped == [
          "phrases/b.wav: It is clipped: too loud for 16 bits. Record it again with less gain.",
          "phrases/b.wav: It is 20.1 dB louder than most; 1 dB is taken. Lower it by 20.1 dB.",
        ])
      #expect(
        try finding(RecordingStudio.speech(-3)) == [
          "phrases/b.wav: It is 3.0 dB fainter than most; 1 dB is taken. Raise it by 3.0 dB."
        ])
      #expect(try finding(RecordingStudio.speech(0.8)) == [])
    }

    @Test func `Silence at the ends is found`() throws {
      let silence = [Int16](repeating: 3, count: 800)
      #expect(
        try finding(silence + RecordingStudio.speech() + silence + silence) == [
          "phrases/b.wav: 100 ms of silence at the beginning; expected 60 ms at most. Trim it.",
          "phrases/b.wav: 200 ms of silence at the end; expected 60 ms at most. Trim it.",
        ])
      #expect(
        try finding(silence.map { _ in 0 }) == [
          "phrases/b.wav: There is nothing to hear in it. Record it again."
        ])
    }

    @Test func `A sound that was cut off is found`() throws {
      let speech = RecordingStudio.speech()
      let words = "in the middle of a sound, which clicks. Cut it where it is silent, or fade it."
      #expect(
        try finding(Array(speech.dropFirst(404))) == ["phrases/b.wav: It begins \(words)"])
      #expect(try finding(Array(speech.dropLast(404))) == ["phrases/b.wav: It ends \(words)"])
    }

    @Test func `What cannot be read is found`() throws {
      try studio.put(Array("RIFF, as it were".utf8), in: "phrases/b.wav")
      let found = try findings()
      #expect(
        found.count == 1 && found[0].hasPrefix("phrases/b.wav: It cannot be read: ")
          && found[0].hasSuffix(" Record it again, or remove it and have prompts record make one."),
        "\(found)")
    }

    @Test func `A recording that is far too long is not read to its end`() throws {
      #expect(
        try finding([Int16](repeating: 500, count: 8000 * 130)) == [
          "phrases/b.wav: It cannot be read: it is longer than 120 s, the most that is read. Record it "
            + "again, or remove it and have prompts record make one."
        ])
    }

    @Test func `A recording of too many samples is told so, and how long it may be`() throws {
      #expect(
        try finding([Int16](repeating: 0, count: 1 << 24 + 2), rate: 96_000, channels: 2) == [
          "phrases/b.wav: It cannot be read: it has more than 16777216 samples, the most that is read: "
            + "87 s at 96000 Hz, 2 channels. Record it again, or remove it and have prompts record make "
            + "one."
        ])
    }

    @Test func `A folder that is not there is an error`() throws {
      #expect(throws: (any Error).self) {
        try RecordingCheck(RecordingFolder(studio.folder.path + "/none"), for: repertoire)
      }
    }
  }
#endif
