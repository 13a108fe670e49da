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
