internal import ArgumentParser
internal import Codes
internal import Foundation
internal import Simulator

/// What every command takes: where things are, and what makes a run reproducible.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the databases and the key.",
      discussion: "Else LICENSELINE_HOME, or licenseline in XDG_DATA_HOME or ~/.local/share.",
      valueName: "dir"))
  var home: String?

  @Option(
    help: ArgumentHelp(
      "The simulation key, 64 hexadecimal digits; else the home's own, made on first use.",
      valueName: "file"))
  var key: String?

  @Option(help: "Draw all random numbers from this seed, so that a run can be repeated.")
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(
      "The time to start from instead of the clock's, in UTC: 2026-11-23 09:00.", valueName: "time"),
    transform: { text in
      guard let time = UTCTime(text) else {
        throw ValidationError(
          "“\(text)” is no time. Expected a day and, if you like, a time in UTC: 2026-11-23 or "
            + "2026-11-23T09:00:00Z.")
      }
      return time
    })
  var now: UTCTime?

  /// The only clock of the program.
  var time: UTCTime { now ?? UTCTime(seconds: Int64(Date().timeIntervalSince1970)) }

  /// The only source of randomness of the program.
  var randomness: Randomness { Randomness(seed: seed) }

  var homeFolder: Home {
    Home(
      folder: home.map { URL(fileURLWithPath: $0) } ?? Home.usualFolder, keyFile: key,
      randomness: randomness)
  }
}

/// The system's random numbers, or a seed's.
struct Randomness: RandomNumberGenerator {
  private var seeded: SeededGenerator?
  private var system = SystemRandomNumberGenerator()

  init(seed: UInt64?) {
    seeded = seed.map { SeededGenerator(seed: $0) }
  }

  mutating func next() -> UInt64 {
    seeded?.next() ?? system.next()
  }
}
