#if Audio
  import Foundation
  import SoundFile
  import Testing

  /// Scenarios as sound.
  @Suite struct RenderCommandTests {
    private let program = Program(home: Home())

    init() throws {
      try FileManager.default.createDirectory(
        atPath: program.home.path, withIntermediateDirectories: true)
    }

    private func path(_ name: String) -> String { program.home.file(name).path }

    private func write(_ text: String, to name: String) throws -> String {
      let file = program.home.file(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      return file.path
    }

    private static let twoCalls = """
      # Twice the same question.
      clock     2026-11-23 09:00
      call
      support>  Thank you for calling Customer Support.
      support>  To hear ...
      keys      2
      support>  Please enter ...
      hangs up
      clock     +1d
      call
      support>  Thank you for calling Customer Support.
      support>  To hear ...
      hangs up

      """

    @Test("All calls of a scenario are in the file, one after the other")
    func calls() throws {
      let scenario = try write(Self.twoCalls, to: "twice.call")
      let outcome = try program.run("render", scenario, "-o", path("twice.wav"))
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.errors == "")
      let reader = try SoundReader(path: path("twice.wav"))
      let seconds = reader.frames / 8000
      #expect(
        outcome.output
          == "\(path("twice.wav")): 2 calls, \(seconds / 60):\(seconds % 60 < 10 ? "0" : "")\(seconds % 60).\n"
      )
      #expect(reader.tag(.title) == "twice")
      #expect(reader.tag(.date) == "2026-11-23T09:00:00Z")
      let labels = reader.cues.map { String($0.label.prefix(9)) }
      #expect(
        labels == [
          "Thank you", "To hear w", "Key 2", "Please en", "The calle", "Thank you", "To hear w",
          "The calle",
        ])
    }

    @Test("A scenario without a call has nothing to be heard")
    func none() throws {
      let scenario = try write(
        "server    A  issued 0  available 0\nshows server\n", to: "silent.call")
      let outcome = try program.run("render", scenario, "-o", path("silent.wav"))
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("there is no call in it"), "\(outcome.errors)")
      #expect(!FileManager.default.fileExists(atPath: path("silent.wav")))
    }

    @Test("One scenario is written at a time, and what is none is told with its place")
    func bad() throws {
      _ = try write(Self.twoCalls, to: "many/a.call")
      _ = try write(Self.twoCalls, to: "many/b.call")
      let many = try program.run("render", path("many"), "-o", path("x.wav"))
      #expect(many.status == 2)
      #expect(many.errors.contains("found 2"), "\(many.errors)")
      let broken = try write("dances\n", to: "broken.call")
      let outcome = try program.run("render", broken, "-o", path("x.wav"))
      #expect(outcome.status == 2)
      #expect(outcome.errors.contains("broken.call:1:1"), "\(outcome.errors)")
      let unwritable = try program.run(
        "render", path("many/a.call"), "-o", "/nowhere/x.wav")
      #expect(unwritable.status == 3)
    }

    @Test("A scenario that goes another way is heard as it goes now, and a line says so")
    func different() throws {
      let scenario = try write("call\nsupport>  Good morning.\n", to: "other.call")
      let outcome = try program.run("render", scenario, "-o", path("other.wav"))
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("goes another way than it expects"), "\(outcome.errors)")
    }

    @Test("rehearse --audio writes those that fail, below its folder, and no others")
    func rehearse() throws {
      _ = try write(Self.twoCalls, to: "all/good/same.call")
      _ = try write("call\nsupport>  Good morning.\n", to: "all/bad/other.call")
      _ = try write("server    A  issued 0  available 0\nshows server\n", to: "all/bad/silent.call")
      let outcome = try program.run("rehearse", path("all"), "--audio", path("sound"))
      #expect(outcome.status == 1)
      let file = path("sound") + program.home.path + "/all/bad/other.wav"
      #expect(outcome.output.contains("\(file): 1 call, 0:"), "\(outcome.output)")
      let files = FileManager.default.enumerator(atPath: path("sound"))?.compactMap {
        $0 as? String
      }
      #expect(files?.filter { $0.hasSuffix(".wav") }.count == 1)
      #expect(
        try SoundReader(path: file).cues.first?.label == "Thank you for calling Customer Support.")
    }

    @Test("A failing scenario without a call is named, and reports are written all the same")
    func reports() throws {
      _ = try write("server    A  issued 0  available 0\nshows server\n", to: "silent.call")
      _ = try write("call\nsupport>  Good morning.\n", to: "other.call")
      let silent = try program.run("rehearse", path("silent.call"), "--audio", path("sound"))
      #expect(silent.status == 1)
      #expect(
        silent.errors
          == "licenseline: \(path("silent.call")): there is no call in it, so there is nothing to be heard.\n"
      )
      let other = try program.run(
        "rehearse", path("other.call"), "--audio", "/proc/nowhere", "--junit", path("junit.xml"))
      #expect(other.status == 3)
      #expect(FileManager.default.fileExists(atPath: path("junit.xml")))
      let file = try program.run("rehearse", path("other.call"), "--audio", path("junit.xml"))
      #expect(file.status == 2)
      #expect(
        file.errors.hasPrefix("Error: --audio names a folder; \(path("junit.xml")) is a file."))
    }

    @Test("--prompts goes with --audio")
    func prompts() throws {
      #expect(try program.run("rehearse", path("."), "--prompts", path(".")).status == 2)
    }
  }
#endif
