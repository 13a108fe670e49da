import Testing

@testable import Codes

/// That a confirmation code is read from whatever people type and paste.
struct ConfirmationCodeTypingTests {
  @Test(
    "Each of these is the known answer",
    arguments: [
      "45427711477005480269",
      "4542-7711-4770-0548-0269",
      "4542 7711 4770 0548 0269",
      "  4542\t7711\n4770\r\n0548\u{2028}0269  ",
      "4542, 7711, 4770, 0548, 0269.",
      "4 5 4 2 7 7 1 1 4 7 7 0 0 5 4 8 0 2 6 9",
      "454 277 114 770 054 802 69",
      "A4542B7711C4770D0548E0269",
      "a4542 b7711 c4770 d0548 e0269",
      "A: 4542, B: 7711, C: 4770, D: 0548, E: 0269",
      "(A) 4542\n(B) 7711\n(C) 4770\n(D) 0548\n(E) 0269\n",
      "A 45 42 B 77 11 C 47 70 D 05 48 E 02 69",
      "A 4542 7711 4770 0548 0269",
      "4542 B 7711 4770 D 0548 0269",
      "E 0269 D 0548 C 4770 B 7711 A 4542",
      "c: 47-70; a: 45-42; e: 02-69; b: 77-11; d: 05-48",
      "4542\u{A0}7711\u{202F}4770\u{3000}0548\u{2009}0269",
      "\u{FEFF}4542\u{200B}7711\u{2060}4770\u{AD}0548\u{200E}0269\u{200F}",
      "4\u{200D}542\u{200C}-7711\u{FE0E}-4770-0548-0269\u{FE0F}",
      "A\u{200D}4542 B\u{FE0F}7711 C4770 D0548 E-\u{FE0F}0269",
      "４５４２－７７１１－４７７０－０５４８－０２６９",
      "٤٥٤٢ ٧٧١١ ٤٧٧٠ ٠٥٤٨ ٠٢٦٩",
      "۴۵۴۲ ۷۷۱۱ ۴۷۷۰ ۰۵۴۸ ۰۲۶۹",
      "४५४२ ७७११ ४७७० ०५४८ ०२६९",
      "𝟒𝟓𝟒𝟐 𝟕𝟕𝟏𝟏 𝟒𝟕𝟕𝟎 𝟎𝟓𝟒𝟖 𝟎𝟐𝟔𝟗",
      "4542-77ll-477O-o548-O269",
      "support>  Group A: 4 5 4 2.\nsupport>  Group B: 7 7 1 1.\nC 4770\nGROUP D again: 0548, e 0269",
      "Group B again: 7711. Group A: 4542. Group C: 4770. Group D: 0548. Group E: 0269.",
      "code 4542 7711 4770 0548 0269",
      "4542-77I1-4770-0548-0269",
      "4542-77i|-4770-0548-0269",
      "4542\u{0}7711\u{1B}4770\u{7F}0548\u{85}0269",
    ])
  func forms(text: String) throws {
    #expect(try ConfirmationCode(parsing: text).description == Sample.confirmationCode)
  }

  @Test("Every character that Unicode calls a dash parts the groups, 29 of them or more")
  func dashes() throws {
    let dashes = (0...0x10FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init)
      .filter(\.properties.isDash)
    #expect(dashes.count >= 29)
    let refused = dashes.filter { dash in
      let text = Sample.confirmationCode.map { $0 == "-" ? String(dash) : String($0) }.joined()
      return (try? ConfirmationCode(parsing: text))?.description != Sample.confirmationCode
    }
    #expect(refused == [])
  }

  @Test("With all five letters, the groups may stand in each of the 120 orders")
  func orders() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    let lettered = ConfirmationCode.Group.allCases.map { "\($0) \(code[$0])" }
    let texts = (Slips.otherOrders(lettered) + [lettered]).map { $0.joined(separator: ", ") }
    #expect(texts.count == 120)
    #expect(texts.filter { (try? ConfirmationCode(parsing: $0)) != code } == [])
  }

  @Test("A letter typed twice keeps the groups as they stand")
  func letterTwice() throws {
    let code = try ConfirmationCode(parsing: Sample.confirmationCode)
    #expect(try ConfirmationCode(parsing: "A4542 B7711 C4770 D0548 D0269") == code)
    #expect(
      ConfirmationCode.fault(in: "B7711 A4542 C4770 D0548 D0269")
        == .swapped([.a, .b], suggestion: code))
  }

  @Test(
    "A stray character is named, with its place in the text as typed",
    arguments: [
      ("x", "x" as Character, 1),
      ("4542-7711-4770-0548-026g", "g", 24),
      ("4542+7711", "+", 5),
      ("\u{FEFF}4542?", "?", 6),
      ("A 4542 F 7711", "F", 8),
      ("4542\r\n77é1", "é", 8),
      ("4542\r\n77e\u{301}1", "é", 8),
      ("4542 7711 ④770", "④", 11),
      ("4542 77²1", "²", 8),
      ("4542 七711", "七", 6),
      ("1\u{FE0F}\u{20E3}542", "1\u{FE0F}\u{20E3}", 1),
      ("4542 👨‍👩‍👧", "👨‍👩‍👧", 6),
      ("4542 🇩🇪🇫🇷", "🇩🇪", 6),
      ("45\u{336}42", "5\u{336}", 2),
      ("\u{301}4542", "\u{301}", 1),
      ("4542Ａ", "Ａ", 5),
      ("ẚ4542", "ẚ", 1),
      ("4542 \u{FFFD}", "\u{FFFD}", 6),
      ("0x4542", "x", 2),
    ])
  func strays(text: String, character: Character, position: Int) {
    #expect(ConfirmationCode.fault(in: text) == .notADigit(character, position: position))
  }

  @Test(
    "Blanks, dashes, letters alone and marks unseen are nothing typed",
    arguments: [
      "", " ", "\n\r\n\t", "----", "A B C D E", "A: - B: -", "\u{0}", "\u{0}\u{0}\u{1B}",
      "\u{200B}\u{FEFF}\u{200D}", "\u{2028}\u{3000}\u{A0}", "...",
    ])
  func nothing(text: String) {
    #expect(ConfirmationCode.fault(in: text) == .nothingTyped)
  }

  @Test("A million digits are counted, unbroken or parted, and no group is suspected")
  func million() {
    let unbroken = String(repeating: "4542771147", count: 100_000)
    #expect(
      ConfirmationCode.fault(in: unbroken) == .wrongLength(found: 1_000_000, suspects: []))
    let parted = String(repeating: "4 ", count: 1_000_000)
    #expect(ConfirmationCode.fault(in: parted) == .wrongLength(found: 1_000_000, suspects: []))
  }

  @Test("A part of a text is read as a text")
  func substring() throws {
    let line = "code: 4542-7711-4770-0548-0269"
    #expect(
      try ConfirmationCode(parsing: line.dropFirst(6)).description == Sample.confirmationCode)
  }
}
