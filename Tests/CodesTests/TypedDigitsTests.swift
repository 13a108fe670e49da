import Testing

@testable import Codes

struct TypedDigitsTests {
  private func run(_ label: Character?, _ digits: String) -> TypedDigits.Run {
    TypedDigits.Run(label: label, digits: Digit.all(of: digits))
  }

  @Test("Runs are parted where the typist parted them")
  func runs() throws {
    #expect(try TypedDigits("4712 0934").runs == [run(nil, "4712"), run(nil, "0934")])
    #expect(try TypedDigits(" - 4712 -- 0934 - ").runs == [run(nil, "4712"), run(nil, "0934")])
    #expect(try TypedDigits("47120934").runs == [run(nil, "47120934")])
    #expect(try TypedDigits("").runs == [])
    #expect(try TypedDigits("4712 0934").digits.text == "47120934")
  }

  @Test("A label stands before its run, in either case, and parts it from the one before")
  func labels() throws {
    #expect(
      try TypedDigits("A 4712, B 0934", labels: "ABCDE").runs
        == [run("A", "4712"), run("B", "0934")])
    #expect(
      try TypedDigits("a4712b0934", labels: "ABCDE").runs == [run("A", "4712"), run("B", "0934")])
    #expect(
      try TypedDigits("A: 47 12", labels: "ABCDE").runs == [run("A", "47"), run(nil, "12")])
    #expect(try TypedDigits("A B 12 C", labels: "ABCDE").runs == [run("B", "12")])
  }

  @Test("A letter that is no label is a stray, and so is every letter where there are no labels")
  func strays() {
    #expect(throws: TypedDigits.Stray(character: "A", position: 1)) { try TypedDigits("A 4712") }
    #expect(throws: TypedDigits.Stray(character: "f", position: 4)) {
      try TypedDigits("a 4f", labels: "ABCDE")
    }
  }

  @Test("Digits of every script that has them are read, 60 scripts or more")
  func scripts() {
    let scalars = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .filter { $0.properties.generalCategory == .decimalNumber }
    let read = scalars.map { Digit(typed: Character($0)).map { Double($0.value) } }
    #expect(read == scalars.map(\.properties.numericValue))
    #expect(scalars.count >= 600)
  }

  @Test(
    "Letters that look like digits are digits; other numbers are not",
    arguments: [
      ("O", 0), ("o", 0), ("l", 1), ("I", 1), ("i", 1), ("|", 1), ("L", nil), ("①", nil),
      ("²", nil), ("五", nil), ("Ⅷ", nil), ("½", nil), ("B", nil), ("", nil), ("-", nil),
      ("1\u{20E3}", nil), ("5\u{301}", nil),
    ] as [(String, Int?)])
  func digits(text: String, value: Int?) {
    #expect(text.first.flatMap { Digit(typed: $0) } == value.flatMap { Digit($0) })
  }

  @Test("A digit is 0 to 9", arguments: [-1, 0, 9, 10, .min, .max])
  func range(value: Int) {
    #expect(Digit(value).map { Int($0.value) } == ((0...9).contains(value) ? value : nil))
  }

  @Test("Grouping takes as many characters as there are, and keeps what fits")
  func grouping() {
    #expect(Digit.all(of: "1234567").grouped([3, 2, 2]) == "123-45-67")
    #expect("1234".grouped([3, 3], separator: " ") == "123 4")
    #expect("".grouped([3], separator: " ").isEmpty)
  }
}
