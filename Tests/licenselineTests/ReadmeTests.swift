import Foundation
import Testing

@Suite struct ReadmeTests {
  private let text: String
  private let root: URL

  init() throws {
    root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    text = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
  }

  @Test("The script of the README runs, and its call is the one that the README shows")
  func script() throws {
    let script = try block("sh", containing: "licenseline call --now")
    let call = try block("text", containing: "Group C again")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The README's first line speaks of the checkout that it stands in.
    let setting =
      "export LICENSELINE_HOME=$(mktemp -d) PATH=$PWD/.build/debug:$PATH\n"
    #expect(script.hasPrefix(setting))
    let home = Home()
    let folder = Program.executable.deletingLastPathComponent().path
    shell.arguments = ["-euc", String(script.dropFirst(setting.count))]
    shell.environment = ["LICENSELINE_HOME": home.path, "PATH": "\(folder):/usr/bin:/bin"]
    let output = Pipe()
    shell.standardOutput = output
    shell.standardInput = FileHandle.nullDevice
    try shell.run()
    let printed = String(
      decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    // The README breaks long lines as a terminal does.
    let unbroken = call.replacing("\n          (", with: "\n(").replacing("\n          ", with: " ")
    #expect(printed.replacing("\n          (", with: "\n(").contains(unbroken), "\(printed)")
    #expect(printed.hasSuffix("is reactivated.\n"), "\(printed)")
  }

  @Test("The console that the README shows is one of its screens")
  func console() throws {
    let screen = root.appendingPathComponent(
      "Tests/ConsoleScreenTests/Screens/call-dictation-and-boxes.80x24.txt")
    let shown = try block("text", containing: "Terminal Services Licensing")
    let kept = try String(contentsOf: screen, encoding: .utf8).components(
      separatedBy: "(the cursor")
    #expect(shown == kept.first)
  }

  @Test("The scenario that the README shows goes as it is written")
  func scenario() throws {
    let program = Program(home: Home())
    try FileManager.default.createDirectory(
      atPath: program.home.path, withIntermediateDirectories: true)
    let file = program.home.file("readme.call")
    try Data(block("text", containing: "server    TS-LICENSE-01").utf8).write(to: file)
    let outcome = try program.run("rehearse", file.path)
    #expect(outcome.output == "same   \(file.path)\n1 of 1 went as expected.\n")
  }

  /// A command as the program describes itself.
  private struct Description: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let name: String
      }

      let names: [Name]?
    }

    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Description]?

    /// The commands that do something and lack an option, by their names without the program's.
    func commands(without option: String, _ before: [String] = []) -> [String] {
      let deeper = (subcommands ?? []).filter { $0.commandName != "help" }
      guard deeper.isEmpty else {
        return deeper.flatMap { $0.commands(without: option, before + [$0.commandName]) }
      }
      let names = (arguments ?? []).flatMap { $0.names ?? [] }.map(\.name)
      return names.contains(option) ? [] : [before.joined(separator: " ")]
    }
  }

  private struct Dump: Decodable {
    let command: Description
  }

  @Test("Every command takes --json, and --home, but those that the README names")
  func options() throws {
    let dump = try Program(home: Home()).run("--experimental-dump-help")
    let program = try JSONDecoder().decode(Dump.self, from: Data(dump.output.utf8)).command
    let sentence = try #require(text.firstMatch(of: /All take `--json` but ([^.]*)\./)?.1)
    let named = sentence.matches(of: /`([a-z -]+)`/).map { String($0.1) }
    #expect(program.commands(without: "json").sorted() == named)
    let homeless = program.commands(without: "home").compactMap { $0.split(separator: " ").first }
    #expect(Set(homeless) == ["listen", "rehearse", "flow", "prompts", "code"])
  }

  /// The one fenced block of a language that has a text in it, without its fences.
  private func block(_ language: String, containing text: String) throws -> String {
    let blocks = self.text.components(separatedBy: "```\(language)\n").dropFirst().map {
      $0.components(separatedBy: "```").first ?? ""
    }
    let found = blocks.filter { $0.contains(text) }
    #expect(found.count == 1)
    return try #require(found.first)
  }
}
