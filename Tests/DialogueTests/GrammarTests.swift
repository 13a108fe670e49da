import Testing

@testable import Dialogue

/// What a field takes: check digits, allowed digits, allowed entries, words.
struct GrammarTests {
  @Test(
    "Each check digit accepts the examples of its source, and nothing near them",
    arguments: [
      // ISO/IEC 7812-1's and the Luhn patent's worked example.
      (Check.luhn, "79927398713", true), (.luhn, "79927398710", false), (.luhn, "0", true),
      (.luhn, "18", true), (.luhn, "81", false), (.luhn, "4539578763621486", true),
      // Damm's thesis: 572 has the check digit 4.
      (.damm, "5724", true), (.damm, "5274", false), (.damm, "5720", false), (.damm, "0", true),
      (.damm, "57240", true),
      // ISO/IEC 7064: 794 has the check digits 44.
      (.mod97, "79444", true), (.mod97, "97444", false), (.mod97, "79445", false),
      (.mod97, "1", true), (.mod97, "98", true), (.mod97, "97", false),
      (.mod97, String(repeating: "9", count: 64) + "38", false),
    ])
  func checks(_ check: Check, _ entry: String, _ isAccepted: Bool) {
    #expect(check.accepts(entry) == isAccepted)
  }

  @Test("No check digit accepts what is no entry", arguments: Check.allCases)
  func noEntry(_ check: Check) {
    for text in ["", "*", "5724#", "-1", "٠", "５７２４", "a"] { #expect(!check.accepts(text)) }
  }

  @Test("Every single wrong digit and, but for Luhn's 09, every swap of neighbours is found")
  func slips() {
    for (check, entry) in [(Check.luhn, "79927398713"), (.damm, "5724"), (.mod97, "79444")] {
      var digits = Array(entry)
      for place in digits.indices {
        let right = digits[place]
        for wrong in "0123456789" where wrong != right {
          digits[place] = wrong
          #expect(!check.accepts(String(digits)), "\(check) \(String(digits))")
        }
        digits[place] = right
      }
      for place in digits.indices.dropLast() where digits[place] != digits[place + 1] {
        digits.swapAt(place, place + 1)
        #expect(!check.accepts(String(digits)), "\(check) \(String(digits))")
        digits.swapAt(place, place + 1)
      }
    }
  }

  private static func call(_ grammar: Grammar, termChar: Key? = .pound) -> Call {
    .listening(
      at: "field",
      Sample.flow { flow in
        var field = Sample.field
        field.grammar = grammar
        field.termChar = termChar
        flow.nodes["field"] = .field(field)
      })
  }

  @Test(
    "Only the entries allowed are taken, and waited for no longer than one of them can go on",
    arguments: [
      ("91", "listen6 5s"), ("911", "listen7 2s"), ("11", "listen6 5s"), ("112", "listen7 2s"),
      ("4", "limit4 60s, listen5 5s"), ("42", "listen6 2s"), ("9119", "listen8 5s"),
      ("42#", "ask check {number=42}"), ("9#", "say6 wrong-1+field"),
      ("912#", "say8 wrong-1+field"), ("4211#", "say9 wrong-1+field"),
    ])
  func entries(_ keys: String, _ done: String) {
    var call = Self.call(Grammar(length: 2...3, entries: ["911", "112", "42"]))
    #expect(Shown.effects(call.press(keys)) == done)
  }

  @Test("An entry that others begin with waits for the next digit")
  func prefix() {
    var call = Self.call(Grammar(length: 1...2, entries: ["1", "12", "2"]))
    #expect(Shown.effects(call.press("1")) == "limit4 60s, listen5 5s")
    #expect(Shown.effects(call.stayed()) == "ask check {number=1}")
    var other = Self.call(Grammar(length: 1...2, entries: ["1", "12", "2"]))
    #expect(Shown.effects(other.press("2")) == "limit4 60s, listen5 2s")
  }

  @Test(
    "Words may stand for an entry",
    arguments: [
      ("none", "ask check {number=00}"), ("there are none, I think", "ask check {number=00}"),
      ("not none", "say4 wrong-1+field"), ("all of them", "ask check {number=9999}"),
      ("none or all of them", "say4 wrong-1+field"), ("nothing", "say4 wrong-1+field"),
      ("a human", "say4 connecting!"), ("one two, none", "say4 wrong-1+field"),
    ])
  func words(_ text: String, _ done: String) {
    var call = Self.call(
      Grammar(length: 2...4, words: ["none": "00", "all of them": "9999", "zip": "00"]))
    #expect(Shown.effects(call.hear(text)) == done)
  }

  @Test("Another key can end an entry, and pound is outside the grammar then")
  func termChar() {
    var call = Self.call(Grammar(length: 2...4), termChar: .nine)
    #expect(Shown.effects(call.press("319")) == "ask check {number=31}")
    var pound = Self.call(Grammar(length: 2...4), termChar: .nine)
    #expect(
      shown(pound.press("31#9"), pound)
        == "say8 wrong-1+field → field “” 0/1 prompt8 {entry=31# entry-count=3}")
  }

  @Test("Without a terminating key, time ends an entry, and takes a key too many with it")
  func noTermChar() {
    var call = Self.call(Grammar(length: 2...4), termChar: nil)
    #expect(Shown.effects(call.press("3141")) == "listen8 2s")
    #expect(shown(call.stayed(), call) == "ask check {number=3141} → asking check {number=3141}")
    var long = Self.call(Grammar(length: 2...4), termChar: nil)
    _ = long.press("31415")
    #expect(Shown.effects(long.stayed()) == "say10 wrong-1+field")
  }
}
