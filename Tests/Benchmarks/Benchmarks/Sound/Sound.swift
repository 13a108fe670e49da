import Benchmark

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.cpuUser, .wallClock], warmupIterations: 1, maxDuration: .seconds(5),
    maxIterations: 50)
  benchmarkListening()
  benchmarkRendering()
}
