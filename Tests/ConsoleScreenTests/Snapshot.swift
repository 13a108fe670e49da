import Foundation
import Testing

/// Compares a screen with the one that is kept in `Screens`, a text file each.
///
/// With `LICENSELINE_RECORD` in the environment the file is written, and the test fails: what was
/// recorded is to be looked at first.
func expectScreen(
  _ screen: String, is name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = Rehearsal.root.appendingPathComponent("Tests/ConsoleScreenTests/Screens/\(name).txt")
  let found = screen + "\n"
  let expected = try? String(contentsOf: file, encoding: .utf8)
  guard found != expected else { return }
  if ProcessInfo.processInfo.environment["LICENSELINE_RECORD"] != nil {
    try Data(found.utf8).write(to: file)
    Issue.record("Recorded \(name): look at it.", sourceLocation: sourceLocation)
  } else {
    Issue.record(
      "The screen is not \(name). Expected:\n\(expected ?? "(no file)")\nFound:\n\(found)",
      sourceLocation: sourceLocation)
  }
}
