internal import ArgumentParser
internal import Dialogue
internal import FlowFile
internal import Foundation
internal import SupportLine

/// Which recordings a command is about, and of which words.
struct PromptSource: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The folder with the recordings; else Customer Support's.", valueName: "dir"))
  var folder: String?

  @Option(
    help: ArgumentHelp(
      "The wording that is recorded; else prompts.yaml in the folder, and where there is none, Customer "
        + "Support's.",
      valueName: "file"))
  var wording: String?

  /// - Throws: `StorageTrouble` when none is given, and the files of the support line are nowhere.
  func path() throws -> String {
    if let folder { return folder }
    return try SupportFiles.resources().wording.deletingLastPathComponent().path
  }

  /// - Throws: `FlowFileError` with everything wrong in the file, or `StorageTrouble` when those of the
  ///   support line are nowhere.
  func words() throws -> Wording {
    if let wording {
      return try Wording(SourceFile(reading: URL(fileURLWithPath: wording), as: wording))
    }
    let path = "\(try path())/prompts.yaml"
    if FileManager.default.fileExists(atPath: path) {
      return try Wording(SourceFile(reading: URL(fileURLWithPath: path), as: path))
    }
    return try Wording(SourceFile(reading: SupportFiles.resources().wording))
  }
}
