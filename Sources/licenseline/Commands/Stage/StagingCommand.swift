internal import ArgumentParser
internal import Codes
internal import LicensingWizard

/// A command that sets up one situation of one license server.
protocol StagingCommand: ParsableCommand {
  var target: StagingTarget { get }

  /// - Returns: what is so now, as a sentence, and what to try.
  func stage(_ scene: inout Scene) throws -> String
}

extension StagingCommand {
  func run() throws {
    var scene = try Scene(of: target.server, target.options)
    let words = try stage(&scene)
    if target.json {
      return try Output.json(ServerDetails(try scene.server, at: target.options.time))
    }
    Output.write(words + "\n")
  }
}

struct StagingTarget: ParsableArguments {
  @OptionGroup var options: GlobalOptions

  @Argument(help: "The name of the license server.", transform: ServerName.argument)
  var server: ServerName

  @Flag(help: "Print the server as it is then, as JSON.")
  var json = false
}
