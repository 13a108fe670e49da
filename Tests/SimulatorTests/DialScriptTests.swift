import Dialogue
import Simulator
import Testing

struct DialScriptTests {
  @Test(
    "A script is keys, waits and words",
    arguments: [
      ("", []), ("  ", []),
      ("2 #", [.press(.two), .press(.pound)]),
      ("0*", [.press(.zero), .press(.star)]),
      (
        "1w,9",
        [
          .press(.one), .wait(.milliseconds(500)), .wait(.seconds(2)), .press(.nine),
        ]
      ),
      ("(yes)1(go on, w 1*)", [.say("yes"), .press(.one), .say("go on, w 1*")]),
      ("()", [.say("")]), ("((a)", [.say("(a")]), ("(👩‍👧 ünï)", [.say("👩‍👧 ünï")]),
    ] as [(String, [DialScript.Step])])
  func steps(_ text: String, _ steps: [DialScript.Step]) throws {
    #expect(try DialScript(parsing: text).steps == steps)
  }

  @Test(
    "A line that begins with a letter is words, unless all of it can be dialled",
    arguments: [
      ("I want to deactivate it", [.say("I want to deactivate it")]),
      ("  yes (really)", [.say("yes (really)")]), ("élan", [.say("élan")]),
      ("what?", [.say("what?")]), ("w1", [.wait(.milliseconds(500)), .press(.one)]),
      ("w (yes", [.say("w (yes")]), ("(no) 2", [.say("no"), .press(.two)]), ("", []),
    ] as [(String, [DialScript.Step])])
  func lines(_ line: String, _ steps: [DialScript.Step]) throws {
    #expect(try DialScript(line: line).steps == steps)
  }

  @Test(
    "A line that begins otherwise is dialled or refused", arguments: ["1x", "?", "  2 yes", "(a"])
  func badLines(_ line: String) {
    #expect(throws: ScriptError.self) { try DialScript(line: line) }
  }

  @Test("A key takes as long as a tone and its gap, words as long as they are said")
  func lengths() {
    #expect(DialScript.Step.press(.one).length == .milliseconds(140))
    #expect(DialScript.Step.wait(.seconds(2)).length == .seconds(2))
    #expect(DialScript.Step.say("yes").length == .milliseconds(265))
  }

  private static func words(_ text: String) -> String {
    do throws(ScriptError) {
      return "\(try DialScript(parsing: text).steps.count) steps"
    } catch {
      return error.description
    }
  }

  private static let rule =
    "Keys are 0 to 9, * and #; w waits half a second, a comma two; words stand in parentheses."

  @Test(
    "What cannot be dialled is shown at its place",
    arguments: [
      ("x", "“x” cannot be dialled (character 1)", "x", 0),
      ("12A4", "“A” cannot be dialled (character 3)", "12A4", 2),
      ("1)", "“)” cannot be dialled (character 2)", "1)", 1),
      ("1W", "“W” cannot be dialled (character 2)", "1W", 1),
      ("１", "“１” cannot be dialled (character 1)", "１", 0),
      ("👩‍👧2", "“👩‍👧” cannot be dialled (character 1)", "👩‍👧2", 0),
      ("12(yes", "“(” is not closed by “)” (character 3)", "12(yes", 2),
      ("(", "“(” is not closed by “)” (character 1)", "(", 0),
      ("(a)(b", "“(” is not closed by “)” (character 4)", "(a)(b", 3),
    ])
  func errors(_ text: String, _ found: String, _ shown: String, _ column: Int) {
    let caret = String(repeating: " ", count: column) + "^"
    #expect(Self.words(text) == "\(found). \(Self.rule)\n  \(shown)\n  \(caret)")
  }

  @Test(
    "In a long script the place is shown in the middle of sixty characters",
    arguments: [29, 30, 31, 95])
  func long(_ place: Int) {
    var characters = (0..<100).map { Character("\($0 % 10)") }
    characters[place] = "x"
    let lines = Self.words(String(characters)).split(separator: "\n")
    #expect(lines.count == 3)
    let column = lines.last?.firstIndex(of: "^").map { $0.utf16Offset(in: lines[2]) }
    #expect(column.map { Array(lines[1])[$0] } == "x")
    #expect(lines[1].count <= 62)
  }

  @Test("A hundred thousand characters are read, or refused, at once")
  func size() {
    let count = 100_000
    #expect(Self.words(String(repeating: "1", count: count)) == "100000 steps")
    #expect(Self.words("(" + String(repeating: "a", count: count) + ")") == "1 steps")
    #expect(
      Self.words(String(repeating: "1", count: count) + "x").hasPrefix(
        "“x” cannot be dialled (character 100001)."))
  }
}
