import Dialogue
import Foundation
import Scenarios
import Testing

/// The catalogue in `Tests/Scenarios`: every edge case of the telephone method that is listed.
@Suite("The catalogue of edge cases")
struct CatalogueTests {
  @Test("Every scenario goes as it is written", arguments: Catalogue.paths)
  func replay(_ path: String) throws {
    let comparison = try Catalogue.rehearsal(path).comparison
    #expect(comparison.diff(of: path) == "")
  }

  @Test("Every listed edge case has scenarios, and every scenario of its groups a case")
  func index() throws {
    let entries = try Catalogue.index()
    let listed = Dictionary(grouping: entries, by: \.group).mapValues { $0.map(\.item) }
    #expect(listed == Catalogue.list)
    #expect(entries.filter(\.paths.isEmpty).map(\.item) == [])
    let indexed = Set(entries.flatMap(\.paths))
    #expect(indexed.subtracting(Catalogue.paths) == [])
    let ways = Catalogue.paths.filter { $0.hasPrefix("every-way/") }
    #expect(Set(Catalogue.paths).subtracting(indexed).subtracting(ways) == [])
  }

  @Test("There are many, each begins with a sentence, and no two are the same")
  func different() throws {
    #expect(Catalogue.paths.count >= 150)
    struct Course: Hashable {
      let settings: Settings
      let steps: [Step]
    }
    var seen: [Course: String] = [:]
    var twins: [String] = []
    for path in Catalogue.paths {
      let scenario = try Catalogue.scenario(path)
      #expect(scenario.lines.first?.hasPrefix("# ") == true, "\(path)")
      // What stands before the first step can make the same steps another case.
      let course = Course(settings: scenario.settings, steps: scenario.acts.map(\.step))
      if let twin = seen.updateValue(path, forKey: course) { twins.append("\(twin) = \(path)") }
    }
    #expect(twins == [])
  }

  @Test("Together they come to every node, way, prompt and page")
  func coverage() throws {
    var trail = Trail()
    var pages: Set<String> = []
    for path in Catalogue.paths {
      let rehearsal = try Catalogue.rehearsal(path, keepingTrail: true)
      if let passed = rehearsal.trail { trail.formUnion(passed) }
      pages.formUnion(rehearsal.pages)
    }
    let coverage = Coverage(of: Sample.flow.flow, by: trail, pages: pages)
    #expect(coverage.shares.map(\.missing) == [[], [], [], []])
  }
}

enum Catalogue {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Scenarios")

  /// Below the folder, in the order of their names.
  static let paths: [String] =
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".call") }.sorted()

  static func scenario(_ path: String) throws -> Scenario {
    let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
    return try Scenario(parsing: text, name: path)
  }

  static func rehearsal(_ path: String, keepingTrail: Bool = false) throws -> Rehearsal {
    try Rehearsal(scenario(path), flow: Sample.flow, keepingTrail: keepingTrail)
  }

  /// A line of `index.tsv`: the group, the edge case as it is listed, and its scenarios.
  struct IndexEntry {
    let group: String
    let item: String
    let paths: [String]
  }

  static func index() throws -> [IndexEntry] {
    try String(contentsOf: folder.appendingPathComponent("index.tsv"), encoding: .utf8)
      .split(separator: "\n").map { line in
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        try #require(fields.count == 3, "\(line)")
        return IndexEntry(
          group: fields[0], item: fields[1],
          paths: fields[2].split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) })
      }
  }

  /// The edge cases of the telephone method, by group.
  static let list: [String: [String]] = [
    "before": [
      "method not telephone", "fax or web chosen", "no country, country changed",
      "not administrator", "never activated", "already deactivated", "state unknown",
      "certificate expired or damaged", "name missing",
      "e-mail blank (fine by phone, not by Internet)", "wizard on another server",
      "wizard cancelled, reopened, open twice",
    ],
    "reaching-someone": [
      "wrong desk", "closed, holiday", "queue", "transfer",
      "line drops before or after the answer is recorded", "silence three times",
      "no-match three times", "clipped, doubled, too short, too long tones", "pulse phone",
      "barge-in", "# too early", "type-ahead", "text relay (long pauses)",
    ],
    "giving-ids": [
      "rhyming letters", "\"double three\", \"oh\"", "thirteen/thirty",
      "group skipped, repeated, swapped", "license server ID in place of product ID", "old ID",
      "unknown ID", "company does not match", "agreement number lost",
      "the count of unissued licenses differs from the record",
    ],
    "receiving": [
      "substitution", "swap inside and across groups", "jump", "twin", "omission", "insertion",
      "group repeated", "\"C again\", \"slower\", \"from the start\"",
      "the representative corrects himself", "19 or 21 digits",
      "pasted, spaced, non-ASCII digits", "O and l", "group letters typed",
    ],
    "right-code-wrong-context": [
      "other server", "other operation", "earlier request", "reused", "expired",
      "day border and clock set wrong", "superseded by a second call", "attempts exhausted",
      "ID changed in between",
      "vendor says deactivated and the server never got the code, and the reverse",
      "storing fails after acceptance",
    ],
    "reactivation": [
      "reason missing or contradictory", "heard but wizard cancelled", "confirmed but never heard",
      "server already active", "after redeploy on new hardware",
      "compromised key (the old certificate must not be trusted)",
      "unissued shown as available before reissue", "reissue twice", "more issued than total",
    ],
    "records": [
      "new clients refused", "renewals while deactivated",
      "a backup older than the deactivation restored", "revoking over 20 %",
      "history without the code",
    ],
  ]
}
