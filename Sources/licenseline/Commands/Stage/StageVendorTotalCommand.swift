internal import ArgumentParser
internal import Clearinghouse
internal import Codes
internal import LicensingWizard

extension StageCommand {
  struct VendorTotal: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-total",
      abstract: "The Clearinghouse counts another number of licenses.",
      discussion: """
        With fewer than are unissued, a reactivation is talked through by a representative.
        """)

    @OptionGroup var target: StagingTarget

    @Argument(help: "How many, 0 to 999999.")
    var total: Int

    func validate() throws {
      guard UnissuedCount.range.contains(total) else {
        throw ValidationError("Expected a number from 0 to 999999; found \(total).")
      }
    }

    func stage(_ scene: inout Scene) throws -> String {
      try scene.changeVendor("\(total) licenses at the Clearinghouse") { $0.licenses = total }
      return "The Clearinghouse counts \(total) licenses of \(scene.name)."
    }
  }
}
