/// Something wrong in a file: what was found, where, and what was expected.
public struct Finding: Error, Hashable, Sendable {
  public let kind: Kind
  public let file: String
  /// From 1; `nil` when the file could not be read at all.
  public let line: Int?
  /// From 1, in characters; `nil` as `line` is.
  public let column: Int?
  public let message: String
  /// The line itself, of a long one the part about the place; empty when the file has no such line.
  public let source: String
  /// How many characters of `source` are before the place.
  private let indent: Int

  /// What can be wrong, by the names under which programs are told.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// The file is missing, too large, or not UTF-8.
    case unreadable
    case notYAML = "not-yaml"
    /// A key that means nothing, one that is missing, a value of another form.
    case form
    case unknownTarget = "unknown-target"
    case unreachableNode = "unreachable-node"
    case noEnd = "no-end"
    case cycle = "cycle-without-input"
    case unknownQuestion = "unknown-question"
    case replyWithoutBranch = "reply-without-branch"
    case branchWithoutReply = "branch-without-reply"
    case promptWithoutWording = "prompt-without-wording"
    case wordingWithoutUse = "wording-without-use"
    /// What is said, dictated or told to the desk, and was never filled.
    case unfilledSlot = "unfilled-slot"
    case ambiguousChoice = "ambiguous-choice"
    case unreachableChoice = "unreachable-choice"
    case tooManyChoices = "too-many-choices"
    case contradictingLimits = "contradicting-limits"
    case timeOutOfRange = "time-out-of-range"
  }

  /// - Parameter text: the line; empty when there is none.
  init(
    _ kind: Kind, _ file: String, line: Int, column: Int, _ message: String, text: Substring
  ) {
    self.kind = kind
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    (source, indent) = Self.excerpt(of: text, column: column)
  }

  /// - Parameter file: the one that could not be read.
  init(unreadable file: String, _ message: String) {
    kind = .unreadable
    self.file = file
    line = nil
    column = nil
    self.message = message
    source = ""
    indent = 0
  }

  /// A line up to 160 characters, or so much of it about the place; of one of more than 16,000 bytes
  /// nothing, for a thousand findings in it would not be shown in any time.
  private static func excerpt(of line: Substring, column: Int) -> (String, indent: Int) {
    let before = max(0, column - 1)
    guard line.utf8.count <= 16_000 else { return ("…", 0) }
    guard line.count > 160 else { return (String(line), before) }
    let start = max(0, before - 80)
    let part = line.dropFirst(start).prefix(160)
    let end = part.endIndex < line.endIndex ? "…" : ""
    return start == 0
      ? (String(part) + end, before) : ("…" + String(part) + end, before - start + 1)
  }
}

extension Finding: CustomStringConvertible {
  /// `file:line:column: message`, the line, and a caret under the place; `file: message` of a file that
  /// could not be read.
  public var description: String {
    guard let line, let column else { return "\(file): \(message)" }
    return
      "\(file):\(line):\(column): \(message)\n  \(source)\n  \(String(repeating: " ", count: indent))^"
  }
}

extension [Finding] {
  /// In the order of their places, each once.
  var inOrder: [Finding] {
    var seen: Set<Finding> = []
    return enumerated().sorted { left, right in
      (left.element.line ?? 0, left.element.column ?? 0, left.offset)
        < (right.element.line ?? 0, right.element.column ?? 0, right.offset)
    }.map(\.element).filter { seen.insert($0).inserted }
  }
}

/// Everything wrong in the files of one flow, in the order of the files and of their lines; never empty.
public struct FlowFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let findings: [Finding]

  public var description: String { findings.map(\.description).joined(separator: "\n") }
}
