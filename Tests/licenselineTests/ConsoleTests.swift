import Foundation
import TestTerminal
import Testing

/// The console as a person has it: on a terminal, with the real clock, and both hands.
@Suite(.serialized) struct ConsoleTests {
  let home = Home()

  func console(
    _ arguments: [String] = ["--pace", "40x"], columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      arguments + ["--now", "2026-11-23 09:00"], home: home, environment: environment,
      columns: columns, rows: rows)
  }

  /// From an empty home to the page with the numbers.
  func openWizard(_ console: PseudoTerminal) throws -> (productID: String, request: String) {
    try console.see("There is no license server yet.")
    console.type("d")
    try console.see("Properties of TS-LICENSE-01")
    console.type("\rd")
    try console.see("Information Needed")
    console.type("\r")
    try console.see("Request number")
    let page = console.shown.text
    let productID = try #require(page.firstMatch(of: /Product ID +([\d-]+)/)).1
    let request = try #require(page.firstMatch(of: /Request number +([\d-]+)/)).1
    return (productID.filter(\.isNumber), request.filter(\.isNumber))
  }

  /// Calls, and goes as far as the first group.
  func call(
    _ console: PseudoTerminal, _ numbers: (productID: String, request: String),
    by key: String = "\r"
  ) throws {
    let calling = "(calling"
    let earlier = console.shown.text.ranges(of: calling).count
    console.type(key)
    try console.wait(until: "another call") { $0.text.ranges(of: calling).count > earlier }
    let steps = [
      ("person, press 0.", "2\(numbers.productID)#"), ("If that is right, press 1.", "1"),
      ("Please enter the 8 digits", "\(numbers.request)#"), ("To stop here, press 2.", "1"),
    ]
    for (prompt, keys) in steps {
      try console.wait(until: prompt) { shown in
        // What was heard in an earlier call stands above.
        shown.text.split(separator: calling).last?.contains(prompt) ?? false
      }
      console.type(keys)
    }
    try console.see("Group A:")
  }

  /// A group once it was read to its end.
  func group(_ letter: Character, _ console: PseudoTerminal) throws -> String {
    let spoken = try Regex(
      "Group \(letter)(?: again)?: (\\d \\d \\d \\d)\\.", as: (Substring, Substring).self)
    try console.wait(until: "group \(letter)") { $0.text.contains(spoken) }
    let match = try #require(console.shown.text.matches(of: spoken).last)
    return match.1.filter(\.isNumber)
  }

  @Test("A whole deactivation on one screen, with a group again, a wrong one, a paste, a resize")
  func deactivation() throws {
    let console = try console()
    let before = console.settings
    let numbers = try openWizard(console)
    #expect(console.isFullScreen)
    #expect(console.settings != before)
    try call(console, numbers)

    // To the boxes; the call goes on.
    console.type("\t\r")
    try console.see("▸ A")
    let a = try group("A", console)
    console.type(a)
    try console.see("✓ sound")
    console.type("#")
    let b = try group("B", console)
    console.type(b.dropLast() + (b.last == "7" ? "8" : "7"))
    try console.see("✗ misheard")
    // B again: over to the keypad, and back into the box.
    console.type("\t2\t")
    try console.see("Group B again")
    #expect(try group("B", console) == b)
    console.type("\u{1B}[D\(b)")
    try console.miss("✗ misheard")

    console.resize(columns: 100, rows: 30)
    try console.wait(until: "100 columns") { $0.lines.first?.count == 99 }
    console.type("#")
    let c = try group("C", console)
    console.type("#")
    let d = try group("D", console)
    console.type("#")
    let e = try group("E", console)
    console.type("#")
    try console.see("hung up after")
    // A first paste in the wrong order, then the right one; newlines as a note has them.
    console.type("\u{1B}[200~D \(c)\nC \(d)\nE \(e)\n\u{1B}[201~\r")
    try console.see("in the wrong order")
    console.type("\u{1B}[200~C: \(c), D: \(d), E: \(e)\u{1B}[201~\r")
    try console.see("TS-LICENSE-01 is deactivated.")
    console.type("\r")
    try console.see("deactivated since 2026-11-23")
    console.type("q")
    #expect(try console.end() == 0)
    #expect(console.settings == before)
    #expect(!console.isFullScreen)
    #expect(Set(console.shown.lines) == [""])
    #expect(console.shown.unknown.isEmpty)
  }

  @Test("A call that drops is made again, and finishes the wizard")
  func droppedCall() throws {
    let console = try console()
    let numbers = try openWizard(console)
    try call(console, numbers)
    let a = try group("A", console)
    console.type("\u{3}")
    try console.see("hung up after")
    console.resize(columns: 80, rows: 40)
    try call(console, numbers, by: "r")
    try console.see("called about this request before")
    var code = [try group("A", console)]
    #expect(code == [a])
    for letter in "BCDE" {
      console.type("#")
      code.append(try group(letter, console))
    }
    console.type("\u{3}\t\r\u{1B}[200~\(code.joined(separator: "-"))\u{1B}[201~")
    try console.wait(until: "five sound boxes") { $0.text.ranges(of: "✓ sound").count == 5 }
    console.type("\r")
    try console.see("TS-LICENSE-01 is deactivated.")
    console.type("\r\u{3}")
    #expect(try console.end() == 130)
  }

  @Test("Silence times out by the clock while somebody types in the wizard")
  func silence() throws {
    let console = try console(["--pace", "100x"])
    let numbers = try openWizard(console)
    try call(console, numbers)
    console.type("\t\r12")
    try console.see("When you have it, press pound.")
    try console.see("[ 12__ ]")
    console.type("\u{3}\u{3}")
    #expect(try console.end() == 130)
  }

  @Test("A server that another process adds is there at the next key")
  func otherProcess() throws {
    let console = try console()
    try console.see("There is no license server yet.")
    #expect(try Program(home: home).run("server", "add", "ELSEWHERE").status == 0)
    console.type("x")
    try console.see("ELSEWHERE")
    console.type("q")
    #expect(try console.end() == 0)
  }

  @Test("NO_COLOR takes colours away, and only them")
  func noColour() throws {
    for (environment, hasColour) in [(["NO_COLOR": "1"], false), (["NO_COLOR": ""], true)] {
      let console = try console(environment: environment)
      try console.see("There is no license server yet.")
      console.type("n\u{15}")
      try console.see("! required")
      console.type("\u{3}")
      #expect(try console.end() == 130)
      #expect(console.screen.contains(";31m") == hasColour)
      #expect(console.screen.contains("\u{1B}[0;7m"))
      home.remove()
    }
  }

  @Test(
    "Where the console has no room, the plain session runs",
    arguments: [("dumb", 80, 24), ("", 80, 24), ("xterm", 79, 24), ("xterm", 80, 23)])
  func plainSession(kind: String, columns: Int, rows: Int) throws {
    let console = try console(columns: columns, rows: rows, environment: ["TERM": kind])
    try console.wait(for: "Which server?")
    #expect(!console.isFullScreen)
    console.type("q\n")
    #expect(try console.end() == 0)
  }

  @Test("A home that cannot be opened is said plainly, before the screen is taken over")
  func brokenHome() throws {
    try FileManager.default.createDirectory(atPath: home.path, withIntermediateDirectories: true)
    try Data("no database".utf8).write(to: home.file("site.sqlite"))
    let console = try console()
    #expect(try console.end() == 3)
    #expect(console.screen.contains("site.sqlite"))
    #expect(!console.screen.contains("\u{1B}["))
  }

  @Test("Without a terminal, the console says what to use")
  func noTerminal() throws {
    let outcome = try Program(home: home).run()
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("The console needs a terminal."))
  }
}
