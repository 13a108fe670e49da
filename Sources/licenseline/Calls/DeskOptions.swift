internal import ArgumentParser
internal import Dialogue
internal import FlowFile
internal import Foundation
internal import Simulator

/// A call on another flow than Customer Support's, or on another desk.
struct DeskOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Call on this flow, with a desk that has no records.",
      discussion:
        "Its replies are --desk's; else random ones, always with --seed; on a terminal you are asked.",
      valueName: "file"))
  var flow: String?

  @Option(
    help: ArgumentHelp("The wording of the flow, when it is not in its file.", valueName: "file"))
  var wording: String?

  @Option(
    help: ArgumentHelp(
      "What the desk replies: identify=unknown,identify=known, the last one from then on.",
      valueName: "question=reply"))
  var desk: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a reply of the desk says: company=Contoso; else something is made up.",
      valueName: "slot=value"))
  var slot: [String] = []

  /// Whether the vendor's records answer.
  var hasRecords: Bool { flow == nil && desk.isEmpty && slot.isEmpty }

  func validate() throws {
    guard wording == nil || flow != nil else {
      throw ValidationError("--wording goes with --flow.")
    }
  }

  /// - Throws: `FlowFileError` with everything wrong in the files.
  func loadFlow() throws -> Flow {
    guard let flow else { return try SupportFiles.flow() }
    let words = try wording.map { path in
      try SourceFile(reading: URL(fileURLWithPath: path), as: path)
    }
    return try Flow(SourceFile(reading: URL(fileURLWithPath: flow), as: flow), wording: words)
  }

  func desk(of flow: Flow, seed: UInt64?) throws -> ScriptedDesk {
    do throws(DeskScriptError) {
      let replies = desk.flatMap { $0.split(separator: ",").map(String.init) }
      return try ScriptedDesk(flow, replies: replies, values: slot, seed: seed)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
