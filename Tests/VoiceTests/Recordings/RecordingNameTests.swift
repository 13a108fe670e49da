#if Audio
  import Testing
  import Voice

  @Suite struct RecordingNameTests {
    @Test func `sorts by path`() {
      let names = ["phrases/welcome", "digits/7", "digits/7-last"].map(RecordingName.init)
      #expect(names.sorted().map(\.path) == ["digits/7", "digits/7-last", "phrases/welcome"])
    }
  }
#endif
