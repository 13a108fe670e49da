internal import ArgumentParser
internal import Staging

extension StageCommand {
  struct VendorUnknown: StagingCommand {
    static let configuration = CommandConfiguration(
      commandName: "vendor-unknown",
      abstract: "The Clearinghouse does not know the server.",
      discussion: """
        Its record is taken out of the vendor's database, which nothing else does.
        """)

    @OptionGroup var target: StagingTarget

    var situation: Situation { .vendorUnknown }
  }
}
