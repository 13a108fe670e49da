internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct Deactivated: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "deactivated",
      abstract: "The server is deactivated on both sides, as by a call that went well.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.deactivate()
      return "\(scene.name) is deactivated on both sides."
    }
  }
}
