internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct PrintEnrolment: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enrolment",
      abstract: "Print the enrolment line of a license server as it stands now.",
      discussion: """
        “licenseline vendor enrol” reads it, in this home or on another machine with the same key: the \
        Clearinghouse then has the license server ID and the number of licenses that the site has.
        """)

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let home = options.homeFolder
      let server = try home.console().server(name)
      let line = server.enrolment.line(key: try home.key())
      if json { return try Output.json(Printed(name: server.name.text, enrolment: line)) }
      Output.lines([line])
    }

    private struct Printed: Encodable {
      let name: String
      let enrolment: String
    }
  }
}
