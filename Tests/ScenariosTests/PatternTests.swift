import Scenarios
import Testing

struct PatternTests {
  private func matches(_ pattern: String, _ text: String) -> Bool {
    Entry(.support, pattern).matches(Entry(.support, text))
  }

  @Test(
    "Three dots stand for anything, nothing included, wherever they are",
    arguments: [
      ("Hello.", "Hello.", true), ("Hello.", "hello.", false), ("Hello.", "Hello. You", false),
      ("...", "", true), ("...", "Anything at all.", true), ("", "", true), ("", "x", false),
      ("Hello ...", "Hello you.", true), ("Hello ...", "Hello", false), ("Hello...", "Hello", true),
      ("... you.", "Hello you.", true), ("... you.", "Hello you. Bye.", false),
      ("Press ... or ... now.", "Press 1 or 2 now.", true),
      ("Press ... or ... now.", "Press 1 and 2 now.", false),
      ("a...b...c", "abc", true), ("a...b...c", "acb", false), ("a...a", "a", false),
      ("...a...a...", "xaya", true), ("...aa...aa...", "aaa", false), ("......", "x", true),
      ("ab...bc", "abc", false), ("...ab...b", "ab", false),
    ])
  func wild(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(matches(pattern, text) == expected)
  }

  @Test(
    "A backslash makes three dots of three dots",
    arguments: [
      ("\\...", "...", true), ("\\...", "x", false), ("Wait\\...", "Wait...", true),
      ("Wait\\... or ...", "Wait... or go", true), ("\\......", "...x", true),
      ("\\...\\...", "......", true), ("...\\...", "x...", true), ("...\\...", "x", false),
      ("\\....", "....", true), ("\\\\...", "\\...", true), ("\\..", "\\..", true),
    ])
  func literal(_ pattern: String, _ text: String, _ expected: Bool) {
    #expect(matches(pattern, text) == expected)
  }

  @Test("Any run of spaces is one, and whose line it is counts")
  func spaces() {
    #expect(matches("  Hello   you. ", "Hello you."))
    #expect(!Entry(.support, "...").matches(Entry(.note, "x")))
    #expect(!Entry(.wizard(1), "...").matches(Entry(.wizard(2), "x")))
    #expect(Entry(.wizard(2), "...").matches(Entry(.wizard(2), "x")))
  }

  @Test("Patterns that would try a backtracking search for ever are decided at once")
  func catastrophic() {
    let text = String(repeating: "a", count: 3000)
    #expect(!matches(String(repeating: "a...", count: 1500) + "b", text))
    #expect(matches(String(repeating: "a...", count: 1500), text))
    #expect(!matches(String(repeating: "...a", count: 3001), text))
    #expect(matches(String(repeating: "...", count: 100_000), text))
    #expect(!matches(String(repeating: "...aaaaaaaaab", count: 300), text))
  }
}
