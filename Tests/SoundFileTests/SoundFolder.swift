#if Audio
  import Foundation
  import SoundFile

  /// A folder for the sound files of one test, removed with it.
  final class SoundFolder {
    let path: String

    init() throws {
      let place = FileManager.default.temporaryDirectory
        .appendingPathComponent("sound-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      path = place.path
    }

    deinit {
      try? FileManager.default.removeItem(atPath: path)
    }

    subscript(_ name: String) -> String { path + "/" + name }

    var names: [String] {
      get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }

    func bytes(of name: String) throws -> Data {
      try Data(contentsOf: URL(fileURLWithPath: self[name]))
    }

    @discardableResult
    func put(_ bytes: [UInt8], in name: String) throws -> String {
      try Data(bytes).write(to: URL(fileURLWithPath: self[name]))
      return self[name]
    }

    /// Writes a sound file whole.
    func write(
      _ samples: [Int16], to name: String, rate: Int = 8000, channels: Int = 1,
      tags: [SoundTag: String] = [:], cues: [Cue] = []
    ) throws {
      let format = try SoundFormat(forPath: self[name], rate: rate, channels: channels)
      var writer = try SoundWriter(path: self[name], format: format, tags: tags, cues: cues)
      try writer.write(samples)
      try writer.close()
    }

    /// Every sample of a file, read in blocks that end anywhere.
    func samples(of name: String) throws -> [Int16] {
      var reader = try SoundReader(path: self[name])
      var block = [Int16](repeating: 0, count: 960)
      var samples: [Int16] = []
      while case let frames = try reader.read(into: &block), frames > 0 {
        samples += block.prefix(frames * reader.channels)
      }
      return samples
    }
  }

  /// A second of a tone that a telephone carries, with every channel a little lower.
  func tone(channels: Int = 1, frames: Int = 8000) -> [Int16] {
    (0..<frames).flatMap { frame in
      (1...channels).map { channel in
        let angle = 2 * Double.pi * Double(440 * frame) / Double(8000 * channel)
        return Int16(16_000 * sin(angle))
      }
    }
  }

  /// How much stronger a signal is than what a copy of it has besides, in decibels.
  func signalToNoise(_ signal: [Int16], _ copy: [Int16]) -> Double {
    let power = signal.reduce(0) { $0 + Double($1) * Double($1) }
    let noise = zip(signal, copy).reduce(0) { sum, pair in
      let difference = Double(pair.0) - Double(pair.1)
      return sum + difference * difference
    }
    return 10 * log10(power / max(noise, 1))
  }
#endif
