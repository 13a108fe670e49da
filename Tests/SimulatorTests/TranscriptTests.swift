import Dialogue
import Simulator
import SupportLine
import Testing

struct TranscriptTests {
  /// A whole deactivation as it is written at a width.
  private static func text(width: Int?) throws -> String {
    var caller = Caller(
      try Sample.flow(), desk: try Sample.desk(), at: try Sample.time(), width: width)
    try caller.answer("2", "81459123456789012309#", "(yes)", "12345671#", "1", "(it worked)")
    caller.listenToTheEnd()
    return caller.text
  }

  @Test("No line is longer than the width", arguments: [40, 80, 120])
  func widths(_ width: Int) throws {
    let lines = try Self.text(width: width).split(separator: "\n")
    #expect(lines.filter { $0.count > width } == [])
    #expect(lines.contains { $0.count > width - 12 })
  }

  @Test("Whatever the width, the words are the same")
  func words() throws {
    let words = try [nil, 40, 80].map { try Self.text(width: $0).split { $0.isWhitespace } }
    #expect(words[1] == words[0])
    #expect(words[2] == words[0])
  }

  @Test("Without a width a prompt is one line")
  func unbroken() throws {
    #expect(
      try Self.text(width: nil).contains(
        """
        support>  That is the whole code. Type it into the boxes A to E of the wizard. \
        It is valid through November 26.

        """))
  }

  @Test("At a width of 40 a prompt goes on under its own beginning")
  func forty() throws {
    #expect(
      try Self.text(width: 40).hasPrefix(
        """
        support>  Thank you for calling
                  Customer Support.
        support>  To hear what you need for
        """))
  }

  @Test(
    "A line that is interrupted ends with a dash when it is the caller who speaks, and then goes on",
    arguments: [(true, " —\n"), (false, "\n")])
  func interruption(isCut: Bool, mark: String) throws {
    var call = PhoneCall(try Sample.flow(), desk: try Sample.desk(), at: try Sample.time())
    var transcript = Transcript()
    func text(_ spans: [Transcript.Span]) -> String { spans.map(\.text).joined() }
    #expect(!call.canBeCutShort)
    let first = call.answer() + call.advance(to: .milliseconds(10))
    #expect(text(first.flatMap { transcript.write($0) }) == "support>  Thank")
    #expect(call.canBeCutShort)
    #expect(text(transcript.interrupt(isCut: isCut)) == mark)
    #expect(text(transcript.interrupt(isCut: isCut)) == "")
    let next = call.advance(to: .milliseconds(700))
    #expect(text(next.flatMap { transcript.write($0) }) == "support>  you for")
  }

  @Test("Every run of text says what it is, so that a terminal can colour it")
  func kinds() throws {
    var call = PhoneCall(try Sample.flow(), desk: try Sample.desk(), at: try Sample.time())
    var transcript = Transcript()
    var spans = call.answer().flatMap { transcript.write($0) }
    spans += call.press(.two).flatMap { transcript.write($0) }
    spans += call.hangUp().flatMap { transcript.write($0) }
    #expect(spans.map(\.kind) == [.label, .caller, .speech, .note])
    #expect(spans.map(\.text) == ["keys      ", "2", "\n", "hangs up\n"])
  }
}
