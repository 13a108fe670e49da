import Dialogue
import FlowDrawing
import Foundation
import Testing

struct FlowDrawingTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Drawings")

  @Test("A flow with every kind of node is drawn as the files show", arguments: ["dot", "mermaid"])
  func drawing(_ form: String) throws {
    let drawing = FlowDrawing(Sample.flow)
    let drawn = form == "dot" ? drawing.dot : drawing.mermaid
    let url = Self.folder.appendingPathComponent("every-kind.\(form)")
    guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
      try Data(drawn.utf8).write(to: url)
      Issue.record("There was no \(url.lastPathComponent): look at the one that was written.")
      return
    }
    #expect(drawn == expected)
  }

  @Test("Every node has one box, and every way of a call an arrow or a note")
  func whole() {
    let drawing = FlowDrawing(Sample.flow)
    let names = drawing.boxes.map(\.name).filter { !$0.isEmpty }
    #expect(names.sorted() == Sample.flow.nodes.keys.map(\.text).sorted())
    for name in Sample.flow.nodes.keys {
      for edge in Sample.flow.edges(from: name) {
        let isDrawn = drawing.arrows.contains { arrow in
          let from = drawing.boxes[arrow.from]
          return drawing.boxes[arrow.to].name == edge.target.text
            && (from.name == name.text || from.kind == .note)
        }
        #expect(isDrawn, "\(name) → \(edge.target)")
      }
    }
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

  @Test("A way that most nodes have is drawn once, as a note")
  func notes() {
    let drawing = FlowDrawing(Sample.flow)
    #expect(
      drawing.boxes.filter { $0.kind == .note }.map(\.lines)
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
    #expect(FlowDrawing(flow).boxes.map(\.lines) == [["A call is answered"], lines])
  }
}
