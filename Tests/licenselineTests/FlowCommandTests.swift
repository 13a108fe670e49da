import Foundation
import Testing

@Suite struct FlowCommandTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let ourFlow =
    root.appendingPathComponent("Sources/SupportLine/customer-support.yaml").path
  private static let ourWording = root.appendingPathComponent("Prompts/en-US/prompts.yaml").path

  private let program = Program(home: Home())

  /// A file in the test's folder.
  private func file(_ name: String, _ text: String, isProgram: Bool = false) throws -> String {
    try FileManager.default.createDirectory(
      atPath: program.home.path, withIntermediateDirectories: true)
    let url = program.home.file(name)
    try Data(text.utf8).write(to: url)
    if isProgram {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: url.path)
    }
    return url.path
  }

  private func row(of count: Int) -> String {
    let nodes = (0..<count - 1).map { number in
      "  n\(number): { say: q, next: \(number + 2 == count ? "bye" : "n\(number + 1)") }\n"
    }
    return """
      start: n0
      defaults: { failed: bye, unavailable: bye }
      nodes:
      \(nodes.joined())  bye: { hang-up: bye }
      wording: { phrases: { q: Question., bye: Goodbye. } }
      """
  }

  // MARK: Checking

  @Test("The flow of Customer Support has no findings, which is one line, and nothing is written")
  func ours() throws {
    let outcome = try program.run("flow", "check")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.wholeMatch(of: /customer-support\.yaml: \d+ nodes, no findings\n/) != nil)
    #expect(outcome.errors.isEmpty)
    #expect(!program.home.exists)
  }

  @Test("The wording may stand in the flow or in a file of its own, but must stand somewhere")
  func wording() throws {
    let apart = try program.run("flow", "check", Self.ourFlow, "--wording", Self.ourWording)
    #expect(apart.status == 0, "\(apart.output)")
    let nowhere = try program.run("flow", "check", Self.ourFlow)
    #expect(nowhere.status == 1)
    #expect(nowhere.output.contains("“wording” is missing in the flow"), "\(nowhere.output)")
    let own = try program.run("flow", "check", try file("flow.yaml", row(of: 2)))
    #expect(own.output == "\(program.home.path)/flow.yaml: 2 nodes, no findings\n")
    let unused = try program.run(
      "flow", "check", "--wording", try file("words.yaml", "phrases: { hello: Hello. }"))
    #expect(unused.status == 1)
    #expect(unused.output.contains("words.yaml:1:12: “hello” is never said"), "\(unused.output)")
  }

  @Test(
    "The help says that a wording that is given goes before the one in the flow",
    arguments: [["flow", "check"], ["flow", "draw"], ["call"]])
  func wordingHelp(_ command: [String]) throws {
    let help = try program.run(command + ["--help"]).output
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(help.contains("it goes before one in the file of the flow."), "\(help)")
  }

  @Test("Findings are printed with their places, and the exit code is 1")
  func findings() throws {
    let path = try file("flow.yaml", row(of: 3).replacing("next: bye", with: "next: by"))
    let outcome = try program.run("flow", "check", path)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        \(path):5:23: There is no node “by”: expected the name of one.
            n1: { say: q, next: by }
                                ^

        """)
    #expect(outcome.errors.isEmpty)
  }

  private struct Report: Decodable, Equatable {
    struct Finding: Decodable, Equatable {
      let column: Int?
      let file: String
      let kind: String
      let line: Int?
      let message: String
      let source: String
    }

    let file: String
    let nodes: Int?
    let findings: [Finding]
  }

  @Test("As JSON there is the number of nodes, or every finding")
  func json() throws {
    let path = try file("flow.yaml", row(of: 3))
    let good = try program.run("flow", "check", path, "--json")
    #expect(good.status == 0)
    #expect(
      try JSONDecoder().decode(Report.self, from: Data(good.output.utf8))
        == Report(file: path, nodes: 3, findings: []))
    _ = try file("flow.yaml", row(of: 3).replacing("next: bye", with: "next: by"))
    let bad = try program.run("flow", "check", path, "--json")
    #expect(bad.status == 1)
    #expect(
      try JSONDecoder().decode(Report.self, from: Data(bad.output.utf8))
        == Report(
          file: path, nodes: nil,
          findings: [
            Report.Finding(
              column: 23, file: path, kind: "unknown-target", line: 5,
              message: "There is no node “by”: expected the name of one.",
              source: "  n1: { say: q, next: by }")
          ]))
  }

  @Test(
    "What cannot be read, and wrong usage, is told on standard error, with exit code 2",
    arguments: [
      (["flow", "check", "/nowhere.yaml"], "/nowhere.yaml: The file cannot be read"),
      (["flow", "check", "/tmp"], "/tmp: This is a folder, not a file."),
      (["flow", "check", "--wording", "/nowhere.yaml"], "The file cannot be read"),
      (["flow", "draw", "/nowhere.yaml", "--format", "dot"], "The file cannot be read"),
      (["flow", "check", "a.yaml", "b.yaml"], "Unexpected argument 'b.yaml'"),
      (
        ["flow", "draw", "--output", "flow.png"],
        "flow.png would hold svg, which its name does not say: expected another name. Of what --format "
          + "dot writes, dot -Tpng of Graphviz makes such a file."
      ),
      (
        ["flow", "draw", "--output", "a/flow.MMD", "--format", "dot"],
        "expected another name, or --format mermaid."
      ),
      (["flow", "draw", "--format", "png"], "'png' is invalid for '--format <format>'"),
    ])
  func usage(arguments: [String], message: String) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("What cannot be read is a finding without a place in JSON too, with exit code 2")
  func unreadableJSON() throws {
    let missing = "/nowhere.yaml"
    for arguments in [[missing], ["--wording", missing]] {
      let outcome = try program.run(["flow", "check", "--json"] + arguments)
      #expect(outcome.status == 2)
      #expect(outcome.errors.isEmpty)
      let report = try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
      #expect(report.file == (arguments.count == 1 ? missing : "customer-support.yaml"))
      #expect(report.nodes == nil)
      #expect(
        report.findings == [
          Report.Finding(
            column: nil, file: missing, kind: "unreadable", line: nil,
            message: "The file cannot be read: The operation could not be completed. "
              + "The file doesn’t exist.",
            source: "")
        ])
    }
  }

  @Test(
    "A file that no flow should be is refused: an alias, levels without end, no text, too much of it"
  )
  func hostile() throws {
    let files: [(text: Data, status: Int32, message: String)] = [
      (
        Data("a: &a [x]\nb: *a\n".utf8), 1, ":2:4: An alias (*name) is not read here: write it out."
      ),
      (Data(String(repeating: "[", count: 10_000).utf8), 1, "Maximum nesting level"),
      (Data([0x61, 0xFF]), 2, "flow.yaml: The file is not UTF-8 text."),
      (Data(repeating: 0x61, count: 4 << 20 + 1), 2, "flow.yaml: The file is larger than 4 MB"),
    ]
    let path = try file("flow.yaml", "")
    for (text, status, message) in files {
      try text.write(to: URL(fileURLWithPath: path))
      let outcome = try program.run("flow", "check", path)
      #expect(outcome.status == status)
      #expect((outcome.output + outcome.errors).contains(message), "\(outcome)")
    }
  }

  // MARK: Drawing

  @Test("DOT and Mermaid are drawn without Graphviz", arguments: ["dot", "mermaid"])
  func text(_ format: String) throws {
    let beginning = format == "dot" ? "digraph flow {\n" : "flowchart TD\n"
    let printed = try program.run(
      "flow", "draw", "--format", format, environment: ["PATH": program.home.path])
    #expect(printed.status == 0, "\(printed.errors)")
    #expect(printed.output.hasPrefix(beginning))
    let path = try file("drawing", "")
    let written = try program.run("flow", "draw", "--format", format, "--output", path)
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == printed.output)
  }

  @Test("SVG is what Graphviz makes of DOT")
  func svg() throws {
    _ = try file(
      "dot", "#!/bin/sh\nexport PATH=/usr/bin:/bin\necho \"<svg> $1 $(head -1)\"\n", isProgram: true
    )
    let outcome = try program.run("flow", "draw", environment: ["PATH": program.home.path])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "<svg> -Tsvg digraph flow {\n")
  }

  @Test("Without Graphviz the package is named, and what works without it")
  func noGraphviz() throws {
    let outcome = try program.run("flow", "draw", environment: ["PATH": program.home.path])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors == """
        licenseline: To draw SVG, the program dot of the package graphviz is needed: apt-get install \
        graphviz. --format dot and --format mermaid work all the same.

        """)
    #expect(outcome.output.isEmpty)
  }

  @Test("A Graphviz that fails, or that reads nothing, is told")
  func brokenGraphviz() throws {
    let dot = try file("dot", "#!/bin/sh\nexit 3\n", isProgram: true)
    let outcome = try program.run("flow", "draw", environment: ["PATH": program.home.path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("\(dot) could not lay out the flow."), "\(outcome.errors)")
  }

  @Test("A picture has 500 nodes at most, a drawing for other programs any number")
  func large() throws {
    let path = try file("flow.yaml", row(of: 501))
    _ = try file("dot", "#!/bin/sh\n/bin/cat\n", isProgram: true)
    let svg = try program.run("flow", "draw", path, environment: ["PATH": program.home.path])
    #expect(svg.status == 1)
    #expect(svg.errors.contains("has 501 nodes, and a picture 500 at most. --format dot writes"))
    let dot = try program.run("flow", "draw", path, "--format", "dot")
    #expect(dot.output.matches(of: /\[shape=/).count == 502)
    _ = try file("flow.yaml", row(of: 500))
    let most = try program.run("flow", "draw", path, environment: ["PATH": program.home.path])
    #expect(most.status == 0, "\(most.errors)")
    #expect(most.output.matches(of: /\[shape=/).count == 501)
  }

  @Test("A drawing that cannot be written is told, with exit code 3")
  func unwritable() throws {
    let outcome = try program.run(
      "flow", "draw", "--format", "dot", "--output", "/proc/nowhere/flow.dot")
    #expect(outcome.status == 3)
    #expect(
      outcome.errors == """
        licenseline: /proc/nowhere/flow.dot cannot be written: there is no folder /proc/nowhere. Make it \
        first.

        """)
  }
}
