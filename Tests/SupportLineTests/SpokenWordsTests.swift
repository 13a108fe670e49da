import Dialogue
import SupportLine
import Testing

/// What callers say at Customer Support's own menus and fields.
struct SpokenWordsTests {
  /// The node at which a caller is, who begins at a node and says something when it listens.
  private static func node(after text: String, at node: NodeName) throws -> NodeName? {
    var flow = try Sample.flow()
    flow.start = node
    var call = Call(flow)
    for event in call.handle(.answered).spoken + [.heard(Words(text))] { _ = call.handle(event) }
    return switch call.phase {
    case .collecting(let collecting): collecting.node
    case .dictating(let dictating): dictating.node
    case .asking(let node): node
    case .parting: "the end"
    case .ringing, .saying, .holding, .transferring, .ended: nil
    }
  }

  @Test(
    "Whoever takes leave comes to an end, and never goes on by it",
    arguments: [
      ("operation", "goodbye"), ("operation", "bye"), ("product", "I want to hang up"),
      ("product-id", "no thanks, bye"), ("company", "goodbye"), ("unissued", "hang up"),
      ("warning", "no, goodbye"), ("entered", "thanks, bye"), ("confirmation", "goodbye"),
    ] as [(NodeName, String)])
  func goodbye(_ node: NodeName, _ text: String) throws {
    #expect(try Self.node(after: text, at: node) == "the end")
  }

  @Test(
    "Of the unissued licenses one number is taken, and of two neither",
    arguments: [
      ("none", "unissued-right"), ("there are none left", "unissued-right"),
      ("fifteen hundred, that's all", "unissued-right"),
      ("twelve were issued and none returned", "unissued"), ("fifteen", "unissued"),
    ] as [(String, NodeName)])
  func unissued(_ text: String, _ node: NodeName) throws {
    #expect(try Self.node(after: text, at: "unissued") == node)
  }
}

extension [Effect] {
  /// What is said ends.
  fileprivate var spoken: [Event] {
    compactMap {
      if case .say(let utterance) = $0 { .finishedSpeaking(utterance.turn) } else { nil }
    }
  }
}
