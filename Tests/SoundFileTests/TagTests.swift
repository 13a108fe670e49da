#if Audio
  import SoundFile
  import Testing

  @Suite struct TagTests {
    let folder: SoundFolder

    init() throws {
      folder = try SoundFolder()
    }

    private static let tags: [SoundTag: String] = [
      .title: "Call to Customer Support", .date: "2026-11-23",
      .comment: "Référence Tango-7: 確認コード", .artist: "Jürgen",
    ]

    private func tags(of name: String) throws -> [SoundTag: String] {
      let reader = try SoundReader(path: folder[name])
      var tags: [SoundTag: String] = [:]
      for tag in SoundTag.allCases { tags[tag] = reader.tag(tag) }
      return tags
    }

    @Test(arguments: ["wav", "ulaw.wav", "wavex", "rf64", "flac", "ogg", "opus", "caf"])
    func `what a file says of itself comes back`(in end: String) throws {
      try folder.write(tone(), to: "call." + end, tags: Self.tags)
      var read = try tags(of: "call." + end)
      // The Ogg formats name the program that encoded them.
      read[.software] = nil
      #expect(read == Self.tags)
    }

    @Test func `AIFF has no place for a date`() throws {
      try folder.write(tone(), to: "call.aiff", tags: Self.tags)
      var expected = Self.tags
      expected[.date] = nil
      #expect(try tags(of: "call.aiff") == expected)
    }

    @Test func `MP3 knows the letters of Western Europe`() throws {
      try folder.write(tone(), to: "call.mp3", tags: Self.tags)
      let read = try tags(of: "call.mp3")
      #expect(read[.artist] == "Jürgen")
      #expect(read[.comment] == "Référence Tango-7: ?????")
    }

    @Test(arguments: SoundFormat.extensions)
    func `tags never make a file fail`(named end: String) throws {
      let format = try SoundFormat(forPath: "call." + end, rate: end == "xi" ? 44_100 : 8000)
      try folder.write(tone(), to: "call." + end, rate: format.rate, tags: Self.tags)
      #expect((try tags(of: "call." + end)[.title] == Self.tags[.title]) == format.holdsTags)
    }
  }
#endif
