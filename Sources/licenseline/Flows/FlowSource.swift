internal import ArgumentParser
internal import Dialogue
internal import FlowFile
internal import Foundation
internal import SupportLine

/// Which flow a command is about.
struct FlowSource: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The flow, a YAML file that also has its wording; else Customer Support's.",
      valueName: "file"))
  var file: String?

  @Option(
    help: ArgumentHelp(
      "The wording, in a file of its own; it goes before one in the file of the flow.",
      valueName: "file"))
  var wording: String?

  /// What messages call the flow.
  var name: String { file ?? "customer-support.yaml" }

  /// - Throws: `FlowFileError` with everything wrong in the files, or `StorageTrouble` when those of the
  ///   support line are nowhere.
  func flow() throws -> Flow {
    let words = try wording.map { path in
      try SourceFile(reading: URL(fileURLWithPath: path), as: path)
    }
    if let file {
      return try Flow(SourceFile(reading: URL(fileURLWithPath: file), as: file), wording: words)
    }
    let resources = try SupportFiles.resources()
    return try Flow(
      SourceFile(reading: resources.flow),
      wording: words ?? SourceFile(reading: resources.wording))
  }
}
