import Foundation
import Testing

/// Every edge case of licensing, set up by `stage`, an option, or the plain steps that lead to it.
struct EdgeCaseTests {
  @Test(
    "Each edge case of licensing can be set up, and shows",
    arguments: EdgeCase.before + EdgeCase.contexts + EdgeCase.reactivations + EdgeCase.records)
  func edgeCase(_ edgeCase: EdgeCase) throws {
    var stage = try Stage.activated()
    var heard: [String: String] = [:]
    for step in edgeCase.steps {
      switch step {
      case .at(let time):
        stage.now = time
      case .call(let operation):
        let job = Job(stage.program, now: stage.now)
        let transcript = try job.deactivation(job.openRequest(operation))
        heard["CODE"] = try Job.code(in: transcript).replacing(" ", with: "")
        heard["REFERENCE"] = try Job.reference(in: transcript)
      case .run(let command, let status, let words):
        let arguments = command.split(separator: " ", omittingEmptySubsequences: false).map {
          $0 == "SERVER" ? Stage.server : heard[String($0)] ?? String($0)
        }
        let outcome = try stage.run(arguments)
        let shown = outcome.output + outcome.errors
        #expect(outcome.status == status, "\(command): \(shown)")
        #expect(words.isEmpty || shown.contains(words), "\(command): \(shown)")
      case .hides(let command):
        let shown = try stage.run(
          command.split(separator: " ").map { $0 == "SERVER" ? Stage.server : String($0) }
        ).output.replacing("-", with: "")
        #expect(!shown.contains(try #require(heard["CODE"])))
      }
    }
  }
}

/// What can happen, and how it is brought about on a server that is activated.
struct EdgeCase: CustomTestStringConvertible {
  enum Step {
    case at(String)
    /// Somebody calls, is given the code for the pending request of an operation, and writes it down.
    case call(String)
    /// - Parameters:
    ///   - command: `SERVER`, `CODE` and `REFERENCE` stand for what they are.
    ///   - words: what it says, in part.
    case run(String, status: Int32, String)
    /// A command that does not show the code.
    case hides(String)

    static func done(_ command: String, _ words: String = "") -> Step {
      .run(command, status: 0, words)
    }

    static func refused(_ command: String, _ words: String) -> Step {
      .run(command, status: 1, words)
    }
  }

  let testDescription: String
  let steps: [Step]

  init(_ description: String, _ steps: Step...) {
    testDescription = description
    self.steps = steps
  }
}
