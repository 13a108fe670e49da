internal import ArgumentParser
internal import Certificates
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct Redeployed: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "redeployed",
      abstract: "The server runs on new hardware, which does not have the key of its certificate.",
      discussion: """
        Record and licenses came along. Only temporary licenses are issued until it is reactivated, for the reason server-redeployed, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let time = scene.time
      let elsewhere = KeySeed.random(using: &scene.randomness)
      // A first octet of 1 makes it positive and in its shortest form, whatever follows.
      let serial = CertificateSerial(
        bytes: [1] + KeySeed.random(using: &scene.randomness).bytes.prefix(15))
      try scene.replaceCertificate("redeployed on new hardware") { certificates, server, _ in
        guard let id = server.licenseServerID, let validity = Validity.twoYears(from: time),
          let serial
        else { return nil }
        return try certificates.authority.issue(
          CertificateRequest(
            licenseServerID: id, productID: server.productID, name: server.name.text,
            company: server.contact.company, serial: serial, keySeed: elsewhere,
            validity: validity))
      }
      return "\(scene.name) runs on new hardware, whose key is not that of its certificate: "
        + "reactivate it, for the reason server-redeployed."
    }
  }
}
