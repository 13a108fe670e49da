internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct ExpiringCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "expiring-certificate",
      abstract: "The certificate is valid for a few days more: the console warns.")

    @OptionGroup var target: StagingTarget

    @Option(help: "How many whole days are left, 0 to 729.")
    var days = 10

    func validate() throws {
      guard (0..<730).contains(days) else {
        throw ValidationError("--days is a number from 0 to 729; found \(days).")
      }
    }

    func stage(_ scene: inout Scene) throws -> String {
      let end = scene.time.advanced(by: .seconds(days * 86_400 + 1))
      try scene.replaceCertificate("certificate near its end") { certificates, server, _ in
        guard let validity = Validity(from: end.advanced(by: .seconds(-730 * 86_400)), through: end)
        else { return nil }
        return try certificates.issue(to: server, validity)
      }
      return "The certificate of \(scene.name) expires in \(days) \(days == 1 ? "day" : "days")."
    }
  }
}
