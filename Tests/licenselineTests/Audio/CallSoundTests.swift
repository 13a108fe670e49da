#if Audio
  import Foundation
  import SoundFile
  import Testing
  import Voice

  /// Calls that are written as sound, by the program.
  @Suite struct CallSoundTests {
    let program = Program(home: Home())
    let job: Job

    init() throws {
      job = Job(program)
      try job.addServer()
    }

    func path(_ name: String) -> String { program.home.file(name).path }

    func call(_ arguments: String..., input: String = "") throws -> Program.Outcome {
      try program.run(["call", "--now", job.now] + arguments, input: input)
    }

    func names() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: program.home.path).sorted()
    }

    func cues(_ name: String) throws -> [String] {
      try SoundReader(path: path(name)).cues.map(\.label)
    }

    func output(of tool: String, _ arguments: String...) throws -> String {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/\(tool)")
      process.arguments = arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      let data = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      return String(decoding: data, as: UTF8.self)
    }

    @Test("A whole call is kept: its cues tell what it came to, and its keys are heard again")
    func whole() throws {
      let page = try job.openRequest("deactivate")
      let keys = "2\(page.productKeys)1\(page.requestKeys)1"
      let outcome = try call(
        "--keys", keys + ",,,,,,,,,,#,,,#,,,#,,,#,,,#,,,,,,,,,,,,,,", "--wav", path("call.wav"))
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      let reader = try SoundReader(path: path("call.wav"))
      #expect(reader.tag(.title) == "A call to Customer Support")
      #expect(reader.tag(.date) == "2026-11-23T09:00:00Z")
      #expect(reader.tag(.comment) == "Reference \(try Job.reference(in: outcome.output))")
      let labels = reader.cues.map(\.label)
      #expect(labels.contains("Group A: \(try groupA(outcome.output))."))
      #expect(labels.last == "The line hangs up")
      #expect(
        labels.filter { $0.hasPrefix("Key ") }.map { $0.dropFirst(4) }.joined() == keys + "#####")

      let heard = try HeardFile(of: path("call.wav"))
      #expect(String(heard.keys.map(\.signal.rawValue)) == keys + "#####")

      let length = try output(of: "soxi", "-D", path("call.wav"))
      #expect(Double(length.trimmingCharacters(in: .newlines)) == Double(reader.frames) / 8000)
      #expect(try output(of: "soxi", "-e", path("call.wav")) == "Signed Integer PCM\n")

      _ = try output(
        of: "sox", "-R", path("call.wav"), "-r", "22050", "-t", "raw", "-e", "signed", "-b", "16",
        path("call.raw"))
      let decoded = try output(
        of: "multimon-ng", "-q", "-n", "-c", "-a", "DTMF", "-t", "raw", path("call.raw"))
      #expect(decoded.replacing("DTMF: ", with: "").replacing("\n", with: "") == keys + "#####")
    }

    @Test("A call that is dialled by its own sound is the same call")
    func again() throws {
      let page = try job.openRequest("deactivate")
      let keys =
        ",,2\(page.productKeys),,,,,,,,1,,\(page.requestKeys),,,,,,1,,,,,,,,,,#,,,#,,,*,,,,#,,,#,,,#,,,,,,,,,,"
      let first = try call("--keys", keys, "--wav", path("one.wav"))
      #expect(first.output.contains("Your reference is"))
      let second = try call("--keys-from", path("one.wav"), "--wav", path("two.wav"))
      // The second time it has been called about before.
      let shown = second.output.replacing(
        "You have called about this request before. I give you the same confirmation code again.",
        with: "Your license server can be deactivated now.")
      #expect(shown == first.output)
      #expect(
        try cues("two.wav").filter { $0.hasPrefix("Key") }
          == cues("one.wav").filter { $0.hasPrefix("Key") })
    }

    @Test("A prompt that was heard to its last word is whole in its cue, though its breath was cut")
    func breath() throws {
      // “Thank you for calling Customer Support.” ends in the call after 2,5 s, and a breath follows.
      let outcome = try call("--keys", "wwwww2", "--wav", path("call.wav"))
      let heard = outcome.output.split(separator: "\n").compactMap {
        $0.hasPrefix("support>") ? String($0.dropFirst(10)) : nil
      }
      #expect(try cues("call.wav").filter { !$0.hasPrefix("Key") }.dropLast() == heard[...])
    }

    @Test(
      "What is read and what is written are files of their own",
      arguments: [
        ["--keys-from", "a.wav", "--wav", "./a.wav"], ["--wav", "b.wav", "--transcript", "b.wav"],
      ])
    func files(arguments: [String]) throws {
      let outcome = try program.run(["call"] + arguments)
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.hasPrefix(
          "Error: --keys-from, --wav and --transcript are files of their own."))
    }

    func groupA(_ text: String) throws -> Substring {
      try #require(text.firstMatch(of: /Group A: ([0-9 ]+)\./)).1
    }

    @Test("The same call is the same sound, however it is made")
    func same() throws {
      _ = try call("--keys", "w2ww81(hello),,,0", "--wav", path("one.wav"))
      _ = try call(
        "--keys", "w2ww81(hello),,,0", "--wav", path("two.wav"), "--transcript", path("t.call"))
      let files = try ["one.wav", "two.wav"].map { try Data(contentsOf: program.home.file($0)) }
      let isSame = files[0] == files[1]
      #expect(isSame)
      #expect(FileManager.default.fileExists(atPath: path("t.call")))
      // What was written as a scenario is heard as it was.
      let rendered = try program.run("render", path("t.call"), "-o", path("three.wav"))
      #expect(rendered.status == 0, "\(rendered.errors)")
      #expect(try cues("three.wav") == cues("one.wav"))
    }

    @Test("Standard input's calls are kept too, even when a line cannot be dialled")
    func input() throws {
      #expect(try call("--wav", path("a.wav"), input: "2\n\n").status == 0)
      #expect(
        try cues("a.wav").prefix(2) == [
          "Thank you for calling Customer Support.", try cues("a.wav")[1],
        ])
      #expect(try cues("a.wav").last == "The caller hangs up")
      let outcome = try call("--wav", path("b.wav"), input: "2\n5x\n")
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("line 2"))
      #expect(try cues("b.wav").contains("Key 2"))
    }

    @Test(
      "A place that cannot be written to is told before the call",
      arguments: [
        ("/nowhere/call.wav", 3, "/nowhere/call.wav: No such file or directory."),
        ("/proc/call.wav", 3, "/proc/call.wav: "),
        ("call", 2, "needs an extension"),
        ("call.xyz", 2, "“.xyz” is no sound format"),
      ])
    func place(path: String, status: Int32, words: String) throws {
      let outcome = try call("--keys", "2", "--wav", path)
      #expect(outcome.status == status)
      #expect(outcome.errors.contains(words), "\(outcome.errors)")
      #expect(outcome.output == "")
    }

    @Test("What was in a file's place is written over whole, and nothing is left beside it")
    func over() throws {
      try Data("before".utf8).write(to: program.home.file("call.wav"))
      let before = try names()
      #expect(try call("--keys", "2", "--wav", path("call.wav")).status == 0)
      #expect(try names() == before)
      #expect(try cues("call.wav").last == "The caller hangs up")
    }

    @Test(
      "The name's end says the format, and where that holds no cues, a line says so",
      arguments: [
        ("call.ulaw.wav", "u-law", true), ("call.alaw.wav", "A-law", true),
        ("call.flac", "FLAC", false),
        ("call.ogg", "Vorbis", false), ("call.aiff", "Signed Integer PCM", true),
      ])
    func formats(name: String, encoding: String, hasCues: Bool) throws {
      let outcome = try call("--keys", "2", "--wav", path(name))
      #expect(outcome.status == 0)
      #expect(outcome.errors.isEmpty == hasCues, "\(outcome.errors)")
      #expect(outcome.errors.contains("holds no cues") != hasCues)
      #expect(try output(of: "soxi", "-e", path(name)) == encoding + "\n")
      #expect(try output(of: "soxi", "-r", path(name)) == "8000\n")
    }

    @Test("Installed, it finds its prompts without the build folder")
    func installed() throws {
      let prefix = program.home.file("prefix")
      let (bin, share) = (
        prefix.appendingPathComponent("bin"), prefix.appendingPathComponent("share/licenseline")
      )
      for folder in [bin, share] {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      }
      let installed = bin.appendingPathComponent("licenseline")
      // By another program: what this one has open for writing, a child of another test could keep open.
      _ = try output(of: "cp", Program.executable.path, installed.path)
      let resources = Program.executable.deletingLastPathComponent()
        .appendingPathComponent("licenseline_SupportLine.resources")
      for name in try FileManager.default.contentsOfDirectory(atPath: resources.path) {
        try FileManager.default.copyItem(
          at: resources.appendingPathComponent(name), to: share.appendingPathComponent(name))
      }
      let process = Process()
      process.executableURL = installed
      process.arguments = ["call", "--keys", ",,,,,,", "--wav", path("call.wav"), "--now", job.now]
      process.environment = ["LICENSELINE_HOME": program.home.path, "PATH": "/usr/bin"]
      let errors = Pipe()
      process.standardError = errors
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      let complaint = try errors.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(String(decoding: complaint, as: UTF8.self) == "")
      #expect(try cues("call.wav").first == "Thank you for calling Customer Support.")
    }

    @Test("A person's call on a terminal is kept after Ctrl-C, which hangs up")
    func live() throws {
      let line = try PseudoTerminal(
        ["call", "--pace", "40x", "--now", job.now, "--wav", path("live.wav")], home: program.home)
      try line.wait(for: "press 1")
      line.type("2")
      try line.wait(for: "product ID")
      line.type("\u{3}")
      try line.wait(for: "hangs up")
      #expect(try line.end() == 0)
      let cues = try cues("live.wav")
      #expect(cues.contains("Key 2"))
      #expect(cues.last == "The caller hangs up")
    }
  }
#endif
