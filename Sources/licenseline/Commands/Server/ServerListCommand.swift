internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Store

extension ServerCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the license servers.")

    @OptionGroup var options: GlobalOptions

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
      let servers = try options.homeFolder.console().ledger.servers().map {
        $0.counted(at: options.time)
      }
      if json { return try Output.json(servers.map { ServerView($0, at: options.time) }) }
      guard !servers.isEmpty else {
        return Output.write(
          "There is no license server yet. Add one: licenseline server add NAME --activated "
            + "--issued 25 --available 15\n")
      }
      Output.table(
        [["NAME", "STATE", "SCOPE", "ISSUED", "AVAILABLE", "TO REISSUE", "PENDING"]]
          + servers.map { server in
            [
              server.name.text, server.stateWord(at: options.time), server.scope.rawValue,
              "\(server.licenses.issued)", "\(server.licensesToHandOut(at: options.time))",
              "\(server.licenses.awaitingReissue)",
              server.pendingRequest.map { "\($0.operation.noun) \($0.number)" } ?? "",
            ]
          })
    }
  }
}
