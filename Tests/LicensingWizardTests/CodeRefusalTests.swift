import Codes
import Samples
import Testing

@testable import LicensingWizard

/// Sound codes in the wrong context: the true cause, by value and word for word.
struct CodeRefusalTests {
  /// - Parameter attemptsLeft: `nil` when the refusal cost none.
  func expect(
    _ refusal: CodeRefusal?, _ cause: CodeRefusal.Cause, attemptsLeft: Int? = 4, _ text: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(
      refusal == CodeRefusal(cause: cause, attemptsLeft: attemptsLeft), sourceLocation: location)
    #expect(refusal?.description == text, sourceLocation: location)
  }

  let left = " 4 attempts are left."

  @Test("A code for another operation")
  func otherOperation() throws {
    var site = try Site()
    let request = try site.open()
    let text =
      "This was given for a reactivation, not for this. Call again and choose the right one."
    expect(
      try site.enter(site.code(for: request, as: .reactivate)), .otherOperation(.reactivate),
      text + left)
  }

  @Test("A reference for another operation")
  func otherOperationReference() throws {
    var site = try Site()
    let request = try site.open(.reactivate)
    expect(
      try site.hear(site.reference(for: request, as: .deactivate)), .otherOperation(.deactivate),
      "This was given for a deactivation, not for this. Call again and choose the right one."
        + left)
  }

  @Test("A code for a request that was cancelled")
  func cancelled() throws {
    var site = try Site()
    let earlier = try site.open(at: Sample.day(-2))
    _ = try site.console.cancel(.deactivate, on: Site<SiteMemory>.name, at: Sample.day(-1))
    _ = try site.open()
    let closed = try site.server.requests[0]
    expect(
      try site.enter(site.code(for: earlier, at: Sample.day(-2))), .earlierRequest(closed),
      "This belongs to an earlier request, \(earlier.number), which was cancelled on 2026-11-22 "
        + "and takes nothing any more." + left)
  }

  @Test("A code that was given for an earlier request only after that was closed")
  func cancelledLongBefore() throws {
    var site = try Site()
    let earlier = try site.open(at: Sample.day(-9))
    _ = try site.console.cancel(.deactivate, on: Site<SiteMemory>.name, at: Sample.day(-9))
    _ = try site.open(at: Sample.day(-3))
    let closed = try site.server.requests[0]
    expect(
      try site.enter(site.code(for: earlier)), .earlierRequest(closed),
      "This belongs to an earlier request, \(earlier.number), which was cancelled on 2026-11-14 "
        + "and takes nothing any more." + left)
  }

  @Test("A code for a request whose attempts were used up")
  func exhausted() throws {
    var site = try Site()
    let earlier = try site.open(at: Sample.day(-2))
    for seed: UInt64 in 1...5 {
      _ = try site.enter(Site<SiteMemory>.strangeCode(seed), at: Sample.day(-2))
    }
    _ = try site.open()
    let closed = try site.server.requests[0]
    #expect(closed.status == .exhausted(at: Sample.day(-2)))
    expect(
      try site.enter(site.code(for: earlier, at: Sample.day(-2))), .earlierRequest(closed),
      "This belongs to an earlier request, \(earlier.number), which was closed after 5 attempts on "
        + "2026-11-21 and takes nothing any more." + left)
  }

  @Test("A code for another server of this console")
  func otherServer() throws {
    var site = try Site()
    let otherName = try Site<SiteMemory>.otherName
    let other = try site.open(on: otherName)
    _ = try site.open()
    let text =
      "This was given for another server of this console, TS-LICENSE-02, not for this one."
      + left
    let untouched = try site.console.server(otherName)
    expect(try site.enter(site.code(for: other, of: otherName)), .otherServer(otherName), text)
    #expect(try site.console.server(otherName) == untouched)
    _ = try site.console.cancel(.deactivate, on: otherName, at: Sample.morning)
    let code = try site.code(for: other, of: otherName)
    expect(
      try site.enter(code), .otherServer(otherName), attemptsLeft: 3,
      text.replacing("4", with: "3"))
  }

  @Test("A code for the product ID of the other server with the request number of this one")
  func otherServersProductID() throws {
    var site = try Site()
    let otherName = try Site<SiteMemory>.otherName
    let request = try site.open()
    let productID = try site.server.productID
    expect(
      try site.enter(site.code(for: request, of: otherName)),
      .otherServersProductID(otherName, productID: productID),
      "This was given for the request number of this server, but for the product ID of another "
        + "server of this console, TS-LICENSE-02. The product ID of this server is \(productID). The "
        + "Clearinghouse has changed TS-LICENSE-02: see “licenseline doctor TS-LICENSE-02”." + left)
  }

