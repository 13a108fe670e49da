internal import ArgumentParser
internal import Codes
internal import LicensingWizard
internal import Simulator
internal import Store

struct GuideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guide",
    abstract: "A guided session: choose a server, call Customer Support, type the code.")

  @OptionGroup var options: GlobalOptions

  @Option(
    help:
      "How fast a call goes by: instant, real, or 0.1x to 1000x; real on a terminal, else instant.")
  var pace: Pace?

  func run() throws {
    guard Terminal.isInput, Terminal.isOutput else {
      throw ValidationError(
        "The guided session needs a terminal. Without one, use the subcommands: see --help.")
    }
    let home = options.homeFolder
    Terminal.writeLines([
      "LicenseLine: the telephone method, rehearsed.",
      "You are the administrator, at the console and on the telephone.",
      "Nothing here is real.",
    ])
    while let server = try chooseServer(home), let operation = chooseOperation(server) {
      let session = try WizardSession(operation, on: server.name, console: try home.console())
      let runner = CallRunner(home: home, options: options, pace: pace)
      var wizard = GuidedWizard(session, options: options) { try runner.run() }
      try wizard.run()
    }
  }

  /// `nil` when the person is done.
  private func chooseServer(_ home: Home) throws -> LicenseServer? {
    var console = try home.console()
    let servers = try console.ledger.servers()
    Output.write("\nTerminal Services Licensing\n")
    for (index, server) in servers.enumerated() {
      Terminal.writeLines(["  \(index + 1)  \(summary(server))"])
    }
    Terminal.writeLines(["  n  a new server, activated, 25 licenses issued and 15 available"])
    while let line = Terminal.ask("Which server? (q to quit) ") {
      switch line {
      case "q": return nil
      case "n": return try addServer(to: &console, of: home)
      default:
        if let number = Int(line), number > 0, let server = servers.dropFirst(number - 1).first {
          return server
        }
        Output.write("“\(line)” is none of them.\n")
      }
    }
    return nil
  }

  private func summary(_ stored: LicenseServer) -> String {
    let server = stored.counted(at: options.time)
    let pending = server.pendingRequest.map { ", \($0.operation.noun) \($0.number) pending" } ?? ""
    return "\(server.name)  \(server.stateWord(at: options.time))\(pending), "
      + "\(server.licenses.issued) issued, \(server.licensesToHandOut(at: options.time)) available, "
      + "\(server.licenses.awaitingReissue) to reissue"
  }

  private func addServer(
    to console: inout LicensingConsole<SiteDatabase>, of home: Home
  ) throws -> LicenseServer? {
    let free = NewServer.freeName(among: try console.ledger.servers())
    while let line = Terminal.ask("Its name [\(free)]: ") {
      do {
        let name = try ServerName(parsing: line.isEmpty ? free : line)
        var vendor = try home.vendor()
        var randomness = options.randomness(for: .server)
        _ = try NewServer.demonstration(name).add(
          to: &console, and: &vendor, key: try home.key(), at: options.time, using: &randomness)
        return try console.server(name)
      } catch let error as NameError {
        Output.write("\(error)\n")
      } catch let error as Refusal {
        Output.write("\(error)\n")
      }
    }
    return nil
  }

  private func chooseOperation(_ server: LicenseServer) -> Operation? {
    Terminal.writeLines([
      "  a  activate it   i  install licenses   s  have licenses reissued   q  quit"
    ])
    while let line = Terminal.ask("d to deactivate \(server.name), r to reactivate it: ") {
      let chosen: Operation
      switch line {
      case "a": chosen = .activate
      case "i": chosen = .install
      case "s": chosen = .reissue
      case "d": chosen = .deactivate
      case "r": chosen = .reactivate
      case "q": return nil
      default:
        Output.write("“\(line)” is none of them.\n")
        continue
      }
      // Before anything is filled in for nothing.
      guard let refusal = server.refusal(of: chosen, at: options.time) else { return chosen }
      Terminal.writeLines(["! \(refusal)"])
    }
    return nil
  }
}
