internal import ArgumentParser
internal import Staging

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

    var situation: Situation { .vendorTotal(total) }
  }
}
