internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct LastAttempt: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "last-attempt",
      abstract: "Four codes of the pending request were refused: one attempt is left.",
      discussion: """
        If no request is pending, a deactivation is opened.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let pending = try scene.server.pendingRequest ?? scene.open(.deactivate)
      try scene.changeSite("one attempt left") { server in
        for index in server.requests.indices where server.requests[index].number == pending.number {
          server.requests[index].attempts = LicensingWizard.Request.allowedAttempts - 1
        }
      }
      return "One attempt is left for the \(pending.operation.noun) \(pending.number)."
    }
  }
}
