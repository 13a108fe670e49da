#if !Audio
  import Testing

  /// The program as it is built without the trait: it knows what it cannot do, and says what to enable.
  @Suite struct WithoutAudioTests {
    private let program = Program(home: Home())

    @Test(arguments: [
      (["listen", "call.wav"], "To hear the keys in a recording"),
      (["listen", "call.wav", "--json"], "To hear the keys in a recording"),
      (["call", "--keys-from", "call.wav"], "To hear the keys in a recording"),
    ])
    func `what needs sound says what to enable`(arguments: [String], wish: String) throws {
      let outcome = try program.run(arguments)
      #expect(
        outcome.errors
          == "licenseline: \(wish) needs the package's trait Audio, which is on by default: install "
          + "libsndfile1-dev and pkg-config, and build without --disable-default-traits.\n")
      #expect(outcome.output == "")
      #expect(outcome.status == 2)
      #expect(!program.home.exists)
    }

    @Test func `the commands are in the help all the same`() throws {
      #expect(try program.run("--help").output.contains("  listen  "))
      #expect(try program.run("call", "--help").output.contains("--keys-from <file>"))
    }
  }
#endif
