internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct Events: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show the event log of a license server's computer.",
      discussion: """
        The source is TermServLicensing: 4 activated; 17 certificate bad; 18 and 39 not activated; 20 \
        and 21 too few or no permanent licenses; 44 database error.
        """)

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let events = try options.homeFolder.console().server(name).events
      if json { return try Output.json(events.map(Entry.init)) }
      Output.table(
        [["TIME", "SOURCE", "EVENT", "WHAT"]]
          + events.map { event in
            [
              event.at.description, LoggedEvent.source, "\(event.number.rawValue)", event.sentence,
            ]
          })
    }

    private struct Entry: Encodable {
      let time: String
      let source: String
      let event: Int
      let sentence: String

      init(_ event: LoggedEvent) {
        time = event.at.description
        source = LoggedEvent.source
        self.event = event.number.rawValue
        sentence = event.sentence
      }
    }
  }
}
