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
      let time = scene.time
      var (randomness, client) = (scene.randomness, 0)
      try scene.changeSite("a fifth revoked") { server in
        repeat {
          client += 1
          _ = try? server.issueLicense(to: "CLIENT-\(client)", at: time, using: &randomness)
        } while (try? server.revokeLicense(of: "CLIENT-\(client)", at: time)) != nil
      }
      return
        "No license of \(scene.name) can be revoked any more. CLIENT-\(client) is the first to try."
    }
  }
}
