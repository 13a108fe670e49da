/// A scenario beside what a run of it gave: where they differ, and what the file would be.
public struct Comparison: Hashable, Sendable {
  /// The lines of both, in order.
  private let changes: [LineChange]
  /// The first act whose output was another; `nil` when all was as expected.
  public let firstDifference: Int?

  /// - Parameter outputs: what each act gave, in order.
  public init(_ scenario: Scenario, _ outputs: [[Entry]]) {
    var changes: [LineChange] = []
    var written = 0
    var firstDifference: Int?
    func keep(upTo line: Int) {
      while written < line {
        changes.append(.same(scenario.lines[written]))
        written += 1
      }
    }
    for (number, act) in scenario.acts.enumerated() {
      keep(upTo: act.line + 1)
      let outputs = number < outputs.count ? outputs[number] : []
      for alignment in Alignment.steps(act.expected, outputs) {
        switch alignment {
        case .same(let expected):
          keep(upTo: expected.lines.upperBound)
        case .missing(let expected):
          keep(upTo: expected.lines.lowerBound)
          changes += scenario.lines[expected.lines].map { .removed($0) }
          written = expected.lines.upperBound
          firstDifference = firstDifference ?? number
        case .new(let entry):
          changes += entry.lines.map { .added($0) }
          firstDifference = firstDifference ?? number
        }
      }
    }
    keep(upTo: scenario.lines.count)
    self.changes = changes
    self.firstDifference = firstDifference
  }

  public var isSame: Bool { firstDifference == nil }

  /// The file as the run would have it; expected lines that still match are as they were written.
  public var recorded: String {
    changes.compactMap(\.recorded).joined(separator: "\n")
  }

  /// A unified diff from the file to what the run gave, with three lines about each change; empty when
  /// there is none.
  public func diff(of name: String) -> String {
    UnifiedDiff.text(changes, from: name, to: name + " (this run)")
  }
}

/// One line of a comparison.
enum LineChange: Hashable {
  case same(String)
  case removed(String)
  case added(String)

  fileprivate var recorded: String? {
    switch self {
    case .same(let line), .added(let line): line
    case .removed: nil
    }
  }
}
