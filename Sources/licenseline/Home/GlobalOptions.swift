internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import Foundation
internal import Simulator

/// What every command takes: where things are, and what makes a run reproducible.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder with the databases and the key.",
      discussion: "Else LICENSELINE_HOME, or licenseline in XDG_DATA_HOME or ~/.local/share.",
      valueName: "dir"),
    transform: { text in
      guard !text.isEmpty else { throw ValidationError("Expected the path of a folder.") }
      return text
    })
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
  func randomness(for purpose: Randomness.Purpose) -> Randomness {
    Randomness(seed: seed, for: purpose)
  }

  /// The Internet method: the Clearinghouse of the same home answers at once.
  func connection(_ request: InternetRequest) throws -> InternetAnswer {
    var vendor = try homeFolder.vendor()
    return try vendor.answer(request, at: time, key: homeFolder.key())
  }

  var homeFolder: Home {
    Home(
      folder: home.map { URL(fileURLWithPath: $0) } ?? Home.usualFolder, keyFile: key, time: time,
      randomness: randomness(for: .key))
  }
}

/// The system's random numbers, or a seed's: another stream for each purpose, so that a product ID and
/// a request number of one seed have nothing in common.
struct Randomness: RandomNumberGenerator {
  enum Purpose: UInt64 {
    case key = 0x6B65_7900
    case server = 0x7365_7276
    case request = 0x7265_7175
    case license = 0x6C69_6365
    case desk = 0x6465_736B
  }

  private var seeded: SeededGenerator?
  private var system = SystemRandomNumberGenerator()

  init(seed: UInt64?, for purpose: Purpose) {
    seeded = seed.map { SeededGenerator(seed: $0 ^ purpose.rawValue << 32) }
  }

  mutating func next() -> UInt64 {
    seeded?.next() ?? system.next()
  }
}
