#if Audio
  import SoundFile
  import Testing

  @Suite struct CueTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    private func cues(of name: String) throws -> [Cue] {
      let reader = try SoundReader(path: folder[name])
      return reader.cues
    }

    @Test(arguments: ["call.wav", "call.ulaw.wav", "call.alaw.wav", "call.wavex", "call.aiff"])
    func `a thousand cues come back, with names of any length`(in name: String) throws {
      let cues = (0..<1000).map { Cue(at: 8 * $0, String("Grüße, 密码: welcome".prefix($0 % 17))) }
      try folder.write(tone(), to: name, cues: cues)
      #expect(try self.cues(of: name) == cues)
      #expect(try folder.samples(of: name).count == 8000)
      #expect(try SoundFormat(forPath: name).holdsCues)
    }

    @Test(arguments: ["call.wav", "call.aiff"])
    func `a name that is too long is cut between two characters`(in name: String) throws {
      try folder.write(
        tone(), to: name,
        cues: [Cue(at: 1, String(repeating: "é", count: 200)), Cue(at: 2, "one\u{0}two")])
      #expect(
        try cues(of: name) == [Cue(at: 1, String(repeating: "é", count: 126)), Cue(at: 2, "one")])
    }

    @Test(arguments: SoundFormat.extensions)
    func `where a format says that it holds no cues, they are left out`(named end: String) throws {
      let name = "call." + end
      let format = try SoundFormat(forPath: name, rate: end == "xi" ? 44_100 : 8000)
      let cues = [Cue(at: 0, "first"), Cue(at: 4000, "second")]
      try folder.write(tone(), to: name, rate: format.rate, cues: cues)
      #expect(try self.cues(of: name) == (format.holdsCues ? cues : []))
    }

    @Test func `no cue is beyond what 32 bits can say`() throws {
      let error = #expect(throws: SoundFileError.self) {
        try folder.write(tone(), to: "call.wav", cues: [Cue(at: 5_000_000_000, "late")])
      }
      #expect(
        error?.reason == "a cue at frame 5000000000 is beyond what a sound file can hold.")
      #expect(try folder.names == [])
    }
  }
#endif
