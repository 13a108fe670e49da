import Foundation
import Testing

/// The steps of the main job, as a script takes them.
struct Job {
  static let server = "TS-LICENSE-01"

  /// The page with the numbers, as `--json` prints it.
  struct Page: Decodable {
    let productID: String
    let licenseServerID: String
    let requestNumber: String
    let telephone: String
    let unissued: Int

    var productKeys: String { productID.replacing("-", with: "") + "#" }
    var requestKeys: String { requestNumber.replacing("-", with: "") + "#" }
  }

  let program: Program
  let now: String

  init(_ program: Program, now: String = "2026-11-23 09:00") {
    self.program = program
    self.now = now
  }

  /// - Returns: the enrolment line.
  @discardableResult
  func addServer(_ name: String = server, _ options: String...) throws -> String {
    struct Added: Decodable {
      let enrolment: String
    }
    let outcome = try program.run(
      ["server", "add", name, "--activated", "--issued", "25", "--available", "15", "--json"]
        + ["--now", now] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Added.self, from: Data(outcome.output.utf8)).enrolment
  }

  func openRequest(_ operation: String, on name: String = server, _ options: String...) throws
    -> Page
  {
    let outcome = try program.run(
      ["wizard", operation, name, "--method", "telephone", "--json", "--now", now] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Page.self, from: Data(outcome.output.utf8))
  }

  /// Calls, deactivates and hears every group to its end.
  ///
  /// - Returns: the code as the transcript has it.
  func callToDeactivate(_ page: Page, with caller: Program? = nil) throws -> String {
    try Self.code(in: deactivation(page, with: caller))
  }

  /// The transcript of such a call.
  func deactivation(_ page: Page, with caller: Program? = nil) throws -> String {
    let keys = "2\(page.productKeys)1\(page.requestKeys)1,,,,,,,,,,"
    let outcome = try (caller ?? program).run(
      "call", "--keys", keys + "#,,,#,,,#,,,#,,,#,,,,,,,,,,,,,,", "--now", now)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  func callToReactivate(_ page: Page, with caller: Program? = nil) throws -> String {
    let keys = "3\(page.productKeys)1\(page.requestKeys)1\(page.unissued)#1,,,,,,,,,,,,,2,,"
    let outcome = try (caller ?? program).run("call", "--keys", keys, "--now", now)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output
  }

  /// The reference that a caller writes down who hears "Your reference is Tango, seven, …".
  static func reference(in transcript: String) throws -> String {
    let spoken = try #require(transcript.firstMatch(of: /Your reference is ([^.]*)\./)).1
    let digits = [
      "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    ]
    return spoken.split(separator: ", ").map { word in
      digits.firstIndex(of: String(word)).map(String.init) ?? String(word.prefix(1))
    }.joined()
  }

  static func code(in transcript: String) throws -> String {
    let groups = transcript.matches(of: /Group ([A-E]): (\d) (\d) (\d) (\d)\./)
    #expect(groups.map { $0.1 } == ["A", "B", "C", "D", "E"], "\(transcript)")
    return groups.map { [$0.2, $0.3, $0.4, $0.5].joined() }.joined(separator: " ")
  }
}
