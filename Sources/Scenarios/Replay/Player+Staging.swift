internal import Dialogue
internal import LicensingWizard
internal import Simulator
internal import Staging

extension Player {
  mutating func set(_ staging: Step.Staging) {
    certifiedAt = nil
    do {
      switch staging.what {
      case .situation(let situation):
        guard let name = staging.server ?? console.ledger.servers().first?.name else {
          return note("(There is no license server.)")
        }
        var stage = try Stage(
          of: name, console, vendor, certificates: certificates, at: now, using: requestNumbers)
        note(try stage.set(situation))
        (console, vendor, requestNumbers) = (stage.console, stage.vendor, stage.generator)
      case .backup:
        backup = console.ledger.memory
        note("The site's records are kept.")
      case .restoreBackup:
        guard let backup else { return note("(There is no backup.)") }
        console = LicensingConsole(StoringMemory(backup), key: key)
        note("The site's records are those of the backup again.")
      case .recordsDown(let isDown):
        isVendorDown = isDown
        note(
          isDown
            ? "The Clearinghouse cannot reach its records."
            : "The Clearinghouse reaches its records again.")
      case .desk(let words):
        desk = try StagedReplies(words, of: flow.flow)
        note(
          words.isEmpty
            ? "The desk says what its records say."
            : "The desk says: \(words.joined(separator: ", ")).")
      case .storingFails(let fails):
        console = LicensingConsole(
          StoringMemory(console.ledger.memory, fails: fails), key: key)
        note(
          fails
            ? "The site cannot store that a request is completed."
            : "The site can store what is completed again.")
      }
    } catch {
      note("! \(error)")
    }
  }
}

/// The site's records in memory, which can be told to refuse what completes a request, as a database that
/// fails at the wrong moment does.
struct StoringMemory: SiteLedger {
  private(set) var memory: SiteMemory
  private let fails: Bool

  init(_ memory: SiteMemory = SiteMemory(), fails: Bool = false) {
    self.memory = memory
    self.fails = fails
  }

  func servers() -> [LicenseServer] { memory.servers() }

  mutating func change<Result>(
    _ name: ServerName, _ body: (inout LicenseServer?) throws -> Result
  ) throws -> Result {
    let fails = fails
    return try memory.change(name) { server in
      let before = server?.completedRequests ?? 0
      let result = try body(&server)
      if fails, server?.completedRequests ?? 0 > before { throw NotStored() }
      return result
    }
  }
}

extension LicenseServer {
  fileprivate var completedRequests: Int {
    requests.count { request in
      if case .completed = request.status { true } else { false }
    }
  }
}

/// It was staged that storing fails.
struct NotStored: Error, CustomStringConvertible {
  var description: String { "It was staged that storing fails." }
}
