import Testing

@testable import Codes

struct AlphanumericTests {
  @Test("All 36 read back as themselves, upper or lower case")
  func roundTrip() {
    #expect(Alphanumeric.all.text == "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    #expect(Alphanumeric.all.map { Alphanumeric($0.character) } == Alphanumeric.all)
    let lower = "0123456789abcdefghijklmnopqrstuvwxyz".map { Alphanumeric($0) }
    #expect(lower == Alphanumeric.all)
    #expect(Alphanumeric.all.map { Int($0.value) } == Array(0..<36))
  }

  @Test("Of all single scalars only those 62 are read")
  func others() {
    let read = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .count { Alphanumeric(Character($0)) != nil }
    #expect(read == 62)
  }

  @Test("I, L, O and U are left out of the unmistakable, and I, L and O read as what they resemble")
  func unmistakable() {
    #expect(Alphanumeric.unmistakable.text == "0123456789ABCDEFGHJKMNPQRSTVWXYZ")
    #expect(Alphanumeric.all.map(\.unmistaken).text == "0123456789ABCDEFGH1JK1MN0PQRSTUVWXYZ")
  }

  @Test("Every character has its word, by Annex 10 of ICAO")
  func words() {
    let words = "0189abcdefghijklmnopqrstuvwxyz".map { Spelling.word(for: $0) }
    #expect(
      words == [
        "zero", "one", "eight", "nine", "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot",
        "Golf", "Hotel", "India", "Juliett", "Kilo", "Lima", "Mike", "November", "Oscar", "Papa",
        "Quebec", "Romeo", "Sierra", "Tango", "Uniform", "Victor", "Whiskey", "X-ray", "Yankee",
        "Zulu",
      ])
    #expect("-é٣ ".map { Spelling.word(for: $0) } == [nil, nil, nil, nil])
  }

  @Test("What has no word is left out of what is said")
  func leftOut() {
    #expect(Spelling.spoken(["4-7", "b"]) == "four seven, Bravo")
  }
}
