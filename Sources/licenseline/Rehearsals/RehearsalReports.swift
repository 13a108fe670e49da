internal import Foundation

/// The forms in which test programs read results.
enum RehearsalReports {
  /// JUnit's XML, as Jenkins and GitLab read it: a suite a folder, a case a scenario.
  static func junit(_ results: [RehearsalResult]) -> String {
    var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
    let failures = results.count { $0.trouble?.kind == .different }
    let errors = results.count { $0.trouble?.kind == .fault }
    lines.append(
      "<testsuites name=\"licenseline rehearse\" tests=\"\(results.count)\" "
        + "failures=\"\(failures)\" errors=\"\(errors)\">")
    let folders = Dictionary(grouping: results) {
      ($0.file.path as NSString).deletingLastPathComponent
    }
    for (folder, results) in folders.sorted(by: { $0.key < $1.key }) {
      let name = escaped(folder.isEmpty ? "." : folder)
      lines.append(
        "  <testsuite name=\"\(name)\" tests=\"\(results.count)\" "
          + "failures=\"\(results.count { $0.trouble?.kind == .different })\" "
          + "errors=\"\(results.count { $0.trouble?.kind == .fault })\">")
      for result in results { lines += junit(result, in: name) }
      lines.append("  </testsuite>")
    }
    return lines.joined(separator: "\n") + "\n</testsuites>\n"
  }

  private static func junit(_ result: RehearsalResult, in folder: String) -> [String] {
    let name = escaped((result.file.path as NSString).lastPathComponent)
    let opening = "    <testcase classname=\"\(folder)\" name=\"\(name)\""
    guard let trouble = result.trouble else { return [opening + "/>"] }
    let element = trouble.kind == .fault ? "error" : "failure"
    return [
      opening + ">",
      "      <\(element) message=\"\(escaped(trouble.headline))\">\(escaped(trouble.words))</\(element)>",
      "    </testcase>",
    ]
  }

  /// Characters that XML 1.0 cannot have at all are written as U+FFFD.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "\n": "&#10;"
      case "\t": "&#9;"
      case "\r": "&#13;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }

  /// The Test Anything Protocol, version 14, with the diff as a comment below a test that failed.
  static func tap(_ results: [RehearsalResult]) -> String {
    var lines = ["TAP version 14", "1..\(results.count)"]
    for (number, result) in results.enumerated() {
      let name = result.file.path.replacing("\\", with: "\\\\").replacing("#", with: "\\#")
        .split(whereSeparator: \.isNewline).joined(separator: " ")
      guard let trouble = result.trouble else {
        lines.append("ok \(number + 1) - \(name)")
        continue
      }
      lines.append("not ok \(number + 1) - \(name)")
      lines += trouble.words.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        .map { $0.isEmpty ? "#" : "# \($0)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  struct View: Encodable {
    let scenario: String
    let result: String
    let line: Int?
    let step: String?
    let details: String?

    init(_ result: RehearsalResult) {
      scenario = result.file.path
      let trouble = result.trouble
      self.result = trouble?.kind.rawValue ?? "same"
      line = trouble?.line
      step = trouble?.step
      details = trouble?.words
    }
  }
}
