#if Audio
  import Foundation
  import Testing

  @testable import Voice

  @Suite struct RecordedVoiceTests {
    private let studio: RecordingStudio
    private let name = RecordingName("phrases/a")

    init() throws {
      studio = try RecordingStudio()
    }

    @Test func `A recording is its samples, and is read once`() throws {
      let speech = RecordingStudio.speech()
      try studio.record(speech, in: "phrases/a.wav")
      let voice = RecordedVoice(studio.folder)
      #expect(voice.samples(of: name) == speech)
      try FileManager.default.removeItem(atPath: studio.folder.path(of: name))
      #expect(voice.samples(of: name) == speech)
      #expect(voice.missing == [:])
    }

    @Test func `One that is not there, or broken, is silent and remembered`() throws {
      let broken = RecordingName("phrases/b")
      try studio.put([0x52, 0x49, 0x46, 0x46], in: "phrases/b.wav")
      let voice = RecordedVoice(studio.folder)
      #expect(voice.samples(of: name) == nil)
      #expect(voice.samples(of: broken) == nil)
      #expect(voice.missing.keys.sorted() == [name, broken])
      #expect(voice.missing.values.allSatisfy { !$0.isEmpty })
      // It is not looked for again.
      try studio.record(RecordingStudio.speech(), in: "phrases/a.wav")
      #expect(voice.samples(of: name) == nil)
    }

    @Test(arguments: [3799, 1_000_001])
    func `One of a rate that no telephone's can be made of is silent, and told`(_ rate: Int) throws
    {
      try studio.record(RecordingStudio.speech(), in: "phrases/a.wav", rate: rate)
      let voice = RecordedVoice(studio.folder)
      #expect(voice.samples(of: name) == nil)
      #expect(
        voice.missing == [
          name: "its rate is \(rate) Hz; expected 3800 to 1000000 Hz, best 8000 Hz."
        ])
    }

    @Test(arguments: [(16_000, 1), (16_000, 2), (48_000, 1), (8000, 2)])
    func `One of another rate and more channels is heard as it sounds`(_ rate: Int, _ channels: Int)
      throws
    {
      let tone = (0..<rate).flatMap { place in
        [Int16](
          repeating: Int16(8000 * sin(2 * Double.pi * 500 * Double(place) / Double(rate))),
          count: channels)
      }
      try studio.record(tone, in: "phrases/a.wav", rate: rate, channels: channels)
      let heard = try #require(RecordedVoice(studio.folder).samples(of: name))
      #expect(heard.count == 8000)
      let wrong = (1000..<7000).filter { place in
        let expected = 8000 * sin(2 * Double.pi * 500 * Double(place) / 8000)
        return abs(Double(heard[place]) - expected) > 20
      }
      #expect(wrong.isEmpty, "\(wrong.count) of 6000")
    }
  }
#endif
