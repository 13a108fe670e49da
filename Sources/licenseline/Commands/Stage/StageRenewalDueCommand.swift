internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct RenewalDue: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "renewal-due",
      abstract: "The permanent licenses that clients were given end in 5 days: they can be renewed."
    )

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let end = scene.time.advanced(by: .seconds(5 * 86_400))
      try scene.changeSite("renewals due") { server in
        for index in server.clients.indices
        where server.clients[index].kind == .permanent && server.clients[index].end == nil {
          server.clients[index].expiresAt = end
        }
      }
      return "The licenses of clients of \(scene.name) end on \(end.day)."
    }
  }
}
