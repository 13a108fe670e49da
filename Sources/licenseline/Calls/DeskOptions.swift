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
        "Its replies are --desk's; else random ones, always with --seed; on a terminal you are asked. "
        + "Without it, --desk and --slot put such a desk behind Customer Support's flow.",
      valueName: "file"))
  var flow: String?

  @Option(
    help: ArgumentHelp(
      "The wording of the flow, in a file of its own; it goes before one in the file of the flow.",
      valueName: "file"))
  var wording: String?

  @Option(
    help: ArgumentHelp(
      "What the desk replies: identify=unknown,identify=known, the last one from then on.",
      valueName: "question=reply"))
  var desk: [String] = []

  @Option(
    help: ArgumentHelp(
      "What a reply of the desk says: company=Contoso.",
      discussion:
        "Several of one slot are said in turn, the last one from then on. What is not given is made up, "
        + "the same with the same --seed; on a terminal you are asked.",
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

  /// The slots that are given, so that nobody needs to be asked for them.
  var givenSlots: Set<SlotName> {
    Set(slot.compactMap { $0.split(separator: "=").first.map { SlotName(String($0)) } })
  }

  /// - Parameters:
  ///   - isAsked: whether a person replies where `desk` does not.
  ///   - seed: what is random, or made up, is drawn from it.
  func desk(of flow: Flow, isAsked: Bool, seed: UInt64) throws -> ScriptedDesk {
    do throws(DeskScriptError) {
      let replies = desk.flatMap { $0.split(separator: ",").map(String.init) }
      return try ScriptedDesk(
        flow, replies: replies, values: slot, seed: isAsked ? nil : seed, makingUpFrom: seed)
    } catch {
      throw ValidationError("\(error)")
    }
  }
}
