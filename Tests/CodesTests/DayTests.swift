import Testing

@testable import Codes

struct DayTests {
  @Test("Every day of 1970 to 2400 follows the one before it, and is made of its own parts")
  func calendar() {
    var number = 0
    var wrong: [Int] = []
    for year in 1970...2400 {
      let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1..., lengths) {
        for day in 1...length {
          let parts = Day(number: number).parts
          let made = Day(year: year, month: month, day: day)
          if parts != (year, month, day) || made?.number != number { wrong.append(number) }
          number += 1
        }
        if Day(year: year, month: month, day: length + 1) != nil { wrong.append(number) }
      }
    }
    #expect(wrong == [])
    #expect(number == 157_420)
  }

  @Test(
    "Days that are known by their number",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017),
      ("2026-11-23", 20_780), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
      ("1600-02-29", -135_081),
    ])
  func known(text: String, number: Int) {
    #expect(Day(number: number).description == text)
    let parts = Day(number: number).parts
    #expect(Day(year: parts.year, month: parts.month, day: parts.day)?.number == number)
  }

  @Test(
    "There are no such days",
    arguments: [
      (2026, 2, 29), (2100, 2, 29), (1900, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1),
      (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (2026, -1, 5), (.max, 1, 1),
      (.min, 1, 1), (2026, .max, 1), (2026, 1, .min),
    ])
  func invalid(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("Days are counted, compared and advanced by their number")
  func arithmetic() throws {
    let day = try #require(Day(year: 2026, month: 12, day: 30))
    #expect(day.advanced(by: 3).description == "2027-01-02")
    #expect(day.distance(to: day.advanced(by: -400)) == -400)
    #expect(day < day.advanced(by: 1))
    #expect((day...day.advanced(by: 3)).map(\.description).last == "2027-01-02")
  }

  @Test("A grant is accepted on its day and the three after")
  func validity() throws {
    let validity = try Sample.grant().validity
    #expect(
      validity.map(\.description) == ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"])
  }
}
