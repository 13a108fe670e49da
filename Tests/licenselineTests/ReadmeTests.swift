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
