import Dialogue
import Foundation
import Testing

@testable import FlowFile

/// Files as they are read, and what no file should be able to do.
struct FileTests {
  /// What is wrong with a file of these bytes, read as flow or wording.
  private static func words(_ bytes: Data) throws -> String {
    try inFolder { folder in
      let url = folder.appendingPathComponent("flow.yaml")
      try bytes.write(to: url)
      return reading(url).replacingOccurrences(of: folder.path, with: "FOLDER")
    }
  }

  private static func reading(_ url: URL) -> String {
    Result { () throws(FlowFileError) in try SourceFile(reading: url).text.count }
      .map { "\($0) characters" }.words
  }

  private static func inFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("FlowFileTests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }

  @Test("A file of UTF-8 text is read as it is, under its name")
  func good() throws {
    try Self.inFolder { folder in
      let url = folder.appendingPathComponent("flow.yaml")
      try Data("a: “b”\r\n".utf8).write(to: url)
      #expect(try SourceFile(reading: url) == SourceFile(name: "flow.yaml", text: "a: “b”\r\n"))
    }
  }

  @Test("Bytes that are not UTF-8 are refused")
  func notUTF8() throws {
    #expect(
      try Self.words(Data([0x61, 0xFF, 0x62]))
        == "FOLDER/flow.yaml: The file is not UTF-8 text.")
  }

  @Test("A file of 4 MB is read, one byte more is refused")
  func size() throws {
    #expect(try Self.words(Data(repeating: 0x61, count: 4 << 20)) == "nothing")
    #expect(
      try Self.words(Data(repeating: 0x61, count: 4 << 20 + 1))
        == "FOLDER/flow.yaml: The file is larger than 4 MB, the most that is read.")
  }

  @Test("A missing file and a folder are refused with the reason")
  func unreadable() throws {
    try Self.inFolder { folder in
      let missing = Self.reading(folder.appendingPathComponent("flow.yaml"))
      #expect(
        missing.hasPrefix("\(folder.path)/flow.yaml: The file cannot be read: "))
      #expect(
        Self.reading(folder) == "\(folder.path): This is a folder, not a file.")
    }
  }

  @Test(
    "A file that holds no keys with values is refused with what it holds",
    arguments: [
      ("", "1:1: The file is empty.\n  \n  ^"), ("\n\n", "1:1: The file is empty.\n  \n  ^"),
      ("# only", "1:1: The file is empty.\n  # only\n  ^"),
      ("---", "2:1: Expected keys with values as the file; found nothing.\n  \n  ^"),
      ("text", "1:1: Expected keys with values as the file; found “text”.\n  text\n  ^"),
      ("[a, b]", "1:1: Expected keys with values as the file; found a list.\n  [a, b]\n  ^"),
      ("- a", "1:1: Expected keys with values as the file; found a list.\n  - a\n  ^"),
    ])
  func noMapping(_ text: String, _ words: String) {
    #expect(Sample.read(flow: text).words == "flow.yaml:" + words)
    #expect(Sample.read(wording: text).words == "prompts.yaml:" + words)
  }

  @Test("Lines that stand for millions of nodes are refused at once")
  func aliases() {
    var bomb = "a: &a [x, x]\n"
    for (name, before) in zip("bcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwxy") {
      let list = Array(repeating: "*\(before)", count: 10).joined(separator: ", ")
      bomb += "\(name): &\(name) [\(list)]\n"
    }
    let list = Array(repeating: "*a", count: 10).joined(separator: ", ")
    let words =
      ":2:8: An alias (*name) is not read here: write it out.\n  b: &b [\(list)]\n         ^"
    #expect(Sample.read(flow: bomb).words == "flow.yaml" + words)
    #expect(Sample.read(wording: bomb).words == "prompts.yaml" + words)
  }

  @Test(
    "Ten thousand levels are refused, in every way in which they can be written",
    arguments: ["[", "{", "- ", "? ", "{a: ", "[?", "- [", "? - "])
  func nesting(_ opening: String) {
    let deep = String(repeating: opening, count: 10_000)
    for text in [deep, deep + "x", "start: " + deep, deep + String(repeating: "]", count: 10_000)] {
      #expect(Sample.read(flow: text).words.contains("This is not YAML: "))
    }
  }

  @Test("Ten thousand levels of indentation are refused")
  func indentation() {
    let lines = (0..<2800).map { String(repeating: " ", count: $0) + "a:" }
    #expect(
      Sample.read(flow: lines.joined(separator: "\n")).words.contains("Maximum nesting level"))
  }
}
