import Codes
import Testing

/// The boxes A to E of the wizard's page, by the known answer 4542-7711-4770-0548-0269.
struct BoxesTests {
  private typealias Boxes = ConfirmationCode.Boxes
  private typealias Group = ConfirmationCode.Group

  private static func typed(_ text: String, into group: Group = .a) -> Boxes {
    var boxes = Boxes()
    for character in text { _ = boxes.type(character, into: group) }
    return boxes
  }

  @Test(
    "Each box tells what its check digit does, as it is filled",
    arguments: [
      ("", .empty), ("4", .incomplete(missing: 3)), ("454", .incomplete(missing: 1)),
      ("4542", .sound), ("4543", .misheard), ("7711", .misheard), ("45421", .tooLong(count: 5)),
    ] as [(String, ConfirmationCode.Boxes.Verdict)])
  func verdict(text: String, expected: ConfirmationCode.Boxes.Verdict) {
    #expect(Self.typed(text).verdict(on: .a) == expected)
  }

  @Test("Every group's box is sound with a thousand of the ten thousand words")
  func soundWords() {
    for group in Group.allCases {
      let sound = (0..<10_000).filter { number in
        let word = String(String(10_000 + number).dropFirst())
        return Self.typed(word, into: group).verdict(on: group) == .sound
      }
      #expect(sound.count == 1000, "\(group)")
    }
  }

  @Test(
    "A digit of any script is taken, O for 0 and l for 1 too; other characters are not",
    arguments: [
      ("4", "4"), ("４", "4"), ("٤", "4"), ("O", "0"), ("l", "1"), ("x", ""), (" ", ""), ("-", ""),
      ("½", ""), ("👩", ""),
    ])
  func characters(character: Character, expected: String) {
    var boxes = Boxes()
    #expect(boxes.type(character, into: .c) == !expected.isEmpty)
    #expect(boxes[.c] == expected)
  }

  @Test("A digit is taken back, and a box cleared, without touching the others")
  func corrections() {
    var boxes = Self.typed("4542")
    _ = boxes.type("7", into: .b)
    boxes.removeLast(from: .a)
    #expect(boxes.text == "A 454 B 7")
    boxes.clear(.a)
    boxes.removeLast(from: .c)
    #expect(boxes.text == "B 7")
  }

  @Test(
    "A paste goes where it belongs",
    arguments: [
      ("4542-7711-4770-0548-0269", .a, "A 4542 B 7711 C 4770 D 0548 E 0269", .e),
      ("45427711477005480269", .a, "A 4542 B 7711 C 4770 D 0548 E 0269", .e),
      ("45427711477005480269", .c, "A 4542 B 7711 C 4770 D 0548 E 0269", .e),
      ("A: 4542, B: 7711", .c, "A 4542 B 7711", .b),
      ("Group E: 0 2 6 9.", .a, "E 0269", .e),
      ("E 0269 A 4542", .a, "A 4542 E 0269", .a),
      ("4770 0548", .c, "C 4770 D 0548", .d),
      ("477", .c, "C 477", .c),
      // Five groups say themselves where one is short.
      ("4542 771 4770 0548 0269", .a, "A 4542 B 771 C 4770 D 0548 E 0269", .e),
      ("4542 7711 4770 0548 0269 1", .a, "A 4542 B 7711 C 4770 D 0548 E 02691", .e),
      ("０２６９", .e, "E 0269", .e),
    ] as [(String, ConfirmationCode.Group, String, ConfirmationCode.Group)])
  func paste(
    text: String, group: ConfirmationCode.Group, expected: String, last: ConfirmationCode.Group
  ) throws {
    var boxes = Boxes()
    #expect(try boxes.paste(text, at: group) == last)
    #expect(boxes.text == expected)
  }

  @Test("A paste that is no code changes nothing, and says why")
  func strayPaste() {
    var boxes = Self.typed("4542")
    let before = boxes
    #expect(throws: ConfirmationCode.Fault.notADigit("x", position: 3)) {
      try boxes.paste("45x2", at: .a)
    }
    #expect(throws: ConfirmationCode.Fault.nothingTyped) { try boxes.paste(" - ", at: .a) }
    #expect(boxes == before)
  }

  @Test("What the boxes hold is read as the code that was typed into them")
  func text() throws {
    var boxes = Boxes()
    _ = try boxes.paste("4542 7711 4770 0548 0269", at: .a)
    #expect(try ConfirmationCode(parsing: boxes.text).description == "4542-7711-4770-0548-0269")
    boxes.clear(.c)
    #expect(throws: ConfirmationCode.Fault.wrongLength(found: 16, suspects: [.c])) {
      try ConfirmationCode(parsing: boxes.text)
    }
  }
}
