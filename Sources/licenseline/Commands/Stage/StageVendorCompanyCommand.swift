internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct VendorCompany: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-company",
      abstract: "The Clearinghouse knows the server by another company.")

    @OptionGroup var target: StagingTarget

    @Option(help: "The company.")
    var company = "Another Company"

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeVendor("another company at the Clearinghouse") { $0.company = company }
      return "The Clearinghouse has \(scene.name) as a server of \(company)."
    }
  }
}