  @Test("A code for the product ID of this server with the request number of the other one")
  func otherServersRequestNumber() throws {
    var site = try Site()
    let otherName = try Site<SiteMemory>.otherName
    let other = try site.open(on: otherName)
    let request = try site.open()
    expect(
      try site.enter(site.code(for: other)),
      .otherServersRequestNumber(otherName, number: request.number),
      "This was given for the product ID of this server, but for the request number of another "
        + "server of this console, TS-LICENSE-02. The request number of this server is "
        + "\(request.number)." + left)
  }

  func expired(on today: String) -> String {
    "This was valid through 2026-11-26, and it is \(today) by the clock of this computer. Set the "
      + "clock if it is wrong, and type this again. If it is right, call again with the same request "
      + "number for a new one. No attempt is lost."
  }

  func notYetValid(from day: String, on today: String) -> String {
    "This is valid from \(day), and it is \(today) by the clock of this computer. Set the clock if "
      + "it is wrong, and type this again. No attempt is lost."
  }

  @Test("A code after the third day since its issue")
  func expired() throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request)
    for (days, today) in [(4, "2026-11-27"), (400, "2027-12-28")] {
      let time = Sample.day(days)
      expect(
        try site.enter(code, at: time), .expired(lastDay: Sample.day(3).day, today: time.day),
        attemptsLeft: nil, expired(on: today))
    }
    #expect(try site.server.requests == [request])
    #expect(
      try site.server.history.map(\.event) == [.requestOpened, .codeRefused, .codeRefused])
  }

  @Test("A code that expired leaves the last attempt for its successor")
  func expiredWithLastAttempt() throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request)
    for seed: UInt64 in 1...4 { _ = try site.enter(Site<SiteMemory>.strangeCode(seed)) }
    let today = Sample.day(4)
    expect(
      try site.enter(code, at: today), .expired(lastDay: Sample.day(3).day, today: today.day),
      attemptsLeft: nil, expired(on: "2026-11-27"))
    #expect(try site.server.pendingRequest?.attempts == 4)
    #expect(try site.enter(site.code(for: request, at: today), at: today) == nil)
  }

  @Test("A code that expires while another window replaces its request refunds the other none")
  func expiredMeanwhile() throws {
    var server = try Site().server
    let request = Request(
      number: Sample.number(), operation: .deactivate, method: .telephone, reason: nil,
      openedAt: Sample.morning, attempts: 2)
    let other = Request(
      number: Sample.number(2), operation: .deactivate, method: .telephone, reason: nil,
      openedAt: Sample.morning, attempts: 2)
    server.requests = [other]
    server.refund(request)
    #expect(server.requests == [other])
    server.refund(other)
    #expect(server.requests.map(\.attempts) == [1])
  }

  @Test("A code that was used, with nothing new pending and with a new request")
  func alreadyUsed() throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request)
    #expect(try site.enter(code) == nil)
    let server = try site.server
    let used = server.requests[0]
    let text =
      "This was used on 2026-11-23 already: it completed the deactivation \(request.number)."
    expect(
      try site.enter(code, at: Sample.day(1)), .alreadyUsed(used, at: Sample.morning),
      attemptsLeft: nil, text)
    #expect(try site.server == server)

    let reactivation = try site.open(.reactivate)
    expect(
      try site.enter(code), .alreadyUsed(used, at: Sample.morning), attemptsLeft: nil, text)
    #expect(try site.hear(site.reference(for: reactivation)) == nil)
    _ = try site.open(.deactivate)
    expect(try site.enter(code), .alreadyUsed(used, at: Sample.morning), text + left)
  }

  @Test("A code that was given for nothing here")
  func notForThisRequest() throws {
    var site = try Site()
    let request = try site.open()
    expect(
      try site.enter(Site<SiteMemory>.strangeCode()), .notForThisRequest,
      "This is well formed, but it was not given for this request. Compare product ID "
        + "and request number with what you gave Customer Support. If both are right, see "
        + "“licenseline doctor”." + left)
    var charged = request
    charged.attempts = 1
    #expect(try site.server.requests == [charged])
    #expect(
      try site.server.history.last
        == HistoryEntry(
          at: Sample.morning, who: "Ada Sample", event: .codeRefused, operation: .deactivate,
          method: .telephone, requestNumber: request.number, note: "not for this request"))
  }

  @Test("A code of the same request under another key is for nothing here")
  func otherKey() throws {
    var site = try Site()
    let grant = try site.grant(for: site.open())
    let refusal = try site.enter(
      ConfirmationCode(confirming: grant, key: Sample.otherKey).description)
    #expect(refusal == CodeRefusal(cause: .notForThisRequest, attemptsLeft: 4))
  }
}
