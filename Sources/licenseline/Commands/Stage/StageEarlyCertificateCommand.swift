internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct EarlyCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "early-certificate",
      abstract: "The certificate holds from tomorrow on, as if the clock were set back.",
      discussion: """
        With --now, any command runs by another clock.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let start = scene.time.advanced(by: .seconds(86_400))
      try scene.replaceCertificate("certificate not yet valid") { certificates, server, _ in
        guard let validity = Validity.twoYears(from: start) else { return nil }
        return try certificates.issue(to: server, validity)
      }
      return "The certificate of \(scene.name) is not valid before \(start.day): check the clock."
    }
  }
}
