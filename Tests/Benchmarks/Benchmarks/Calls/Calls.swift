import Benchmark
import Clearinghouse
import Codes
import Dialogue
import FlowFile
import Foundation
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
  return call
}

/// The files of the project, and made ones.
private enum Files {
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
    metrics: [.wallClock, .throughput, .peakMemoryResidentDelta], warmupIterations: 3,
    maxDuration: .seconds(5), maxIterations: .mega(1))

  let call: RehearsedCall
  do {
    call = try rehearsedCall()
  } catch {
    fatalError("\(error)")
  }

  Benchmark("A deactivation call", configuration: .init(scalingFactor: .kilo)) { benchmark in
    for _ in benchmark.scaledIterations { blackHole(call.run()) }
  }

  // What 10,000 calls that stand in the dictation hold together.
  Benchmark(
    "10,000 calls at once",
    configuration: .init(metrics: [.wallClock, .peakMemoryResidentDelta], maxIterations: 5)
  ) { benchmark in
    for _ in benchmark.scaledIterations { blackHole((0..<10_000).map { _ in call.begun() }) }
  }

  Benchmark("Load and check Customer Support's flow") { benchmark in
    for _ in benchmark.scaledIterations { blackHole(try? Files.supportFlow()) }
  }
}
