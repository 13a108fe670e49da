internal import ArgumentParser
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct RenewalDue: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "renewal-due",
      abstract: "The permanent licenses of clients end in 5 days: they can be renewed.",
      discussion: """
        If none holds one, CLIENT-01 is given one first.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let (name, time) = (scene.name, scene.time)
      let end = time.advanced(by: .seconds(5 * 86_400))
      var randomness = scene.randomness
      try scene.changeSite("renewals due") { server in
        server.takeBackExpired(at: time)
        if server.clients.allSatisfy({ $0.kind == .temporary || $0.end != nil }) {
          let license = try server.issueLicense(to: "CLIENT-01", at: time, using: &randomness)
          guard license.kind == .permanent else {
            throw Refused(
              message: "No client holds a permanent license of \(name), and it has none to give "
                + "now. Install licenses, or reactivate it, first.")
          }
        }
        for index in server.clients.indices
        where server.clients[index].kind == .permanent && server.clients[index].end == nil {
          server.clients[index].expiresAt = end
        }
      }
      return "The permanent licenses of clients of \(scene.name) end on \(end.day)."
    }
  }
}
