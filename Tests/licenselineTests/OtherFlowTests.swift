import Foundation
import Testing

/// Calls on flows that are not Customer Support's, and on desks without records.
@Suite(.serialized) struct OtherFlowTests {
  private let home = Home()
  private let program: Program
  private let files: [String]

  init() throws {
    program = Program(home: home)
    try FileManager.default.createDirectory(
      atPath: home.path, withIntermediateDirectories: true)
    let (flow, wording) = (home.file("flow.yaml"), home.file("wording.yaml"))
    try Self.flow.write(to: flow, atomically: true, encoding: .utf8)
    try Self.wording.write(to: wording, atomically: true, encoding: .utf8)
    files = ["call", "--flow", flow.path, "--wording", wording.path]
  }

  private static let flow = """
    start: city
    defaults: { failed: bye, unavailable: bye }
    desk:
      weather:
        needs: [city]
        replies: { sunny: [degrees], rainy: [] }
    nodes:
      city:
        field: city
        slot: city
        length: 1-3
        next: weather
      weather:
        ask: weather
        replies: { sunny: sunny, rainy: rainy }
      sunny: { say: sunny, next: city }
      rainy: { say: rainy, next: bye }
      bye: { hang-up: bye }
    """

  private static let wording = """
    language: en-US
    phrases:
      city: Which city?
      sunny: "Sun, {degrees:number} degrees."
      rainy: It rains.
      bye: Goodbye.
    """

  @Test("The desk replies as it is told to, in order, and what it replied is shown")
  func scripted() throws {
    let outcome = try program.run(
      files + [
        "--desk", "weather=sunny,weather=rainy", "--slot", "degrees=21", "--keys", ",1#,,,2#,,",
      ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output == """
        support>  Which city?
        keys      1#
        desk>     weather=sunny degrees=21
        support>  Sun, 21 degrees.
        support>  Which city?
        keys      2#
        desk>     weather=rainy
        support>  It rains.
        support>  Goodbye.
                  (the line hangs up)

        """)
  }

  @Test("At random the same seed gives the same call, and the other reply comes up too")
  func random() throws {
    var outputs: Set<String> = []
    for seed in 1...12 {
      let arguments = files + ["--seed", "\(seed)"]
      let outcome = try program.run(arguments, input: "1#\n2#\n")
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try program.run(arguments, input: "1#\n2#\n").output == outcome.output)
      outputs.insert(outcome.output)
    }
    #expect(outputs.contains { $0.contains("weather=sunny degrees=") })
    #expect(outputs.contains { $0.contains("weather=rainy") })
  }

  @Test("On a terminal the person replies for the desk, by number or by name")
  func asked() throws {
    let line = try PseudoTerminal(
      files + ["--slot", "degrees=21", "--pace", "40x"], home: home)
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "desk>     weather? 1 sunny, 2 rainy: ")
    line.type("3\r")
    try line.wait(for: "desk>     weather? 1 sunny, 2 rainy: 3")
    try line.wait(for: "desk>     There is no reply “3”. weather? 1 sunny, 2 rainy: ")
    line.type("okk\r")
    try line.wait(for: "desk>     There is no reply “okk”. weather? 1 sunny, 2 rainy: ")
    line.type("1\r")
    try line.wait(for: "desk>     weather=sunny degrees=21\n")
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "desk>     weather? 1 sunny, 2 rainy: ")
    line.type("suny\u{7F}ny\r")
    try line.wait(for: "degrees=21\n")
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "desk>     weather? 1 sunny, 2 rainy: ")
    line.type("rainy\r")
    try line.wait(for: "(the line hangs up)")
    #expect(try line.end() == 0)
  }

  @Test("What a reply says is asked too, unless it is given; an empty line has it made up")
  func askedSlots() throws {
    let line = try PseudoTerminal(files + ["--pace", "40x"], home: home)
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "desk>     weather? 1 sunny, 2 rainy: ")
    line.type("1\r")
    try line.wait(for: "desk>     degrees? Enter makes it up: ")
    line.type("43\u{7F}2\r")
    try line.wait(for: "desk>     weather=sunny degrees=42\n")
    try line.wait(for: "Sun, 42 degrees.")
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "2 rainy: ")
    line.type("sunny\r")
    try line.wait(for: "desk>     degrees? Enter makes it up: ")
    line.type("\r")
    let shown = try line.wait(for: "degrees.")
    #expect(shown.contains(/desk>     weather=sunny degrees=\d+\nsupport>  Sun, \d+ degrees\./))
    line.type("\u{3}")
    #expect(try line.end() == 0)
  }

  @Test("Ctrl-C hangs up while the desk is asked")
  func hangUp() throws {
    let line = try PseudoTerminal(files + ["--pace", "instant"], home: home)
    let before = line.settings
    try line.wait(for: "Which city?")
    line.type("1#")
    try line.wait(for: "2 rainy: ")
    line.type("\u{3}")
    try line.wait(for: "hangs up")
    #expect(try line.end() == 0)
    #expect(line.settings == before)
  }

  @Test("Customer Support's flow runs on a told desk too, without any records")
  func support() throws {
    let outcome = try program.run(
      "call", "--desk", "representative=holiday", "--slot", "opens-on=2026-12-28", "--slot",
      "opens-at=9", "--seed", "1", "--keys", "0,,,,,2,,")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.output.contains(
        "Today is a holiday. Our representatives are here again on December 28, from 9 o'clock"))
    #expect(!FileManager.default.fileExists(atPath: home.file("vendor.sqlite").path))
  }

  @Test(
    "What the flow does not have is wrong usage",
    arguments: [
      (
        ["--desk", "weather=snow"], "“weather” is never answered by “snow”. Expected one of: rainy"
      ),
      (["--desk", "news=bad"], "The desk has no question “news”. Expected one of: weather."),
      (["--slot", "degrees"], "Expected SLOT=VALUE; found “degrees”."),
      (["--slot", "wind=1"], "No reply of the desk gives “wind”. Expected one of: degrees."),
    ])
  func undeclared(arguments: [String], message: String) throws {
    let outcome = try program.run(files + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: licenseline call "), "\(outcome.errors)")
    #expect(outcome.errors.contains("'licenseline call --help'"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("A flow with faults is not called")
  func faults() throws {
    let outcome = try program.run("call", "--flow", home.file("wording.yaml").path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("wording.yaml:1:1"), "\(outcome.errors)")
    let absent = try program.run("call", "--flow", "/nowhere.yaml")
    #expect(absent.status == 2)
    let alone = try program.run("call", "--wording", "/nowhere.yaml")
    #expect(alone.errors.contains("--wording goes with --flow."), "\(alone.errors)")
  }
}
