#if Audio
  import Testing
  import Voice

  /// What the project itself says is no key.
  @Suite struct PromptTalkOffTests {
    /// How much louder the recordings are made, in sixteenths.
    @Test(arguments: [32, 16, 4]) func `hears no key in our recordings`(gain: Int) throws {
      var listener = KeyListener()
      let lines = try OurPrompts.repertoire().lines
      for line in lines {
        let louder = try OurPrompts.samples(line.name).map { Int16(clamping: Int($0) * gain / 16) }
        #expect(listener.hear(louder) == [], "\(line.name)")
      }
      #expect(listener.finish() == [])
      #expect(lines.count > 500)
    }
  }
#endif
