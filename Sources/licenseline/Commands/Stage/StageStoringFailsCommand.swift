internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Staging
internal import Store

extension StageCommand {
  struct StoringFails: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "storing-fails",
      abstract: "What is right is accepted, and cannot be stored: the server stays as it was.",
      discussion: """
        The attempt is spent, and event 44 is logged. Everything else is stored.
        """)

    @OptionGroup var target: StagingTarget

    @Flag(help: "It is stored again.")
    var mended = false

    func run() throws {
      try target.run { stage in
        var site = stage.console.ledger
        try site.refuseCompletions(of: stage.name, !mended)
        try stage.note(mended ? "storing mended" : "storing fails")
        return mended
          ? "What completes a request of \(stage.name) is stored again."
          : "What completes a request of \(stage.name) cannot be stored. --mended ends this."
      }
    }
  }
}
