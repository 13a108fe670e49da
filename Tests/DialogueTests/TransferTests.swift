import Testing

@testable import Dialogue

struct TransferTests {
  /// A call that a person has taken up at a node, the greeting still being said.
  private static func greeted(at node: String, _ flow: Flow = Sample.flow) -> Call {
    var call = Call.listening(at: node, flow)
    _ = call.hear("a person")
    _ = call.finish()
    return call
  }

  @Test("A person takes up where the caller was, in fuller words", arguments: ["menu", "field"])
  func resumes(_ node: String) {
    var call = Call.listening(at: node)
    #expect(Shown.effects(call.hear("a person")) == "say4 connecting!")
    #expect(
      shown(call.finish(), call) == "transfer, say5 robin → saying5 to \(node) person")
    #expect(
      shown(call.finish(), call) == "say7 \(node) fuller → \(node) “” 0/0 prompt7 person")
  }

  @Test("Too many misses connect a person, and the misses are forgotten")
  func misses() {
    var call = Call.listening(at: "menu")
    _ = call.press("999")
    _ = call.finish()
    _ = call.finish()
    #expect(
      Shown.call(call) == "menu “” 0/0 prompt9 {entry=9 entry-count=1} person")
  }

  @Test("Too many misses with a person end the call as the transfer says")
  func second() {
    var call = Self.greeted(at: "menu")
    #expect(
      ["9", "9", "9"].map { Shown.effects(call.press($0)) } == [
        "stop, say7 wrong-1+menu fuller",
        "stop, say8 wrong-2+menu-help", "stop, say9 sorry!",
      ])
    #expect(call.phase == .parting(Turn(9)))
    #expect(Shown.effects(call.finish()) == "hang up")
  }

  @Test("Who asks for a person and has one hears that they are still here")
  func stillHere() {
    var call = Self.greeted(at: "menu")
    _ = call.finish()
    #expect(
      shown(call.press("0"), call)
        == "stop, say8 still-here+menu fuller → menu “” 0/0 prompt8 person")
  }

  @Test("Without words for it, a person repeats the prompt")
  func noWordsForStillHere() {
    var call = Self.greeted(at: "menu", Sample.flow { $0.ways.stillHere = nil })
    _ = call.finish()
    #expect(Shown.effects(call.press("0")) == "stop, say8 menu fuller")
  }

  @Test("Nothing cuts the words that announce a person, and no key waits behind them")
  func announcing() {
    var call = Call.listening(at: "menu")
    _ = call.press("0")
    let before = call
    #expect(call.press("1") == [])
    #expect(call.hear("yes") == [])
    #expect(call == before)
  }

  @Test("A flow that begins with a transfer goes on as the transfer says otherwise")
  func byItself() {
    var call = Call.prompting(at: "connect")
    #expect(Shown.call(call) == "transferring1 robin from connect")
    _ = call.finish()
    #expect(shown(call.finish(), call) == "say3 sorry! → parting3 person")
  }

  @Test(
    "Transfers that lead in a circle end the call", arguments: [["connect"], ["other", "connect"]])
  func circle(_ circle: [String]) {
    let flow = Sample.flow { flow in
      for (name, otherwise) in zip(["connect"] + circle, circle) {
        flow.nodes[NodeName(name)] = .transfer(
          Transfer(Prompt(["connecting"]), greeting: "robin", otherwise: NodeName(otherwise)))
      }
    }
    var call = Self.greeted(at: "menu", flow)
    _ = call.press("9")
    _ = call.press("9")
    #expect(
      shown(call.press("9"), call)
        == "stop, hang up → ended, completed {entry=9 entry-count=1} person")
  }
}
