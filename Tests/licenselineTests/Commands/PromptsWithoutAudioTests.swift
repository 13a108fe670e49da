#if !Audio
  import Testing

  @Suite struct PromptsWithoutAudioTests {
    @Test(arguments: ["check", "record", "list"])
    func `A program without sound says what it needs`(_ command: String) throws {
      let outcome = try Program(home: Home()).run("prompts", command)
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "licenseline: Recordings need the package's trait Audio, which is on by default: build "
          + "without --disable-default-traits.\n")
    }
  }
#endif
