import Testing

@testable import Codes

struct UTCTimeTests {
  @Test(
    "Every accepted form",
    arguments: [
      ("2026-11-23", 1_795_392_000), ("2026-11-23 09:00", 1_795_424_400),
      ("2026-11-23T09:00", 1_795_424_400), ("2026-11-23T09:00Z", 1_795_424_400),
      ("2026-11-23 09:00:00", 1_795_424_400), ("2026-11-23T09:00:00Z", 1_795_424_400),
      ("2026-11-23T23:59:59Z", 1_795_478_399), ("1970-01-01", 0),
      ("9999-12-31T23:59:59Z", 253_402_300_799), ("2000-02-29T12:34:56Z", 951_827_696),
    ])
  func accepted(text: String, seconds: Int64) {
    #expect(UTCTime(text) == UTCTime(seconds: seconds))
  }

  @Test(
    "Every other form is refused",
    arguments: [
      "", " ", "T", "now", "2026", "2026-11", "2026-11-23T", "2026-11-23 ", "2026-11-23Z",
      "2026-11-23TZ", "2026-11-23T09", "2026-11-23T09:00+01:00", "2026-11-23T09:00:00z",
      "2026-11-23t09:00:00Z", "2026-11-23T9:00", "2026-11-23T09:0", "2026-11-23T09:00:00.5Z",
      "2026-11-23T24:00:00Z", "2026-11-23T23:60:00Z", "2026-11-23T23:59:60Z", "2026-02-29",
      "2026-13-01", "2026-00-01", "1969-12-31", "0000-01-01", "02026-11-23", "-2026-11-23",
      "2026/11/23", "23-11-2026", "+026-11-23", "２０２６-11-23", "2026-11-23 09:00:00 ",
      "2026-11-23  09:00", "2026-11-23T09:00:00ZZ", "2026-11-23T-9:00", "2026-11-23T09:00:00:00",
      "2026-11-23\u{301}", "\u{FEFF}2026-11-23",
    ])
  func refused(text: String) {
    #expect(UTCTime(text) == nil)
  }

  @Test("5,000 moments of 1970 to 9999 read back as themselves")
  func roundTrip() {
    var generator = SeededGenerator(seed: 10)
    let times = (0..<5000).map { _ in
      UTCTime(seconds: Int64(generator.below(253_402_300_800)))
    }
    #expect(times.filter { UTCTime($0.description) != $0 } == [])
  }

  @Test(
    "The day of a moment, before 1970 too",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (86_399, "1970-01-01T23:59:59Z"),
      (86_400, "1970-01-02T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (-86_400, "1969-12-31T00:00:00Z"), (-86_401, "1969-12-30T23:59:59Z"),
    ] as [(Int64, String)])
  func days(seconds: Int64, text: String) {
    #expect(UTCTime(seconds: seconds).description == text)
  }

  @Test("A moment is advanced by whole seconds, and moments are ordered")
  func advancing() throws {
    let time = try #require(UTCTime("2026-12-31 23:59"))
    #expect(time.advanced(by: .seconds(90)).description == "2027-01-01T00:00:30Z")
    #expect(time.advanced(by: .seconds(-60)).description == "2026-12-31T23:58:00Z")
    #expect(time.advanced(by: .milliseconds(1999)).seconds == time.seconds + 1)
    #expect(time < time.advanced(by: .seconds(1)))
  }
}
