internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct VendorCompany: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-company",
      abstract: "The Clearinghouse knows the server by another company.")

    @OptionGroup var target: StagingTarget

    @Option(help: "The company.")
    var company = Situation.usualCompany

    var situation: Situation { .vendorCompany(company) }
  }
}
