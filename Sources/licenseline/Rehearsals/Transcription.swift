internal import Foundation
internal import Scenarios
internal import Simulator

/// The transcript of a run, as it goes by.
struct Transcription {
  private let rehearsal: Rehearsal

  init(_ rehearsal: Rehearsal) {
    self.rehearsal = rehearsal
  }

  /// Writes each step and what follows from it; between, as much time passes as in the call.
  func write(at pace: Pace) {
    var elapsed = Duration.zero
    for (number, act) in rehearsal.scenario.acts.enumerated() {
      Output.write(rehearsal.scenario.lines[act.line] + "\n")
      for (entry, time) in zip(rehearsal.outputs[number], rehearsal.times[number]) {
        if case .times(let factor) = pace, time > elapsed {
          Thread.sleep(forTimeInterval: (time - elapsed) / .seconds(1) / factor)
        }
        elapsed = max(elapsed, time)
        Output.lines(entry.lines)
      }
    }
  }
}
