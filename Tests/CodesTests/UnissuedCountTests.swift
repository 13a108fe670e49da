import Testing

@testable import Codes

struct UnissuedCountTests {
  @Test("Every value in the range reads back as itself", arguments: [0, 1, 15, 999, 999_999])
  func roundTrip(value: Int) throws {
    let count = try #require(UnissuedCount(value))
    #expect(count.value == value)
    #expect(try UnissuedCount(parsing: count.description) == count)
  }

  @Test("Values outside are refused", arguments: [-1, 1_000_000, .min, .max])
  func range(value: Int) {
    #expect(UnissuedCount(value) == nil)
  }

  @Test(
    "What people type",
    arguments: [
      ("15", 15), ("015", 15), ("0", 0), ("O", 0), ("l5", 15), ("１５", 15), (" 1 5 ", 15),
      ("999,999", 999_999), ("000000000000000000000000001", 1),
    ])
  func forms(text: String, value: Int) throws {
    #expect(try UnissuedCount(parsing: text).value == value)
  }

  @Test(
    "What is no such count is refused for its true cause",
    arguments: [
      ("", CodeError.Cause.empty), ("-", .empty), ("1000000", .tooLarge),
      ("99999999999999999999999999", .tooLarge), ("1x", .unexpected("x", position: 2)),
    ])
  func refusals(text: String, cause: CodeError.Cause) {
    #expect(throws: CodeError(.unissuedCount, cause)) { try UnissuedCount(parsing: text) }
  }

  @Test("A million zeros are zero")
  func zeros() throws {
    #expect(try UnissuedCount(parsing: String(repeating: "0", count: 1_000_000)).value == 0)
  }

  @Test("Counts are ordered by their value")
  func order() throws {
    #expect(try UnissuedCount(parsing: "9") < UnissuedCount(parsing: "10"))
  }
}
