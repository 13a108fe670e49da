internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct RevokedFifth: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoked-fifth",
      abstract: "A fifth of the licenses per device is revoked: no more can be.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      guard try scene.server.licenses.total <= 1000 else {
        throw Refused(
          message: "\(scene.name) has more than 1,000 licenses, too many to be revoked here.")
      }
      let (name, time) = (scene.name, scene.time)
      var (randomness, client) = (scene.randomness, 1)
      try scene.changeSite("a fifth revoked") { server in
        guard server.standing(at: time) == .activated else {
          throw Refused(
            message: "\(name) is not activated and in good order, so nothing can be revoked on it.")
        }
        // As many as there is room for, one after the other: the first that is refused ends it.
        while true {
          let license = try server.issueLicense(
            to: "CLIENT-\(client)", at: time, using: &randomness)
          guard license.kind == .permanent else {
            throw Refused(
              message: "\(name) has too few available licenses per device for a fifth to be issued "
                + "and revoked. Install licenses first.")
          }
          do throws(Refusal) {
            _ = try server.revokeLicense(of: "CLIENT-\(client)", at: time)
          } catch {
            guard case .revocationLimit = error else { throw error }
            return
          }
          client += 1
        }
      }
      return
        "No license of \(scene.name) can be revoked any more. CLIENT-\(client) is the first to try."
    }
  }
}
