import Testing

@testable import Codes

struct CheckDigitTests {
  // 572 is the example of Damm's thesis and of every page on it; 11294 and 43881234567 are the
  // vectors of two widespread implementations.
  @Test(
    "Damm gives the published check digits",
    arguments: [("572", 4), ("11294", 6), ("43881234567", 9), ("", 0), ("0", 0)])
  func dammVectors(digits: String, check: Int) throws {
    let check = try #require(Digit(check))
    #expect(Damm.checkDigit(of: Digit.all(of: digits)) == check)
    #expect(Damm.isSound(Digit.all(of: digits) + [check]))
  }

  @Test("Damm from another start gives another check digit, for every start")
  func dammStarts() {
    let checks = Digit.all.map { Damm.checkDigit(of: Digit.all(of: "123"), from: $0) }
    #expect(checks.text == "4273190865")
  }

  @Test("Damm refuses every other check digit")
  func dammRefusals() {
    let sound = Digit.all.filter { Damm.isSound(Digit.all(of: "572") + [$0]) }
    #expect(sound.text == "4")
  }

  @Test("Damm finds every single-digit error and every neighbour swap of all three-digit words")
  func dammExhaustive() {
    var undetected = 0
    var trials = 0
    for number in 0..<1000 {
      let data = Digit.all(of: number.padded(3))
      let word = data + [Damm.checkDigit(of: data)]
      let errors = Slips.otherDigits(word) + Slips.swaps(word)
      trials += errors.count
      undetected += errors.count { Damm.isSound($0) }
    }
    #expect(undetected == 0)
    #expect(trials == 36_000 + 2700)
  }

  @Test("Mod 97-10 gives the published check digits", arguments: [("794", "44"), ("0", "01")])
  func mod97Vectors(digits: String, check: String) {
    #expect(Mod97.checkDigits(of: Digit.all(of: digits)).text == check)
    #expect(Mod97.isSound(Digit.all(of: digits + check)))
  }

  @Test(
    "An IBAN as digits leaves 1",
    arguments: [
      // GB82 WEST 1234 5698 7654 32 and DE89 3704 0044 0532 0130 00, of the IBAN registry.
      "3214282912345698765432161182", "370400440532013000131489",
    ])
  func iban(digits: String) {
    #expect(Mod97.isSound(Digit.all(of: digits)))
    #expect(Mod97.checkDigits(of: Digit.all(of: digits).dropLast(2)).text == digits.suffix(2))
  }

  @Test("Mod 97-10 refuses every other pair of check digits")
  func mod97Refusals() {
    let sound = (0..<100).filter { Mod97.isSound(Digit.all(of: "794" + $0.padded(2))) }
    #expect(sound == [44])
  }

  @Test(
    "Mod 37,36 gives the published check characters",
    arguments: [
      ("A12425GABC1234002", "M"),  // the GRid handbook
      ("DADPIDA3897722461", "J"),  // DDEX party identifiers
      ("123AB", "X"),
    ])
  func mod37Vectors(text: String, check: String) {
    let characters = text.compactMap { Alphanumeric($0) }
    #expect(Mod37.checkCharacter(of: characters).description == check)
    #expect(Mod37.isSound((text + check).compactMap { Alphanumeric($0) }))
  }

  @Test("Mod 37,36 refuses every other check character")
  func mod37Refusals() {
    let body = "A12425GABC1234002".compactMap { Alphanumeric($0) }
    #expect(Alphanumeric.all.filter { Mod37.isSound(body + [$0]) }.text == "M")
  }

  @Test("Nothing at all is not sound by Mod 97-10 or Mod 37,36, and is by Damm")
  func nothing() {
    #expect(!Mod97.isSound([]))
    #expect(!Mod37.isSound([]))
    #expect(Damm.isSound([]))
  }
}
