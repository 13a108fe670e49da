internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension StageCommand {
  struct StoringFails: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "storing-fails",
      abstract: "What is right is accepted, and cannot be stored: the server stays as it was.",
      discussion: """
        The attempt is spent, and event 44 is logged. Everything else is stored.
        """)

    @OptionGroup var target: StagingTarget

    @Flag(help: "It is stored again.")
    var mended = false

    func stage(_ scene: inout Scene) throws -> String {
      var site = scene.console.ledger
      try site.refuseCompletions(of: scene.name, !mended)
      try scene.changeSite(mended ? "storing mended" : "storing fails") { _ in }
      return mended
        ? "What completes a request of \(scene.name) is stored again."
        : "What completes a request of \(scene.name) cannot be stored. --mended ends this."
    }
  }
}
