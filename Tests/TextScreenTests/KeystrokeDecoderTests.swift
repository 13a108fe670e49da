import Testing

import TextScreen

struct KeystrokeDecoderTests {
  @Test(
    "Bytes become keys, and so do escape sequences",
    arguments: [
      ("12#", [.character("1"), .character("2"), .character("#")]),
      ("\u{1B}[A1", [.up, .character("1")]), ("\u{1B}[3~2", [.delete, .character("2")]),
      ("\u{1B}[1;5C*", [.right, .character("*")]), ("\u{1B}OP3", [.character("3")]),
      ("\u{1B}x4", [.alt("x"), .character("4")]), ("é", [.character("é")]),
      ("👩", [.character("👩")]),
      ("\r\n", [.enter, .enter]), ("\u{8}\u{7F}", [.backspace, .backspace]),
      ("\u{3}", [.control("c")]), ("\u{1B}[\u{3}", [.control("c")]), ("\u{4}", [.control("d")]),
      ("\u{0}\u{1}", [.control("a")]),
    ] as [(String, [Keystroke])])
  func keys(text: String, expected: [Keystroke]) {
    var decoder = KeystrokeDecoder()
    #expect(text.utf8.compactMap { decoder.keystroke(after: $0) } == expected)
  }

  @Test("Bytes that are no UTF-8 make no key, and do not swallow the next")
  func noUTF8() {
    var decoder = KeystrokeDecoder()
    let bytes: [UInt8] = [0x80, 0xFF, 0xC3, 0x31, 0xE2, 0x82, 0x32]
    #expect(
      bytes.compactMap { decoder.keystroke(after: $0) } == [.character("1"), .character("2")])
  }
}
