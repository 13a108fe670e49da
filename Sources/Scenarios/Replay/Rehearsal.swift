public import Dialogue
public import Simulator

/// One run of a scenario.
public struct Rehearsal: Hashable, Sendable {
  public let scenario: Scenario
  public let comparison: Comparison
  /// What each act gave, in order.
  public private(set) var outputs: [[Entry]]
  /// When each piece of output began: time of calls since the scenario began.
  public private(set) var times: [[Duration]]
  /// Where its calls came to; `nil` when that was not asked for.
  public let trail: Trail?
  /// The pages of the wizard that were seen, by `WizardPageName`.
  public let pages: Set<String>
  /// Its calls as they were heard; empty when that was not asked for.
  public let calls: [HeardCall]

  /// Replays the scenario in virtual time, with the code of both sides and their records in memory.
  ///
  /// - Parameters:
  ///   - flow: Customer Support's, made ready once for many scenarios.
  ///   - keepingTrail: for a coverage.
  ///   - keepingCalls: for those who want to hear them.
  /// - Throws: `Refusal.serverExists` when two of its servers have one name, or `ScenarioFault` when it
  ///   gives more output than `mostEntries`.
  public init(
    _ scenario: Scenario, flow: ReadyFlow, keepingTrail: Bool = false, keepingCalls: Bool = false
  ) throws {
    self.scenario = scenario
    var player = try Player(
      scenario.settings, flow: flow, keepingTrail: keepingTrail, keepingCalls: keepingCalls)
    for (number, act) in scenario.acts.enumerated() {
      let next = number + 1 < scenario.acts.count ? scenario.acts[number + 1].step : nil
      player.play(act.step, before: next)
      guard player.entryCount <= Self.mostEntries else {
        throw ScenarioFault(
          scenario.name, line: act.line + 1, column: 1,
          "Up to here there are more than \(Self.mostEntries) pieces of output; no call has as many.",
          source: scenario.lines[act.line])
      }
    }
    player.end()
    outputs = player.outputs
    times = player.times
    comparison = Comparison(scenario, outputs)
    trail = player.trail
    pages = player.pages
    calls = player.calls ?? []
  }

  /// What a scenario can give: more is no call, and would fill the memory.
  public static let mostEntries = 100_000

  /// What is kept when many are rehearsed and nobody looks at this one.
  public mutating func forgetOutputs() {
    (outputs, times) = ([], [])
  }
}
