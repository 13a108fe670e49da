import Codes
import LicensingWizard
import Samples
import Testing

/// The certificate as it was judged, the registration, and what becomes of both.
struct CertificateTests {
  private let name: ServerName

  init() throws {
    name = try Site<SiteMemory>.name
  }

  private func site(_ verdict: ServerCertificate.Verdict) throws -> Site<SiteMemory> {
    var site = try Site()
    try site.console.keep(ServerCertificate(bytes: [1], verdict), on: name, at: Sample.morning)
    return site
  }

  @Test("A certificate that is kept is in the history")
  func kept() throws {
    let site = try site(.valid(until: Sample.day(1)))
    #expect(
      try site.server.history == [
        HistoryEntry(at: Sample.morning, who: "Ada Sample", event: .certificateKept)
      ])
    #expect(try !site.server.needsCertificate)
  }

  @Test(
    "One that turns out bad is in the event log, once",
    arguments: [
      (
        ServerCertificate.Verdict.damaged,
        "TS-LICENSE-01 must be reactivated: its certificate is damaged."
      ),
      (
        .wrongKey,
        "TS-LICENSE-01 must be reactivated: its private key is not on this computer "
          + "(server-redeployed)."
      ),
      (
        .expired(at: Sample.day(-1)),
        "TS-LICENSE-01 must be reactivated: its certificate expired on 2026-11-22."
      ),
      (
        .notYetValid(from: Sample.day(1)),
        "TS-LICENSE-01 must be reactivated, unless the clock is wrong: its certificate is not valid "
          + "before 2026-11-24 by the clock of this computer."
      ),
    ])
  func turnsBad(verdict: ServerCertificate.Verdict, sentence: String) throws {
    var site = try site(.valid(until: Sample.day(100)))
    for _ in 0..<2 {
      try site.console.judge(verdict, of: name, at: Sample.morning)
      #expect(
        try site.server.certificate == ServerCertificate(bytes: [1], verdict))
    }
    #expect(
      try site.server.events == [LoggedEvent(at: Sample.morning, .certificateBad, sentence)])
    try site.console.judge(.valid(until: Sample.day(100)), of: name, at: Sample.morning)
    #expect(try site.server.standing(at: Sample.morning) == .activated)
    #expect(try site.server.events.count == 1)
  }

  @Test("A server without a certificate has none to be judged")
  func none() throws {
    var site = try Site()
    let before = try site.server
    try site.console.judge(.damaged, of: name, at: Sample.morning)
    #expect(try site.server == before)
    #expect(before.needsCertificate)
  }

  @Test("It is valid up to the last second, and not a second longer")
  func lastSecond() throws {
    let server = try site(.valid(until: Sample.day(1))).server
    let last = Sample.day(1)
    let after = last.advanced(by: .seconds(1))
    #expect(server.standing(at: last) == .activated)
    #expect(server.standing(at: after) == .lapsed(.certificateExpired(at: last)))
    #expect(server.certificateDaysLeft(at: Sample.morning) == 1)
    #expect(server.certificateDaysLeft(at: last) == 0)
    #expect(server.certificateDaysLeft(at: after) == nil)
    #expect(server.contradiction(to: .certificateExpired, at: last) != nil)
    #expect(server.contradiction(to: .certificateExpired, at: after) == nil)
  }

  @Test("A registration is good through its last day")
  func registration() throws {
    var site = try Site()
    try site.console.stage("", on: name, at: Sample.morning) {
      $0.registrationEndsOn = Sample.day(3).day
    }
    #expect(try site.server.standing(at: Sample.day(3)) == .activated)
    #expect(
      try site.server.standing(at: Sample.day(4))
        == .lapsed(.registrationExpired(lastDay: Sample.day(3).day)))
  }

  @Test("A reactivation takes the certificate away, and the new one is of its request")
  func replaced() throws {
    var site = try site(.damaged)
    #expect(try site.server.certifyingRequests == [])
    let request = try site.open(.reactivate, reason: .certificateCorrupt)
    _ = try site.hear(nil)
    let server = try site.server
    #expect(server.certificate == nil)
    #expect(server.needsCertificate)
    #expect(server.certifyingRequests.map(\.number) == [request.number])
    #expect(server.distrusted == [])
    #expect(server.registrationEndsOn == Sample.day(365).day)
  }

  @Test("After “private key compromised” the old certificate is never trusted again")
  func compromised() throws {
    var site = try site(.valid(until: Sample.day(100)))
    _ = try site.open(.reactivate, reason: .privateKeyCompromised)
    _ = try site.hear(nil)
    #expect(try site.server.distrusted == [[1]])
    let good = ServerCertificate.Verdict.valid(until: Sample.day(100))
    // As a backup of the certificate would be put back.
    try site.console.keep(ServerCertificate(bytes: [1], good), on: name, at: Sample.morning)
    try site.console.judge(good, of: name, at: Sample.morning)
    #expect(try site.server.certificate?.verdict == .distrusted)
    #expect(try site.server.standing(at: Sample.morning) == .lapsed(.certificateDistrusted))
    try site.console.keep(ServerCertificate(bytes: [2], good), on: name, at: Sample.morning)
    #expect(try site.server.standing(at: Sample.morning) == .activated)
    for reason in [ReactivationReason.certificateCorrupt, .privateKeyCompromised] {
      _ = try site.open(.reactivate, reason: reason)
      _ = try site.hear(nil)
    }
    #expect(try site.server.distrusted == [[1]])
  }

  @Test("A reason that cannot be the true one gets a warning, and is not refused")
  func contradictions() throws {
    let valid = try site(.valid(until: Sample.day(100)))
    let texts: [ReactivationReason: String] = [
      .certificateExpired:
        "The reason is that the certificate expired, but the certificate of TS-LICENSE-01 is valid "
        + "until 2027-03-03.",
      .certificateCorrupt:
        "The reason is that the certificate is damaged, but the certificate of TS-LICENSE-01 is in "
        + "order.",
      .registrationExpired:
        "The reason is that the registration expired, but that of TS-LICENSE-01 is good through "
        + "2027-11-23.",
    ]
    var server = try valid.server
    server.registrationEndsOn = Sample.day(365).day
    for reason in ReactivationReason.allCases {
      #expect(server.contradiction(to: reason, at: Sample.morning) == texts[reason])
    }
  }

  @Test("A reason that is not why the server lapsed gets a warning, where that is known")
  func otherReasons() throws {
    let damaged = try site(.damaged).server
    let end =
      "but TS-LICENSE-01 must be reactivated since its certificate is damaged: give the reason "
      + "certificate-corrupt, “The certificate is damaged”."
    let texts: [ReactivationReason: String] = [
      .redeployed: "The reason is that the server was redeployed, \(end)",
      .registrationExpired: "The reason is that the registration expired, \(end)",
      .serverUpgraded: "The reason is that the server was upgraded, \(end)",
      .certificateExpired: "The reason is that the certificate expired, \(end)",
    ]
    for reason in ReactivationReason.allCases {
      #expect(damaged.contradiction(to: reason, at: Sample.morning) == texts[reason])
    }
    // Both have expired by then.
    var server = try site(.valid(until: Sample.day(100))).server
    server.registrationEndsOn = Sample.day(365).day
    let late = Sample.day(400)
    #expect(
      ReactivationReason.allCases.filter { server.contradiction(to: $0, at: late) == nil }
        == [.privateKeyCompromised, .registrationExpired, .certificateExpired])
    let early = try site(.notYetValid(from: Sample.day(1))).server
    #expect(
      ReactivationReason.allCases.allSatisfy {
        early.contradiction(to: $0, at: Sample.morning) == nil
      })
  }

  @Test("Each lapse has the reason that is given for it")
  func lapsesHaveReasons() {
    let lapses: [(LicenseServer.Lapse, ReactivationReason?)] = [
      (.certificateExpired(at: Sample.morning), .certificateExpired),
      (.certificateDamaged, .certificateCorrupt), (.privateKeyMissing, .redeployed),
      (.certificateDistrusted, .privateKeyCompromised),
      (.registrationExpired(lastDay: Sample.morning.day), .registrationExpired),
      (.certificateNotYetValid(from: Sample.morning), nil),
    ]
    #expect(lapses.map(\.0.reason) == lapses.map(\.1))
  }

  @Test("The wizard shows the warning beside the numbers and goes on")
  func warned() throws {
    var site = try site(.valid(until: Sample.day(100)))
    var wizard = Wizard(.reactivate, for: try site.server)
    (wizard, _) = wizard.after(.contactConfirmed(.sample))
    let (next, effect) = wizard.after(.reasonChosen(.certificateExpired))
    let outcome = try site.perform(try #require(effect), of: next)
    (wizard, _) = next.after(outcome)
    let notice = try #require(wizard.page.notice)
    #expect(notice.isWarning)
    #expect(
      notice.description
        == "TS-LICENSE-01 is active. Reactivating it holds back its 15 available licenses until they "
        + "are reissued. The reason is that the certificate expired, but the certificate of "
        + "TS-LICENSE-01 is valid until 2027-03-03.")
    #expect(wizard.page.request == (try site.server.pendingRequest))
    (wizard, _) = wizard.after(.numbersNoted)
    #expect(wizard.page.notice == nil)
  }

  @Test("Properties are changed where they are complete, and the change is in the history")
  func properties() throws {
    var site = try Site()
    #expect(throws: Refusal.contactIncomplete(["E-mail"])) {
      try site.console.setProperties(
        of: name, contact: .sample, method: .internet, at: Sample.morning)
    }
    for _ in 0..<2 {
      try site.console.setProperties(
        of: name, contact: .reachable, method: .internet, at: Sample.morning)
    }
    let server = try site.server
    #expect(server.contact == .reachable)
    #expect(server.connectionMethod == .internet)
    #expect(server.history.map(\.event) == [.propertiesChanged])
  }
}
