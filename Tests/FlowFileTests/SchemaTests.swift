import Dialogue
import Foundation
import Testing

@testable import FlowFile

/// The JSON Schema for editors, beside the flow of Customer Support, says what the reader reads.
struct SchemaTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let folder = root.appendingPathComponent("Sources/SupportLine")

  /// The definitions of the schema, by name.
  private static func definitions() throws -> [String: [String: Any]] {
    let data = try Data(contentsOf: folder.appendingPathComponent("call-flow.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    return try #require(schema["$defs"] as? [String: [String: Any]])
  }

  private static func keys(_ object: Any?) -> Set<String> {
    Set(((object as? [String: Any])?["properties"] as? [String: Any] ?? [:]).keys)
  }

  @Test("The schema has the keys that the reader accepts, and no others")
  func keys() throws {
    let definitions = try Self.definitions().filter { $0.value["properties"] != nil }
    #expect(definitions.mapValues { Self.keys($0) } == FlowReader.keys)
    let open = definitions.filter { $0.value["additionalProperties"] as? Bool != false }
    #expect(open.keys.sorted() == [])
  }

  @Test("The schema has the kinds of nodes that the reader knows")
  func kinds() throws {
    let node = try #require(try Self.definitions()["node"])
    let kinds = try #require(node["oneOf"] as? [[String: String]])
    #expect(kinds.map { $0["$ref"] } == FlowReader.kinds.map { "#/$defs/\($0)" })
  }

  @Test("The schema has the outcomes that the reader accepts", arguments: FlowReader.outcomes.keys)
  func outcomes(_ kind: String) throws {
    let properties = try Self.definitions()[kind]?["properties"] as? [String: Any]
    #expect(
      Self.keys(properties?["outcomes"])
        == Set(try #require(FlowReader.outcomes[kind]).map(\.rawValue)))
  }

  @Test("The schema has four choices at most, as the check has", arguments: ["menu", "hold"])
  func choices(_ kind: String) throws {
    let properties = try Self.definitions()[kind]?["properties"] as? [String: [String: Any]]
    #expect(properties?["choices"]?["maxItems"] as? Int == 4)
  }

  @Test("The schema and the README tell every form of a slot", arguments: Phrase.Form.allCases)
  func forms(_ form: Phrase.Form) throws {
    let properties = try Self.definitions()["wording"]?["properties"] as? [String: [String: Any]]
    let description = try #require(properties?["phrases"]?["description"] as? String)
    #expect(description.contains(" \(form.rawValue) "))
    let readme = try String(
      contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("`\(form.rawValue)` "))
  }

  @Test("The schema has the methods of check digits that there are")
  func checks() throws {
    let field = try Self.definitions()["field"]?["properties"] as? [String: [String: Any]]
    #expect(field?["check"]?["enum"] as? [String] == Check.allCases.map(\.rawValue))
  }

  @Test("The schema has the ways in which words are read that there are")
  func spoken() throws {
    let field = try Self.definitions()["field"]?["properties"] as? [String: [String: Any]]
    #expect(field?["spoken"]?["enum"] as? [String] == Grammar.Spoken.allCases.map(\.rawValue))
  }

  /// A flow with a definition's object in it, and nothing else but what must be.
  private static func findings(_ field: String) -> [String] {
    let text = """
      start: n
      defaults: { failed: bye, unavailable: bye }
      nodes:
        n: { field: q, slot: s, next: bye, \(field) }
        bye: { hang-up: q }
      wording: { phrases: { q: Question. } }
      """
    do throws(FlowFileError) {
      _ = try Flow(SourceFile(name: "flow.yaml", text: text))
      return []
    } catch {
      return error.findings.map(\.message)
    }
  }

  @Test(
    "A field has a length or entries, not both: in the schema and in the reader",
    arguments: [
      ("", false), ("length: 4", true), ("entries: ['12']", true),
      ("length: 2, entries: ['12']", false),
    ])
  func lengthOrEntries(_ keys: String, _ isTaken: Bool) throws {
    let ways = try Self.definitions()["field"]?["oneOf"] as? [[String: [String]]]
    #expect(ways?.map { $0["required"] } == [["length"], ["entries"]])
    let present = ["length", "entries"].filter { keys.contains("\($0):") }
    #expect((present.count == 1) == isTaken)
    #expect(Self.findings(keys).isEmpty == isTaken)
  }

  @Test(
    "What the schema's patterns refuse, the reader refuses",
    arguments: [
      ("length", "1-+3"), ("length", "+4"), ("length", "4"), ("length", "1-6"), ("length", "4-"),
      ("digits", "0-57"), ("digits", "1-"), ("digits", "-1"), ("digits", "019"),
    ])
  func patterns(_ key: String, _ value: String) throws {
    let field = try Self.definitions()["field"]?["properties"] as? [String: [String: Any]]
    let pattern = try Regex(try #require(field?[key]?["pattern"] as? String))
    let length = key == "length" ? "" : ", length: 4"
    #expect(
      (try pattern.wholeMatch(in: value) != nil)
        == Self.findings("\(key): '\(value)'\(length)").isEmpty)
  }

  @Test(
    "What the schema's pattern of times refuses, the reader refuses",
    arguments: ["8s", "0.5s", "0x8s", "2e1s", "+8s", "8", ".5s", "5.s", "8 s", "infs", "٨s"])
  func times(_ value: String) throws {
    let time = try Self.definitions()["time"]
    let pattern = try Regex(try #require(time?["pattern"] as? String))
    let isTaken = Self.findings("length: 4, timeout: '\(value)'").isEmpty
    #expect((try pattern.wholeMatch(in: value) != nil) == isTaken)
  }

  @Test("What the reader misses in a node, the schema requires", arguments: FlowReader.kinds)
  func required(_ kind: String) throws {
    let required = try #require(try Self.definitions()[kind]?["required"] as? [String])
    let text = """
      start: n
      defaults: { failed: n, unavailable: n }
      nodes: { n: { \(kind): q } }
      wording: { phrases: { q: Question. } }
      """
    var missing: Set<String> = [kind]
    do throws(FlowFileError) {
      _ = try Flow(SourceFile(name: "flow.yaml", text: text))
    } catch {
      missing.formUnion(
        error.findings.compactMap { finding in
          finding.message.wholeMatch(of: /“([a-z-]+)” is missing in node “n”\./)
            .map { String($0.1) }
        })
    }
    // Of a field the schema has length and entries under oneOf.
    #expect(missing.subtracting(["length"]) == Set(required))
  }

  @Test("What the schema refers to, it defines")
  func references() throws {
    let file = Self.folder.appendingPathComponent("call-flow.schema.json")
    let text = try String(contentsOf: file, encoding: .utf8)
    let referred = text.matches(of: /"\$ref": "#\/\$defs\/([a-z-]+)"/).map { String($0.1) }
    #expect(Set(referred) == Set(try Self.definitions().keys))
  }

  @Test("The flow of Customer Support tells editors of it")
  func flow() throws {
    let flow = try String(
      contentsOf: Self.folder.appendingPathComponent("customer-support.yaml"), encoding: .utf8)
    #expect(flow.hasPrefix("# yaml-language-server: $schema=call-flow.schema.json\n"))
  }
}
