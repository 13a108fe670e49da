import Clearinghouse
import Codes
import LicensingWizard
import Testing

@testable import Simulator

/// One server through two years, the clock moved from one thing to the next.
struct TwoYearsTests {
  private func counts(_ sides: BothSides) throws -> [Int] {
    let licenses = try sides.server.licenses
    return [licenses.issued, licenses.available, licenses.awaitingReissue]
  }

  @Test("A server lives through two years")
  func life() throws {
    var sides = try BothSides(isActivated: false, issued: 0, available: 0)
    let day = BothSides.day

    // Before it is activated there are temporary licenses only.
    #expect(try sides.issue(to: "OLD").expiresAt == day(90))
    #expect(try sides.diagnosis().finding.kind == .neverActivated)

    // Activated, with a certificate for two years, and two packs installed.
    try sides.call(.activate, at: day(1))
    try sides.certify(until: day(731), [1], at: day(1))
    try sides.call(.install, order: BothSides.order(10), at: day(2))
    try sides.call(.install, order: BothSides.order(2, .perUser), at: day(2))
    #expect(try counts(sides) == [0, 12, 0])
    #expect(try sides.registration.licenses == 12)
    #expect(try sides.diagnosis(at: day(2)).finding.kind == .inOrder)

    // Clients come; one renews, one goes away for good.
    let first = try sides.issue(to: "PC-1", at: day(3))
    _ = try sides.issue(to: "PC-2", at: day(3))
    _ = try sides.issue(to: "ada", for: .perUser, at: day(3))
    #expect(try counts(sides) == [3, 9, 0])
    let due = first.expiresAt.advanced(by: .seconds(-7 * 86_400))
    let renewed = try sides.console.renewLicense(
      of: "PC-1", by: sides.name, at: due, using: &sides.generator)
    #expect(renewed.expiresAt > first.expiresAt)
    #expect(try sides.issue(to: "OLD", at: day(90)).kind == .permanent)
    #expect(try sides.issue(to: "PC-1", at: day(93)).client == "PC-1")
    #expect(try counts(sides) == [2, 10, 0])

    // The registration ends after a year: only temporary licenses, until it is reactivated.
    #expect(try sides.server.standing(at: day(366)) == .activated)
    #expect(try sides.diagnosis(at: day(367)).finding.kind == .lapsed)
    #expect(try sides.issue(to: "PC-3", at: day(367)).kind == .temporary)
    #expect(throws: Refusal.self) {
      try sides.open(.install, order: BothSides.order(), at: day(367))
    }
    try sides.call(.reactivate, reason: .registrationExpired, at: day(367))
    try sides.certify(until: day(731), [2], at: day(367))
    #expect(try counts(sides) == [0, 0, 12])
    #expect(try sides.diagnosis(at: day(367)).finding.kind == .awaitingReissue)
    let packID = try sides.call(.reissue, at: day(368))
    #expect(try counts(sides) == [0, 12, 0])

    // The key is stolen: the certificate is trusted no more, by the Internet all is mended at once.
    let page = try sides.send(
      .reactivate, filledIn: [.reasonChosen(.privateKeyCompromised), .sendAgain], at: day(500))
    #expect(page == .finish(try #require(try sides.server.requests.last)))
    #expect(try counts(sides) == [0, 12, 0])
    try sides.certify(until: day(731), [2], at: day(500))
    #expect(
      try sides.server.standing(at: day(500)) == .lapsed(.certificateDistrusted))
    try sides.certify(until: day(731), [3], at: day(500))
    #expect(try sides.issue(to: "PC-4", at: day(500)).kind == .permanent)

    // Deactivated to be redeployed, reactivated on new hardware a month later.
    try sides.call(.deactivate, at: day(520))
    #expect(throws: Refusal.deactivated(sides.name, since: day(520))) {
      try sides.issue(to: "PC-5", at: day(521))
    }
    #expect(try sides.issue(to: "PC-4", at: day(521)).client == "PC-4")
    try sides.call(.reactivate, reason: .redeployed, at: day(550))
    try sides.certify(until: day(731), [4], at: day(550))
    let second = try sides.call(.reissue, at: day(550))
    #expect(second != packID)
    #expect(try sides.diagnosis(at: day(550)).finding.kind == .inOrder)

    // The certificate expires after two years.
    #expect(try sides.server.certificateDaysLeft(at: day(730)) == 1)
    #expect(try sides.server.standing(at: day(731)) == .activated)
    #expect(
      try sides.server.standing(at: day(732)) == .lapsed(.certificateExpired(at: day(731))))
    try sides.call(.reactivate, reason: .certificateExpired, at: day(732))
    try sides.certify(until: day(1461), [5], at: day(732))
    try sides.call(.reissue, at: day(732))
    #expect(try counts(sides) == [0, 12, 0])
    #expect(try sides.diagnosis(at: day(732)).finding.kind == .inOrder)

    let server = try sides.server
    #expect(server.certifyingRequests.count == 5)
    #expect(server.distrusted == [[2]])
    #expect(
      server.requests.map(\.operation) == [
        .activate, .install, .install, .reactivate, .reissue, .reactivate, .deactivate, .reactivate,
        .reissue, .reactivate, .reissue,
      ])
    #expect(
      try sides.registration.answers.map(\.operation) == server.requests.map(\.operation))
    #expect(
      server.events.map(\.number.rawValue).filter { ![20, 21].contains($0) } == [
        18, 4, 17, 4, 4, 39, 4, 4,
      ])
    #expect(server.history.allSatisfy { !($0.note ?? "").contains("SIM0") })
  }

  @Test("The same seed gives the same two years, to the last word")
  func repeated() throws {
    let lives = try (0..<2).map { _ in
      var sides = try BothSides()
      for week in 0..<104 {
        let time = BothSides.day(week * 7)
        _ = try? sides.issue(to: "PC-\(week % 9)", at: time)
        if week % 26 == 25 {
          try sides.call(.reactivate, reason: .registrationExpired, at: time)
          try sides.call(.reissue, at: time)
        }
      }
      #expect(try sides.server.licenses.total == 40)
      return try sides.server
    }
    #expect(lives[0] == lives[1])
  }
}
