internal import ArgumentParser
internal import ConsoleScreen
internal import Foundation
internal import Simulator
internal import Staging
internal import Store
internal import TextScreen

struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console",
    abstract: "The licensing console: the wizard and the telephone on one screen.",
    discussion: """
      Needs a terminal of 80 columns and 24 rows; on a smaller or a dumb one, the guided session of \
      “licenseline guide” runs instead.
      """)

  @OptionGroup var options: GlobalOptions

  @Option(help: "How fast a call goes by: instant, real, or 0.1x to 1000x.")
  var pace = Pace.real

  func run() throws {
    guard Terminal.isInput, Terminal.isOutput else {
      throw ValidationError(
        "The console needs a terminal. Without one, use the subcommands: see --help.")
    }
    guard Terminal.canPlaceCursor, Terminal.size.holds(ConsoleWindow.smallest) else {
      var guide = GuideCommand()
      guide.options = options
      guide.pace = pace
      return try guide.run()
    }
    let home = options.homeFolder
    let certificates = try ServerCertificates(key: home.key())
    let session = ConsoleSession(
      try home.console(), vendor: try home.vendor(), flow: try SupportFiles.flow(),
      key: try home.key(), pace: pace,
      randomness: .init(
        requests: options.randomness(for: .request), servers: options.randomness(for: .server)),
      at: options.time, certificates: { try certificates.bringUpToDate(&$0, at: $1) })
    var loop = ConsoleLoop(session, options: options)
    // As a shell says of a program that Ctrl-C has ended.
    if loop.run() == .interrupted { Foundation.exit(128 + SIGINT) }
  }
}
