/// Something wrong in a file: what was found, where, and what was expected.
public struct Finding: Error, Hashable, Sendable {
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  public let message: String
  /// The line itself; empty when the file has no such line.
  public let source: String

  init(_ file: SourceFile, line: Int, column: Int, _ message: String) {
    self.file = file.name
    self.line = line
    self.column = column
    self.message = message
    source = file.line(line)
  }
}

extension Finding: CustomStringConvertible {
  /// `file:line:column: message`, the line, and a caret under the place.
  public var description: String {
    let caret = String(repeating: " ", count: max(0, column - 1)) + "^"
    return "\(file):\(line):\(column): \(message)\n  \(source)\n  \(caret)"
  }
}

/// Everything wrong in the files of one flow, in the order of the files; never empty.
public struct FlowFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let findings: [Finding]

  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
