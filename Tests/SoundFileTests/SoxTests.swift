#if Audio
  import Foundation
  import SoundFile
  import Testing

  /// What another program makes of our files: run where `sox` is installed.
  @Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/soxi")))
  struct SoxTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    private func output(of program: String, _ arguments: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/" + program)
      process.arguments = arguments
      let (output, errors) = (Pipe(), Pipe())
      process.standardOutput = output
      process.standardError = errors
      try process.run()
      let text = try output.fileHandleForReading.readToEnd() ?? Data()
      let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(String(decoding: complaint, as: UTF8.self))")
      return String(decoding: text, as: UTF8.self)
    }

    private static let cues = (0..<50).map {
      Cue(at: 160 * $0, String("key 1234567".prefix($0 % 12)))
    }

    @Test(arguments: [
      ("wav", "16-bit Signed Integer PCM"), ("ulaw.wav", "8-bit u-law"),
      ("alaw.wav", "8-bit A-law"), ("aiff", "16-bit Signed Integer PCM"),
      ("au", "16-bit Signed Integer PCM"), ("ulaw.au", "8-bit u-law"), ("flac", "16-bit FLAC"),
      ("ogg", "Vorbis"),
      ("w64", "16-bit Signed Integer PCM"), ("caf", "16-bit Signed Integer PCM"),
      ("sph", "16-bit Signed Integer PCM"),
    ])
    func `soxi reads rate, channels, length and encoding`(named end: String, encoding: String)
      throws
    {
      let path = folder["call." + end]
      try folder.write(
        tone(channels: 2), to: "call." + end, channels: 2, tags: [.title: "Grüße"],
        cues: Self.cues)
      #expect(try output(of: "soxi", "-r", path) == "8000\n")
      #expect(try output(of: "soxi", "-c", path) == "2\n")
      #expect(try output(of: "soxi", "-s", path) == "8000\n")
      let words = try output(of: "soxi", path)
      #expect(words.contains("Sample Encoding: " + encoding), "\(words)")
    }

    @Test(arguments: ["wav", "aiff", "flac", "au", "caf", "w64", "voc"])
    func `sox hears the same samples`(named end: String) throws {
      try folder.write(tone(), to: "call." + end, cues: Self.cues)
      _ = try output(of: "sox", "-D", folder["call." + end], folder["copy.sln"])
      #expect(try folder.samples(of: "copy.sln") == tone())
    }

    @Test(arguments: ["wav", "ulaw.wav", "wavex", "aiff"], [540, 541, 5000])
    func `sox hears a long call whole`(named end: String, cues count: Int) throws {
      let name = "call." + end
      let cues = (0..<count).map { Cue(at: $0, String(repeating: "x", count: 200)) }
      try folder.write(tone(), to: name, tags: [.title: "A call"], cues: cues)
      let type = end == "wavex" ? "wav" : end.split(separator: ".").last.map(String.init) ?? end
      _ = try output(of: "sox", "-D", "-t", type, folder[name], folder["copy.sln"])
      let isSame = try folder.samples(of: "copy.sln") == folder.samples(of: name)
      #expect(isSame)
    }

    @Test(arguments: [("ul", "u-law"), ("al", "a-law")])
    func `sox hears a headerless file of ours, and we hear its own`(
      named end: String, encoding: String
    ) throws {
      try folder.write(tone(), to: "call." + end)
      _ = try output(of: "sox", "-D", "-r", "8000", folder["call." + end], folder["copy.wav"])
      #expect(try folder.samples(of: "copy.wav") == folder.samples(of: "call." + end))
      _ = try output(of: "sox", "-D", folder["copy.wav"], "-e", encoding, folder["again." + end])
      #expect(try folder.bytes(of: "again." + end) == folder.bytes(of: "call." + end))
    }
  }
#endif
