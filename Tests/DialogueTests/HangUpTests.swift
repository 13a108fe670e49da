import Testing

@testable import Dialogue

/// What follows when the caller hangs up: the desk may be told, and nothing else.
struct HangUpTests {
  private static func flow(_ hangUp: NodeName?, atMenu: NodeName? = nil) -> Flow {
    Sample.flow { flow in
      flow.ways.hangUp = hangUp
      flow.desk["tell"] = Question(needs: ["choice"], replies: ["told": Reply()])
      flow.nodes["tell"] = .ask(Ask("tell", branches: ["told": "bye"]))
      var menu = Sample.menu
      menu.input.outcomes[.hangUp] = atMenu.map { .go($0) }
      flow.nodes["menu"] = .menu(menu)
    }
  }

  @Test(
    "The desk is told wherever the caller was",
    arguments: ["greeting", "menu", "field", "check", "connect", "bye"])
  func told(_ node: String) {
    var call = Call.prompting(at: node, Self.flow("tell"))
    #expect(shown(call.handle(.hungUp), call) == "ask tell → ended, callerHungUp")
    #expect(call.handle(.deskReplied("told", [:])) == [])
    #expect(call.handle(.deskFailed) == [])
    #expect(Shown.call(call) == "ended, callerHungUp")
  }

  @Test("A node may tell the desk otherwise than the flow")
  func otherwise() {
    var menu = Call.prompting(at: "menu", Self.flow("tell", atMenu: "check"))
    #expect(shown(menu.handle(.hungUp), menu) == "ask check → ended, callerHungUp")
    var field = Call.prompting(at: "field", Self.flow("tell", atMenu: "check"))
    #expect(shown(field.handle(.hungUp), field) == "ask tell → ended, callerHungUp")
  }

  @Test("What is no question is not followed", arguments: ["menu", "bye", "nowhere"])
  func noQuestion(_ node: NodeName) {
    var call = Call.prompting(at: "field", Self.flow(node))
    #expect(shown(call.handle(.hungUp), call) == "- → ended, callerHungUp")
  }

  @Test("A call that was not answered, or is over, tells nobody")
  func outside() {
    var ringing = Call(Self.flow("tell"))
    #expect(shown(ringing.handle(.hungUp), ringing) == "- → ended, callerHungUp")
    var over = Call.prompting(at: "bye", Self.flow("tell"))
    _ = over.finish()
    #expect(shown(over.handle(.hungUp), over) == "- → ended, completed")
  }
}
