#if !Audio
  import Testing

  @Suite struct PromptsWithoutAudioTests {
    @Test(arguments: [
      ("check", "To check recordings"), ("record", "To make recordings"),
      ("list", "To list recordings"),
    ]) func `A program without sound says what to enable`(_ command: String, _ wish: String) throws
    {
      let outcome = try Program(home: Home()).run("prompts", command)
      #expect(outcome.status == 2)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "licenseline: \(wish) needs the package's trait Audio, which is on by default: install "
          + "libsndfile1-dev and pkg-config, and build without --disable-default-traits.\n")
    }
  }
#endif
