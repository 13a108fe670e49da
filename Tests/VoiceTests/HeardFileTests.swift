#if Audio
  import Foundation
  import SoundFile
  import Testing
  import Voice

  @Suite struct HeardFileTests {
    private let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recording-\(UUID().uuidString)")

    init() throws {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Four keys of 80 ms, 200 ms from one beginning to the next, after a fifth of a second.
    private static func tones(_ keys: [KeyTone], rate: Int) -> [Int16] {
      let frames = rate / 5 * (keys.count + 1)
      return (0..<frames).map { frame in
        let (place, rest) = (frame / (rate / 5) - 1, frame % (rate / 5))
        guard place >= 0, rest < rate * 8 / 100 else { return 0 }
        return [keys[place].low, keys[place].high].reduce(Int16(0)) { sum, frequency in
          sum + Int16(6000 * sin(2 * .pi * frequency * Double(rest) / Double(rate)))
        }
      }
    }

    private func recording(
      of tracks: [[Int16]], rate: Int, named name: String
    ) throws -> HeardFile {
      let path = folder.appendingPathComponent(name).path
      defer { try? FileManager.default.removeItem(at: folder) }
      let format = try SoundFormat(forPath: path, rate: rate, channels: tracks.count)
      var writer = try SoundWriter(path: path, format: format)
      try writer.write(tracks[0].indices.flatMap { frame in tracks.map { $0[frame] } })
      try writer.close()
      return try HeardFile(of: path)
    }

    private static let keys: [KeyTone] = [.one, .five, .nine, .d]

    @Test(arguments: SoundFormat.extensions)
    func `keys are heard in every format`(named end: String) throws {
      let rate = end == "xi" ? 44_100 : 8000
      let recording = try recording(
        of: [Self.tones(Self.keys, rate: rate)], rate: rate, named: "call." + end)
      #expect(recording.keys.map(\.signal) == Self.keys)
    }

    @Test(arguments: [3800, 4000, 7999, 11_025, 22_050, 44_100, 48_000, 96_000])
    func `keys are heard at every rate, at the same times`(rate: Int) throws {
      let recording = try recording(
        of: [Self.tones(Self.keys, rate: rate)], rate: rate, named: "call.wav")
      #expect(recording.keys.map(\.signal) == Self.keys)
      for (place, key) in recording.keys.enumerated() {
        #expect(abs(key.begins - .milliseconds(200 * (place + 1))) <= .milliseconds(4))
        #expect(abs(key.length - .milliseconds(80)) <= .milliseconds(6))
      }
      #expect(abs(recording.length - .seconds(1)) <= .milliseconds(2))
    }

    @Test func `each of many channels is heard on its own`() throws {
      let rate = 8000
      let silence = [Int16](repeating: 0, count: rate)
      let recording = try recording(
        of: [silence, Self.tones(Self.keys, rate: rate), silence]
          + [Self.tones(Self.keys.reversed(), rate: rate), silence],
        rate: rate, named: "call.wav")
      #expect(
        recording.keys.filter { $0.channels == [2] }.map(\.signal) == Self.keys)
      #expect(
        recording.keys.filter { $0.channels == [4] }.map(\.signal) == Self.keys.reversed())
      #expect(recording.keys.count == 8)
    }

    @Test func `a rate that holds no keys is told`() throws {
      let error = #expect(throws: SoundFileError.self) {
        try recording(of: [[1, 2, 3, 4]], rate: 3000, named: "call.wav")
      }
      #expect(error?.reason == "its rate is 3000 Hz. Keys can be heard from 3800 to 1000000 Hz.")
    }
  }

  private func abs(_ duration: Duration) -> Duration {
    max(duration, .zero - duration)
  }
#endif
