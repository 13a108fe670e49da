import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Transcripts, reports and coverage.
extension RehearseCommandTests {
  @Test("The whole transcript is printed when it is asked for, at any pace")
  func verbose() throws {
    let path = try file("a.call", Self.good)
    let transcript = """
      same   \(path)
      call
      support>  Thank you for calling Customer Support.
      support>  To hear what you need for this call, press 1. To deactivate a license
                server, press 2. To reactivate one, press 3. For anything else, press
                4. For a person, press 0.
      hangs up
      1 of 1 went as expected.

      """
    #expect(try rehearse(path, "--verbose").output == transcript)
    #expect(try rehearse(path, "--pace", "1000x").output == transcript)
  }

  private struct Row: Decodable, Equatable {
    let scenario: String
    let result: String
    let line: Int?
    let step: String?
    let details: String?
  }

  @Test("As JSON there is each scenario with its result, and nothing else")
  func json() throws {
    let (good, bad) = (try file("a.call", Self.good), try file("b.call", Self.bad))
    let fault = try file("c.call", Self.noScenario)
    let outcome = try rehearse(program.home.path, "--json")
    #expect(outcome.status == 2)
    let rows = try JSONDecoder().decode([Row].self, from: Data(outcome.output.utf8))
    #expect(rows.map(\.scenario) == [good, bad, fault])
    #expect(rows.first == Row(scenario: good, result: "same", line: nil, step: nil, details: nil))
    #expect(
      rows.dropFirst().first
        == Row(scenario: bad, result: "different", line: 2, step: "call", details: diff(bad)))
    #expect(rows.last?.result == "fault")
    #expect(rows.last?.details?.contains(":1:1: Expected a step") == true)
  }

  @Test("By the Test Anything Protocol there is a line each, with what is wrong below it")
  func tap() throws {
    let (good, bad) = (try file("a#1.call", Self.good), try file("b.call", Self.bad))
    let outcome = try rehearse(program.home.path, "--tap")
    #expect(outcome.status == 1)
    let comment = diff(bad).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "#" : "# \($0)" }.joined(separator: "\n")
    #expect(
      outcome.output == """
        TAP version 14
        1..2
        ok 1 - \(good.replacing("#", with: "\\#"))
        not ok 2 - \(bad)
        \(comment)

        """)
  }

  @Test("JUnit's XML has every scenario once, by its folder, with what is wrong")
  func junit() throws {
    try file("a & b/1 <x>.call", Self.good)
    try file("a & b/2.call", Self.bad.replacing("Somebody", with: "\u{1}\u{FFFE}]]>\""))
    try file("c/3.call", Self.noScenario)
    try file("4.call", Self.good)
    let report = program.home.file("report.xml").path
    let outcome = try rehearse(program.home.path, "--junit", report)
    #expect(outcome.status == 2)
    let elements = try Elements(xml: text(report))
    let home = program.home.path
    let suites = elements.all.filter { $0.name == "testsuites" || $0.name == "testsuite" }
    #expect(
      suites.map { [$0["name"], $0["tests"], $0["failures"], $0["errors"]] } == [
        ["licenseline rehearse", "4", "1", "1"], [home, "1", "0", "0"],
        [home + "/a & b", "2", "1", "0"], [home + "/c", "1", "0", "1"],
      ])
    let cases = elements.all.filter { $0.name == "testcase" }
    #expect(
      cases.map { [$0["classname"], $0["name"]] } == [
        [home, "4.call"], [home + "/a & b", "1 <x>.call"], [home + "/a & b", "2.call"],
        [home + "/c", "3.call"],
      ])
    let failures = elements.all.filter { $0.name == "failure" }
    #expect(failures.map { $0["message"] } == ["Line 2 went another way: call"])
    #expect(failures.first?.text.contains("-support>  Thank you for phoning") == true)
    #expect(failures.first?.text.contains(" # \u{FFFD}\u{FFFD}]]>\" hangs up") == true)
    let errors = elements.all.filter { $0.name == "error" }
    #expect(errors.count == 1)
    #expect(errors.first?.text.contains("found “dials”.\n  dials 2\n  ^") == true)
  }

  // MARK: Coverage

  @Test("Coverage lists what was never reached, and fails below what is asked for")
  func coverage() throws {
    let path = try file("a.call", Self.good)
    let outcome = try rehearse(path, "--coverage")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 of 1 went as expected.\nCoverage\n  all "))
    #expect(outcome.output.contains("\nNodes that no call came to:\n"))
    #expect(outcome.output.contains("\nWizard pages that nobody saw:\n  "))
    let least = try rehearse(path, "--coverage-min", "100")
    #expect(least.status == 1)
    #expect(
      least.errors.wholeMatch(
        of: /licenseline: The coverage is \d %, below 100 %\. --coverage lists what is missing\.\n/)
        != nil, "\(least.errors)")
    #expect(try rehearse(path, "--coverage-min", "0").status == 0)
  }

  @Test(
    "Coverage is written in the form that the file's name says",
    arguments: [("a.dot", "digraph flow {\n"), ("a.mmd", "---\ntitle: "), ("a.json", "{\n")])
  func coverageFile(_ name: String, _ beginning: String) throws {
    let path = try file("a.call", Self.good)
    let written = program.home.file(name).path
    #expect(try rehearse(path, "--coverage-file", written).status == 0)
    #expect(try text(written).hasPrefix(beginning))
  }

  @Test("The coverage as JSON counts what the list counts; as SVG it is drawn by Graphviz")
  func coverageForms() throws {
    struct View: Decodable {
      struct Part: Decodable {
        let count: Int
        let reached: Int
        let missing: [String]
      }
      let percent: Int
      let parts: [String: Part]
    }
    let path = try file("a.call", Self.good)
    let json = program.home.file("a.json").path
    let listed = try rehearse(path, "--coverage", "--coverage-file", json).output
    let view = try JSONDecoder().decode(View.self, from: Data(text(json).utf8))
    #expect(Set(view.parts.keys) == ["nodes", "ways", "prompts", "pages"])
    for (name, part) in view.parts {
      #expect(part.missing.count == part.count - part.reached, "\(name)")
      #expect(part.missing.allSatisfy { listed.contains("\n  \($0)\n") }, "\(name)")
    }
    let dot = try file(
      "bin/dot", "#!/bin/sh\nexport PATH=/usr/bin:/bin\ncat >/dev/null\necho \"<svg> $1\"\n")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: dot)
    let svg = program.home.file("a.svg").path
    let drawn = try program.run(
      "rehearse", path, "--coverage-file", svg,
      environment: ["PATH": program.home.file("bin").path])
    #expect(drawn.status == 0, "\(drawn.errors)")
    #expect(try text(svg) == "<svg> -Tsvg\n")
  }
}

/// The elements of an XML document, in the order in which they begin, as Foundation's parser sees them.
private final class Elements: NSObject, XMLParserDelegate {
  struct Element {
    let name: String
    let attributes: [String: String]
    var text = ""

    subscript(name: String) -> String { attributes[name] ?? "" }
  }

  private(set) var all: [Element] = []
  private var open: [Int] = []

  /// - Throws: when it is not well-formed.
  init(xml: String) throws {
    super.init()
    let parser = XMLParser(data: Data(xml.utf8))
    parser.delegate = self
    guard parser.parse() else { throw parser.parserError ?? CocoaError(.fileReadCorruptFile) }
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    open.append(all.count)
    all.append(Element(name: name, attributes: attributes))
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if let element = open.last { all[element].text += text }
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    open.removeLast()
  }
}
