import Codes
import Samples
import Testing

@testable import LicensingWizard

/// Days, and clocks that are wrong.
extension CodeRefusalTests {
  @Test("A reference on the fourth day after its issue")
  func expiredReference() throws {
    var site = try Site()
    let request = try site.open(.reactivate)
    let today = Sample.day(4)
    expect(
      try site.hear(site.reference(for: request), at: today),
      .expired(lastDay: Sample.day(3).day, today: today.day), attemptsLeft: nil,
      expired(on: "2026-11-27"))
  }

  @Test("A code of the vendor's next day, taken when the clock is right")
  func notYetValid() throws {
    var site = try Site()
    let request = try site.open()
    let code = try site.code(for: request, at: Sample.day(1))
    expect(
      try site.enter(code),
      .notYetValid(firstDay: Sample.day(1).day, today: Sample.morning.day), attemptsLeft: nil,
      notYetValid(from: "2026-11-24", on: "2026-11-23"))
    #expect(try site.server.requests == [request])
    #expect(try site.enter(code, at: Sample.day(1)) == nil)
  }

  @Test("A code while the site's clock stands before the request")
  func clockSetBack() throws {
    var site = try Site()
    let request = try site.open()
    let today = Sample.day(-200)
    expect(
      try site.enter(site.code(for: request), at: today),
      .notYetValid(firstDay: Sample.morning.day, today: today.day), attemptsLeft: nil,
      notYetValid(from: "2026-11-23", on: "2026-05-07"))
  }

  @Test("A code while the site's clock stands in the year 9999")
  func clockFarAhead() throws {
    var site = try Site()
    let request = try site.open()
    let time = UTCTime(seconds: 253_402_300_799)
    #expect(time.description == "9999-12-31T23:59:59Z")
    expect(
      try site.enter(site.code(for: request), at: time),
      .expired(lastDay: Sample.day(3).day, today: time.day), attemptsLeft: nil,
      expired(on: "9999-12-31"))
    let strange = try site.enter(Site<SiteMemory>.strangeCode(), at: time)
    #expect(strange == CodeRefusal(cause: .notForThisRequest, attemptsLeft: 4))
  }

  @Test("A request that was opened with the clock ahead goes on once the clock is right")
  func openedWithClockAhead() throws {
    for days in [2, 30, 366] {
      var site = try Site()
      let request = try site.open(at: Sample.day(days + 3))
      let code = try site.code(for: request)
      let today = Sample.day(days + 3)
      expect(
        try site.enter(code, at: today),
        .expired(lastDay: Sample.day(3).day, today: today.day), attemptsLeft: nil,
        expired(on: today.day.description))
      #expect(try site.enter(code, at: Sample.day(1)) == nil)
      #expect(
        try site.server.state == .deactivated(Sample.licenseServerID(), since: Sample.day(1)))
    }
  }
}
