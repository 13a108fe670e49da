public import Dialogue
public import Simulator

/// A call that somebody made, as a scenario: what they did by hand becomes a test.
public struct RecordedCall: Hashable, Sendable {
  private let settings: Settings
  private let moments: [Moment]

  /// - Parameters:
  ///   - settings: the key, the time at which the call was answered, and the vendor's records before it
  ///     of the servers that the call was about.
  ///   - moments: everything that could be heard on the line, in order.
  public init(_ moments: [Moment], settings: Settings) {
    self.settings = settings
    self.moments = moments
  }

  /// The scenario, with the output of its own replay.
  ///
  /// It reads best when keys come as soon as the line listens, as nearly all do. Where that would make it
  /// another call, each comes at its very time.
  ///
  /// - Parameter flow: Customer Support's.
  /// - Throws: `ScenarioFault` or `Refusal`, which what was recorded never gives.
  public func text(_ flow: ReadyFlow) throws -> String {
    var writer = ScriptWriter()
    writer.begin()
    for moment in moments { writer.hear(moment) }
    writer.end()
    let heard = Self.words(writer.outputs)
    let brief = try replay(briefSteps, flow)
    if Self.words(brief.outputs) == heard { return brief.comparison.recorded }
    return try replay(exactSteps, flow).comparison.recorded
  }

  private func replay(_ steps: [String], _ flow: ReadyFlow) throws -> Rehearsal {
    let lines = ["# A call that was made by hand."] + settings.vendorLines + ["call"] + steps
    let scenario = try Scenario(
      parsing: lines.joined(separator: "\n") + "\n", name: "the recorded call")
    return try Rehearsal(scenario, flow: flow)
  }

  /// How an utterance is parted over steps makes no other call.
  private static func words(_ outputs: [[Entry]]) -> String {
    outputs.joined().map(\.words).joined(separator: " ")
  }

  // MARK: What the caller did

  /// Each as soon as the line listens, and while it speaks, at its very time.
  private var briefSteps: [String] {
    var steps = CallerSteps()
    // Since the last step of the caller: the line has spoken; it is speaking; since when it is silent; how
    // often it has waited in vain.
    var (hasSpoken, isSpeaking, silent, silences) = (true, false, Duration?.none, 0)
    func wait(until time: Duration) {
      steps.endKeys()
      if isSpeaking { steps.wait(until: time) } else { steps.waitInVain(times: silences) }
    }
    for moment in moments {
      switch moment.sound {
      case .beganSpeaking:
        if let silent, moment.at > silent { silences += 1 }
        (hasSpoken, isSpeaking) = (true, true)
        continue
      case .finishedSpeaking:
        (isSpeaking, silent) = (false, moment.at)
        continue
      case .cutSpeaking:
        // It was speaking up to what the caller does now.
        isSpeaking = true
        continue
      case .transferred:
        // Nobody is listening while another one comes on the line.
        silent = nil
        continue
      case .heard, .onHold:
        continue
      case .pressed(let key):
        if hasSpoken { wait(until: moment.at) }
        steps.press(key)
      case .said(let text):
        wait(until: moment.at)
        steps.say(text)
      case .callerHungUp:
        wait(until: moment.at)
        steps.hangUp()
      case .supportHungUp:
        steps.waitInVain(times: silences)
      }
      steps.elapsed = moment.at
      (hasSpoken, isSpeaking, silent, silences) = (false, false, moment.at, 0)
    }
    return steps.lines
  }

  /// Each at its very time, to a thousandth of a second.
  private var exactSteps: [String] {
    var steps = CallerSteps()
    for moment in moments {
      switch moment.sound {
      case .pressed(let key):
        if steps.isPressing, moment.at - steps.elapsed == DialScript.keyTime {
          steps.elapsed = moment.at
        } else {
          steps.wait(until: moment.at)
        }
        steps.press(key)
      case .said(let text):
        steps.wait(until: moment.at)
        steps.say(text)
      case .callerHungUp:
        steps.wait(until: moment.at)
        steps.hangUp()
      case .supportHungUp:
        steps.wait(until: moment.at)
      case .beganSpeaking, .heard, .finishedSpeaking, .cutSpeaking, .onHold, .transferred:
        continue
      }
    }
    return steps.lines
  }
}
