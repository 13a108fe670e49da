/// Why a text is no scenario: what was found, where, and what was expected.
public struct ScenarioFault: Error, Hashable, Sendable {
  public let file: String
  /// From 1; `nil` when the file could not be read at all.
  public let line: Int?
  /// From 1, in characters.
  public let column: Int
  public let message: String
  /// The line itself, or so much of a long one as is about the place.
  let source: String
  let indent: Int

  init(_ file: String, line: Int, column: Int, _ message: String, source: String) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    let start = max(0, column - 80)
    self.source = (start > 0 ? "…" : "") + source.dropFirst(start).prefix(160)
    indent = column - 1 - start + (start > 0 ? 1 : 0)
  }

  /// - Parameter file: one that could not be read.
  public init(unreadable file: String, _ message: String) {
    self.file = file
    line = nil
    column = 1
    self.message = message
    source = ""
    indent = 0
  }
}

extension ScenarioFault: CustomStringConvertible {
  /// `file:line:column: message`, the line, and a caret under the place.
  public var description: String {
    guard let line else { return "\(file): \(message)" }
    return
      "\(file):\(line):\(column): \(message)\n  \(source)\n  \(String(repeating: " ", count: indent))^"
  }
}
