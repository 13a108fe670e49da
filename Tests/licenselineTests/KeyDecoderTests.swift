import Testing

@testable import licenseline

struct KeyDecoderTests {
  @Test(
    "Bytes become keys, and escape sequences become none",
    arguments: [
      ("12#", [.character("1"), .character("2"), .character("#")]),
      ("\u{1B}[A1", [.character("1")]), ("\u{1B}[3~2", [.character("2")]),
      ("\u{1B}[1;5C*", [.character("*")]), ("\u{1B}OP3", [.character("3")]),
      ("\u{1B}x4", [.character("4")]), ("é", [.character("é")]), ("👩", [.character("👩")]),
      ("\r\n", [.enter, .enter]), ("\u{8}\u{7F}", [.backspace, .backspace]),
      ("\u{3}", [.interrupt]), ("\u{1B}[\u{3}", [.interrupt]), ("\u{4}", [.endOfInput]),
      ("\u{0}\u{1}", []),
    ] as [(String, [KeyDecoder.Key])])
  func keys(text: String, expected: [KeyDecoder.Key]) {
    var decoder = KeyDecoder()
    #expect(text.utf8.compactMap { decoder.key(after: $0) } == expected)
  }

  @Test("Bytes that are no UTF-8 make no key, and do not swallow the next")
  func noUTF8() {
    var decoder = KeyDecoder()
    let bytes: [UInt8] = [0x80, 0xFF, 0xC3, 0x31, 0xE2, 0x82, 0x32]
    #expect(bytes.compactMap { decoder.key(after: $0) } == [.character("1"), .character("2")])
  }
}
