import Codes
import Samples
import Testing

@testable import LicensingWizard

/// What is stored when the ledger fails at each of its changes, or changes meanwhile.
struct StoringTests {
  private typealias Failure = ScriptedLedger.Failure

  /// A site with a request pending, whose ledger fails at a change, counted from now.
  private func site(
    _ operation: Operation = .deactivate, failingAt change: Int
  ) throws -> (site: Site<ScriptedLedger>, request: Request, before: LicenseServer) {
    var site = try Site()
    let request = try site.open(operation)
    let failing = Site<ScriptedLedger>(
      console: LicensingConsole(
        .failing(site.console.ledger, at: change), key: Sample.key))
    return (failing, request, try site.server)
  }

  private func databaseError(_ noun: String) -> LoggedEvent {
    LoggedEvent(
      at: Sample.morning, .databaseError,
      "The \(noun) of TS-LICENSE-01 could not be stored in the database.")
  }

  @Test("A right code whose attempt cannot be stored is not compared, and changes nothing")
  func chargeFails() throws {
    var (site, request, before) = try site(failingAt: 1)
    let code = try site.code(for: request)
    #expect(throws: Failure()) { try site.enter(code) }
    #expect(try site.server == before)
    #expect(site.console.ledger.changes == 1)
  }

  @Test("The attempt of a right code stays charged when the deactivation cannot be stored")
  func completionFails() throws {
    var (site, request, before) = try site(failingAt: 2)
    let code = try site.code(for: request)
    let error = try #require(throws: AcceptedButNotStored.self) { try site.enter(code) }
    #expect(error.cause as? Failure == Failure())
    #expect(
      error.description
        == "The confirmation is right, but it could not be stored: the server is as it was, and the "
        + "attempt is spent. The disk is full.")
    before.requests[0].attempts = 1
    before.events = [databaseError("deactivation")]
    #expect(try site.server == before)
    #expect(before.storingFailure(of: before.requests[0]) == databaseError("deactivation"))
    #expect(try site.enter(code) == nil)
    #expect(try site.server.requests.map(\.attempts) == [2])
  }

  @Test("The attempt of a wrong code stays charged when its refusal cannot be stored")
  func refusalFails() throws {
    var (site, _, before) = try site(failingAt: 2)
    #expect(throws: Failure()) { try site.enter(Site<ScriptedLedger>.strangeCode()) }
    before.requests[0].attempts = 1
    #expect(try site.server == before)
  }

  @Test("An unsound code is not stored at all")
  func unsound() throws {
    var (site, _, before) = try site(failingAt: 1)
    #expect(try site.enter("12")?.attemptsLeft == nil)
    #expect(site.console.ledger.changes == 0)
    #expect(try site.server == before)
  }

  @Test("A reference is charged and stored as a code is")
  func references() throws {
    for (change, attempts) in [(1, 0), (2, 1)] {
      var (site, request, before) = try site(.reactivate, failingAt: change)
      let reference = try site.reference(for: request)
      if change == 1 {
        #expect(throws: Failure()) { try site.hear(reference) }
      } else {
        #expect(throws: AcceptedButNotStored.self) { try site.hear(reference) }
      }
      before.requests[0].attempts = attempts
      before.events = change == 1 ? [] : [databaseError("reactivation")]
      #expect(try site.server == before)
    }
  }

  @Test("A reactivation by the caller's word that cannot be stored changes nothing")
  func heardFails() throws {
    var (site, _, before) = try site(.reactivate, failingAt: 1)
    let error = try #require(throws: AcceptedButNotStored.self) { try site.hear(nil) }
    #expect(
      error.description
        == "The confirmation is right, but it could not be stored: the server is as it was. The disk "
        + "is full.")
    before.events = [databaseError("reactivation")]
    #expect(try site.server == before)
  }

  @Test("Opening, cancelling and licensing change nothing when they cannot be stored")
  func otherChanges() throws {
    for change in 1...3 {
      let memory = try Site().console.ledger
      var site = Site<ScriptedLedger>(
        console: LicensingConsole(.failing(memory, at: change), key: Sample.key))
      let name = try Site<ScriptedLedger>.name
      let steps: [(inout Site<ScriptedLedger>) throws -> Void] = [
        { _ = try $0.open() },
        { _ = try $0.console.cancel(.deactivate, on: name, at: Sample.morning) },
        { _ = try $0.issueLicense(to: "PC-1") },
      ]
      for step in steps.prefix(change - 1) { try step(&site) }
      let before = try site.server
      #expect(throws: Failure()) { try steps[change - 1](&site) }
      #expect(try site.server == before)
      try steps[change - 1](&site)
      #expect(try site.server != before)
    }
  }

  @Test(
    "A code for a request that another window replaced meanwhile deactivates nothing",
    arguments: [1, 2])
  func replacedMeanwhile(change: Int) throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request)
    var generator = SeededGenerator(seed: 99)
    let ledger = ScriptedLedger(
      site.console.ledger,
      [
        change: { memory in
          _ = try memory.change(try Site<SiteMemory>.name) { server in
            _ = try server?.cancel(.deactivate, at: Sample.morning)
            return try server?.open(
              .deactivate, by: .telephone, reason: nil, at: Sample.morning, using: &generator)
          }
        }
      ])
    var other = Site<ScriptedLedger>(console: LicensingConsole(ledger, key: Sample.key))
    switch change {
    case 1:
      #expect(try other.enter(code)?.cause == .earlierRequest(try other.server.requests[0]))
    default:
      #expect(throws: AcceptedButNotStored.self) { try other.enter(code) }
    }
    #expect(try other.server.state == .activated(Sample.licenseServerID()))
    #expect(try other.server.pendingRequest != nil)
  }

  @Test(
    "A pack ID for an order that another window changed meanwhile installs nothing",
    arguments: [1, 2])
  func reorderedMeanwhile(change: Int) throws {
    var site = try Site()
    let name = try Site<SiteMemory>.name
    let request = try site.console.open(
      .install, on: name, by: .telephone, reason: nil, order: Sample.order, contact: nil,
      at: Sample.morning, using: &site.generator)
    let order = try #require(LicenseOrder(Sample.order.purchase, .perUser, count: 9_000))
    var generator = SeededGenerator(seed: 99)
    let ledger = ScriptedLedger(
      site.console.ledger,
      [
        change: { memory in
          _ = try memory.change(name) { server in
            try server?.open(
              .install, by: .telephone, reason: nil, order: order, at: Sample.morning,
              using: &generator)
          }
        }
      ])
    var other = Site<ScriptedLedger>(console: LicensingConsole(ledger, key: Sample.key))
    let id = LicensePackID(
      for: .order(Sample.order, request.number), of: Sample.licenseServerID(), key: Sample.key)
    let refusal = try other.console.enter(
      packID: id.description, for: .install, on: name, at: Sample.morning)
    #expect(refusal == CodeRefusal(cause: .otherOrder, attemptsLeft: 4))
    #expect(try other.server.packs.count == 1)
    #expect(try other.server.pendingRequest?.order == order)
    let right = LicensePackID(
      for: .order(order, request.number), of: Sample.licenseServerID(), key: Sample.key)
    #expect(
      try other.console.enter(
        packID: right.description, for: .install, on: name, at: Sample.morning) == nil)
    #expect(try other.server.licenses.total == 9_040)
  }
}
