import Testing

import TextScreen

struct PasteTests {
  private static let begin = "\u{1B}[200~"
  private static let end = "\u{1B}[201~"

  @Test(
    "A paste is one keystroke, whatever is in it",
    arguments: [
      "", "4542 7711 4770 0548 0269", "one\ntwo\r\nthree\r", "\t\u{8}\u{7F}\u{0}",
      "\u{1B}[A\u{1B}OP\u{1B}x", "\u{1B}", "\u{1B}[", "\u{1B}[201", "\u{1B}\u{1B}[201\u{1B}",
      "\u{1B}[200~", "[201~", "é中👩\u{301}",
    ])
  func content(text: String) {
    #expect(
      keys(of: "1\(Self.begin)\(text)\(Self.end)2")
        == [.character("1"), .paste(text), .character("2")])
  }

  @Test("A paste leaves nothing behind in the decoder")
  func nothingBehind() {
    var decoder = KeystrokeDecoder()
    for text in ["first", "", "second"] {
      let typed = "\(Self.begin)\(text)\(Self.end)".utf8.compactMap {
        decoder.keystroke(after: $0)
      }
      #expect(typed == [.paste(text)])
      #expect(decoder == KeystrokeDecoder())
    }
  }

  @Test("A paste that comes in several reads is not taken for Escape between them")
  func reads() {
    let bytes = Array("\(Self.begin)12\(Self.end)".utf8)
    for place in Self.begin.utf8.count..<bytes.count {
      var decoder = KeystrokeDecoder()
      var typed = bytes[..<place].compactMap { decoder.keystroke(after: $0) }
      #expect(!decoder.isUndecided)
      #expect(decoder.nothingFollowed() == nil)
      typed += bytes[place...].compactMap { decoder.keystroke(after: $0) }
      #expect(typed == [.paste("12")])
    }
  }

  @Test(
    "A paste holds 65,536 bytes, and the rest is passed over",
    arguments: [-7, -6, -5, -1, 0, 1, 5, 6, 7, 100_000])
  func longest(surplus: Int) {
    let text = String(repeating: "7", count: KeystrokeDecoder.longestPaste + surplus)
    #expect(KeystrokeDecoder.longestPaste == 65_536)
    #expect(
      keys(of: "\(Self.begin)\(text)\(Self.end)8")
        == [.paste(String(text.prefix(65_536))), .character("8")])
  }

  @Test("A character that the longest paste would cut in two is left out")
  func cutCharacter() {
    let text = String(repeating: "7", count: 65_535)
    #expect(keys(of: "\(Self.begin)\(text)é\(Self.end)") == [.paste(text)])
    #expect(
      keys(of: "\(Self.begin)\(text.dropLast(2))中4\(Self.end)")
        == [.paste("\(text.dropLast(2))中")])
    #expect(
      keys(of: "\(Self.begin)\(text.dropLast(2))👩4\(Self.end)")
        == [.paste("\(text.dropLast(2))")])
  }

  @Test("Bytes in a paste that are no UTF-8 are seen to be wrong")
  func noUTF8() {
    let bytes = Array(Self.begin.utf8) + [0x34, 0xFF, 0x35, 0xC3] + Array(Self.end.utf8)
    #expect(keys(of: bytes) == [.paste("4\u{FFFD}5\u{FFFD}")])
  }

  @Test("Ctrl-C ends a paste that never ends, and what it held is lost")
  func interrupted() {
    #expect(
      keys(of: "\(Self.begin)12\u{3}3\(Self.end)\(Self.begin)4\(Self.end)")
        == [.control("c"), .character("3"), .paste("4")])
  }
}
