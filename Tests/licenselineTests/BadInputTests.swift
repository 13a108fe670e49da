import Foundation
import Testing

@Suite struct BadInputTests {
  @Test(
    "Wrong usage names what was found and what was expected, and writes nothing",
    arguments: [
      (["--home"], "Missing value for '--home <dir>'"),
      (["fly"], "fly"),
      (["server", "list", "--home", ""], "Expected the path of a folder."),
      (["client", "request", "A", "--client", ""], "is no name of a computer: it is empty."),
      (["call", "--keys", "12x"], "“x” cannot be dialled (character 3)"),
      (["call", "--keys", "1(yes"], "“(” is not closed by “)” (character 2)"),
      (["call", "--pace", "fast"], "'fast' is invalid for '--pace <pace>'"),
      (["call", "--pace", "0x"], "'0x' is invalid"),
      (["call", "--pace", "1001x"], "'instant', 'real' or '0.1x to 1000x'"),
      (["call", "--now", "tomorrow"], "“tomorrow” is no time. Expected a day"),
      (["call", "--now", "2026-02-30"], "“2026-02-30” is no time."),
      (["call", "--seed", "-1"], "--seed"),
      (["call", "--key", "/nowhere"], "--key: /nowhere cannot be read."),
      (["call", "--key", "/proc/self/status"], "--key: /proc/self/status is no key."),
      (["server", "add", "two words"], "“two words” is no name of a computer: it has a “ ”."),
      (["server", "add", ""], "is no name of a computer: it is empty."),
      (["server", "add", "A", "--activated", "--issued=-1"], "found -1 and 0."),
      (["server", "add", "A", "--issued", "3"], "Only an activated server has licenses"),
      (["server", "add", "A", "--activated", "--issued", "1000000"], "999999 at most together"),
      (["server", "add", "A", "--company", " "], "Company: cannot be blank."),
      (["wizard", "erase", "A"], "'erase' is invalid for '<operation>'"),
      (["wizard", "deactivate", "A", "--method", "pigeon"], "'pigeon' is invalid"),
      (["wizard", "deactivate", "A", "--heard"], "--heard completes a reactivation."),
      (["wizard", "reactivate", "A", "--code", "1"], "--code completes a deactivation."),
      (["wizard", "reactivate", "A", "--reference", "1"], "--reference goes with --heard."),
      (["wizard", "deactivate", "A", "--cancel", "--code", "1"], "--cancel goes with none of"),
      (["wizard", "reactivate", "A", "--reason", "bored"], "'bored' is invalid"),
      (["vendor", "enrol", "hello"], "There is no key in"),
      (["vendor", "log", "12"], "This has 2 digits; a product ID has 20."),
    ])
  func usage(arguments: [String], message: String) throws {
    let program = Program(home: Home())
    let outcome = try program.run(arguments)
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(!program.home.exists)
  }

  @Test("An enrolment line that was changed on the way is refused by its check")
  func enrolment() throws {
    let program = Program(home: Home())
    let line = try Job(program).addServer()
    let changed = line.replacing(" 40 ", with: " 41 ")
    let outcome = try program.run(["vendor", "enrol", changed])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Its check does not match"), "\(outcome.errors)")
  }

  @Test("A line of standard input that cannot be dialled ends the call with its place")
  func standardInput() throws {
    let program = Program(home: Home())
    let outcome = try program.run(["call"], input: "2\n81k\n")
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("Standard input, line 2: “k” cannot be dialled (character 3)"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: licenseline call "), "\(outcome.errors)")
    #expect(outcome.output.hasSuffix("hangs up\n"))
  }

  @Test("Words can be piped as they are typed: a line that begins with a letter is said")
  func wordsOnStandardInput() throws {
    let outcome = try Program(home: Home()).run(
      ["call", "--desk", "identify=unknown"], input: "I want to deactivate it\n")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("says      I want to deactivate it\n"), "\(outcome.output)")
    #expect(outcome.output.contains("product ID"))
  }

  @Test("Storage trouble is told in one line, with exit code 3")
  func storage() throws {
    let program = Program(home: Home())
    try FileManager.default.createDirectory(
      atPath: program.home.path, withIntermediateDirectories: true)
    try Data("this is no database, however long it may be".utf8)
      .write(to: program.home.file("site.sqlite"))
    let damaged = try program.run("server", "list")
    #expect(damaged.status == 3)
    #expect(damaged.errors.contains("site.sqlite is damaged"), "\(damaged.errors)")
    #expect(damaged.errors.filter(\.isNewline).count == 1)

    try Data("no key".utf8).write(to: program.home.file("simulation.key"))
    let key = try program.run("server", "list")
    #expect(key.status == 3)
    #expect(key.errors.contains("expected 64 hexadecimal digits"), "\(key.errors)")

    let nowhere = try program.run("server", "list", "--home", "/proc/nowhere")
    #expect(nowhere.status == 3)
    #expect(nowhere.errors.contains("The folder /proc/nowhere cannot be made"), "\(nowhere.errors)")
  }

  @Test("Output that cannot be written is no success")
  func fullDisk() throws {
    let program = Program(home: Home())
    try Job(program).addServer()
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = ["server", "list", "--home", program.home.path]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = Pipe()
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }
}
