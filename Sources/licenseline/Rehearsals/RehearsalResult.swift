internal import Scenarios

/// What became of one scenario.
struct RehearsalResult {
  let file: ScenarioFile
  let outcome: Outcome

  enum Outcome {
    case same(Rehearsal)
    case different(Rehearsal)
    /// It was not played: the file is no scenario.
    case fault(String)
  }

  var rehearsal: Rehearsal? {
    switch outcome {
    case .same(let rehearsal), .different(let rehearsal): rehearsal
    case .fault: nil
    }
  }

  /// `nil` when all was as expected.
  var trouble: Trouble? {
    switch outcome {
    case .same: return nil
    case .fault(let words): return Trouble(kind: .fault, line: nil, step: nil, words: words)
    case .different(let rehearsal):
      let act = rehearsal.comparison.firstDifference.map { rehearsal.scenario.acts[$0] }
      return Trouble(
        kind: .different, line: act.map { $0.line + 1 },
        step: act.map { rehearsal.scenario.lines[$0.line] },
        words: rehearsal.comparison.diff(of: file.path))
    }
  }

  struct Trouble {
    enum Kind: String {
      case different
      case fault
    }

    let kind: Kind
    /// Where the step stands at which the call went another way, from 1.
    let line: Int?
    let step: String?
    /// The diff, or what is wrong with the file.
    let words: String

    var headline: String {
      guard let line, let step else { return words }
      return "Line \(line) went another way: \(step)"
    }
  }
}
