import TestCaller
import Testing

@testable import Dialogue

/// Callers who press, say and leave anything, on the real flow.
struct RandomCallTests {
  struct Tally: Equatable {
    var events = 0
    var calls = 0
    var transfers = 0
    var completed = 0
    var questions: Set<QuestionName> = []
    var nodes: Set<NodeName> = []
    var illegal: [String] = []
    /// The first effects, over as many calls as they take.
    var effects: [Effect] = []
  }

  private static let words = [
    "yes", "no", "deactivate", "reactivate", "next", "again", "slower", "group c", "from the start",
    "a person", "eight one four five nine", "double three", "forty seven", "um", "", "expired",
    "redeployed", "pardon", "it worked", "stop", "thanks", "activate", "install", "reissue", "lost",
    "Sierra India Mike", "Contoso Ltd",
  ]

  private static let dictated: [SlotName: String] = [
    "code": "1234-5678-9012-3456-7890", "server-id": "SIM01-AAAAA", "pack-id": "SIM02-BBBBB",
  ]

  private static func event(_ line: OtherEnd, _ flow: Flow, using draw: inout Draw) -> Event {
    if let name = line.question, let question = flow.desk[name], draw.below(4) > 0 {
      let replies = question.replies.sorted { $0.key < $1.key }
      // The way to a license pack ID is long: it is taken more often than chance would.
      let leading = replies.filter { ["install", "known", "sound"].contains($0.key) }
      let likely = leading.isEmpty || draw.below(2) == 0 ? replies : leading
      let (reply, given) = likely[draw.below(likely.count)]
      guard draw.below(50) > 0 else { return .deskFailed }
      let values = given.gives.map { ($0, dictated[$0] ?? "7") }
      return .deskReplied(reply, Dictionary(uniqueKeysWithValues: values))
    }
    // Some go away with the code half read.
    if case .dictating(let dictating) = line.call.phase, dictating.misses.noInput > 0 {
      if let speaking = line.speaking { return .finishedSpeaking(speaking.turn) }
      if let turn = line.timer { return .timeRanOut(turn) }
    }
    switch draw.below(20) {
    case 0..<7: return .pressed(Key.allCases[draw.below(12)])
    case 7..<9: return .pressed(draw.below(2) == 0 ? .one : .pound)
    case 9: return .heard(Words(words[draw.below(words.count)]))
    case 10..<16: return line.speaking.map { .finishedSpeaking($0.turn) } ?? .pressed(.two)
    case 16, 17: return line.timer.map { .timeRanOut($0) } ?? .pressed(.three)
    case 18: return .timeRanOut(Turn(UInt32(draw.below(500))))
    default: return draw.below(30) == 0 ? .hungUp : .finishedSpeaking(Turn(UInt32(draw.below(500))))
    }
  }

  /// A few entries of the right length, and most of them with the right check digits, without which
  /// hardly a call gets further than the product ID.
  private static func digits(_ call: Call, using draw: inout Draw) -> [Event] {
    guard case .collecting(let collecting) = call.phase, draw.below(4) == 0,
      let sound = [
        "product-id": "81459123456789012309", "request-number": "12345671", "unissued": "123",
        "read-back": "1", "warning": "1", "company-right": "1", "proof": "1",
        "agreement-number": "1234567", "agreement-number-right": "1", "open-number": "87654321",
        "open-number-right": "1", "authorization": "123451234512345",
        "retail-code": "1234512345123451234512345", "count": "10", "order-right": "1",
        "operation": "4", "other": "2", "licenses": "1", "program": draw.below(2) == 0 ? "3" : "4",
        "agreement": "1", "product": "1",
      ][collecting.node.text]
    else { return [] }
    let isSound = draw.below(4) > 0
    let keys = sound.compactMap { isSound ? Key(rawValue: $0) : Key.allCases[draw.below(10)] }
    return (keys.count > 1 ? keys + [.pound] : keys).map { .pressed($0) }
  }

  private static func run(_ flow: Flow, events: Int, seed: UInt64) -> Tally {
    var draw = Draw(seed: seed)
    var tally = Tally()
    let ready = ReadyFlow(flow)
    while tally.events < events {
      var line = OtherEnd(ready, isComplete: true)
      tally.calls += 1
      var next: [Event] = [.answered]
      while !line.isOver {
        if next.isEmpty { next = digits(line.call, using: &draw) }
        if next.isEmpty { next = [event(line, flow, using: &draw)] }
        let effects = line.handle(next.removeFirst())
        tally.events += 1
        if let step = line.call.step { tally.nodes.insert(step.name) }
        if tally.effects.count < 5000 { tally.effects += effects }
        for effect in effects {
          if case .ask(let question, _) = effect { tally.questions.insert(question) }
        }
      }
      if line.call.phase == .ended(.completed) { tally.completed += 1 }
      tally.transfers += line.transfers
      tally.illegal += line.illegal
    }
    return tally
  }

  @Test("In 200,000 random events no effect is out of place, and calls get everywhere")
  func anything() throws {
    let flow = try Sample.flow()
    let tally = Self.run(flow, events: 200_000, seed: 31)
    #expect(tally.illegal == [])
    #expect(tally.questions == Set(flow.desk.keys))
    #expect(Set(flow.nodes.keys).subtracting(tally.nodes) == [])
    #expect(tally.completed > 500)
    #expect(tally.transfers > 500)
  }

  @Test("The same seed gives the same effects, another one others")
  func repeatable() throws {
    let flow = try Sample.flow()
    let first = Self.run(flow, events: 5000, seed: 32)
    #expect(Self.run(flow, events: 5000, seed: 32) == first)
    #expect(Self.run(flow, events: 5000, seed: 33).effects != first.effects)
  }
}
