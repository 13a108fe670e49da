#if Audio
  import Foundation
  import TestCaller
  import Testing
  import Voice

  /// Whether multimon-ng hears the same keys. It takes a sound file when `sox` is there, too.
  @Suite struct PeerTests {
    /// Milliseconds of tone and pause, and the signal to noise ratio in dB.
    static let conditions: [(Int, Int, Double?)] = [
      (70, 70, nil), (40, 40, nil), (70, 70, 15), (50, 50, 15), (40, 40, 15),
    ]

    @Test(
      .enabled(if: program != nil, "needs the packages multimon-ng and sox"), arguments: conditions)
    func `hears what multimon-ng hears`(length: Int, pause: Int, noise: Double?) throws {
      var draw = Draw(seed: UInt64(length))
      let shape = ToneShape(
        level: -10, twist: 0, length: .milliseconds(length), pause: .milliseconds(pause))
      var dialled = DialledTones()
      for _ in 0..<10 {
        for _ in KeyTone.allCases { dialled.dial(KeyTone.allCases[draw.below(16)], shape) }
      }
      if let noise { dialled.addNoise(noise, below: shape, &draw) }
      #expect(dialled.heard.signs == dialled.keys.signs)
      #expect(try Self.multimon(dialled.samples) == dialled.keys.signs)
    }

    /// The path of multimon-ng; `nil` where it, or sox, is not installed.
    static let program: String? = {
      let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      let programs = ["multimon-ng", "sox"].compactMap { name in
        folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
      }
      return programs.count == 2 ? programs.first : nil
    }()

    /// - Returns: the keys that multimon-ng hears.
    private static func multimon(_ samples: [Int16]) throws -> String {
      let program = try #require(program)
      let file = FileManager.default.temporaryDirectory
        .appendingPathComponent("\(UUID().uuidString).wav")
      try wave(samples).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      let process = Process()
      process.executableURL = URL(fileURLWithPath: program)
      process.arguments = ["-q", "-c", "-a", "DTMF", "-t", "wav", file.path]
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      return String(
        text.split(separator: "\n").compactMap { line in
          line.hasPrefix("DTMF: ") ? line.last : nil
        })
    }

    /// A WAV file of one channel, 16 bit, 8 kHz.
    private static func wave(_ samples: [Int16]) -> Data {
      var data = Data()
      func append(_ values: UInt32..., size: Int = 4) {
        for value in values {
          data += (0..<size).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
        }
      }
      let size = UInt32(2 * samples.count)
      data += Data("RIFF".utf8)
      append(36 + size)
      data += Data("WAVEfmt ".utf8)
      append(16)
      append(1, 1, size: 2)
      append(8000, 16_000)
      append(2, 16, size: 2)
      data += Data("data".utf8)
      append(size)
      for sample in samples { append(UInt32(UInt16(bitPattern: sample)), size: 2) }
      return data
    }
  }
#endif
