internal import ArgumentParser

struct VendorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vendor", abstract: "The vendor's records.", subcommands: [Enrol.self, Log.self])
}
