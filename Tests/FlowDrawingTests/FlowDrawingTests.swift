import Dialogue
import FlowDrawing
import Foundation
import Testing

struct FlowDrawingTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Drawings")

  @Test("A flow with every kind of node is drawn as the files show", arguments: ["dot", "mermaid"])
  func drawing(_ form: String) throws {
    try Self.expect(FlowDrawing(Sample.flow), form, in: "every-kind")
  }

  @Test(
    "What calls never came to is marked in the drawing as the files show",
    arguments: ["dot", "mermaid"])
  func coverage(_ form: String) throws {
    try Self.expect(FlowDrawing(Sample.flow, reachedBy: Sample.trail), form, in: "some-reached")
    try Self.expect(FlowDrawing(Sample.flow, reachedBy: Trail()), form, in: "none-reached")
  }

  private static func expect(_ drawing: FlowDrawing, _ form: String, in file: String) throws {
    let drawn = form == "dot" ? drawing.dot : drawing.mermaid
    let url = Self.folder.appendingPathComponent("\(file).\(form)")
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      try Data(drawn.utf8).write(to: url)
      Issue.record("There was no \(url.lastPathComponent): look at the one that was written.")
      return
    }
    #expect(drawn == expected)
  }

  @Test("Every node has one box, and every way of a call one place on an arrow or in a note")
  func whole() {
    let drawing = FlowDrawing(Sample.flow)
    #expect(
      drawing.boxes.map { "\($0.kind) \($0.name)" } == [
        "start ", "say greeting", "menu menu", "field number", "ask check",
        "dictate dictation", "end bye", "hold queue", "transfer person", "ask told", "note ",
        "note ",
      ])
    let words = drawing.arrows.map { arrow in
      let (from, to) = (drawing.boxes[arrow.from], drawing.boxes[arrow.to])
      let lines = (from.kind == .note ? from.lines : arrow.label).map(\.text)
      return "\(from.name.isEmpty ? from.kind.rawValue : from.name) → \(to.name): "
        + lines.joined(separator: ", ")
    }
    #expect(
      words == [
        "start → greeting: ",
        "greeting → menu: ",
        "menu → number: 1 · go on, 2",
        "menu → menu: # · a|b \"c\" <d> #e & `f`",
        "menu → queue: silence",
        "menu → bye: still no match",
        "menu → told: hangs up",
        "number → check: ",
        "number → person: still silent, still no match",
        "check → dictation: good",
        "check → queue: busy",
        "check → number: bad",
        "dictation → bye: ",
        "dictation → person: still silent, still no match",
        "queue → bye: after 3 rounds, 1 · call back",
        "queue → dictation: ready",
        "person → bye: with a person",
        "note → person: Anywhere: 0, or “a person”",
        "note → bye: The desk gives no answer",
      ])
  }

  @Test("The same flow is always drawn the same, in whatever order its nodes are kept")
  func order() {
    let first = FlowDrawing(Sample.flow)
    for _ in 0..<20 {
      var flow = Sample.flow
      flow.nodes = [:]
      for (name, node) in Sample.flow.nodes.shuffled() { flow.nodes[name] = node }
      #expect(FlowDrawing(flow) == first)
    }
  }

  @Test("Forty thousand replies of one question are drawn", .timeLimit(.minutes(1)))
  func large() {
    let names = (0..<40_000).map { "n\($0)" }
    var nodes: [NodeName: Node] = ["bye": .hangUp(HangUp(Prompt([])))]
    for name in names { nodes[NodeName(name)] = .say(Say(Prompt([]), next: "bye")) }
    let branches = names.map { (ReplyName($0), NodeName($0)) }
    nodes["open"] = .ask(Ask("open", branches: Dictionary(uniqueKeysWithValues: branches)))
    let flow = Flow(
      start: "open", nodes: nodes, desk: [:], wording: Wording(phrases: [:]),
      ways: Ways(unavailable: "bye"))
    #expect(FlowDrawing(flow).arrows.count == 2 + 2 * names.count)
  }

  @Test("A way that most nodes have is drawn once, as a note")
  func notes() {
    let drawing = FlowDrawing(Sample.flow)
    #expect(
      drawing.boxes.filter { $0.kind == .note }.map { $0.lines.map(\.text) }
        == [["Anywhere: 0, or “a person”"], ["The desk gives no answer"]])
  }

  @Test(
    "What a node says is cut after a word",
    arguments: [
      ("Short.", ["Short."]),
      ("one two three four five six seven", ["one two three four five", "six seven"]),
      (
        String(repeating: "word ", count: 20),
        ["word word word word word", "word word word word word", "word word word …"]
      ),
      (String(repeating: "w", count: 80), [String(repeating: "w", count: 65), "…"]),
      ("", []),
    ])
  func shortening(words: String, lines: [String]) {
    let flow = Flow(
      start: "bye", nodes: ["bye": .hangUp(HangUp(Prompt(["bye"])))], desk: [:],
      wording: Wording(phrases: ["bye": Phrase([.words(words)])]), ways: Ways(unavailable: "bye"))
    #expect(
      FlowDrawing(flow).boxes.map { $0.lines.map(\.text) } == [["A call is answered"], lines])
  }

  @Test("Calls that came to everything leave the drawing as it is, but for the words above it")
  func everything() {
    let flow = Sample.flow
    var all = Trail(nodes: Set(flow.nodes.keys))
    for name in flow.nodes.keys {
      all.legs.formUnion(flow.edges(from: name).map { Trail.Leg(from: name, $0.cause.way) })
    }
    all.legs.insert(Trail.Leg(from: "menu", .outcome(.hangUp)))
    let (plain, covered) = (FlowDrawing(flow), FlowDrawing(flow, reachedBy: all))
    #expect(covered.boxes == plain.boxes)
    #expect(covered.arrows == plain.arrows)
    #expect(
      covered.mermaid
        == "---\ntitle: \"✗ and dashed: never reached\"\n---\n" + plain.mermaid)
  }

  @Test("A note tells from how many nodes its way was taken, unless from all or from none")
  func notesOfCoverage() {
    let taken: [[NodeName]] = [
      [], ["menu"], ["menu", "number"], ["menu", "number", "dictation"],
    ]
    let notes = taken.map { names in
      let trail = Trail(legs: Set(names.map { Trail.Leg(from: $0, .person) }))
      return FlowDrawing(Sample.flow, reachedBy: trail).boxes.first { $0.kind == .note }?.lines
    }
    #expect(
      notes == [
        [FlowDrawing.Line("Anywhere: 0, or “a person”", isReached: false)],
        [FlowDrawing.Line("Anywhere: 0, or “a person” (1 of 3)")],
        [FlowDrawing.Line("Anywhere: 0, or “a person” (2 of 3)")],
        [FlowDrawing.Line("Anywhere: 0, or “a person”")],
      ])
  }

  @Test("The note of a caller who hangs up is of the nodes that do not tell of it otherwise")
  func listeners() {
    var flow = Sample.flow
    flow.ways.hangUp = "told"
    let taken: [[NodeName]] = [[], ["menu"], ["number"]]
    let reached = taken.map { names in
      let trail = Trail(legs: Set(names.map { Trail.Leg(from: $0, .outcome(.hangUp)) }))
      return FlowDrawing(flow, reachedBy: trail).boxes.flatMap(\.lines)
        .first { $0.text == "The caller hangs up" }?.isReached
    }
    #expect(reached == [false, false, true])
  }
}
