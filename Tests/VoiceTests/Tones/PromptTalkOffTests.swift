#if Audio
  import Testing
  import Voice

  /// What the project itself says is no key.
  @Suite struct PromptTalkOffTests {
    /// Each at a level of its own: as it is, twice and a quarter as loud in turn.
    @Test func `hears no key in our recordings`() throws {
      var listener = KeyListener()
      let lines = try OurPrompts.repertoire().lines
      for (place, line) in lines.enumerated() {
        let quarters = [4, 8, 1][place % 3]
        let samples = try OurPrompts.samples(line.name)
        let heard = listener.hear(samples.map { Int16(clamping: Int($0) * quarters / 4) })
        #expect(heard == [], "\(line.name)")
      }
      #expect(listener.finish() == [])
      #expect(lines.count > 500)
    }
  }
#endif
