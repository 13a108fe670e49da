internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard
internal import Store

extension StageCommand {
  struct VendorUnknown: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-unknown",
      abstract: "The Clearinghouse does not know the server.",
      discussion: """
        Its record is taken out of the vendor's database, which nothing else does.
        """)

    @OptionGroup var target: StagingTarget

    func stage(_ scene: inout Scene) throws -> String {
      let productID = try scene.server.productID
      try scene.vendor.remove(productID)
      try scene.changeSite("unknown at the Clearinghouse") { _ in }
      return "The Clearinghouse does not know \(scene.name)."
    }
  }
}
