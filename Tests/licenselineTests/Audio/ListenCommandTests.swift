#if Audio
  import Foundation
  import SoundFile
  import Testing
  import Voice

  @Suite struct ListenCommandTests {
    private let program = Program(home: Home())

    init() throws {
      try FileManager.default.createDirectory(
        atPath: program.home.path, withIntermediateDirectories: true)
    }

    /// A recording in which keys begin at their times, in milliseconds.
    private func record(
      _ channels: [[(key: KeyTone, begins: Int)]], seconds: Int = 2, in name: String
    ) throws -> String {
      let path = program.home.file(name).path
      let tracks = channels.map { keys in
        var track = [Int16](repeating: 0, count: 8000 * seconds)
        for (key, begins) in keys {
          let tone = key.samples(ToneShape(pause: .zero))
          track.replaceSubrange(8 * begins..<8 * begins + tone.count, with: tone)
        }
        return track
      }
      let format = try SoundFormat(forPath: path, channels: channels.count)
      var writer = try SoundWriter(path: path, format: format)
      try writer.write((0..<8000 * seconds).flatMap { place in tracks.map { $0[place] } })
      try writer.close()
      return path
    }

    /// What a run printed of a file, with its times as exact as they are known.
    private func heard(in path: String, _ options: String...) throws -> String {
      let outcome = try program.run(["listen", path] + options)
      #expect(outcome.status == 0, "\(outcome.errors)")
      return outcome.output.replacing(path, with: "FILE").replacing(/\d{2,}/) { number in
        Int(number.output).map { String(($0 + 5) / 10 * 10) } ?? ""
      }
    }

    @Test func `prints each key with its start and its length, and all of them`() throws {
      let path = try record([[(.one, 200), (.pound, 500), (.d, 1200)]], in: "call.wav")
      #expect(
        try heard(in: path) == """
          KEY  START MS  LENGTH MS
          1    200       70
          #    500       70
          D    1200      70

          Keys: 1#D

          """)
    }

    @Test func `tells two sides apart that have a channel each`() throws {
      let path = try record(
        [[(.one, 200), (.star, 800)], [(.nine, 500), (.star, 810)]], in: "sides.flac")
      #expect(
        try heard(in: path) == """
          KEY  START MS  LENGTH MS  CHANNEL
          1    200       70         1
          9    500       70         2
          *    800       70         1, 2

          Channel 1: 1*
          Channel 2: 9*

          """)
    }

    @Test func `prints JSON`() throws {
      let path = try record([[(.star, 100)], [(.star, 100)]], seconds: 1, in: "call.ulaw.wav")
      #expect(
        try heard(in: path, "--json") == """
          {
            "channels" : 2,
            "digits" : "*",
            "endsEarly" : false,
            "file" : "FILE",
            "keys" : [
              {
                "channels" : [
                  1,
                  2
                ],
                "key" : "*",
                "length" : 70,
                "start" : 100
              }
            ],
            "milliseconds" : 1000,
            "rate" : 8000
          }

          """)
    }

    @Test(arguments: ["listen", "call"])
    func `where no key is heard says so`(command: String) throws {
      let path = try record([[]], in: "silence.wav")
      let outcome = try program.run(
        command == "listen" ? ["listen", path] : ["call", "--keys-from", path])
      #expect(outcome.errors == "licenseline: No keys are heard in \(path), which lasts 2.0 s.\n")
      #expect(outcome.output == "")
      #expect(outcome.status == 1)
    }

    @Test func `a file that is no sound is wrong usage`() throws {
      let text = program.home.file("text.wav")
      try Data("no sound".utf8).write(to: text)
      for (path, reason) in [
        (text.path, "it is no sound file, or of no kind that libsndfile reads."),
        (program.home.file("none.wav").path, "No such file or directory."),
        (program.home.path, "it is a folder; name a sound file in it."),
      ] {
        for arguments in [
          ["listen", path], ["listen", path, "--json"], ["call", "--keys-from", path],
        ] {
          let outcome = try program.run(arguments)
          #expect(outcome.errors == "licenseline: \(path): \(reason)\n")
          #expect(outcome.output == "")
          #expect(outcome.status == 2)
        }
      }
    }

    @Test func `a file that ends too early is heard as far as it goes`() throws {
      let path = try record([[(.five, 100)]], in: "call.wav")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      try bytes.prefix(8000).write(to: URL(fileURLWithPath: path))
      let outcome = try program.run("listen", path)
      #expect(outcome.output.hasSuffix("Keys: 5\n"))
      #expect(
        outcome.errors
          == "licenseline: \(path) ends before its header says; what there is of it was heard.\n")
      #expect(outcome.status == 0)
    }

    @Test func `keys of a recording are dialled at their times`() throws {
      let path = try record([[(.two, 500), (.star, 2640)]], seconds: 7, in: "call.wav")
      let copy = program.home.file("copy.wav").path
      let dialled = try program.run(
        "call", "--now", "2026-11-23", "--keys-from", path, "--wav", copy)
      #expect(dialled.status == 0, "\(dialled.errors)")
      #expect(dialled.output.contains("Cleared."))
      #expect(try heard(in: copy) == heard(in: path))
    }

    @Test func `keys that a telephone does not have are left out`() throws {
      let path = try record([[(.a, 500), (.two, 800)]], in: "call.wav")
      let outcome = try program.run("call", "--now", "2026-11-23", "--keys-from", path)
      #expect(
        outcome.errors
          == "licenseline: \(path) has keys that a telephone does not have, which are left out: A.\n"
      )
      #expect(outcome.output.contains("keys      2\n"))
      #expect(outcome.status == 0)
    }

    @Test func `two ways to say what is dialled are one too many`() throws {
      let outcome = try program.run("call", "--keys", "1", "--keys-from", "call.wav")
      #expect(
        outcome.errors.contains("--keys and --keys-from each say what is dialled; leave out one."))
      #expect(outcome.status == 2)
    }
  }
#endif
