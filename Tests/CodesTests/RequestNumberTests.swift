import Testing

@testable import Codes

struct RequestNumberTests {
  @Test("What is printed reads back, in every way that people type it")
  func forms() throws {
    let number = try RequestNumber(parsing: Sample.requestNumber)
    #expect(number.canonical == "12345671")
    #expect(number.description == "1234-5671")
    #expect(number.spoken == "one two three four, five six seven one")
    for text in ["12345671", "1 2 3 4 5 6 7 1", "l234.567I", "１２３４‐５６７１", "1234-5671\r\n"] {
      #expect(try RequestNumber(parsing: text) == number)
    }
  }

  @Test("1,000 random ones are sound, and read back as themselves")
  func random() throws {
    var generator = SeededGenerator(seed: 2)
    let numbers = (0..<1000).map { _ in RequestNumber.random(using: &generator) }
    #expect(try numbers.map { try RequestNumber(parsing: $0.description) } == numbers)
    #expect(numbers.allSatisfy { $0.canonical.count == 8 })
    #expect(Set(numbers).count > 990)
  }

  @Test("Every single-digit error and every swap is refused")
  func errors() throws {
    let number = Digit.all(of: "12345671")
    let errors = Slips.otherDigits(number) + Slips.swaps(number)
    #expect(errors.count == 72 + 7)
    #expect(errors.filter { (try? RequestNumber(parsing: $0.text)) != nil } == [])
  }

  @Test(
    "What is no request number is refused for its true cause",
    arguments: [
      ("", CodeError.Cause.empty),
      ("1234-567", .wrongLength(found: 7, expected: 8)),
      ("1234-56711", .wrongLength(found: 9, expected: 8)),
      ("1234-5672", .checkFails),
      ("1234-567#", .unexpected("#", position: 9)),
      (Sample.licensePackID, .otherKind(.licensePackID)),
      (Sample.productID, .wrongLength(found: 20, expected: 8)),
    ])
  func refusals(text: String, cause: CodeError.Cause) {
    #expect(throws: CodeError(.requestNumber, cause)) { try RequestNumber(parsing: text) }
  }
}
