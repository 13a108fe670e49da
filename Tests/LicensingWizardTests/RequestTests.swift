import Codes
import LicensingWizard
import Samples
import Testing

/// From the page that shows a request number to the end of the request.
struct RequestTests {
  @Test("A new request is the server's, with its own number, and the history tells of it")
  func opened() throws {
    var site = try Site()
    let before = try site.server
    let request = try site.open()
    #expect(
      request
        == Request(
          number: request.number, operation: .deactivate, method: .telephone, reason: nil,
          openedAt: Sample.morning, attempts: 0, status: .pending))
    var expected = before
    expected.requests = [request]
    expected.history = [
      HistoryEntry(
        at: Sample.morning, who: "Ada Sample", event: .requestOpened, operation: .deactivate,
        method: .telephone, requestNumber: request.number)
    ]
    #expect(try site.server == expected)
    #expect(expected.pendingRequest == request)
    #expect(request.attemptsLeft == 5)
    #expect(request.closedAt == nil)
  }

  @Test("A reason is kept for a reactivation and left out of a deactivation")
  func reasons() throws {
    var site = try Site()
    #expect(try site.open(.deactivate, reason: .serverUpgraded).reason == nil)
    _ = try site.console.cancel(.deactivate, on: Site<SiteMemory>.name, at: Sample.morning)
    #expect(try site.open(.reactivate, reason: .serverUpgraded).reason == .serverUpgraded)
    #expect(try site.server.history.last?.reason == .serverUpgraded)
  }

  @Test("A pending request is come back to, with its number, days later")
  func resumed() throws {
    var site = try Site()
    let request = try site.open()
    let server = try site.server
    #expect(try site.open(at: Sample.day(9)) == request)
    #expect(try site.server == server)
  }

  @Test("The reason of a pending reactivation can be changed, and is kept where none is given")
  func changedReason() throws {
    var site = try Site()
    let request = try site.open(.reactivate, reason: .redeployed)
    var changed = request
    changed.reason = .certificateExpired
    #expect(try site.open(.reactivate, reason: .certificateExpired) == changed)
    #expect(try site.server.requests == [changed])
    #expect(try site.open(.reactivate, reason: nil) == changed)
  }

  @Test(
    "Another operation is refused while one is pending, and nothing is changed",
    arguments: [(Operation.deactivate, Operation.reactivate), (.reactivate, .deactivate)])
  func otherPending(pending: Operation, other: Operation) throws {
    var site = try Site()
    let request = try site.open(pending)
    let server = try site.server
    #expect(throws: Refusal.otherRequestPending(request)) { try site.open(other) }
    #expect(try site.server == server)
  }

  @Test("A reactivation without a reason is refused")
  func reasonMissing() throws {
    var site = try Site()
    let server = try site.server
    #expect(throws: Refusal.reasonMissing) { try site.open(.reactivate, reason: nil) }
    #expect(try site.server == server)
  }

  @Test("A contact that is given answers for the server from now on")
  func contact() throws {
    var site = try Site()
    let contact = Contact(firstName: "Grace", lastName: "Sample", company: "Fabrikam")
    _ = try site.open(contact: contact)
    #expect(try site.server.contact == contact)
    #expect(try site.server.history.map(\.who) == ["Grace Sample"])
  }

  @Test(
    "A contact with a blank field is refused by the field's name, and is not stored",
    arguments: [
      ("", "Sample", "Contoso", ["First name"]),
      ("Ada", " \t", "Contoso", ["Last name"]),
      ("Ada", "Sample", "\u{3000}", ["Company"]),
      ("", "", "", ["First name", "Last name", "Company"]),
    ])
  func missing(first: String, last: String, company: String, fields: [String]) throws {
    var site = try Site()
    let server = try site.server
    #expect(throws: Refusal.contactIncomplete(fields)) {
      try site.open(contact: Contact(firstName: first, lastName: last, company: company))
    }
    #expect(try site.server == server)
  }

  @Test("A cancelled request is closed, and the next one has another number")
  func cancelled() throws {
    var site = try Site()
    let request = try site.open()
    let returned = try site.console.cancel(
      .deactivate, on: Site<SiteMemory>.name, at: Sample.day(1))
    #expect(returned == request)
    var closed = request
    closed.status = .cancelled(at: Sample.day(1))
    #expect(closed.closedAt == Sample.day(1))
    #expect(try site.server.requests == [closed])
    #expect(try site.server.pendingRequest == nil)
    #expect(
      try site.server.history.last
        == HistoryEntry(
          at: Sample.day(1), who: "Ada Sample", event: .requestCancelled, operation: .deactivate,
          method: .telephone, requestNumber: request.number))
    #expect(try site.open().number != request.number)
  }

  @Test("Only a pending request of the same operation can be cancelled")
  func nothingToCancel() throws {
    var site = try Site()
    let name = try Site<SiteMemory>.name
    #expect(throws: Refusal.nothingPending(name, .deactivate)) {
      try site.console.cancel(.deactivate, on: name, at: Sample.morning)
    }
    let request = try site.open(.reactivate)
    #expect(throws: Refusal.nothingPending(name, .deactivate)) {
      try site.console.cancel(.deactivate, on: name, at: Sample.morning)
    }
    #expect(try site.server.pendingRequest == request)
  }

  @Test("No number is used twice on a server, though the generator draws it again")
  func numbers() throws {
    var site = try Site()
    var numbers: [RequestNumber] = []
    for _ in 0..<20 {
      // Begins anew each time, so it first draws the number of every earlier request.
      site.generator = SeededGenerator(seed: 42)
      numbers.append(try site.open().number)
      _ = try site.console.cancel(.deactivate, on: Site<SiteMemory>.name, at: Sample.morning)
    }
    #expect(Set(numbers).count == 20)
  }

  @Test("A server can be added once under a name, in whatever case")
  func added() throws {
    var site = try Site()
    let name = try ServerName(parsing: "Branch")
    let server = LicenseServer.sample(name, seed: 3, state: .neverActivated)
    try site.console.add(server, at: Sample.morning)
    var added = server
    added.history = [HistoryEntry(at: Sample.morning, who: "Ada Sample", event: .added)]
    #expect(try site.console.server(name) == added)
    let twin = LicenseServer.sample(
      try ServerName(parsing: "BRANCH"), seed: 4, state: .neverActivated)
    #expect(throws: Refusal.serverExists(name)) {
      try site.console.add(twin, at: Sample.morning)
    }
    #expect(try site.console.server(name) == added)
  }

  @Test("A server that there is not is named in the refusal of everything")
  func unknown() throws {
    var site = try Site()
    let name = try ServerName(parsing: "Nowhere")
    let unknown = Refusal.unknownServer("Nowhere")
    #expect(throws: unknown) { try site.console.server(name) }
    #expect(throws: unknown) { try site.open(on: name) }
    #expect(throws: unknown) {
      try site.console.cancel(.deactivate, on: name, at: Sample.morning)
    }
    #expect(throws: unknown) { try site.console.enter(code: "", on: name, at: Sample.morning) }
    #expect(throws: unknown) {
      try site.console.confirmHeard(reference: nil, on: name, at: Sample.morning)
    }
    #expect(throws: unknown) { try site.issueLicense(to: "PC-1", by: name) }
  }
}
