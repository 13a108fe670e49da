internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct NeverConfirmed: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "never-confirmed",
      abstract: "The site was told that a reactivation was confirmed, and it never was.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      _ = try scene.activated
      _ = try scene.open(.reactivate, reason: .serverUpgraded)
      _ = try scene.console.confirmHeard(reference: nil, on: scene.name, at: scene.time)
      try scene.home.certify(&scene.console)
      return "\(scene.name) is reactivated by a word that the Clearinghouse never gave."
    }
  }
}
