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

    @Test(
      arguments: ["call.wav", "call.ulaw.wav", "call.wavex", "call.aiff"], [540, 541, 5000])
    func `a long call comes back whole`(in name: String, cues count: Int) throws {
      let label = String(repeating: "support", count: 28)
      let cues = (0..<count).map { Cue(at: 3 * $0, "\(label)\($0 % 5000 + 1000)") }
      let tags: [SoundTag: String] = [.title: "A call", .comment: "Reference X"]
      try folder.write(tone(), to: name, tags: tags, cues: cues)
      try folder.write(tone(), to: "plain." + name)
      let reader = try SoundReader(path: folder[name])
      let (read, frames, isCutShort) = (reader.cues, reader.frames, reader.isCutShort)
      let (title, comment) = (reader.tag(.title), reader.tag(.comment))
      let isSame = read == cues
      #expect(isSame)
      #expect(read.last?.label.count == 200)
      #expect(frames == 8000)
      #expect(!isCutShort)
      #expect(title == "A call")
      #expect(comment == "Reference X")
      let samples = try folder.samples(of: name)
      let isSameSound = try samples == folder.samples(of: "plain." + name)
      #expect(isSameSound)
    }

    @Test(arguments: [("call.wav", 100_000), ("call.aiff", 32_767)])
    func `of more cues than a file holds, the first are kept`(in name: String, most: Int) throws {
      let cues = (0..<most + 1).map { Cue(at: $0, "7") }
      try folder.write(tone(), to: name, cues: cues)
      let read = try self.cues(of: name)
      let isSame = read == Array(cues.prefix(most))
      #expect(isSame)
      #expect(try folder.samples(of: name).count == 8000)
    }

    @Test func `an odd number of bytes of sound does not move the cues`() throws {
      let cues = [Cue(at: 0, "first"), Cue(at: 400, "second")]
      // libsndfile counts in AIFF what fills up an odd number of bytes.
      for (name, frames) in [("call.ulaw.wav", 401), ("call.ulaw.aiff", 402)] {
        try folder.write(tone(frames: 401), to: name, cues: cues)
        #expect(try self.cues(of: name) == cues)
        #expect(try folder.samples(of: name).count == frames)
      }
    }

    struct Claim: CustomTestStringConvertible {
      let name: String
      let chunk: [UInt8]
      let cues: [Cue]

      var testDescription: String { name }
    }

    private static let point: [UInt8] =
      [1, 0, 0, 0, 9, 0, 0, 0] + Array("data".utf8) + [0, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0, 0]

    @Test(arguments: [
      Claim(
        name: "four billion", chunk: chunk("cue ", 0xFFFF_FFFF, little(0xFFFF_FFFF) + point),
        cues: [Cue(at: 9, "")]),
      Claim(
        name: "a hundred thousand", chunk: chunk("cue ", 28, little(100_000) + point),
        cues: [Cue(at: 9, "")]),
      Claim(name: "none of one", chunk: chunk("cue ", 4, little(1)), cues: []),
      Claim(name: "no count", chunk: chunk("cue ", 2, [1, 0]), cues: []),
      Claim(
        name: "a label without an end",
        chunk: chunk("cue ", 28, little(1) + point)
          + chunk(
            "LIST", 0xFFFF_FFFF,
            Array("adtl".utf8) + chunk("labl", 0xFFFF_FFFF, little(1) + Array("key".utf8))),
        cues: [Cue(at: 9, "key")]),
      Claim(
        name: "a label of no length",
        chunk: chunk("cue ", 28, little(1) + point)
          + chunk("LIST", 12, Array("adtl".utf8) + chunk("labl", 0, [])),
        cues: [Cue(at: 9, "")]),
      Claim(
        name: "empty chunks",
        chunk: Array(repeating: chunk("cue ", 0, []), count: 100).flatMap(\.self),
        cues: []),
    ])
    func `a file has as many cues as it has, whatever it claims`(_ claim: Claim) throws {
      try folder.put(WaveBytes().bytes + claim.chunk, in: "claim.wav")
      #expect(try cues(of: "claim.wav") == claim.cues)
      #expect(try folder.samples(of: "claim.wav").count == 400)
      // The same before the sound, as other programs have it.
      let bytes = WaveBytes().bytes
      try folder.put(bytes.prefix(36) + claim.chunk + bytes.dropFirst(36), in: "claim.wav")
      if let reader = try? SoundReader(path: folder["claim.wav"]) {
        let found = reader.cues
        #expect(found.count <= 1)
      }
    }

    @Test func `marks that are not there are not read`() throws {
      try folder.write(tone(), to: "call.aiff", cues: [Cue(at: 8, "one"), Cue(at: 16, "two")])
      let bytes = [UInt8](try folder.bytes(of: "call.aiff"))
      let mark = try #require(bytes.indices.last { bytes[$0...].starts(with: Array("MARK".utf8)) })
      var claiming = bytes
      claiming.replaceSubrange(mark + 4..<mark + 10, with: [255, 255, 255, 255, 255, 255])
      try folder.put(claiming, in: "claim.aiff")
      #expect(try cues(of: "claim.aiff") == [Cue(at: 8, "one"), Cue(at: 16, "two")])
      for end in mark..<bytes.count {
        try folder.put(Array(bytes.prefix(end)), in: "cut.aiff")
        #expect(try cues(of: "cut.aiff").count <= 2)
      }
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

    private static func chunk(_ name: String, _ size: UInt32, _ body: [UInt8]) -> [UInt8] {
      Array(name.utf8) + little(size) + body
    }

    private static func little(_ number: UInt32) -> [UInt8] {
      withUnsafeBytes(of: number.littleEndian, Array.init)
    }
  }
#endif
