internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Staging

extension StageCommand {
  struct DamageCertificate: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "damage-certificate",
      abstract: "The certificate is damaged: one byte of it is another.",
      discussion: """
        Only temporary licenses are issued until the server is reactivated, and event 17 is logged.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      try scene.replaceCertificate("certificate damaged") { _, _, bytes in
        var bytes = bytes
        // The last byte is of the signature: all can still be read, and is not believed.
        bytes[bytes.index(before: bytes.endIndex)] ^= 1
        return bytes
      }
      return "The certificate of \(scene.name) is damaged: it must be reactivated."
    }
  }
}
