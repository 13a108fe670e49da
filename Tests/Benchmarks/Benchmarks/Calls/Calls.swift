import Benchmark
import Clearinghouse
import Codes
import Dialogue
import FlowFile
import Foundation
import Scenarios
import SupportLine

/// - Throws: when the project's own files are not what they are.
private func rehearsedCall() throws -> RehearsedCall {
  struct NoSample: Error {}
  guard let key = SimulationKey(bytes: Array(0..<32)), let time = UTCTime("2026-11-23 09:00")
  else { throw NoSample() }
  let productID = try ProductID(parsing: "81459-123-4567890-12309")
  var ledger = VendorMemory()
  ledger.change(productID) {
    $0 = Registration(
      productID: productID,
      licenseServerID: try? LicenseServerID(parsing: "SIM01-01234-56789-ABCDE-FGYW4-S5MB7-H38W9"),
      company: "Contoso Ltd", licenses: 40, enrolledAt: time)
  }
  let script = "2\(productID.canonical)#112345671#1#####"
  let call = RehearsedCall(
    flow: ReadyFlow(try Files.supportFlow()), key: key, ledger: ledger,
    keys: script.compactMap { Key(rawValue: $0) }, time: time)
  guard let events = call.run() else { throw NoSample() }
  print("A deactivation call takes \(events) events.")
  print("A call that stands in its dictation holds \(try held(by: call)) bytes.")
  return call
}

/// What the process grows by for each of many calls, before anything else has been measured: memory that
/// was freed once is used again, and grows nothing.
private func held(by call: RehearsedCall) throws -> Int {
  let count = 20_000
  let before = try residentBytes()
  let calls = (0..<count).map { _ in call.dictating() }
  let after = try residentBytes()
  withExtendedLifetime(calls) {}
  return (after - before) / count
}

/// - Throws: when the system has no `/proc`.
private func residentBytes() throws -> Int {
  struct NoFigure: Error {}
  let statm = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
  guard let pages = statm.dropFirst().first.flatMap({ Int($0) }) else { throw NoFigure() }
  return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
}

/// The files of the project, and made ones.
private enum Files {
  /// Ten thousand menus, each of which leads to the next or to the end.
  static let largeFlow: SourceFile = {
    let count = 10_000
    let nodes = (0..<count).map { number in
      "  n\(number): { menu: q, choices: [{ key: 1, words: [on], next: n\((number + 1) % count) }, "
        + "{ key: 2, words: [stop], next: bye }] }\n"
    }
    return SourceFile(
      name: "large.yaml",
      text: "start: n0\ndefaults: { failed: bye, unavailable: bye }\nnodes:\n" + nodes.joined()
        + "  bye: { hang-up: bye }\nwording: { phrases: { q: Question., bye: Goodbye. } }\n")
  }()

  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func supportFlow() throws -> Flow {
    try Flow(
      SourceFile(reading: root.appendingPathComponent("Sources/SupportLine/customer-support.yaml")),
      wording: SourceFile(reading: root.appendingPathComponent("Prompts/en-US/prompts.yaml")))
  }
}

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .wallClock, .throughput], warmupIterations: 3,
    maxDuration: .seconds(5), maxIterations: .mega(1))

  let call: RehearsedCall
  let scenarios: [Scenario]
  do {
    call = try rehearsedCall()
    scenarios = try RehearsedScenarios.recorded(1000, flow: call.flow)
  } catch {
    fatalError("\(error)")
  }

  Benchmark("A deactivation call", configuration: .init(scalingFactor: .kilo)) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(call.run()) }
  }

  Benchmark(
    "Replay 1,000 scenarios of 30 steps",
    configuration: .init(
      metrics: [.cpuUser, .wallClock, .throughput, .peakMemoryResident], warmupIterations: 1,
      maxDuration: .seconds(20), maxIterations: 10)
  ) { benchmark in
    for _ in benchmark.scaledIterations {
      for scenario in scenarios {
        blackHole(try Rehearsal(scenario, flow: call.flow).comparison.isSame)
      }
    }
  }

  Benchmark("Load and check Customer Support's flow") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try Files.supportFlow()) }
  }

  Benchmark(
    "Load and check a flow of 10,000 nodes",
    configuration: .init(maxDuration: .seconds(10), maxIterations: 3)
  ) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try Flow(Files.largeFlow)) }
  }
}
