#if Audio
  import Foundation
  import Testing

  /// What `prompts record` has at work beside it, with a program in place of flite.
  @Suite struct PromptsWorkshopTests {
    private let program = Program(home: Home())

    /// Makes the recordings of two sentences. The voice fails with the first as soon as it is at work on the
    /// second, with which it would not come to an end; before, it has put a file where one might work that
    /// goes by the number of its process.
    private func record() throws -> Program.Outcome {
      let home = program.home
      for folder in ["bin", "tmp", "studio"] {
        try FileManager.default.createDirectory(
          at: home.file(folder), withIntermediateDirectories: true)
      }
      try Data("phrases: { bad: Bad., good: Good. }".utf8)
        .write(to: home.file("studio/prompts.yaml"))
      let flite = """
        #!/bin/sh
        case "$*" in
          -lv)
            mkdir "$TMPDIR/licenseline-$PPID"
            echo kept > "$TMPDIR/licenseline-$PPID/file"
            echo "Voices available: rms"
            exit ;;
          *Bad.*)
            until [ -e "$HOME/good" ]; do :; done
            exit 1 ;;
        esac
        echo $$ > "$HOME/new"
        mv "$HOME/new" "$HOME/good"
        exec sleep 600
        """
      try Data(flite.utf8).write(to: home.file("bin/flite"))
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: home.file("bin/flite").path)
      return try program.run(
        ["prompts", "record", home.file("studio").path],
        environment: [
          "PATH": "\(home.file("bin").path):/usr/bin:/bin", "TMPDIR": home.file("tmp").path,
        ])
    }

    @Test func `When one recording fails, the voice ends with the other, too`() throws {
      let outcome = try record()
      #expect(outcome.status == 1)
      #expect(
        outcome.errors
          == "licenseline: \(program.home.file("bin/flite").path) failed: it has not said anything.\n"
      )
      let text = try String(contentsOf: program.home.file("good"), encoding: .utf8)
      let other = try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
      let isAtWork = kill(other, 0) == 0
      if isAtWork { kill(other, SIGKILL) }
      #expect(!isAtWork)
    }

    @Test func `It works in a folder of its own, and leaves nothing of it`() throws {
      _ = try record()
      let folder = program.home.file("tmp")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      try #require(left.count == 1, "\(left)")
      #expect(
        try String(contentsOf: folder.appendingPathComponent("\(left[0])/file"), encoding: .utf8)
          == "kept\n")
    }
  }
#endif
