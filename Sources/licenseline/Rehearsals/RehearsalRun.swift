internal import Dialogue
internal import Foundation
internal import Scenarios
internal import Synchronization

/// Replays many scenarios, as many at a time as there are processors.
struct RehearsalRun {
  let flow: ReadyFlow
  /// For a coverage.
  let keepingTrail: Bool
  /// For whole transcripts.
  let keepingOutputs: Bool

  /// - Parameter progress: told of each as it is done, one at a time, in any order.
  /// - Returns: in the order of the files.
  func results(
    of files: [ScenarioFile], progress: @Sendable (RehearsalResult, Int) -> Void
  ) -> [RehearsalResult] {
    let done = Mutex<(results: [Int: RehearsalResult], count: Int)>(([:], 0))
    DispatchQueue.concurrentPerform(iterations: files.count) { index in
      let result = result(of: files[index])
      done.withLock {
        $0.results[index] = result
        $0.count += 1
        progress(result, $0.count)
      }
    }
    return done.withLock { done in files.indices.compactMap { done.results[$0] } }
  }

  private func result(of file: ScenarioFile) -> RehearsalResult {
    do {
      let scenario = try file.read()
      var rehearsal = try Rehearsal(scenario, flow: flow, keepingTrail: keepingTrail)
      if !keepingOutputs { rehearsal.forgetOutputs() }
      return RehearsalResult(
        file: file, outcome: rehearsal.comparison.isSame ? .same(rehearsal) : .different(rehearsal))
    } catch {
      return RehearsalResult(file: file, outcome: .fault("\(error)"))
    }
  }
}
