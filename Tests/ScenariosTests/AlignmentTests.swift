import Scenarios
import Testing

/// Outputs made by hand beside what was expected of them.
struct AlignmentTests {
  /// Each entry a note of one word.
  private func compared(_ expected: String, _ found: String) throws -> Comparison {
    let text = "call" + expected.split(separator: " ").map { "\n  \($0)" }.joined()
    let outputs = found.split(separator: " ").map { Entry(.note, String($0)) }
    return Comparison(try Sample.scenario(text), [outputs])
  }

  private func changes(_ comparison: Comparison) -> String {
    comparison.diff(of: "a").split(separator: "\n").dropFirst(3)
      .filter { $0 != " call" && !$0.hasPrefix("\\") }
      .map { $0.replacing("  ", with: "") }.joined(separator: " ")
  }

  @Test(
    "As much as can be is the same, in its order",
    arguments: [
      ("a b c", "a b c", ""), ("", "", ""), ("a", "", "-a"), ("", "a", "+a"), ("a", "b", "-a +b"),
      ("a b c", "a c", " a -b  c"), ("a c", "a b c", " a +b  c"), ("a b c", "c", "-a -b  c"),
      ("a b c", "a b c d e", " a  b  c +d +e"), ("a b", "b a", "-a  b +a"),
      ("a x b y c", "a b c", " a -x  b -y  c"), ("a b c d", "b d x", "-a  b -c  d +x"),
      ("a a a", "a a", " a  a -a"), ("...", "a b", " ... +b"), ("... b", "a b", ""),
      ("x ...", "a", "-x  ..."), ("a ... c", "a b b c", " a  ... +b  c"),
    ])
  func alignments(_ expected: String, _ found: String, _ changes: String) throws {
    let comparison = try compared(expected, found)
    #expect(self.changes(comparison) == changes)
    #expect(comparison.isSame == changes.isEmpty)
    #expect(comparison.firstDifference == (changes.isEmpty ? nil : 0))
  }

  @Test("A recording of any of them is the same when it is compared again")
  func recorded() throws {
    let texts = ["", "a", "a b", "b a c", "... b", "a a b a", "c ... ..."]
    for expected in texts {
      for found in texts {
        let outputs = found.split(separator: " ").map { Entry(.note, String($0)) }
        let recorded = try compared(expected, found).recorded
        let again = Comparison(try Sample.scenario(recorded), [outputs])
        let isSame = again.isSame
        #expect(isSame, "\(expected) | \(found): \(recorded)")
        #expect(again.recorded == recorded)
      }
    }
  }

  @Test("Changes far apart are hunks of their own, with three lines about each, and places by line")
  func hunks() throws {
    let letters = "abcdefghijklmnopqr".map(String.init)
    let found = ["a", "X"] + letters[2..<15] + ["q", "r", "s"]
    let comparison = try compared(
      letters.joined(separator: " "), found.joined(separator: " "))
    #expect(
      comparison.diff(of: "a.call") == """
        --- a.call
        +++ a.call (this run)
        @@ -1,6 +1,6 @@
         call
           a
        -  b
        +  X
           c
           d
           e
        @@ -14,6 +14,6 @@
           m
           n
           o
        -  p
           q
           r
        +  s
        \\ No newline at end of file

        """)
  }

  @Test("A change at the first and at the last line has only what there is about it")
  func ends() throws {
    #expect(
      try compared("", "a").diff(of: "a") == """
        --- a
        +++ a (this run)
        @@ -1 +1,2 @@
         call
        +  a
        \\ No newline at end of file

        """)
    #expect(
      try compared("a", "").diff(of: "a") == """
        --- a
        +++ a (this run)
        @@ -1,2 +1 @@
         call
        -  a
        \\ No newline at end of file

        """)
  }

  @Test("An act of which nothing is known has given nothing")
  func noOutputs() throws {
    let comparison = Comparison(
      try Sample.scenario("call\n  a\nhangs up\n  b"), [[Entry(.note, "a")]])
    #expect(comparison.firstDifference == 1)
    #expect(comparison.recorded == "call\n  a\nhangs up")
  }

  @Test("Thousands of lines that all differ are compared one by one")
  func many() throws {
    let count = 3000
    let text = "call" + (0..<count).map { "\n  a\($0)" }.joined()
    let outputs = (0..<count).map { Entry(.note, "b\($0)") }
    let comparison = Comparison(try Sample.scenario(text), [outputs])
    #expect(comparison.recorded == "call" + (0..<count).map { "\n  b\($0)" }.joined())
  }
}
