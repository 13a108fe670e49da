import LicensingWizard
import Samples
import Testing

struct ServerNameTests {
  private static let rule =
    "A name is 1 to 63 letters, digits, hyphens, dots or underscores, and begins with a letter or "
    + "digit."

  @Test(
    "A name is kept as it was given",
    arguments: [
      "T", "7", "TS-LICENSE-01", "ts.example", "a_b", "0-", String(repeating: "x", count: 63),
    ])
  func names(text: String) throws {
    let name = try ServerName(parsing: text)
    #expect(name.text == text)
    #expect(name.description == text)
  }

  @Test(
    "What is no name is refused with the cause",
    arguments: [
      ("", "it is empty"), (" ", "it begins with “ ”"), ("-a", "it begins with “-”"),
      (".a", "it begins with “.”"), ("_a", "it begins with “_”"), ("a b", "it has a “ ”"),
      ("a/b", "it has a “/”"), ("Zoë", "it has a “ë”"), ("ž", "it begins with “ž”"),
      ("٣", "it begins with “٣”"), ("A\u{301}", "it begins with “A\u{301}”"),
      ("a👩‍👩‍👧", "it has a “👩‍👩‍👧”"),
      (String(repeating: "x", count: 64), "it has 64 characters"),
    ])
  func refusals(text: String, found: String) throws {
    let error = try #require(throws: NameError.self) { try ServerName(parsing: text) }
    #expect(error.description == "“\(text)” is no name of a computer: \(found). \(Self.rule)")
  }

  @Test("A refusal shows no more than 70 characters of a long text")
  func longText() throws {
    let error = try #require(throws: NameError.self) {
      try ServerName(parsing: String(repeating: "ab", count: 5000))
    }
    #expect(
      error.description
        == "“\(String(repeating: "ab", count: 35))…” is no name of a computer: "
        + "it has 10000 characters. \(Self.rule)")
  }

  @Test("Case does not tell two names apart")
  func caseInsensitive() throws {
    let names = try ["TS-License-01", "ts-license-01", "TS-LICENSE-02"].map {
      try ServerName(parsing: $0)
    }
    #expect(names[0] == names[1])
    #expect(names[0] != names[2])
    #expect(Set(names).count == 2)
  }

  @Test("A character of the basic plane is a name exactly when it is an ASCII letter or digit")
  func basicPlane() {
    let accepted = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
      (try? ServerName(parsing: String(Character($0)))) != nil
    }
    let letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
    #expect(accepted == Array(letters.unicodeScalars))
  }

  @Test("Texts of random scalars are refused without a trap")
  func randomScalars() {
    var generator = SeededGenerator(seed: 5)
    let refused = (0..<2000).count { _ in
      let scalars = (0..<Int.random(in: 0...80, using: &generator)).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 0...0x10_FFFF, using: &generator))
      }
      var text = "A"
      text.unicodeScalars.append(contentsOf: scalars)
      return (try? ServerName(parsing: text)) == nil
    }
    #expect(refused > 1900)
  }
}
