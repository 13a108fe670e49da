import Dialogue
import Foundation
import Testing

@testable import FlowFile

/// Every file of the folder is wrong in one way, and the text beside it says in which. They all have their
/// wording in them.
struct BrokenFlowTests {
  private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  private static let folder = tests.appendingPathComponent("BrokenFlows")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()

  private static func findings(in name: String) -> [Finding] {
    do throws(FlowFileError) {
      let url = folder.appendingPathComponent("\(name).yaml")
      _ = try Flow(SourceFile(reading: url, as: "\(name).yaml"))
      return []
    } catch {
      return error.findings
    }
  }

  @Test(
    "Each broken flow is told in the words beside it, and in the order of its lines",
    arguments: names)
  func broken(_ name: String) throws {
    let findings = Self.findings(in: name)
    let url = Self.folder.appendingPathComponent("\(name).txt")
    let words = findings.map { "\($0)\n" }.joined()
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      try Data(words.utf8).write(to: url)
      Issue.record("There was no \(name).txt: look at the one that was written.")
      return
    }
    #expect(words == expected)
    #expect(!findings.isEmpty)
    let places = findings.map { [$0.line ?? 0, $0.column ?? 0] }
    #expect(places == places.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(Set(findings).count == findings.count)
  }

  @Test("Every kind of finding has a broken flow")
  func kinds() {
    let found = Set(Self.names.flatMap { Self.findings(in: $0) }.map(\.kind))
    #expect(Finding.Kind.allCases.filter { !found.contains($0) } == [])
  }

  @Test("Nothing is wrong with the flow of Customer Support")
  func ours() throws {
    let root = Self.tests.deletingLastPathComponent().deletingLastPathComponent()
    let flow = root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")
    let wording = root.appendingPathComponent("Prompts/en-US/prompts.yaml")
    _ = try Flow(SourceFile(reading: flow), wording: SourceFile(reading: wording))
  }

  @Test("A wording that is given goes before the one in the file of the flow")
  func given() throws {
    let flow = """
      start: bye
      defaults: { failed: bye, unavailable: bye }
      nodes:
        bye: { hang-up: bye }
      wording: { phrases: { bye: Goodbye. } }
      """
    let own = try Flow(SourceFile(name: "flow.yaml", text: flow))
    #expect(own.wording == Wording(phrases: ["bye": Phrase([.words("Goodbye.")])]))
    let other = try Sample.read(flow: flow, wording: "phrases: { bye: Auf Wiederhören. }").get()
    #expect(other.wording == Wording(phrases: ["bye": Phrase([.words("Auf Wiederhören.")])]))
  }
}
