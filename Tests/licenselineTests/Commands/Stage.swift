import Foundation
import Testing

/// One server of a home of its own, and commands about it.
struct Stage {
  let program = Program(home: Home())
  var now = "2026-11-23 09:00"
  static let server = "TS-LICENSE-01"

  /// Activated, 25 licenses issued and 15 available.
  static func activated() throws -> Stage {
    let stage = Stage()
    try stage.done(
      "server", "add", server, "--activated", "--issued", "25", "--available", "15", "--country",
      "GB", "--email", "kim@example.com", "--seed", "7")
    return stage
  }

  static func neverActivated() throws -> Stage {
    let stage = Stage()
    try stage.done("server", "add", server, "--email", "kim@example.com", "--country", "GB")
    return stage
  }

  func run(_ arguments: [String]) throws -> Program.Outcome {
    try program.run(arguments + ["--now", now])
  }

  func run(_ arguments: String...) throws -> Program.Outcome { try run(arguments) }

  /// - Returns: standard output of a command that must succeed.
  @discardableResult
  func done(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
    return outcome.output
  }

  /// - Returns: the words of a command that must be refused, without the program's name.
  func refusal(_ arguments: String...) throws -> String {
    let outcome = try run(arguments)
    #expect(outcome.status == 1, "\(arguments): \(outcome.output)")
    #expect(outcome.output.isEmpty)
    return String(outcome.errors.dropFirst("licenseline: ".count).dropLast())
  }

  struct Finding: Decodable, Equatable {
    let agrees: Bool
    let finding: String
  }

  func doctor() throws -> (status: Int32, finding: Finding) {
    let outcome = try run("doctor", Self.server, "--json")
    let findings = try JSONDecoder().decode([Finding].self, from: Data(outcome.output.utf8))
    return (outcome.status, try #require(findings.first))
  }
}
