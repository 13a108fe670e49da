#if Audio
  import Foundation
  import SoundFile

  @testable import Voice

  /// A folder of recordings for one test, removed with it.
  final class RecordingStudio {
    let folder: RecordingFolder

    init() throws {
      let place = FileManager.default.temporaryDirectory
        .appendingPathComponent("recordings-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      folder = RecordingFolder(place.path)
    }

    deinit {
      try? FileManager.default.removeItem(atPath: folder.path)
    }

    func put(_ bytes: [UInt8], in file: String) throws {
      let path = "\(folder.path)/\(file)"
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    }

    /// - Parameters:
    ///   - words: the title; `nil` for none.
    ///   - artist: likewise.
    func record(
      _ samples: [Int16], in file: String, saying words: String? = nil, by artist: String? = nil,
      rate: Int = 8000, channels: Int = 1, encoding: SoundEncoding = .pcm16
    ) throws {
      try put([], in: file)
      let path = "\(folder.path)/\(file)"
      var writer = try SoundWriter(
        path: path,
        format: SoundFormat(forPath: path, rate: rate, channels: channels, encoding: encoding),
        tags: [SoundTag.title: words, .artist: artist].compactMapValues { $0 })
      try writer.write(samples)
      try writer.close()
    }

    /// Half a second that comes and goes, a tone of 500 Hz.
    ///
    /// - Parameter decibels: above what it usually has.
    static func speech(_ decibels: Double = 0) -> [Int16] {
      (0..<4000).map { place in
        let fade = min(1, Double(min(place, 3999 - place)) / 80)
        let amplitude = 4000 * pow(10, decibels / 20) * fade
        return Int16(
          max(-32_768, min(32_767, amplitude * sin(2 * Double.pi * 500 * Double(place) / 8000))))
      }
    }
  }
#endif
