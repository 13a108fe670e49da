public import Dialogue

/// From a scenario that fails, the fewest steps that fail in the same way.
///
/// In the same way means: the step at which it first differed gives, among fewer steps, again what was not
/// expected, and again not what was. Steps are taken out in ever smaller parts until no single one can be
/// spared (A. Zeller, R. Hildebrandt: *Simplifying and Isolating Failure-Inducing Input*, IEEE TSE 28(2),
/// 2002).
public enum Shrinking {
  /// - Returns: the shorter scenario as text: what the other steps give is recorded, so that only the one
  ///   at which it differed still does; `nil` when the scenario does not fail.
  /// - Throws: as `Rehearsal.init` does.
  public static func text(_ scenario: Scenario, flow: ReadyFlow) throws -> String? {
    let whole = try Rehearsal(scenario, flow: flow)
    guard let place = whole.comparison.firstDifference else { return nil }
    let failing = scenario.acts[place]
    let failure = Failure(failing, whole.outputs[place])
    var tries = 0
    func fails(_ before: [Scenario.Act], _ after: [Scenario.Act]) throws -> Bool {
      tries += 1
      guard tries <= mostTries else { return false }
      let shorter = scenario.with(before + [failing] + after)
      return Failure(failing, try Rehearsal(shorter, flow: flow).outputs[before.count]) == failure
    }
    // Whoever comes next may cut in on what the step gives; mostly nobody does.
    var before = Array(scenario.acts[..<place])
    var after = Array(scenario.acts[(place + 1)...])
    if try fails(before, []) { after = [] }
    before = try fewest(of: before) { try fails($0, after) }
    after = try fewest(of: after) { try fails(before, $0) }
    return try recorded(scenario.with(before + [failing] + after), but: before.count, flow: flow)
  }

  /// After so many rehearsals what was found is taken: a scenario of a thousand steps needs fewer.
  private static let mostTries = 20_000

  private static func fewest(
    of acts: [Scenario.Act], thatFail fail: ([Scenario.Act]) throws -> Bool
  ) rethrows -> [Scenario.Act] {
    var kept = acts
    var part = max(1, kept.count / 2)
    while !kept.isEmpty {
      var start = 0
      let before = kept.count
      while start < kept.count {
        var fewer = kept
        fewer.removeSubrange(start..<min(start + part, kept.count))
        if try fail(fewer) { kept = fewer } else { start += part }
      }
      if part == 1, kept.count == before { break }
      part = max(1, part / 2)
    }
    return kept
  }

  /// Every step has the output that it gives, but one, which has what was expected of it.
  private static func recorded(
    _ scenario: Scenario, but failing: Int, flow: ReadyFlow
  ) throws -> String {
    let outputs = try Rehearsal(scenario, flow: flow).outputs
    var lines = scenario.settingLines
    for (number, (act, output)) in zip(scenario.acts, outputs).enumerated() {
      lines.append(scenario.lines[act.line])
      lines +=
        number == failing
        ? act.expected.flatMap { scenario.lines[$0.lines] } : output.flatMap(\.lines)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What an act gave against what was expected of it.
  private struct Failure: Hashable {
    var missing: [Entry] = []
    var new: [Entry] = []

    init(_ act: Scenario.Act, _ outputs: [Entry]) {
      for step in Alignment.steps(act.expected, outputs) {
        switch step {
        case .same: break
        case .missing(let expected): missing.append(expected.entry)
        case .new(let entry): new.append(entry)
        }
      }
    }
  }
}

extension Scenario {
  /// What stands before the first step; with the clock, since the first line of one is a setting.
  fileprivate var settingLines: [String] {
    let lines = Array(lines[..<firstStep])
    guard case .clock? = acts.first?.step, !lines.contains(where: { $0.hasPrefix("clock") }) else {
      return lines
    }
    return lines + [settings.clockLine]
  }
}
