import Foundation

/// The built binary, run as a process of its own.
struct Program {
  /// What a run left behind.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  /// A folder that is removed with the test.
  let home: Home

  init(home: Home) {
    self.home = home
  }

  /// Beside the test bundle that is running.
  static var executable: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent("licenseline")
  }

  /// - Parameter input: standard input, which is never a terminal here.
  func run(_ arguments: String..., input: String = "", environment: [String: String] = [:]) throws
    -> Outcome
  {
    try run(arguments, input: input, environment: environment)
  }

  func run(
    _ arguments: [String], input: String = "", environment: [String: String] = [:]
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = Self.executable
    process.arguments = arguments
    process.environment = [
      "LICENSELINE_HOME": home.path, "PATH": "/usr/bin:/bin", "HOME": home.path,
    ].merging(environment) { _, new in new }
    let (standardInput, output, errors) = (Pipe(), Pipe(), Pipe())
    process.standardInput = standardInput
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    // What is printed here fits in the pipes, so one can be read after the other.
    let outputText = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    let errorText = String(
      decoding: try errors.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return Outcome(status: process.terminationStatus, output: outputText, errors: errorText)
  }
}

/// A folder for one test, removed when the test is done with it.
final class Home: Sendable {
  let path: String

  init() {
    path = NSTemporaryDirectory() + "licenseline-" + UUID().uuidString
  }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  func file(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  func remove() {
    try? FileManager.default.removeItem(atPath: path)
  }

  deinit { remove() }
}
