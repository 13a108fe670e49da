import Samples
import Testing

import TextScreen

struct KeystrokeDecoderTests {
  @Test(
    "Every key of a keyboard is told apart",
    arguments: [
      ("12#", [.character("1"), .character("2"), .character("#")]),
      (" ~", [.character(" "), .character("~")]),
      ("é", [.character("é")]), ("中", [.character("中")]), ("👩", [.character("👩")]),
      ("e\u{301}", [.character("e"), .character("\u{301}")]),
      ("\u{FFFD}", [.character("\u{FFFD}")]),
      ("\r\n", [.enter, .enter]), ("\t", [.tab]), ("\u{1B}[Z", [.backTab]),
      ("\u{8}\u{7F}", [.backspace, .backspace]), ("\u{1B}[3~", [.delete]),
      ("\u{1B}[A\u{1B}[B\u{1B}[C\u{1B}[D", [.up, .down, .right, .left]),
      ("\u{1B}OA\u{1B}OB\u{1B}OC\u{1B}OD", [.up, .down, .right, .left]),
      ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", [.home, .home, .home, .home]),
      ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", [.end, .end, .end, .end]),
      ("\u{1B}[5~\u{1B}[6~", [.pageUp, .pageDown]),
      ("\u{1}\u{3}\u{4}\u{1A}", [.control("a"), .control("c"), .control("d"), .control("z")]),
      ("\u{0}\u{1C}\u{1F}1", [.character("1")]),
      ("\u{1B}x\u{1B}X\u{1B}1", [.alt("x"), .alt("x"), .alt("1")]),
    ] as [(String, [Keystroke])])
  func everyKey(text: String, expected: [Keystroke]) {
    #expect(keys(of: text) == expected)
  }

  @Test(
    "Shift, Alt and Ctrl make no other key of an arrow",
    arguments: [
      ("\u{1B}[1;2A", .up), ("\u{1B}[1;5C", .right), ("\u{1B}[1;10F", .end),
      ("\u{1B}[3;5~", .delete),
      ("\u{1B}[6;3~", .pageDown), ("\u{1B}O5D", .left), ("\u{1B}O1;2B", .down),
      ("\u{1B}[1;2Z", .backTab),
    ] as [(String, Keystroke)])
  func modifiers(text: String, expected: Keystroke) {
    #expect(keys(of: text + "1") == [expected, .character("1")])
  }

  @Test(
    "A sequence that means no key is passed over to its end",
    arguments: [
      "\u{1B}OP", "\u{1B}O2P", "\u{1B}[11~", "\u{1B}[2~", "\u{1B}[24;5~", "\u{1B}[I",
      "\u{1B}[?1;2c",
      "\u{1B}[[A", "\u{1B}[[E", "\u{1B}[201~", "\u{1B}[27;5;13~", "\u{1B}[2 q", "\u{1B}[@",
      "\u{1B}[" + String(repeating: "12;", count: 1_000) + "R",
      "\u{1B}[" + String(repeating: "3", count: 1_000) + "~",
    ])
  func passedOver(sequence: String) {
    #expect(keys(of: sequence + "5") == [.character("5")])
  }

  @Test(
    "A sequence that is broken off loses no key that follows",
    arguments: [
      ("\u{1B}[1;\r", [.enter]), ("\u{1B}[\u{7F}", [.backspace]), ("\u{1B}O\t", [.tab]),
      ("\u{1B}[[\r", [.enter]), ("\u{1B}[é", [.character("é")]), ("\u{1B}[\u{1B}[B", [.down]),
      ("\u{1B}O\u{1B}x", [.alt("x")]), ("\u{1B}[[\u{1B}[B", [.down]),
      ("\u{1B}[\u{3}", [.control("c")]), ("\u{1B}\u{3}1", [.control("c"), .character("1")]),
      ("\u{1B}\r", [.enter]), ("\u{1B} ", [.character(" ")]), ("\u{1B}é", [.character("é")]),
    ] as [(String, [Keystroke])])
  func brokenOff(text: String, expected: [Keystroke]) {
    #expect(keys(of: text) == expected)
  }

  @Test(
    "When nothing follows, it was no sequence",
    arguments: [
      ("\u{1B}", .escape), ("\u{1B}\u{1B}", .escape), ("\u{1B}[", .alt("[")),
      ("\u{1B}O", .alt("o")),
      ("", nil), ("1", nil), ("\u{1B}[1;", nil), ("\u{1B}[[", nil), ("\u{1B}[A", nil),
      ("\u{1B}x", nil), ("\u{1B}[200~", nil), ("\u{1B}[200~\u{1B}", nil), ("\u{1B}\u{3}", nil),
    ] as [(String, Keystroke?)])
  func nothingFollows(text: String, expected: Keystroke?) {
    var decoder = KeystrokeDecoder()
    for byte in text.utf8 { _ = decoder.keystroke(after: byte) }
    #expect(decoder.isUndecided == (expected != nil))
    let before = decoder
    #expect(decoder.nothingFollowed() == expected)
    #expect(decoder == (expected == nil ? before : KeystrokeDecoder()))
  }

  @Test("Escape twice is Escape, and what follows the second belongs to it")
  func escapeTwice() {
    #expect(keys(of: "\u{1B}\u{1B}[A") == [.escape, .up])
    #expect(keys(of: "\u{1B}\u{1B}\u{1B}x") == [.escape, .escape, .alt("x")])
  }

  @Test(
    "Bytes that are no UTF-8 make no key, and do not swallow the next",
    arguments: [
      [0x80], [0xBF, 0xBF], [0xFF], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80],
      [0xE2, 0xC3], [0xF0, 0x1B, 0x4F, 0x50],
    ] as [[UInt8]])
  func noUTF8(bytes: [UInt8]) {
    #expect(keys(of: bytes + Array("7é".utf8)) == [.character("7"), .character("é")])
  }

  @Test("After any bytes, Ctrl-C gets through, and the next key is a key")
  func recovery() {
    var generator = SeededGenerator(seed: 1)
    // What steers the decoder comes often enough to meet, whole and in pieces.
    let steering = [
      "\u{1B}", "[", "O", "200~", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[1;", "A", "~", "中", "\r",
    ]
    var decoder = KeystrokeDecoder()
    var count = 0
    while count < 200_000 {
      for _ in 0..<Int.random(in: 0...100, using: &generator) {
        let bytes =
          Bool.random(using: &generator)
          ? Array(steering[Int.random(in: 0..<steering.count, using: &generator)].utf8)
          : [UInt8.random(in: 0...255, using: &generator)]
        for byte in bytes { _ = decoder.keystroke(after: byte) }
        if bytes == [0] { _ = decoder.nothingFollowed() }
        count += bytes.count
      }
      #expect(decoder.keystroke(after: 3) == .control("c"))
      #expect(decoder == KeystrokeDecoder())
      #expect(decoder.keystroke(after: UInt8(ascii: "7")) == .character("7"))
    }
  }
}
