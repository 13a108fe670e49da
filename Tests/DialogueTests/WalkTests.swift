import Testing

@testable import Dialogue

/// Every state that the sample's flow can come to, by a few keys, words, silences and replies, with one
/// early key at most.
struct WalkTests {
  /// A call without the numbers of its turns, which differ on every way to the same state, and without
  /// the slots that only wording shows.
  private struct State: Hashable {
    var phase: Phase
    var code: String?
    var typeAhead: [Event]
    var isWithPerson: Bool

    init(_ call: Call) {
      phase = call.phase
      code = call.slots["code"]
      typeAhead = call.typeAhead
      isWithPerson = call.isWithPerson
      switch phase {
      case .saying(var saying):
        saying.turn = Turn(0)
        phase = .saying(saying)
      case .collecting(var collecting):
        collecting.waitingFor = Self.plain(collecting.waitingFor)
        collecting.limit = collecting.limit.map { _ in Turn(0) }
        phase = .collecting(collecting)
      case .dictating(var dictating):
        dictating.waitingFor = Self.plain(dictating.waitingFor)
        phase = .dictating(dictating)
      case .transferring(var transferring):
        transferring.turn = Turn(0)
        phase = .transferring(transferring)
      case .parting: phase = .parting(Turn(0))
      case .ringing, .asking, .holding, .ended: break
      }
    }

    private static func plain(_ waiting: Waiting) -> Waiting {
      switch waiting {
      case .endOfPrompt(_, bargeIn: let bargeIn): .endOfPrompt(Turn(0), bargeIn: bargeIn)
      case .caller: .caller(Turn(0))
      }
    }
  }

  private static func events(_ call: Call) -> [Event] {
    let keys: [Event] = [
      .pressed(.one), .pressed(.zero), .pressed(.star), .pressed(.pound), .heard(Words("slower")),
    ]
    let others: [Event] = [
      .answered, .finishedSpeaking(call.current), .timeRanOut(call.current), .deskFailed,
      .deskReplied("good", ["code": "1234-5678"]), .deskReplied("bad", [:]), .hungUp,
    ]
    return (call.typeAhead.isEmpty ? keys : []) + others
  }

  @Test("The sample's flow has so many states, and from every one of them the call can end well")
  func walk() {
    var found: Set<State> = [State(Call(Sample.flow))]
    var comesFrom: [State: Set<State>] = [:]
    var waiting = [Call(Sample.flow)]
    var ends: Set<State> = []
    while let call = waiting.popLast() {
      let state = State(call)
      if case .ended(.completed) = call.phase { ends.insert(state) }
      for event in Self.events(call) {
        let (next, _) = call.after(event)
        let nextState = State(next)
        comesFrom[nextState, default: []].insert(state)
        if found.insert(nextState).inserted { waiting.append(next) }
      }
    }
    var good = ends
    var open = Array(ends)
    while let state = open.popLast() {
      for before in comesFrom[state] ?? [] where good.insert(before).inserted {
        open.append(before)
      }
    }
    let lost = found.subtracting(good).filter { $0.phase != .ended(.callerHungUp) }
    #expect(lost == [])
    #expect(found.count == 1790)
  }
}
