#if Audio
  import Foundation
  import SoundFile
  import Testing
  import Voice

  /// What calls are said with.
  extension CallSoundTests {
    @Test("Recordings that come with other words are heard, and shown, in these")
    func otherWords() throws {
      let folder = program.home.file("own")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let resources = Program.executable.deletingLastPathComponent()
        .appendingPathComponent("licenseline_SupportLine.resources")
      let words = try String(
        contentsOf: resources.appendingPathComponent("Prompts/en-US/prompts.yaml"), encoding: .utf8)
      try Data(
        words.replacing("Thank you for calling Customer Support.", with: "Licensing desk.").utf8
      )
      .write(to: folder.appendingPathComponent("prompts.yaml"))
      let outcome = try call("--keys", ",", "--wav", path("call.wav"), "--prompts", folder.path)
      #expect(outcome.output.hasPrefix("support>  Licensing desk.\n"))
      #expect(try cues("call.wav").first == "Licensing desk.")
    }

    @Test("Calls on flows of one's own are kept, and what nobody has recorded is named")
    func flow() throws {
      let text = """
        start: menu
        defaults: { failed: bye, unavailable: bye }
        nodes:
          menu:
            menu: ask
            choices: [{ key: 1, words: [bye], next: bye }]
          bye: { hang-up: bye }
        wording:
          phrases:
            ask: Press 1 to feed the cat.
            bye: Thank you for calling. Goodbye.
        """
      try Data(text.utf8).write(to: program.home.file("flow.yaml"))
      let outcome = try call(
        "--flow", path("flow.yaml"), "--keys", ",,1,,,", "--wav", path("c.wav"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(
        outcome.errors
          == "licenseline: No recording for 1 of 3 things said: “Press 1 to feed the cat.”; silence stands "
          + "for it. “licenseline prompts check” tells more.\n")
      #expect(
        try cues("c.wav") == [
          "Press 1 to feed the cat.", "Key 1", "Thank you for calling. Goodbye.",
          "The line hangs up",
        ])
    }

    @Test("Recordings of one's own are used, and those that are missing or broken are silence")
    func ownRecordings() throws {
      let folder = program.home.file("own/phrases")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let welcome = folder.appendingPathComponent("welcome.wav").path
      var writer = try SoundWriter(path: welcome, format: SoundFormat(forPath: welcome))
      try writer.write([Int16](repeating: 5000, count: 4000))
      try writer.close()
      try Data("no sound".utf8).write(to: folder.appendingPathComponent("operation.wav"))
      let outcome = try call(
        "--keys", ",,,,,,,,,,,,", "--wav", path("call.wav"), "--prompts", path("own"))
      #expect(outcome.status == 0)
      #expect(
        outcome.errors.contains("No recording for 6 of 7 things said: phrases/operation, "),
        "\(outcome.errors)")
      var reader = try SoundReader(path: path("call.wav"))
      var samples = [Int16](repeating: 0, count: 8000)
      _ = try reader.read(into: &samples)
      let isRight =
        samples[..<4000].allSatisfy { $0 == 5000 } && samples[4000...].allSatisfy { $0 == 0 }
      #expect(isRight)
      #expect(try call("--keys", "2", "--wav", path("x.wav"), "--prompts", "/nowhere").status == 2)
      #expect(try call("--keys", "2", "--prompts", path("own")).status == 2)
    }
  }
#endif
