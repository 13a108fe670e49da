internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Staging
internal import Store

/// A command that sets up one situation of one license server.
protocol StagingCommand: ParsableCommand {
  var target: StagingTarget { get }
  var situation: Situation { get }
}

extension StagingCommand {
  func validate() throws {
    do throws(SituationFault) {
      try situation.check()
    } catch {
      throw ValidationError(error.description)
    }
  }

  func run() throws {
    try target.run { try $0.set(situation) }
  }
}

/// Which server, and how it is told what is so now.
struct StagingTarget: ParsableArguments {
  typealias HomeStage = Stage<SiteDatabase, VendorDatabase, Randomness>

  @OptionGroup var options: GlobalOptions

  @Argument(help: "The name of the license server.", transform: ServerName.argument)
  var server: ServerName

  @Flag(help: "Print the server as it is then, as JSON.")
  var json = false

  /// - Parameter body: sets something up, and returns what is so now, as a sentence.
  func run(_ body: (inout HomeStage) throws -> String) throws {
    let home = options.homeFolder
    var stage = try HomeStage(
      of: server, home.console(), home.vendor(),
      certificates: ServerCertificates(key: home.key()), at: options.time,
      using: options.randomness(for: .request))
    let words = try body(&stage)
    if json { return try Output.json(ServerDetails(stage.server, at: options.time)) }
    Output.write(words + "\n")
  }
}
