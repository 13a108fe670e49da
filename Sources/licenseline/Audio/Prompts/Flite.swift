#if Audio
  internal import Foundation
  internal import Voice

  /// The program `flite`, which speaks.
  struct Flite {
    private let program: URL
    private let voice: String

    /// - Parameter voice: one that it lists, or the path of a voice's file.
    /// - Throws: `Refused` when it is not installed, or has no such voice.
    init(voice: String) throws {
      guard let found = SearchPath.program("flite") else {
        throw Refused(
          message:
            "To make recordings, the program flite of the package flite is needed: "
            + "apt-get install flite.")
      }
      program = URL(fileURLWithPath: found)
      self.voice = voice
      guard !voice.contains("/") else { return }
      let list = try start(["-lv"]).finish()
      let voices = list.split(whereSeparator: \.isWhitespace).drop { $0 != "available:" }
        .dropFirst()
      guard voices.contains(Substring(voice)) else {
        throw Refused(
          message:
            "flite has no voice “\(voice)”. It has: \(voices.sorted().joined(separator: ", ")).")
      }
    }

    /// Begins to say something into a sound file.
    func say(_ take: Take, to path: String) throws -> Saying {
      try start(
        [
          "-voice", voice, "--setf", "duration_stretch=\(take.stretch)", "-psdur", "-t", take.text,
          "-o", path,
        ], path: path)
    }

    private func start(_ arguments: [String], path: String = "") throws -> Saying {
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      let output = Pipe()
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      process.standardInput = FileHandle.nullDevice
      do {
        try process.run()
      } catch {
        throw Refused(message: "\(program.path) cannot be run: \(error.localizedDescription)")
      }
      return Saying(path: path, process: process, output: output)
    }

    /// One that is running.
    struct Saying {
      let path: String
      fileprivate let process: Process
      fileprivate let output: Pipe

      /// Ends it, should it still run.
      func end() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
      }

      /// Waits for its end.
      ///
      /// - Returns: what it printed.
      func finish() throws -> String {
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
          throw Refused(
            message: "\(process.executableURL?.path ?? "flite") failed: it has not said anything.")
        }
        return String(decoding: text, as: UTF8.self)
      }
    }
  }
#endif
