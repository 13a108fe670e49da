import Scenarios
import TestCaller
import Testing

struct EntryTests {
  @Test("A line has 80 columns at most; what is longer goes on after ten spaces")
  func wrapping() {
    let exact = Entry(
      .support, String(repeating: "x", count: 35) + " " + String(repeating: "y", count: 34))
    #expect(exact.lines.map(\.count) == [80])
    let longer = Entry(.support, exact.text + "z")
    #expect(
      longer.lines == [
        "support>  " + String(repeating: "x", count: 35),
        "          " + String(repeating: "y", count: 34) + "z",
      ])
    let noBreak = Entry(.note, String(repeating: "x", count: 100))
    #expect(noBreak.lines == ["  " + String(repeating: "x", count: 100)])
    let note = Entry(.note, Array(repeating: "word", count: 20).joined(separator: " "))
    #expect(
      note.lines == [
        "  word word word word word word word word word word word word word word word",
        "          word word word word word",
      ])
  }

  @Test(
    "Each speaker has a label of ten columns",
    arguments: [
      (Entry(.support, "Hello."), "support>  Hello."),
      (Entry(.wizard(1), "Hello."), "wizard>   Hello."),
      (Entry(.wizard(2), "Hello."), "wizard-2> Hello."), (Entry(.note, "Hello."), "  Hello."),
      (Entry(.support, "Wait..."), "support>  Wait\\..."), (Entry(.wizard(1), ""), "wizard>"),
    ])
  func labels(_ entry: Entry, _ line: String) {
    #expect(entry.lines == [line])
  }

  @Test(
    "What looks like something else is read back as what it was",
    arguments: [
      "# no comment", "            far to the right", "... and ....... dots \\...", "a\nb",
      "a\r\nb",
      "a\u{2028}b", "support>  no label", "clock     +3d", "\"", "e\u{301}\u{301}", "\u{0}",
    ])
  func disguises(_ text: String) throws {
    for speaker in [Entry.Speaker.note, .support, .wizard(1), .wizard(9)] {
      try readBack([Entry(.note, "(Before.)"), Entry(speaker, text), Entry(.note, "(After.)")])
    }
  }

  @Test("2,000 made-up entries are read back as what they were")
  func random() throws {
    let words = [
      "press", "1.", "...", "\\...", "....", "#", "“Contoso", "Ltd”", "👩‍👧", "8", "1", "4", "—", "\\",
      String(repeating: "long", count: 30), "  ", "          ",
    ]
    for seed in 0..<2000 {
      var draw = Draw(seed: UInt64(seed))
      let entries = (0...draw.below(3)).map { _ in
        let text = (0...draw.below(30)).map { _ in words[draw.below(words.count)] }
        return Entry(
          [.support, .wizard(1), .wizard(3), .note][draw.below(4)], text.joined(separator: " "))
      }
      // A note of nothing is a blank line, and nobody makes one.
      try readBack(
        entries.filter { $0.speaker != .note || !$0.text.allSatisfy(\.isWhitespace) })
    }
  }

  private func readBack(_ entries: [Entry]) throws {
    let text = "call\n" + entries.flatMap(\.lines).joined(separator: "\n")
    let scenario = try Sample.scenario(text)
    let read = scenario.acts.flatMap(\.expected).map(\.entry)
    #expect(read.count == entries.count, "\(text)")
    #expect(zip(read, entries).allSatisfy { $0.matches($1) }, "\(text)")
    let isSame = Comparison(scenario, [entries]).isSame
    #expect(isSame, "\(text)")
    #expect(
      entries.flatMap(\.lines).allSatisfy {
        $0.count <= 80 || $0.split(separator: " ").contains { $0.count > 60 }
      }, "\(text)")
  }
}
