internal import ArgumentParser
internal import Dialogue
internal import FlowFile

struct FlowCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find what is wrong with a flow before anybody calls.",
    discussion: """
      Each finding has its file, line and column, and says what was expected. The exit code is 1 when \
      there is any, 2 when a file cannot be read.
      """)

  @OptionGroup var source: FlowSource

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    do {
      let nodes = try source.flow().nodes.count
      if json { return try Output.json(View(file: source.name, nodes: nodes, findings: [])) }
      Output.write("\(source.name): \(nodes) \(nodes == 1 ? "node" : "nodes"), no findings\n")
    } catch let error as FlowFileError {
      let isUnreadable = error.findings.contains { $0.kind == .unreadable }
      if json {
        let findings = error.findings.map { View.Place($0) }
        try Output.json(View(file: source.name, nodes: nil, findings: findings))
      } else if isUnreadable {
        throw error
      } else {
        Output.write(error.description + "\n")
      }
      throw Found(code: isUnreadable ? .usage : .refused)
    }
  }

  private struct View: Encodable {
    let file: String
    /// Absent when there are findings.
    let nodes: Int?
    let findings: [Place]

    struct Place: Encodable {
      /// Absent, with the line, when the file cannot be read.
      let column: Int?
      let file: String
      let kind: String
      let line: Int?
      let message: String
      let source: String

      init(_ finding: Finding) {
        column = finding.column
        file = finding.file
        kind = finding.kind.rawValue
        line = finding.line
        message = finding.message
        source = finding.source
      }
    }
  }
}
