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
      let end = scene.time.advanced(by: .seconds(5 * 86_400))
      let held = try scene.server.clients.filter { $0.kind == .permanent && $0.end == nil }
      if held.isEmpty {
        _ = try scene.console.issueLicense(
          to: "CLIENT-01", by: scene.name, at: scene.time, using: &scene.randomness)
      }
      try scene.changeSite("renewals due") { server in
        for index in server.clients.indices
        where server.clients[index].kind == .permanent && server.clients[index].end == nil {
          server.clients[index].expiresAt = end
        }
      }
      return "The permanent licenses of clients of \(scene.name) end on \(end.day)."
    }
  }
}
