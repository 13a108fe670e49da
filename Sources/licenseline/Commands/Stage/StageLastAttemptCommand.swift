internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct LastAttempt: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "last-attempt",
      abstract: "Four codes of the pending request were refused: one attempt is left.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      guard let pending = try scene.server.pendingRequest else {
        throw Refused(
          message: "No request of \(scene.name) is pending. Open one with the wizard first.")
      }
      try scene.changeSite("one attempt left") { server in
        for index in server.requests.indices where server.requests[index].number == pending.number {
          server.requests[index].attempts = LicensingWizard.Request.allowedAttempts - 1
        }
      }
      return "One attempt is left for the \(pending.operation.noun) \(pending.number)."
    }
  }
}
