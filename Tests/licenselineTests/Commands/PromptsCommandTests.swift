#if Audio
  import Foundation
  import SoundFile
  import Testing

  @Suite struct PromptsCommandTests {
    private static let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    private static let ours = root.appendingPathComponent("Prompts/en-US").path
    static let hasFlite = FileManager.default.isExecutableFile(atPath: "/usr/bin/flite")

    private let program = Program(home: Home())

    /// A folder with the wording of three recordings.
    private func folder(_ wording: String = "phrases: { hello: Hello. I have, no: No. }") throws
      -> String
    {
      let folder = program.home.file("studio")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(wording.utf8).write(to: folder.appendingPathComponent("prompts.yaml"))
      return folder.path
    }

    private func contents(_ folder: String) throws -> [String: Data] {
      let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      return Dictionary(
        uniqueKeysWithValues: try files.filter { $0.hasSuffix(".wav") }.map {
          ($0, try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\($0)")))
        })
    }

    // MARK: Checking and listing

    @Test(arguments: [[], [ours]])
    func `Our own recordings have no findings, which is one line`(_ folder: [String]) throws {
      let outcome = try program.run(["prompts", "check"] + folder)
      #expect(outcome.status == 0, "\(outcome.output)\(outcome.errors)")
      #expect(
        outcome.output.wholeMatch(of: /\/.*\/Prompts\/en-US: \d+ recordings, no findings\n/) != nil,
        "\(outcome.output)")
      #expect(!program.home.exists)
    }

    @Test func `Findings are a line each, and the exit code is 1`() throws {
      let folder = try folder()
      let outcome = try program.run("prompts", "check", folder)
      #expect(outcome.status == 1)
      #expect(outcome.errors == "")
      #expect(
        outcome.output == """
          phrases/hello-2.wav: There is no such recording. Record “I have”, or have prompts record make it.
          phrases/hello.wav: There is no such recording. Record “Hello.”, or have prompts record make it.
          phrases/no.wav: There is no such recording. Record “No.”, or have prompts record make it.
          \(folder): 0 recordings, 3 findings

          """)
    }

    @Test func `Findings can be read by a program`() throws {
      let folder = try folder("phrases: { no: No. }")
      let outcome = try program.run("prompts", "check", folder, "--json")
      #expect(outcome.status == 1)
      #expect(
        outcome.output == """
          {
            "findings" : [
              {
                "file" : "phrases/no.wav",
                "kind" : "missing",
                "message" : "There is no such recording. Record “No.”, or have prompts record make it."
              }
            ],
            "folder" : "\(folder)",
            "recordings" : 0,
            "withoutWords" : 0
          }

          """)
    }

    @Test(arguments: ["check", "list"])
    func `A folder that is not there is told, and what to do`(_ command: String) throws {
      let outcome = try program.run("prompts", command, "/nowhere")
      #expect(outcome.status == 3)
      #expect(outcome.output == "")
      #expect(
        outcome.errors
          == "licenseline: There is no folder /nowhere. Name one with recordings, or let prompts record "
          + "make one.\n")
    }

    @Test func `A wording that cannot be read is told with its place`() throws {
      let outcome = try program.run("prompts", "list", try folder("phrases: []"))
      #expect(outcome.status == 2)
      #expect(
        outcome.errors.contains("/prompts.yaml:1:10: Expected keys with values as phrases"),
        "\(outcome.errors)")
    }

    @Test func `The list has names, lengths and words`() throws {
      let outcome = try program.run("prompts", "list")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n")
      #expect(lines.first?.firstMatch(of: /^NAME +LENGTH  WORDS$/) != nil)
      #expect(lines.contains { $0.wholeMatch(of: /digits\/7 +0\.\d\d s  seven/) != nil })
      #expect(
        lines.contains {
          $0.wholeMatch(of: /phrases\/welcome +\d\.\d\d s  Thank you for calling .*\./) != nil
        })
      let studio = try program.run("prompts", "list", try folder("phrases: { no: No. }"))
      #expect(studio.output == "NAME        LENGTH   WORDS\nphrases/no  missing  No.\n")
    }

    // MARK: Recording

    @Test func `Where there is no flite, it is told what is needed`() throws {
      let outcome = try program.run(
        ["prompts", "record", try folder()], environment: ["PATH": "/nowhere"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "licenseline: To make recordings, the program flite of the package flite is needed: "
          + "apt-get install flite.\n")
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `A voice that flite does not have is told, with those that it has`() throws {
      let outcome = try program.run("prompts", "record", try folder(), "--voice", "nobody")
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.hasPrefix("licenseline: flite has no voice “nobody”. It has: awb, "),
        "\(outcome.errors)")
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `What is recorded has no findings, and is the same when it is made again`() throws {
      let folder = try folder()
      let made = try program.run("prompts", "record", folder)
      #expect(made.status == 0, "\(made.errors)")
      #expect(made.output == "\(folder): 3 recordings made with the voice rms.\n")
      #expect(made.errors == "")
      let check = try program.run("prompts", "check", folder)
      #expect(check.output == "\(folder): 3 recordings, no findings\n")
      let before = try contents(folder)
      #expect(
        before.keys.sorted() == ["phrases/hello-2.wav", "phrases/hello.wav", "phrases/no.wav"])
      let again = try program.run("prompts", "record", folder, "--all")
      #expect(again.output == "\(folder): 3 recordings made with the voice rms.\n")
      #expect(try contents(folder) == before)
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `Only what is missing or changed is recorded`() throws {
      let folder = try folder()
      _ = try program.run("prompts", "record", folder)
      let before = try contents(folder)
      #expect(
        try program.run("prompts", "record", folder).output
          == "\(folder): nothing to record. --all makes all of them again.\n")
      _ = try self.folder("phrases: { hello: Hello. I had, no: No. }")
      try FileManager.default.removeItem(atPath: folder + "/phrases/no.wav")
      #expect(
        try program.run("prompts", "check", folder).output == """
          phrases/hello-2.wav: It says “I have”, and the wording is now “I had”. Record it again, or have \
          prompts record do it.
          phrases/no.wav: There is no such recording. Record “No.”, or have prompts record make it.
          \(folder): 2 recordings, 2 findings

          """)
      #expect(
        try program.run("prompts", "record", folder, "--json").output == """
          {
            "folder" : "\(folder)",
            "left" : [

            ],
            "recorded" : [
              "phrases/hello-2",
              "phrases/no"
            ],
            "voice" : "rms"
          }

          """)
      let after = try contents(folder)
      #expect(after["phrases/hello.wav"] == before["phrases/hello.wav"])
      #expect(after["phrases/no.wav"] == before["phrases/no.wav"])
      #expect(after["phrases/hello-2.wav"] != before["phrases/hello-2.wav"])
      #expect(try program.run("prompts", "check", folder).status == 0)
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `What somebody else recorded stays, and is told`() throws {
      let folder = try folder()
      _ = try program.run("prompts", "record", folder)
      let path = "\(folder)/phrases/no.wav"
      var writer = try SoundWriter(
        path: path, format: SoundFormat(forPath: path, encoding: .pcm16),
        tags: [.title: "Session 3 take 2"])
      try writer.write([Int16](repeating: 700, count: 800))
      try writer.close()
      let before = try contents(folder)
      let left = try program.run("prompts", "record", folder)
      #expect(left.status == 0)
      #expect(
        left.output == """
          phrases/no.wav: Left as it is. It says “Session 3 take 2”, and prompts record did not make it. \
          Remove it to have it made; --all makes all of them again.
          \(folder): nothing to record. --all makes all of them again.

          """)
      let json = try program.run("prompts", "record", folder, "--json")
      #expect(json.output.contains("\"left\" : [\n    \"phrases/no\"\n  ]"), "\(json.output)")
      #expect(try contents(folder) == before)
      #expect(
        try program.run("prompts", "record", folder, "--all").output
          == "\(folder): 3 recordings made with the voice rms.\n")
      #expect(try program.run("prompts", "check", folder).status == 0)
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `Recordings that do not say their words are left alone, and counted`() throws {
      let folder = try folder()
      _ = try program.run("prompts", "record", folder)
      for (name, data) in try contents(folder) {
        let title = try #require(data.range(of: Data("INAM".utf8)))
        var own = data
        own.replaceSubrange(title, with: Data("IZZZ".utf8))
        try own.write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
      }
      let check = try program.run("prompts", "check", folder)
      #expect(check.status == 0)
      #expect(
        check.output == """
          \(folder): 3 recordings, no findings
          3 of them do not say in the title what is said, so that changed wording cannot be found there.

          """)
      #expect(
        try program.run("prompts", "record", folder).output
          == "\(folder): nothing to record. --all makes all of them again.\n")
    }

    @Test(.enabled(if: hasFlite, "needs the package flite"))
    func `Our own recordings are those that prompts record makes`() throws {
      let wording = try folder("phrases: { welcome: Thank you for calling Customer Support. }")
      let folder = program.home.file("again").path
      let outcome = try program.run(
        "prompts", "record", folder, "--wording", "\(wording)/prompts.yaml")
      #expect(outcome.status == 0, "\(outcome.errors)")
      let name = "phrases/welcome.wav"
      #expect(
        try Data(contentsOf: URL(fileURLWithPath: "\(folder)/\(name)"))
          == Data(contentsOf: URL(fileURLWithPath: "\(Self.ours)/\(name)")))
    }
  }
#endif
