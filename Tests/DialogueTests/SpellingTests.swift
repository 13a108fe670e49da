import Testing

@testable import Dialogue

struct SpellingTests {
  static let codeWords = [
    "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel", "India", "Juliett",
    "Kilo", "Lima", "Mike", "November", "Oscar", "Papa", "Quebec", "Romeo", "Sierra", "Tango",
    "Uniform", "Victor", "Whiskey", "X-ray", "Yankee", "Zulu",
  ]
  static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

  @Test("Every word of the spelling alphabet is its letter", arguments: zip(codeWords, letters))
  func alphabet(_ word: String, _ letter: String) {
    #expect(Words(word).spelling(of: nil) == .clear(letter))
    #expect(Words("double \(word)").spelling(of: nil) == .clear(letter + letter))
    #expect(Words("\(letter), \(word)").spelling(of: nil) == .clear(letter))
    #expect(Words("\(letter) as in \(word)").spelling(of: nil) == .clear(letter))
    #expect(Words("\(letter) for \(word) 7").spelling(of: nil) == .clear(letter + "7"))
  }

  @Test("A bare letter is doubtful when others sound like it", arguments: letters)
  func bare(_ letter: String) {
    let expected: Heard<String> =
      switch letter {
      case "H", "L", "R", "W": .clear(letter)
      case "O": .ambiguous(["O", "0"])
      default: .doubtful(letter)
      }
    #expect(Words(letter).spelling(of: nil) == expected)
  }

  @Test("A word with another letter is a contradiction", arguments: letters)
  func contradiction(_ letter: String) {
    for other in Self.codeWords where other.first != letter.first {
      let word = Words(other).tokens.first ?? ""
      #expect(Words("\(letter) as in \(other)").spelling(of: nil) == .unclear(word))
    }
  }

  @Test(
    "Letters and digits are spelt in every way in which people spell",
    arguments: [
      ("alpha bravo", "AB"), ("juliet xray whisky", "JXW"), ("x ray", "X"), ("fox trot", "F"),
      ("fox tango", "FT"), ("zed", "Z"), ("zee", "Z~"), ("bee", "B~"), ("aitch haitch", "HH"),
      ("B as in boy", "B"), ("B for boy", "B"), ("D like David", "D"), ("B is for boy", "B"),
      ("B as boy", "B"), ("the letter B", "?letter"), ("it's B, as in banana", "B"),
      ("F as in four", "F"), ("Y as in yes", "Y"), ("N as in no", "N"), ("W as in well", "W"),
      ("X as in X-ray", "X"), ("X for xylophone", "X"), ("x x-ray", "X"), ("B boy", "B"),
      ("D David H Harry", "DH"), ("adam boy charles", "ABC"),
      ("Kilo seven Mike three X-ray niner", "K7M3X9"), ("kilo 7 mike 3", "K7M3"),
      ("alpha dash bravo", "AB"), ("alfa zero", "A0"), ("double seven bravo", "77B"),
      ("double B as in boy", "BB"), ("triple tango", "TTT"), ("double you", "W"),
      ("eight one four five nine", "81459"), ("um, okay so, kilo", "K"),
      ("B C D", "BCD~"), ("B as in boy C", "BC~"), ("H L", "HL"), ("a", "A~"), ("I", "I~"),
      ("a hundred", "100"),
      ("oh", "0 | O"), ("alfa oh", "A0 | AO"), ("O as in orange", "O"), ("O for Oscar", "O"),
      ("double oh", "00 | OO"), ("double u", "W | UU"), ("double u as in union", "UU"),
      ("kilo thirteen", "K13 | K30"),
      ("kilo twenty one", "K21 | K201"), ("b oh", "B0 | BO"),
      ("kilo, sorry, lima", "L | KL"), ("kilo, no wait, lima", "L"), ("kilo, no, t", "T~"),
      ("b, scratch that, lima", "L"), ("papa, correction, tango papa", "TP"),
      ("B as in dog", "?dog"), ("B for", "?for"), ("B as in", "?as"), ("B as in 4", "?4"),
      ("B dog", "?dog"), ("boy as in B", "?as"), ("bravado", "?bravado"), ("ABC", "?abc"),
      ("ä", "?ä"), ("ß", "?ß"), ("4a", "?4a"), ("double", "?double"),
      ("double double a", "?double"),
      ("", "-"), ("um", "-"),
    ])
  func spelling(_ text: String, _ heard: String) {
    #expect(shown(Words(text).spelling(of: nil)) == heard)
  }

  @Test(
    "The length decides here too",
    arguments: [
      ("double u", 1...1, "W"), ("double u", 2...2, "UU~"), ("kilo twenty one", 3...3, "K21"),
      ("papa, sorry, tango", 1...1, "T"), ("papa, sorry, tango", 2...2, "T | PT"),
      ("oh", 1...1, "0 | O"), ("Kilo seven Mike three X-ray niner", 6...6, "K7M3X9"),
    ])
  func lengths(_ text: String, _ lengths: ClosedRange<Int>, _ heard: String) {
    #expect(shown(Words(text).spelling(of: lengths)) == heard)
  }
}
