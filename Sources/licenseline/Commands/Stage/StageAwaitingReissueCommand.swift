internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct AwaitingReissue: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "awaiting-reissue",
      abstract: "The server was just reactivated: its unissued licenses wait to be reissued.",
      discussion: """
        Both sides do it, as by a call that went well: reissuing them by telephone is answered.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      _ = try scene.activated
      try scene.reactivate(.serverUpgraded)
      return "\(scene.name) was reactivated. Licenses that wait to be reissued: "
        + "\(try scene.server.licenses.awaitingReissue)."
    }
  }
}
