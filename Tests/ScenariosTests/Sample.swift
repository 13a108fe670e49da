import Dialogue
import FlowFile
import Foundation
import Scenarios

enum Sample {
  static let flow: ReadyFlow = {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    do {
      return ReadyFlow(
        try Flow(
          SourceFile(
            reading: root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
          wording: SourceFile(reading: root.appendingPathComponent("Prompts/en-US/prompts.yaml"))))
    } catch {
      fatalError("\(error)")
    }
  }()

  static func scenario(_ text: String) throws -> Scenario {
    try Scenario(parsing: text, name: "sample.call")
  }

  static func rehearsal(_ text: String) throws -> Rehearsal {
    try Rehearsal(scenario(text), flow: flow)
  }
}
