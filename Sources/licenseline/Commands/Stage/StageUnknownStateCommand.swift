internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct UnknownState: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "unknown-state",
      abstract: "The licensing service gives no answer about its state: only looking is allowed.")

    @OptionGroup var target: StagingTarget

    @Flag(help: "It gives answers again.")
    var known = false

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeSite(known ? "state known" : "state unknown") { $0.isStateUnknown = !known }
      return known
        ? "The licensing service of \(scene.name) gives answers again."
        : "The state of \(scene.name) is not known. --known ends this."
    }
  }
}
