import Clearinghouse
import Codes
import Dialogue
import SupportLine
import Testing

/// When a caller gets to a representative: opening hours, holidays, the queue.
struct RepresentativeTests {
  private static func ask(
    _ desk: inout SupportDesk<some VendorLedger>, _ question: DeskQuestion, at time: String
  ) throws -> Answered {
    let (reply, values) = try desk.answer(question.name, [:], at: try Sample.time(time))
    return Answered(reply, values)
  }

  private static func closed(
    _ reply: ReplyName, until day: String
  ) -> Answered {
    Answered(reply, ["opens-on": day, "opens-at": "8"])
  }

  @Test(
    "Representatives are there from 8 to 18 o'clock UTC, to the second",
    arguments: [
      ("2026-11-23 00:00:00", closed("early", until: "2026-11-23")),
      ("2026-11-23 07:59:59", closed("early", until: "2026-11-23")),
      ("2026-11-23 08:00:00", Answered("free")),
      ("2026-11-23 17:56:59", Answered("free")),
      ("2026-11-23 17:59:59", Answered("busy", ["position": "3"])),
      ("2026-11-23 18:00:00", closed("closed", until: "2026-11-24")),
      ("2026-11-23 23:59:59", closed("closed", until: "2026-11-24")),
    ])
  func hours(_ time: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, .representative, at: time) == answered)
  }

  @Test(
    "From Friday evening and at weekends, the line says Monday",
    arguments: [
      ("2026-11-20 17:00", Answered("free")),
      ("2026-11-20 18:00", closed("closed", until: "2026-11-23")),
      ("2026-11-21 07:00", closed("closed", until: "2026-11-23")),
      ("2026-11-21 12:00", closed("closed", until: "2026-11-23")),
      ("2026-11-22 23:59", closed("closed", until: "2026-11-23")),
    ])
  func weekend(_ time: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, .representative, at: time) == answered)
  }

  @Test(
    "Holidays close all day, and the day before them says the day after",
    arguments: [
      // Thanksgiving is the fourth Thursday: the 22nd at the earliest, the 28th at the latest.
      ("2026-11-25 18:00", closed("closed", until: "2026-11-27")),
      ("2026-11-26 00:00", closed("holiday", until: "2026-11-27")),
      ("2026-11-26 23:59", closed("holiday", until: "2026-11-27")),
      ("2018-11-22 12:00", closed("holiday", until: "2018-11-23")),
      ("2019-11-28 12:00", closed("holiday", until: "2019-11-29")),
      ("2019-11-21 12:00", Answered("free")),
      // On a Friday and on a Saturday, with the weekend after it.
      ("2026-12-24 18:00", closed("closed", until: "2026-12-28")),
      ("2026-12-25 12:00", closed("holiday", until: "2026-12-28")),
      ("2027-01-01 12:00", closed("holiday", until: "2027-01-04")),
      ("2026-07-04 12:00", closed("holiday", until: "2026-07-06")),
      ("2026-07-03 12:00", Answered("free")),
      // On a Monday, before which the weekend is.
      ("2022-07-01 18:00", closed("closed", until: "2022-07-05")),
      ("2022-07-04 12:00", closed("holiday", until: "2022-07-05")),
      ("2028-02-29 12:00", Answered("free")),
      ("1970-01-01 00:00", closed("holiday", until: "1970-01-02")),
      ("9999-12-31 18:00", closed("closed", until: "10000-01-03")),
    ])
  func holidays(_ time: String, _ answered: Answered) throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, .representative, at: time) == answered)
  }

  @Test("Every hour of ten years is open or says a working day of which the hours are open")
  func anyHour() throws {
    let (fresh, newYear) = (try Sample.desk(), try Sample.time("2026-01-01"))
    var opening = 0
    for hour in 0..<3653 * 24 {
      let time = newYear.advanced(by: .seconds(hour * 3600))
      var desk = fresh
      let (reply, values) = try desk.answer("representative", [:], at: time)
      guard reply != "free" else {
        opening += 1
        continue
      }
      let opens = try Sample.time("\(values["opens-on"] ?? "") 08:00")
      #expect(time < opens && opens.seconds - time.seconds <= 5 * 86_400, "\(time)")
      var later = fresh
      #expect(try later.answer("representative", [:], at: opens).reply == "free", "\(time)")
    }
    #expect(opening > 25_000 && opening.isMultiple(of: 10))
  }

  @Test(
    "How many wait follows from the minute, and one of them is taken every 20 seconds",
    arguments: [(1, 1), (2, 2), (3, 3), (5, 1), (59, 3)])
  func queue(minute: Int, position: Int) throws {
    var desk = try Sample.desk()
    let start = try Sample.time("2026-11-23 09:00").advanced(by: .seconds(60 * minute))
    let first = try desk.answer("representative", [:], at: start)
    #expect(first.reply == "busy")
    #expect(first.values == ["position": "\(position)"])
    for second in 0..<20 * position {
      let (reply, values) = try desk.answer(
        "queue", [:], at: start.advanced(by: .seconds(second)))
      #expect(reply == "waiting")
      #expect(values == ["position": "\(position - second / 20)"])
    }
    let ready = try desk.answer("queue", [:], at: start.advanced(by: .seconds(20 * position)))
    #expect(ready.reply == "ready")
    #expect(try desk.answer("representative", [:], at: start).reply == "connected")
  }

  @Test("Whoever leaves the queue and comes back joins it at its end")
  func rejoining() throws {
    var desk = try Sample.desk()
    #expect(
      try Self.ask(&desk, .representative, at: "2026-11-23 09:01:30").values == ["position": "1"])
    #expect(
      try Self.ask(&desk, .representative, at: "2026-11-23 09:03:00").values == ["position": "3"])
    #expect(try Self.ask(&desk, .queue, at: "2026-11-23 09:03:39").values == ["position": "2"])
  }

  @Test("Whoever waits when the hours end is served")
  func waitingAtTheEnd() throws {
    var desk = try Sample.desk()
    #expect(try Self.ask(&desk, .representative, at: "2026-11-23 17:59:30").reply == "busy")
    #expect(try Self.ask(&desk, .queue, at: "2026-11-23 18:00:29").reply == "waiting")
    #expect(try Self.ask(&desk, .queue, at: "2026-11-23 18:00:30").reply == "ready")
  }

  @Test(
    "A case has the number of its time",
    arguments: [
      ("2026-11-23 09:04:59", "1123-0904"), ("2026-01-02 00:00:00", "0102-0000"),
      ("1999-12-31 23:59:59", "1231-2359"),
    ])
  func cases(_ time: String, _ number: String) throws {
    var desk = try Sample.desk()
    #expect(
      try Self.ask(&desk, .openCase, at: time)
        == Answered("opened", ["case-number": number]))
  }
}
