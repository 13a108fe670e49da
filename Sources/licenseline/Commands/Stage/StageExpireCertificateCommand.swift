internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct ExpireCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expire-certificate",
      abstract: "The certificate expired a second ago.",
      discussion: """
        Only temporary licenses are issued until the server is reactivated, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let end = scene.time.advanced(by: .seconds(-1))
      try scene.replaceCertificate("certificate expired") { certificates, server, _ in
        guard let validity = Validity(from: end.advanced(by: .seconds(-730 * 86_400)), through: end)
        else { return nil }
        return try certificates.issue(to: server, validity)
      }
      return "The certificate of \(scene.name) expired on \(end.day): it must be reactivated."
    }
  }
}
