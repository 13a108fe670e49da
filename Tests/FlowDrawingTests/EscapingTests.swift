import Dialogue
import FlowDrawing
import Foundation
import Testing

/// Names and wordings with what the languages of drawings would take for their own.
struct EscapingTests {
  /// A text, and what stands for it in a label and in a tip of DOT, and in a label of Mermaid.
  struct Nasty: Sendable, CustomTestStringConvertible {
    let text: String
    let label: String
    let tip: String
    let mermaid: String

    init(_ text: String, label: String? = nil, tip: String? = nil, mermaid: String? = nil) {
      self.text = text
      self.label = label ?? text
      self.tip = tip ?? text
      self.mermaid = mermaid ?? text
    }

    var testDescription: String { text }
  }

  static let nasty = [
    Nasty(
      #"say "yes""#, label: "say &quot;yes&quot;", tip: #"say \"yes\""#,
      mermaid: "say #34;yes#34;"),
    Nasty(#"it's 'so'"#),
    Nasty(#"C:\N\G\l"#, tip: #"C:\\N\\G\\l"#, mermaid: "C:#92;N#92;G#92;l"),
    Nasty(#"at the end\"#, tip: #"at the end\\"#, mermaid: "at the end#92;"),
    Nasty(#"both\""#, label: #"both\&quot;"#, tip: #"both\\\""#, mermaid: "both#92;#34;"),
    Nasty("<b>a</b>", label: "&lt;b&gt;a&lt;/b&gt;", mermaid: "#60;b#62;a#60;/b#62;"),
    Nasty("a > b -> c", label: "a &gt; b -&gt; c", mermaid: "a #62; b -#62; c"),
    Nasty("<!-- a", label: "&lt;!-- a", mermaid: "#60;!-- a"),
    Nasty("&lt;&#65;", label: "&amp;lt;&amp;#65;", mermaid: "#38;lt#59;#38;#35;65#59;"),
    Nasty("R & D", label: "R &amp; D", mermaid: "R #38; D"),
    Nasty("a|b||c", mermaid: "a#124;b#124;#124;c"),
    Nasty("{a} [b] (c)"),
    Nasty("]] }} )) >]", label: "]] }} )) &gt;]", mermaid: "]] }} )) #62;]"),
    Nasty("#quot;", mermaid: "#35;quot#59;"),
    Nasty("`a` *b* _c_", mermaid: "#96;a#96; #42;b#42; #95;c#95;"),
    Nasty("%%{init: {}}%%", mermaid: "#37;#37;{init: {}}#37;#37;"),
    Nasty("// a /* b */", mermaid: "// a /#42; b #42;/"),
    Nasty("end"),
    Nasty("Zürich 東京 🎉 ñ"),
    Nasty("e\u{301}\u{200D}ש"),
  ]

  /// The text as the name of a node and of a reply, as what is said, and as the word of a choice.
  private static func flow(_ text: String) -> Flow {
    let times = Times(timeout: .seconds(5), interdigit: .seconds(5), term: .seconds(2))
    return Flow(
      start: NodeName(text),
      nodes: [
        NodeName(text): .menu(
          Menu(
            Input(
              Prompt(["nasty"]), times: times, noInput: [], noMatch: [], failed: "bye"),
            choices: [Menu.Choice(.one, words: [text], next: "ask")])),
        "ask": .ask(Ask("open", branches: [ReplyName(text): "bye"])),
        "bye": .hangUp(HangUp(Prompt(["bye"]))),
      ],
      desk: ["open": Question(needs: [], replies: [ReplyName(text): Reply()])],
      wording: Wording(phrases: [
        "nasty": Phrase([.words(text)]), "bye": Phrase([.words("Goodbye.")]),
      ]),
      ways: Ways(unavailable: "bye"))
  }

  private static func lines(_ drawn: String, with part: String) -> [Substring] {
    drawn.split(separator: "\n").filter { $0.contains(part) }
  }

  @Test(
    "DOT takes no character of a name, a wording, a word or a reply for its own", arguments: nasty)
  func dot(_ nasty: Nasty) throws {
    let dot = FlowDrawing(Self.flow(nasty.text)).dot
    let box = try #require(Self.lines(dot, with: "  n1 [").first)
    #expect(
      box.hasSuffix(
        "label=<<FONT POINT-SIZE=\"9\" COLOR=\"#6b7680\">\(nasty.label)</FONT><BR/>\(nasty.label)>, "
          + "tooltip=\"\(nasty.tip)\"]"))
    let choice = try #require(Self.lines(dot, with: "  n1 -> n2 [").first)
    #expect(choice.hasSuffix("label=<\(Self.table("1 · \(nasty.label)"))>]"))
    let reply = try #require(Self.lines(dot, with: "  n2 -> n3 [").first)
    #expect(reply.hasSuffix("label=<\(Self.table("\(nasty.label)<BR/>no answer"))>]"))
  }

  private static func table(_ lines: String) -> String {
    "<TABLE BORDER=\"0\" CELLPADDING=\"4\"><TR><TD>\(lines)</TD></TR></TABLE>"
  }

  @Test(
    "Mermaid takes no character of a name, a wording, a word or a reply for its own",
    arguments: nasty)
  func mermaid(_ nasty: Nasty) {
    let mermaid = FlowDrawing(Self.flow(nasty.text)).mermaid
    #expect(
      mermaid.split(separator: "\n").filter { $0.hasPrefix("  n") } == [
        "  n0((\"A call is answered\")):::startNode",
        "  n1{{\"<small>\(nasty.mermaid)</small><br/>\(nasty.mermaid)\"}}:::menuNode",
        "  n2{\"<small>ask</small><br/>open?\"}:::askNode",
        "  n3(((\"<small>bye</small><br/>Goodbye.\"))):::endNode",
        "  n0 ==> n1",
        "  n1 ==>|\"1 · \(nasty.mermaid)\"| n2",
        "  n1 -.->|\"still silent<br/>still no match\"| n3",
        "  n2 ==>|\"\(nasty.mermaid)<br/>no answer\"| n3",
      ])
  }

  @Test(
    "What breaks a line, and what XML may not hold, is a blank",
    arguments: [
      "\n", "\r", "\t", "\u{0}", "\u{7}", "\u{1B}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FFFF}",
    ])
  func blanks(_ control: String) {
    let drawing = FlowDrawing(Self.flow("a\(control)b"))
    #expect(Self.lines(drawing.dot, with: "<FONT").first?.contains(">a b</FONT>") == true)
    #expect(Self.lines(drawing.dot, with: "  n2 -> n3 [").first?.contains(">a b<BR/>") == true)
    #expect(Self.lines(drawing.mermaid, with: "n2 ==>") == ["  n2 ==>|\"a b<br/>no answer\"| n3"])
    #expect(drawing.dot.split(separator: "\n").count == 13)
    #expect(drawing.mermaid.split(separator: "\n").count == 13)
  }

  private static let graphviz = URL(fileURLWithPath: "/usr/bin/dot")
  private static let hasGraphviz = FileManager.default.isExecutableFile(atPath: graphviz.path)

  @Test(
    "Graphviz draws every node and every way of them, reached or not", .enabled(if: hasGraphviz),
    arguments: nasty.map(\.text) + ["a\nb\u{7}c\u{2028}d"], [nil, Trail()])
  func accepted(_ text: String, _ trail: Trail?) throws {
    let drawing = FlowDrawing(Self.flow(text), reachedBy: trail)
    let (status, svg, errors) = try Self.svg(of: drawing.dot)
    #expect(status == 0)
    #expect(errors == "")
    #expect(svg.matches(of: /<g id="node/).count == drawing.boxes.count)
    #expect(svg.matches(of: /<g id="edge/).count == drawing.arrows.count)
  }

  private static func svg(of dot: String) throws -> (Int32, svg: String, errors: String) {
    let process = Process()
    process.executableURL = graphviz
    process.arguments = ["-Tsvg"]
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(dot.utf8))
    try input.fileHandleForWriting.close()
    let svg = try output.fileHandleForReading.readToEnd() ?? Data()
    let words = try errors.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: svg, as: UTF8.self),
      String(decoding: words, as: UTF8.self)
    )
  }
}
