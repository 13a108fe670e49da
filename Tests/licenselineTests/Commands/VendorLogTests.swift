import Foundation
import Testing

/// What the vendor's log keeps of calls for the same answer.
struct VendorLogTests {
  private struct Entry: Decodable, Equatable {
    let time: String
    let event: String
    var method: String?
    var reason: String?
  }

  @Test("Two calls for one answer are both in the log, each with its method and reason")
  func otherwise() throws {
    var stage = try Stage.activated()
    try stage.done(
      "wizard", "reactivate", Stage.server, "--method", "telephone", "--reason", "server-upgraded")
    try stage.done("stage", "answer-lost", Stage.server)
    stage.now = "2026-11-23 10:00"
    try stage.done(
      "wizard", "reactivate", Stage.server, "--method", "internet", "--reason",
      "certificate-expired")
    let json = try stage.done("vendor", "log", "--json")
    let entries = try JSONDecoder().decode([Entry].self, from: Data(json.utf8))
    let (nine, ten) = ("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z")
    #expect(
      entries == [
        Entry(time: nine, event: "enrolled"),
        Entry(
          time: nine, event: "reactivation granted", method: "telephone", reason: "server-upgraded"),
        Entry(
          time: ten, event: "reactivation asked for otherwise", method: "internet",
          reason: "certificate-expired"),
      ])
  }
}
