import Testing

@testable import Dialogue

/// Every event in every situation: what is done, and what the call is then. An event that is not in a
/// row changes nothing there.
struct EveryEventTests {
  enum Situation: String, CaseIterable, Sendable {
    case ringing, saying, sayingUncut, menuPrompt, menuPromptUncut, menu, fieldPrompt, field
    case fieldPartial, fieldFull, asking, intro, reading, waiting, transferring, parting
    case hungUp, completed

    var call: Call {
      switch self {
      case .ringing: Call(Sample.flow)
      case .saying: .prompting(at: "greeting")
      case .sayingUncut: .prompting(at: "greeting", EveryEventTests.uncut)
      case .menuPrompt: .prompting(at: "menu")
      case .menuPromptUncut: .prompting(at: "menu", EveryEventTests.uncut)
      case .menu: .listening(at: "menu")
      case .fieldPrompt: .prompting(at: "field")
      case .field: .listening(at: "field")
      case .fieldPartial: EveryEventTests.call(.listening(at: "field")) { _ = $0.press("31") }
      case .fieldFull: EveryEventTests.call(.listening(at: "field")) { _ = $0.press("3141") }
      case .asking: .prompting(at: "check")
      case .intro: .dictating()
      case .reading: EveryEventTests.call(.dictating()) { _ = $0.finish() }
      case .waiting: EveryEventTests.call(Situation.reading.call) { _ = $0.finish() }
      case .transferring: EveryEventTests.call(.listening(at: "menu")) { _ = $0.press("0") }
      case .parting: .prompting(at: "bye")
      case .hungUp: EveryEventTests.call(.prompting(at: "menu")) { _ = $0.handle(.hungUp) }
      case .completed: EveryEventTests.call(.prompting(at: "bye")) { _ = $0.finish() }
      }
    }
  }

  static let uncut = Sample.flow { flow in
    flow.nodes["greeting"] = .say(Say(Prompt(["welcome"], bargeIn: false), next: "menu"))
    var menu = Sample.menu
    menu.input.prompt.bargeIn = false
    flow.nodes["menu"] = .menu(menu)
  }

  static func call(_ call: Call, _ change: (inout Call) -> Void) -> Call {
    var call = call
    change(&call)
    return call
  }

  static func events(_ call: Call) -> [(String, Event)] {
    let stale = Turn(99)
    return [
      ("answered", .answered), ("1", .pressed(.one)), ("5", .pressed(.five)),
      ("0", .pressed(.zero)), ("*", .pressed(.star)), ("#", .pressed(.pound)),
      ("yes", .heard(Words("Yes."))), ("double two", .heard(Words("double two"))),
      ("um", .heard(Words("um"))), ("agent", .heard(Words("an agent, please"))),
      ("again", .heard(Words("again"))), ("finished", .finishedSpeaking(call.current)),
      ("late finish", .finishedSpeaking(stale)), ("silence", .timeRanOut(call.current)),
      ("late silence", .timeRanOut(stale)), ("good", .deskReplied("good", Sample.code)),
      ("unknown reply", .deskReplied("what", [:])), ("desk failed", .deskFailed),
      ("hung up", .hungUp),
    ]
  }

  static func table(_ call: Call) -> String {
    events(call).compactMap { name, event in
      let (next, effects) = call.after(event)
      guard next != call || !effects.isEmpty else { return nil }
      return "\(name): \(Shown.effects(effects)) → \(Shown.call(next))"
    }.joined(separator: "\n")
  }

  @Test("Every event does in every situation what its row says", arguments: Situation.allCases)
  func table(_ situation: Situation) {
    #expect(Self.table(situation.call) == Self.expected[situation])
  }
}
