import Scenarios
import TestCaller
import Testing

/// Files that no person wrote.
struct HostileTests {
  @Test("Random bytes are a fault, or a scenario of which nothing stops a replay")
  func random() {
    for seed in 0..<300 {
      var draw = Draw(seed: UInt64(seed))
      let bytes = (0..<draw.below(2000)).map { _ in UInt8(draw.below(256)) }
      replay(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test("Random steps in any order, with what they take or not, stop no replay")
  func soup() {
    let words = [
      "wizard", "wizard-2", "call", "keys", "says", "waits", "hangs up", "line drops", "clock",
      "stage",
      "client", "kill", "shows", "deactivate", "reactivate", "activate", "install", "reissue",
      "next",
      "back", "cancel", "close", "send", "code", "heard", "id", "pack-id",
      "--reason server-upgraded",
      "--offline", "--method internet", "--email a@b.example", "request", "list", "revoke", "PC",
      "1",
      "2#", "0", "wizard>", "support", "doctor", "server", "+1d", "-99999d", "backup",
      "restore-backup", "storing-fails", "vendor-unknown", "change-id", "--mended",
      "2976 2590 1111 2222 3333",
    ]
    var played = 0
    for seed in 0..<300 {
      var draw = Draw(seed: UInt64(seed))
      // The lines that are none are left out, so that the others are played.
      let lines = (0..<60).map { _ in
        (0...draw.below(3)).map { _ in words[draw.below(words.count)] }.joined(separator: " ")
      }.filter { (try? Sample.scenario("call\n" + $0)) != nil }
      let text = (["server TS-LICENSE-01", "call"] + lines).joined(separator: "\n")
      played += replay(text) ? 1 : 0
    }
    #expect(played == 300)
  }

  @Test("20,000 steps are played, and 20,000 lines of output compared")
  func many() throws {
    let steps = try Sample.rehearsal(String(repeating: "call\n", count: 20_000))
    #expect(steps.outputs.count == 20_000)
    let lines = try Sample.rehearsal("call\n" + String(repeating: "  x\n", count: 20_000))
    #expect(lines.comparison.firstDifference == 0)
    let long = try Sample.rehearsal(
      "call\n  x\n" + String(repeating: "          x\n", count: 20_000))
    #expect(long.scenario.acts.first?.expected.count == 1)
    let keys = try Sample.rehearsal("call\nkeys " + String(repeating: "1", count: 20_000))
    #expect(keys.outputs.count == 2)
  }

  /// - Returns: whether it was a scenario.
  @discardableResult
  private func replay(_ text: String) -> Bool {
    guard let scenario = try? Sample.scenario(text) else { return false }
    do {
      let rehearsal = try Rehearsal(scenario, flow: Sample.flow, keepingTrail: true)
      #expect(rehearsal.outputs.count == scenario.acts.count)
      let recorded = rehearsal.comparison.recorded
      let isSame = try Sample.rehearsal(recorded).comparison.isSame
      #expect(isSame, "\(recorded)")
    } catch {
      // Two servers of one name: drawn at random, there are none.
      Issue.record("\(error)")
    }
    return true
  }
}
