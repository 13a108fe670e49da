import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Scenarios in files, replayed by the program.
struct RehearseCommandTests {
  let program = Program(home: Home())

  /// A call that goes as it is written.
  static let good = """
    # Somebody hangs up at once.
    call
    support>  Thank you for calling Customer Support.
    support>  To hear ... press 0.
    # Nothing was asked for.
    hangs up

    """
  static let bad = good.replacing("calling Customer", with: "phoning Customer")
  static let noScenario = "dials 2\n"

  /// - Returns: the path of a file in the test's folder.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try file(name, Data(text.utf8))
  }

  @discardableResult
  func file(_ name: String, _ bytes: Data) throws -> String {
    let url = program.home.file(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    return url.path
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  func rehearse(_ arguments: String...) throws -> Program.Outcome {
    try program.run(["rehearse"] + arguments)
  }

  /// The diff of the scenario with one changed word.
  func diff(_ path: String) -> String {
    """
    --- \(path)
    +++ \(path) (this run)
    @@ -1,6 +1,6 @@
     # Somebody hangs up at once.
     call
    -support>  Thank you for phoning Customer Support.
    +support>  Thank you for calling Customer Support.
     support>  To hear ... press 0.
     # Nothing was asked for.
     hangs up

    """
  }

  // MARK: Results

  @Test("What goes as expected is a line, and the exit code is 0; nothing is written anywhere")
  func same() throws {
    let path = try file("a.call", Self.good)
    let outcome = try rehearse(path)
    #expect(outcome.status == 0)
    #expect(outcome.output == "same   \(path)\n1 of 1 went as expected.\n")
    #expect(outcome.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.home.path) == ["a.call"])
  }

  @Test("One changed word gives just its diff, with the step at which it began, and exit code 1")
  func different() throws {
    let path = try file("a.call", Self.bad)
    let outcome = try rehearse(path)
    #expect(outcome.status == 1)
    #expect(
      outcome.output == """
        other  \(path)
        Line 2 went another way: call
        \(diff(path))0 of 1 went as expected, 1 another way.

        """)
    #expect(outcome.errors.isEmpty)
  }

  @Test("A file that is no scenario is told with its place, and the exit code is 2")
  func fault() throws {
    let path = try file("c/bad.call", Self.noScenario)
    try file("c/good.call", Self.good)
    try file("c/other.call", Self.bad)
    let outcome = try rehearse(program.home.path)
    #expect(outcome.status == 2)
    #expect(outcome.output.contains("fault  \(path)\n\(path):1:1: Expected a step (wizard, call,"))
    #expect(outcome.output.contains("found “dials”.\n  dials 2\n  ^\nsame   "))
    #expect(
      outcome.output.hasSuffix(
        "1 of 3 went as expected, 1 another way, 1 could not be read.\n"))
  }

  @Test("Folders are taken with all that is below them, by name, and other files are passed over")
  func folders() throws {
    for name in ["b/2.call", "b/1.call", "a/deep/er/3.call", "z.call"] { try file(name, Self.good) }
    try file("b/notes.txt", Self.noScenario)
    try FileManager.default.createDirectory(
      at: program.home.file("folder.call"), withIntermediateDirectories: true)
    let home = program.home.path
    let outcome = try rehearse(home)
    #expect(outcome.status == 0)
    #expect(
      outcome.output == """
        same   \(home)/a/deep/er/3.call
        same   \(home)/b/1.call
        same   \(home)/b/2.call
        same   \(home)/z.call
        4 of 4 went as expected.

        """)
    #expect(
      try rehearse(home + "/b", home + "/z.call").output.hasSuffix("3 of 3 went as expected.\n"))
    let filtered = try rehearse(home, "--filter", "DEEP/")
    #expect(
      filtered.output == "same   \(home)/a/deep/er/3.call\n1 of 1 went as expected.\n")
  }

  @Test("Where there is nothing to rehearse, the exit code is 2")
  func nothing() throws {
    try file("a.call", Self.good)
    let folder = program.home.file("empty").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let cases: [([String], String)] = [
      ([folder], "There is no scenario in \(folder). Expected files whose names end in .call."),
      (["/nowhere.call"], "There is no file or folder /nowhere.call."),
      ([program.home.path, "--filter", "x y"], "None of 1 scenarios has “x y” in its path."),
      ([], "Missing expected argument '<path> ...'"),
      ([folder, "--tap", "--json"], "--tap and --json both print: choose one."),
      ([folder, "--coverage-min", "101"], "--coverage-min is 0 to 100; found 101."),
      ([folder, "--coverage-file", "a.png"], "--coverage-file ends in .svg, .dot, .mmd or .json;"),
      (
        [folder, "--shrink", "a", "--record"],
        "--shrink writes one scenario, and goes with --filter"
      ),
      ([folder, "--json", "--coverage"], "--json and --tap print results alone."),
    ]
    for (arguments, message) in cases {
      let outcome = try program.run(["rehearse"] + arguments)
      #expect(outcome.status == 2, "\(arguments)")
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.contains("Usage: licenseline rehearse "))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test("Files that no person wrote are refused, each with its reason")
  func hostile() throws {
    let bytes = Data((0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 13) })
    let cases: [(Data, String)] = [
      (bytes, "The file is not UTF-8."),
      (Data(count: 50_000_000), "The file has more than 4194304 bytes; no scenario has."),
      (
        Data(String(repeating: "call\n", count: 1_000_000).utf8),
        "The file has more than 4194304 bytes; no scenario has."
      ),
      (Data(count: 1000), "a.call:1:1: Expected a step"),
      (Data("# Nothing.\n".utf8), "There is no step in it."),
      (Data("\u{FEFF}call\n".utf8), "The file begins with a byte order mark"),
    ]
    for (bytes, message) in cases {
      let path = try file("a.call", bytes)
      let outcome = try rehearse(path)
      #expect(outcome.status == 2)
      #expect(outcome.output.contains(message), "\(outcome.output.prefix(500))")
    }
    let many = try rehearse(
      try file("a.call", String(repeating: "hangs up\n  (There is no call.)\n", count: 20_000)))
    #expect(many.status == 0)
  }

  // MARK: Recording

  @Test("A recording fails once, keeps what still matches, and is the same from then on")
  func record() throws {
    let (good, bad) = (try file("a.call", Self.good), try file("b.call", Self.bad))
    let first = try rehearse(program.home.path, "--record")
    #expect(first.status == 1)
    #expect(first.output.hasSuffix("Recorded \(bad): look at it.\n"))
    #expect(try text(bad) == Self.good)
    #expect(try text(good) == Self.good)
    let second = try rehearse(program.home.path, "--record")
    #expect(second.status == 0)
    #expect(!second.output.contains("Recorded"))
    #expect(try text(bad) == Self.good)
  }

  @Test("A file that is no scenario is left alone by a recording")
  func recordFault() throws {
    let path = try file("a.call", Self.noScenario)
    #expect(try rehearse(path, "--record").status == 2)
    #expect(try text(path) == Self.noScenario)
  }

  // MARK: Shrinking

  @Test("The fewest steps that fail in the same way are written to a file")
  func shrink() throws {
    let bad = try file(
      "a.call",
      "server TS-1\nclient list\n  No client holds a license.\n" + Self.bad + "client list\n")
    let short = program.home.file("short.call").path
    let outcome = try rehearse(bad, "--shrink", short)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == "\(short) fails in the same way with 1 of 4 steps.\n")
    #expect(
      try text(short) == """
        server TS-1
        call
        support>  Thank you for phoning Customer Support.
        support>  To hear ... press 0.

        """)
    let again = try rehearse(short)
    #expect(again.status == 1)
    #expect(again.output.contains("Line 2 went another way: call\n"))
  }

  @Test("What goes as expected, what is no scenario, and two at once are not shrunk")
  func shrinkNothing() throws {
    let good = try file("a.call", Self.good)
    let fault = try file("b.call", Self.noScenario)
    let short = program.home.file("short.call").path
    let same = try rehearse(good, "--shrink", short)
    #expect(same.status == 1)
    #expect(
      same.errors == "licenseline: \(good) goes as expected: there is nothing to shrink.\n")
    #expect(try rehearse(fault, "--shrink", short).status == 2)
    let two = try rehearse(good, fault, "--shrink", short)
    #expect(two.status == 2)
    #expect(two.errors.contains("--shrink takes one scenario; found 2."))
    #expect(!FileManager.default.fileExists(atPath: short))
  }

  // MARK: From a call

  @Test("A call that was made becomes a scenario that is the same")
  func transcript() throws {
    let job = Job(program)
    try job.addServer()
    let page = try job.openRequest("deactivate")
    let path = program.home.file("made.call").path
    let keys = ",,2\(page.productKeys)1,,\(page.requestKeys)(er)1,,,,,,,,#,,,*"
    let made = try program.run(
      "call", "--keys", keys, "--transcript", path, "--now", job.now)
    #expect(made.status == 0, "\(made.errors)")
    let first = try rehearse(path)
    #expect(first.status == 0, "\(first.output)")
    let scenario = try text(path)
    #expect(scenario.hasPrefix("# A call that was made by hand.\nkey       "))
    #expect(scenario.contains("support>  Group A: "))
    // What the vendor has recorded since is known when the call is made again.
    let again = program.home.file("again.call").path
    _ = try program.run("call", "--keys", keys, "--transcript", again, "--now", job.now)
    #expect(try text(again).contains("\nanswered  deactivate \(page.requestNumber) at 2026-11-23T"))
    #expect(try rehearse(again).status == 0)
  }

  @Test(
    "So does a call of which the words come from standard input, and one on a desk without records not"
  )
  func transcriptInput() throws {
    let path = program.home.file("made.call").path
    let made = try program.run(
      "call", "--transcript", path, "--now", "2026-11-23 09:00", input: "deactivate\n\n0\n\n\n")
    #expect(made.status == 0, "\(made.errors)")
    let steps = try text(path).split(separator: "\n").filter { $0.first?.isLetter == true }
      .filter { !$0.hasPrefix("support>") }
    #expect(
      steps.dropFirst(2) == [
        "call", "says      deactivate", "waits", "keys      0", "waits", "waits", "hangs up",
      ])
    #expect(try rehearse(path).status == 0)
    let refused = try program.run("call", "--desk", "identify=known", "--transcript", path)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("--transcript goes with Customer Support's own desk"))
  }
}
