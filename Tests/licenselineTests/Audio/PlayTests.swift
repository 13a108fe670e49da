#if Audio
  import Foundation
  import SoundFile
  import Testing
  import Voice

  /// Calls that are played as they go on, by players that keep what they are given.
  @Suite(.serialized) struct PlayTests {
    private let program = Program(home: Home())
    private let job: Job

    init() throws {
      job = Job(program)
      try FileManager.default.createDirectory(
        at: program.home.file("bin"), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: program.home.file("own/phrases"), withIntermediateDirectories: true)
      for (name, value) in [("ask", 5000), ("bye", 6000)] {
        let path = program.home.file("own/phrases/\(name).wav").path
        var writer = try SoundWriter(path: path, format: SoundFormat(forPath: path))
        try writer.write([Int16](repeating: Int16(value), count: name == "ask" ? 16_000 : 2400))
        try writer.close()
      }
      try Data(
        """
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
            bye: Goodbye.
        """.utf8
      ).write(to: program.home.file("flow.yaml"))
    }

    private func path(_ name: String) -> String { program.home.file(name).path }

    /// A player of a name, which is a script.
    private func install(_ name: String, _ script: String) throws {
      try Data("#!/bin/sh\n\(script)\n".utf8).write(to: program.home.file("bin/\(name)"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: path("bin/\(name)"))
    }

    private var arguments: [String] {
      ["call", "--flow", path("flow.yaml"), "--prompts", path("own"), "--play", "--now", job.now]
    }

    private func call(_ extra: String...) throws -> Program.Outcome {
      try program.run(arguments + extra, environment: ["PATH": "\(path("bin")):/usr/bin:/bin"])
    }

    private func samples(_ name: String, after header: Int = 0) throws -> [Int16] {
      let bytes = Array(try Data(contentsOf: program.home.file(name)).dropFirst(header))
      return stride(from: 0, to: bytes.count - 1, by: 2).map {
        Int16(truncatingIfNeeded: Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8)
      }
    }

    /// How many samples in a row there are of a value.
    private func run(of value: Int16, in samples: [Int16]) -> Int {
      samples.count { $0 == value }
    }

    @Test("A prompt is played as it is recorded, a key stops it, and is heard itself")
    func bargeIn() throws {
      try install("aplay", "echo \"$@\" > '\(path("arguments"))'; exec cat > '\(path("played"))'")
      // A third of the words, in the call's time of 1.5 s.
      let outcome = try call("--keys", "w1,")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors == "")
      #expect(
        outcome.output.contains("Press 1 —\nkeys      1\nsupport>  Goodbye."), "\(outcome.output)")
      let played = try samples("played")
      let (asked, bye) = (run(of: 5000, in: played), run(of: 6000, in: played))
      // Half a second of the call, in which the recording of two seconds comes about a third of its way.
      #expect((3000..<8000).contains(asked), "\(asked)")
      #expect(bye == 2400)
      var listener = KeyListener()
      let keys = listener.hear(played) + listener.finish()
      #expect(keys.map(\.signal) == [.one])
      // Until the tone there is the prompt and no silence, but what it fades out in.
      let key = TelephoneRate.samples(in: try #require(keys.first).begins)
      let last = try #require(played.lastIndex(of: 5000))
      #expect(abs(key - last) <= 160 + 40)
      let text = try String(contentsOfFile: path("arguments"), encoding: .utf8)
      #expect(text.contains("-f S16_LE -r 8000 -c 1"))
    }

    @Test("Text comes with the sound, on a terminal too, and nothing of a player is left")
    func live() throws {
      try install("paplay", "echo $$ > '\(path("pid"))'; exec cat > '\(path("played"))'")
      let line = try PseudoTerminal(
        arguments, home: program.home, environment: ["PATH": "\(path("bin")):/usr/bin:/bin"])
      try line.wait(for: "Press")
      let began = ContinuousClock.now
      try line.wait(for: "cat.")
      let passed = ContinuousClock.now - began
      // The last word begins 1,190 of 1,510 ms after the first in the call, and 1.58 s in the sound.
      #expect(passed > .milliseconds(1300), "\(passed)")
      line.type("\u{3}")
      try line.wait(for: "hangs up")
      #expect(try line.end() == 0)
      let pid = try String(contentsOfFile: path("pid"), encoding: .utf8)
      let number = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(kill(number, 0) == -1)
      #expect(run(of: 5000, in: try samples("played")) > 8000)
    }

    @Test("While words are typed the line is silent, and then goes on from there")
    func typing() throws {
      try install("aplay", "exec cat > '\(path("played"))'")
      let line = try PseudoTerminal(
        arguments, home: program.home, environment: ["PATH": "\(path("bin")):/usr/bin:/bin"])
      try line.wait(for: "Press")
      line.type("b")
      try line.wait(for: "you say")
      line.linger(seconds: 1)
      line.type("\u{7F}")
      try line.wait(for: "cat.")
      line.type("1")
      try line.wait(for: "Goodbye.")
      try line.wait(for: "hangs up")
      #expect(try line.end() == 0)
      let played = try samples("played")
      let (first, last) = (
        try #require(played.firstIndex(of: 5000)), try #require(played.lastIndex(of: 5000))
      )
      let silence = played[first...last].count { $0 == 0 }
      #expect(silence > 5000)
      #expect(run(of: 5000, in: played) + silence == last - first + 1)
      #expect(run(of: 6000, in: played) == 2400)
    }

    @Test("ffplay is given a WAV file that goes on")
    func header() throws {
      try install("ffplay", "exec cat > '\(path("played"))'")
      #expect(try call("--keys", "1,,").status == 0)
      let data = try Data(contentsOf: program.home.file("played"))
      #expect(data.prefix(4) == Data("RIFF".utf8))
      #expect(run(of: 6000, in: try samples("played", after: 44)) == 2400)
    }

    @Test("afplay is given a file for what is to come, anew with every key")
    func clips() throws {
      try install("afplay", "cp \"$1\" '\(path("played"))'.$$; exec sleep 5")
      let outcome = try call("--keys", "w1,")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let names = try FileManager.default.contentsOfDirectory(atPath: program.home.path)
        .filter { $0.hasPrefix("played.") }
      #expect(names.count >= 2)
      var whole = false
      for name in names {
        whole = try whole || run(of: 6000, in: samples(name, after: 44)) >= 2300
      }
      #expect(whole)
    }

    @Test("Without a player one line says so, and the text goes on")
    func none() throws {
      let outcome = try program.run(
        arguments + ["--keys", "1"], environment: ["PATH": path("bin")])
      #expect(outcome.status == 0)
      #expect(
        outcome.errors
          == "licenseline: There is no player (aplay, paplay, ffplay, afplay): the call goes on in text.\n"
      )
      #expect(outcome.output.contains("Goodbye."))
    }

    @Test("When the player ends, one line says so, and the text goes on")
    func dies() throws {
      try install("aplay", "head -c 8000 > /dev/null; exit 1")
      let outcome = try call("--keys", ",1")
      #expect(outcome.status == 0)
      #expect(
        outcome.errors
          == "licenseline: The player aplay has ended, as it does without a sound card: the call goes on in text.\n"
      )
      #expect(outcome.output.contains("Goodbye."))
    }

    @Test("On a terminal too it is told at once that the player has ended")
    func diesOnTerminal() throws {
      try install("aplay", "exit 1")
      let screen = try PseudoTerminal(
        arguments, home: program.home, environment: ["PATH": "\(path("bin")):/usr/bin:/bin"])
      try screen.wait(for: "The player aplay has ended")
      screen.type("1")
      try screen.wait(for: "Goodbye.")
      #expect(try screen.end() == 0)
    }

    @Test("What has no recording is told of a call that is only played")
    func missing() throws {
      try install("aplay", "exec cat > /dev/null")
      try FileManager.default.removeItem(at: program.home.file("own/phrases/bye.wav"))
      let outcome = try call("--keys", "w1,")
      #expect(
        outcome.errors
          == "licenseline: No recording for 1 of 2 things said: phrases/bye; silence stands for it. "
          + "“licenseline prompts check” tells more.\n")
    }

    @Test("A player that plays nothing does not hold up the call, and is ended")
    func hangs() throws {
      try install("aplay", "trap '' TERM; echo $$ > '\(path("pid"))'; exec sleep 60")
      let began = ContinuousClock.now
      #expect(try call("--keys", "1").status == 0)
      #expect(ContinuousClock.now - began < .seconds(20))
      let pid = try String(contentsOfFile: path("pid"), encoding: .utf8)
      let number = try #require(pid_t(pid.trimmingCharacters(in: .whitespacesAndNewlines)))
      #expect(kill(number, 0) == -1)
    }

    @Test("There is one pace to listen at", arguments: ["instant", "4x"])
    func pace(pace: String) throws {
      let outcome = try call("--keys", "1", "--pace", pace)
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("--play goes at the real pace"), "\(outcome.errors)")
    }
  }
#endif
