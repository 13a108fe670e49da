internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct CompromisedCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "compromised-certificate",
      abstract: "The old certificate is back, whose private key was compromised.",
      discussion: """
        The server is reactivated for that reason on both sides first; its licenses then wait to be reissued.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.reactivate(.privateKeyCompromised)
      let time = scene.time
      try scene.replaceCertificate("compromised certificate put back") { certificates, server, _ in
        try server.distrusted.last
          ?? Validity.twoYears(from: time).flatMap {
            try certificates.issue(to: server, $0, number: server.certificateNumber - 1)
          }
      }
      return "\(scene.name) was reactivated since its private key was compromised, and has its old "
        + "certificate again: it is not trusted."
    }
  }
}
