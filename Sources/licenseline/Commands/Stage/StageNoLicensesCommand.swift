internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct NoLicenses: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "no-licenses",
      abstract: "All available licenses are issued: new clients get temporary ones.")

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      _ = try scene.activated
      try scene.changeSite("all licenses issued") { server in
        for index in server.packs.indices {
          server.packs[index].counts.issued += server.packs[index].counts.available
          server.packs[index].counts.available = 0
        }
      }
      return "\(scene.name) has no license left: a new client gets a temporary one, once."
    }
  }
}
