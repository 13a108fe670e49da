internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show what happened to a license server.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The name of the license server.", transform: ServerName.argument)
    var name: ServerName

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let entries = try options.homeFolder.console().server(name).history
      if json { return try Output.json(entries.map(Entry.init)) }
      Output.table(
        [["TIME", "WHO", "WHAT", "OPERATION", "METHOD", "REQUEST", "REASON", "REFERENCE", "NOTE"]]
          + entries.map(Entry.init).map { entry in
            [
              entry.time, entry.who, entry.event, entry.operation ?? "", entry.method ?? "",
              entry.requestNumber ?? "",
              entry.reason ?? "", entry.reference ?? "", entry.note ?? "",
            ]
          })
    }

    private struct Entry: Encodable {
      let time: String
      let who: String
      let event: String
      let operation: String?
      let method: String?
      let requestNumber: String?
      let reason: String?
      let reference: String?
      let note: String?

      init(_ entry: HistoryEntry) {
        time = entry.at.description
        who = entry.who
        event = entry.event.rawValue
        operation = entry.operation?.rawValue
        method = entry.method?.rawValue
        requestNumber = entry.requestNumber?.description
        reason = entry.reason?.rawValue
        reference = entry.reference?.description
        note = entry.note
      }
    }
  }
}
