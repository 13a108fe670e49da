import Codes
import Samples
import Testing

@testable import LicensingWizard

/// Five attempts, each charged before anything is compared.
struct AttemptTests {
  private let cause =
    "This is well formed, but it was not given for this request. Compare product ID "
    + "and request number with what you gave Customer Support. If both are right, see "
    + "“licenseline doctor”."

  private let closing =
    " That was the last of 5 attempts: this request is closed. Start a new one and call again."

  @Test("The fifth refusal closes the request, and its right code is then an earlier request's")
  func exhausted() throws {
    var site = try Site()
    let request = try site.open()
    let name = try Site<SiteMemory>.name
    let texts = try (1...5).map { try site.enter(Site<SiteMemory>.strangeCode($0))?.description }
    #expect(
      texts == [
        cause + " 4 attempts are left.", cause + " 3 attempts are left.",
        cause + " 2 attempts are left.", cause + " 1 attempt is left.", cause + closing,
      ])
    let server = try site.server
    var closed = request
    closed.attempts = 5
    closed.status = .exhausted(at: Sample.morning)
    #expect(server.requests == [closed])
    #expect(server.pendingRequest == nil)
    #expect(server.state == .activated(Sample.licenseServerID()))
    #expect(
      server.history.map(\.event) == [.requestOpened] + Array(repeating: .codeRefused, count: 5)
        + [.attemptsExhausted])
    #expect(throws: Refusal.nothingPending(name, .deactivate)) {
      try site.enter(Site<SiteMemory>.strangeCode())
    }
    let refusal = try site.enter(site.code(for: request))
    #expect(refusal == CodeRefusal(cause: .earlierRequest(closed), attemptsLeft: nil))
    #expect(
      refusal?.description
        == "This belongs to an earlier request, \(request.number), which was closed after 5 attempts "
        + "on 2026-11-23 and takes nothing any more. Start a new one.")
    #expect(try site.server == server)
  }

  @Test("The refusal that closes a request names one way on, and no call with its number")
  func lastOfAnotherOperation() throws {
    var site = try Site()
    let request = try site.open()
    for seed: UInt64 in 1...4 { _ = try site.enter(Site<SiteMemory>.strangeCode(seed)) }
    #expect(
      try site.enter(site.code(for: request, as: .reactivate))?.description
        == "This was given for a reactivation, not for this." + closing)
  }

  @Test("The right code at the fifth attempt is accepted")
  func fifth() throws {
    var site = try Site()
    let request = try site.open()
    for seed in 1...4 { _ = try site.enter(Site<SiteMemory>.strangeCode(UInt64(seed))) }
    #expect(try site.enter(site.code(for: request)) == nil)
    #expect(try site.server.requests.map(\.attempts) == [5])
  }

  @Test("Five refused references close a reactivation")
  func references() throws {
    var site = try Site()
    let request = try site.open(.reactivate)
    let reference = SpokenReference(
      confirming: try site.grant(for: request), key: Sample.otherKey
    ).description
    let refusals = try (1...5).map { _ in try site.hear(reference) }
    #expect(
      refusals
        == [4, 3, 2, 1, 0].map { CodeRefusal(cause: .notForThisRequest, attemptsLeft: $0) })
    #expect(try site.server.requests.map(\.status) == [.exhausted(at: Sample.morning)])
    #expect(try site.server.licenses == LicenseCounts(issued: 25, available: 15))
  }

  @Test("Once a run died with the last attempt charged, even the right code is refused")
  func chargedBefore() throws {
    var site = try Site()
    var request = try site.open()
    try site.console.change(try Site<SiteMemory>.name) { $0.requests[0].attempts = 5 }
    request.attempts = 5
    request.status = .exhausted(at: Sample.morning)
    let refusal = try site.enter(site.code(for: request))
    #expect(refusal == CodeRefusal(cause: .attemptsExhausted, attemptsLeft: 0))
    #expect(refusal?.description == "All attempts of this request were used before." + closing)
    let server = try site.server
    #expect(server.requests == [request])
    #expect(server.state == .activated(Sample.licenseServerID()))
    #expect(server.history.map(\.event) == [.requestOpened, .codeRefused, .attemptsExhausted])
    #expect(server.history[1].note == "no attempt left")
  }

  @Test(
    "Every refusal has a word or two in the history",
    arguments: [
      (CodeRefusal.Cause.unsoundCode(.nothingTyped), "check digits"),
      (.unsoundReference(CodeError(.spokenReference, .empty)), "check digits"),
      (.otherOperation(.reactivate), "other operation"),
      (.expired(lastDay: Sample.morning.day, today: Sample.morning.day), "expired"),
      (.notYetValid(firstDay: Sample.morning.day, today: Sample.morning.day), "not yet valid"),
      (.notForThisRequest, "not for this request"),
      (.attemptsExhausted, "no attempt left"),
    ])
  func summaries(cause: CodeRefusal.Cause, summary: String) {
    #expect(cause.summary == summary)
  }

  @Test("No history holds a whole code, nor a key")
  func secrets() throws {
    var site = try Site()
    let request = try site.open()
    var codes = (1...3).map { Site<SiteMemory>.strangeCode(UInt64($0)) }
    codes.append(try site.code(for: request))
    for code in codes { _ = try site.enter(code) }
    let reactivation = try site.open(.reactivate)
    _ = try site.hear(site.reference(for: reactivation))
    let server = try site.server
    #expect(server.state == .activated(Sample.licenseServerID()))
    let history = String(reflecting: server.history)
    let secrets = codes + codes.map { $0.replacing("-", with: "") } + [Sample.key.hexadecimal]
    #expect(secrets.filter(history.contains) == [])
    #expect(codes.flatMap { $0.split(separator: "-") }.filter(history.contains) == [])
  }
}
