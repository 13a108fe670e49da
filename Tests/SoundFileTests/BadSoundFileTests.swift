#if Audio
  import Foundation
  import SoundFile
  import Testing

  @Suite struct BadSoundFileTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    /// What opening and reading a file comes to: how many frames it has, or why it is refused.
    private func outcome(of path: String) -> Result<Int, SoundFileError> {
      Result { () throws(SoundFileError) in
        var reader = try SoundReader(path: path)
        var block = [Int16](repeating: 0, count: 4096)
        var frames = 0
        while case let read = try reader.read(into: &block), read > 0 { frames += read }
        return frames
      }
    }

    struct Case: CustomTestStringConvertible {
      let name: String
      let bytes: [UInt8]
      let reason: String

      var testDescription: String { name }
    }

    @Test(arguments: [
      Case(name: "empty.wav", bytes: [], reason: "it is empty."),
      Case(
        name: "one-byte.wav", bytes: [0x52],
        reason: "it is no sound file, or of no kind that libsndfile reads."),
      Case(
        name: "text.wav", bytes: Array("Grüße, no sound at all.\n".utf8),
        reason: "it is no sound file, or of no kind that libsndfile reads."),
      Case(
        name: "wrong-magic.wav", bytes: Array("RIFT".utf8) + WaveBytes().bytes.dropFirst(4),
        reason: "it is no sound file, or of no kind that libsndfile reads."),
      Case(
        name: "zeros.wav", bytes: [UInt8](repeating: 0, count: 4096),
        reason: "it is no sound file, or of no kind that libsndfile reads."),
      Case(
        name: "truncated-header.wav", bytes: Array(WaveBytes().bytes.prefix(30)),
        reason: "it is no sound file that can be read. Error in WAV file. No 'data' chunk marker."),
      Case(
        name: "no-rate.wav", bytes: WaveBytes(rate: 0).bytes,
        reason: "its header says no sampling rate that sound can have."),
      Case(
        name: "negative-rate.wav", bytes: WaveBytes(rate: 0xFFFF_FFFF).bytes,
        reason: "its header says no sampling rate that sound can have."),
      Case(
        name: "no-channel.wav", bytes: WaveBytes(channels: 0).bytes,
        reason: "it is no sound file that can be read. Channel count is zero."),
      Case(
        name: "300-channels.wav", bytes: WaveBytes(channels: 300).bytes,
        reason: "it has 300 channels, and 256 are the most that are read."),
      Case(
        name: "65535-channels.wav", bytes: WaveBytes(channels: 65_535).bytes,
        reason: "it is no sound file that can be read. Too many channels specified."),
      Case(
        name: "truncated.flac", bytes: Array("fLaC".utf8) + [UInt8](repeating: 0, count: 90),
        reason:
          "it is no sound file that can be read. File contains data in an unimplemented format."),
      Case(
        name: "truncated.ogg", bytes: Array("OggS".utf8) + [UInt8](repeating: 0, count: 90),
        reason:
          "it is no sound file that can be read. File contains data in an unimplemented format."),
    ])
    func `a file that is no sound says so`(_ bad: Case) throws {
      let path = try folder.put(bad.bytes, in: bad.name)
      #expect(outcome(of: path) == .failure(SoundFileError(path, bad.reason)))
    }

    @Test func `what is no file says so, and nothing waits for it`() throws {
      #expect(
        outcome(of: folder.path)
          == .failure(SoundFileError(folder.path, "it is a folder; name a sound file in it.")))
      let pipe = folder["pipe.wav"]
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(
        outcome(of: pipe)
          == .failure(
            SoundFileError(pipe, "it is a pipe; write the sound to a file, and name that.")))
      for device in ["/dev/null", "/dev/zero"] {
        #expect(
          outcome(of: device)
            == .failure(SoundFileError(device, "it is a device; name a file.")))
      }
    }

    @Test func `a file that cannot be opened says what the system says`() throws {
      let missing = folder["missing.wav"]
      #expect(
        outcome(of: missing)
          == .failure(SoundFileError(missing, "No such file or directory.")))
      let loop = folder["loop.wav"]
      try FileManager.default.createSymbolicLink(atPath: loop, withDestinationPath: loop)
      #expect(
        outcome(of: loop)
          == .failure(SoundFileError(loop, "Too many levels of symbolic links.")))
    }

    @Test func `a file of somebody else says that it may not be read`() async throws {
      let path = try folder.put(WaveBytes().bytes, in: "secret.wav")
      #expect(chmod(path, 0o000) == 0)
      #expect(chmod(folder.path, 0o755) == 0)
      // Whoever runs as root may read everything, so somebody else tries.
      await #expect(processExitsWith: .success) { [path = path as String] in
        #expect(geteuid() != 0 || setuid(65_534) == 0)
        let error = #expect(throws: SoundFileError.self) { _ = try SoundReader(path: path).frames }
        #expect(error == SoundFileError(path, "Permission denied."))
      }
    }

    struct Claim: CustomTestStringConvertible {
      let bytes: UInt32
      let isCutShort: Bool

      var testDescription: String { "\(bytes) bytes" }
    }

    @Test(arguments: [
      Claim(bytes: 800, isCutShort: false), Claim(bytes: 802, isCutShort: true),
      Claim(bytes: 4_000_000_000, isCutShort: true), Claim(bytes: 0xFFFF_FFFF, isCutShort: true),
    ])
    func `a file gives what it has, whatever it claims`(_ claim: Claim) throws {
      let path = try folder.put(WaveBytes(claims: claim.bytes).bytes, in: "claim.wav")
      #expect(outcome(of: path) == .success(400))
      let reader = try SoundReader(path: path)
      let (isCutShort, frames) = (reader.isCutShort, reader.frames)
      #expect(isCutShort == claim.isCutShort)
      #expect(frames == 400)
    }

    @Test func `a file that does not say its length is read to its end`() throws {
      try folder.write(tone(frames: 400), to: "stream.flac")
      var bytes = [UInt8](try folder.bytes(of: "stream.flac"))
      // The lowest 36 bits before the sum over the samples, which are the length.
      bytes[21] &= 0xF0
      bytes.replaceSubrange(22..<26, with: [0, 0, 0, 0])
      let path = try folder.put(bytes, in: "stream.flac")
      #expect(outcome(of: path) == .success(400))
      let reader = try SoundReader(path: path)
      let (isCutShort, frames) = (reader.isCutShort, reader.frames)
      #expect(!isCutShort)
      #expect(frames == 0)
    }

    @Test func `a FLAC file that was cut short is heard up to there`() throws {
      try folder.write(tone(frames: 80_000), to: "call.flac")
      let bytes = [UInt8](try folder.bytes(of: "call.flac"))
      let path = try folder.put(Array(bytes.prefix(bytes.count / 2)), in: "cut.flac")
      var reader = try SoundReader(path: path)
      var block = [Int16](repeating: 0, count: 960)
      var samples: [Int16] = []
      while case let read = try reader.read(into: &block), read > 0 {
        samples += block.prefix(read)
      }
      let isCutShort = reader.isCutShort
      #expect(isCutShort)
      #expect(20_000..<60_000 ~= samples.count)
      #expect(samples.starts(with: tone(frames: 20_000)))
    }

    @Test func `no reason begins with a word of libsndfile's`() throws {
      try folder.write(tone(frames: 4000), to: "call.flac")
      let bytes = [UInt8](try folder.bytes(of: "call.flac"))
      let path = try folder.put(Array(bytes.dropLast(bytes.count / 2)), in: "cut.flac")
      #expect(outcome(of: path) == .failure(SoundFileError(path, "flac decoder lost sync.")))
    }

    @Test func `a file of hours takes no more memory than one of a second`() async throws {
      let path = try folder.put([], in: "hours.raw")
      #expect(truncate(path, 80_000_000) == 0)
      await #expect(processExitsWith: .success) { [path = path as String] in
        func mostMemory() -> Int {
          var usage = rusage()
          getrusage(CInt(RUSAGE_SELF.rawValue), &usage)
          return usage.ru_maxrss
        }
        var reader = try SoundReader(path: path)
        var block = [Int16](repeating: 0, count: 65_536)
        var frames = try reader.read(into: &block)
        let before = mostMemory()
        while case let read = try reader.read(into: &block), read > 0 { frames += read }
        #expect(frames == 40_000_000)
        // In kilobytes.
        #expect(mostMemory() - before < 8000)
      }
    }

    @Test func `fractions beyond full scale and no numbers at all are samples too`() throws {
      let values: [Float] = [0.5, -1, 1, 7, -7, .infinity, -.infinity, .nan]
      let bytes = values.flatMap { value in
        (0..<4).map { UInt8(truncatingIfNeeded: value.bitPattern >> UInt32(8 * $0)) }
      }
      try folder.put(
        WaveBytes(encoding: 3, bits: 32, samples: bytes).bytes, in: "float.wav")
      #expect(
        try folder.samples(of: "float.wav")
          == [16_384, -32_768, 32_767, 32_767, -32_768, 32_767, -32_768, 0])
    }

    @Test(arguments: SoundFormat.extensions)
    func `no beginning of a file makes reading it fail badly`(named end: String) throws {
      let rate = end == "xi" ? 44_100 : 8000
      try folder.write(tone(frames: 1600), to: "whole." + end, rate: rate)
      let bytes = [UInt8](try folder.bytes(of: "whole." + end))
      for count in Array(0..<64) + stride(from: 64, to: bytes.count, by: 331) {
        let path = try folder.put(Array(bytes.prefix(count)), in: "begun." + end)
        switch outcome(of: path) {
        case .success(let frames): #expect(frames < 4096)
        case .failure(let error): #expect(error.path == path && !error.reason.isEmpty)
        }
      }
    }
  }

  /// A WAV file made by hand.
  struct WaveBytes {
    var rate: UInt32 = 8000
    var channels: UInt16 = 1
    var encoding: UInt16 = 1
    var bits: UInt16 = 16
    var samples = [UInt8](repeating: 0, count: 800)
    /// How long the samples are by the header; `nil` for the truth.
    var claims: UInt32?

    var bytes: [UInt8] {
      let frame = UInt32(channels) * UInt32(bits) / 8
      let claimed = claims ?? UInt32(samples.count)
      return Array("RIFF".utf8) + little(claimed &+ 36) + Array("WAVEfmt ".utf8)
        + little(UInt32(16)) + little(encoding) + little(channels) + little(rate)
        + little(rate &* frame) + little(UInt16(truncatingIfNeeded: frame)) + little(bits)
        + Array("data".utf8) + little(claimed) + samples
    }

    private func little(_ number: some FixedWidthInteger) -> [UInt8] {
      withUnsafeBytes(of: number.littleEndian, Array.init)
    }
  }
#endif
