#if Audio
  internal import Foundation
  internal import Voice

  extension Prompts {
    static func record(
      _ source: PromptSource, voice: String, isAll: Bool, json: Bool
    ) throws {
      let folder = try source.path()
      let flite = try Flite(voice: voice)
      let work = RecordingWork(
        RecordingFolder(folder), for: Repertoire(try source.words()), isAll: isAll)
      try record(work, with: flite, voice)
      if json {
        return try Output.json(
          Made(
            folder: folder, left: work.left.map(\.name.path), recorded: work.lines.map(\.name.path),
            voice: voice))
      }
      Output.lines(work.left.map(\.description))
      let count = work.lines.count
      Output.write(
        count == 0
          ? "\(folder): nothing to record. --all makes all of them again.\n"
          : "\(folder): \(count) recording\(count == 1 ? "" : "s") made with the voice \(voice).\n")
    }

    private static func record(
      _ work: RecordingWork, with flite: Flite, _ voice: String
    ) throws {
      let folder = try makeWorkshop()
      defer { try? FileManager.default.removeItem(atPath: folder) }
      var done = 0
      defer { showProgress("") }
      for first in stride(from: 0, to: work.lines.count, by: atOnce) {
        let lines = work.lines[first...].prefix(atOnce)
        var said: [(Repertoire.Line, Flite.Saying)] = []
        // When one fails, the others need not go on.
        defer { for (_, saying) in said { saying.end() } }
        for (place, line) in lines.enumerated() {
          said.append((line, try flite.say(Take(line), to: "\(folder)/\(place).wav")))
        }
        for (line, saying) in said {
          done += 1
          showProgress("\(done) of \(work.lines.count)  \(line.name)")
          try work.keep(saying.path, phones: try saying.finish(), as: line, by: voice)
        }
      }
    }

    /// A folder of nobody else's, under a name that nobody can know before.
    private static func makeWorkshop() throws -> String {
      let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("licenseline-\(UUID().uuidString)").path
      do {
        try FileManager.default.createDirectory(
          atPath: folder, withIntermediateDirectories: false,
          attributes: [.posixPermissions: 0o700])
      } catch {
        throw StorageTrouble(message: "\(folder) cannot be made: \(error.localizedDescription)")
      }
      return folder
    }

    private struct Made: Encodable {
      let folder: String
      /// What somebody else made, and was to be made.
      let left: [String]
      let recorded: [String]
      let voice: String
    }

    /// How many programs run beside this one.
    private static let atOnce = 2

    /// On a terminal, in one line that is written over.
    private static func showProgress(_ text: String) {
      guard isatty(STDERR_FILENO) == 1 else { return }
      Output.writeError("\r\u{1B}[K\(text)")
    }
  }
#endif
