internal import Foundation

/// The program `dot` of Graphviz, which lays out drawings.
enum Graphviz {
  /// - Throws: `Refused` when it is not installed, or cannot lay this out.
  static func svg(of dot: String) throws -> String {
    guard let program = SearchPath.program("dot").map({ URL(fileURLWithPath: $0) }) else {
      throw Refused(
        message:
          "To draw SVG, the program dot of the package graphviz is needed: apt-get install graphviz. "
          + "--format dot and --format mermaid work all the same.")
    }
    // Should the program end before it has read all, that is an error to be told, not the end of this one.
    signal(SIGPIPE, SIG_IGN)
    let process = Process()
    process.executableURL = program
    process.arguments = ["-Tsvg"]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
      // It writes only after it has read everything.
      try input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
      try input.fileHandleForWriting.close()
      let svg = try output.fileHandleForReading.readToEnd() ?? Data()
      process.waitUntilExit()
      guard process.terminationStatus == 0, !svg.isEmpty else { throw failure(program) }
      return String(decoding: svg, as: UTF8.self)
    } catch let error as Refused {
      throw error
    } catch {
      throw failure(program)
    }
  }

  private static func failure(_ program: URL) -> Refused {
    Refused(
      message: "\(program.path) could not lay out the flow. --format dot writes what it was given.")
  }
}
