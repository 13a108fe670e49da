import TestCaller
import Testing

@testable import Dialogue

/// Callers who press, say and leave anything, a million events in all.
struct StormTests {
  /// What came of the calls.
  struct Tally: Equatable {
    var events = 0
    var calls = 0
    var completed = 0
    var visited: Set<NodeName> = []
    var illegal: [String] = []
    /// Every effect of every call in one number.
    var effects: UInt64 = 0

    mutating func note(_ more: [Effect]) {
      for byte in more.map(Shown.effect).joined(separator: ";").utf8 {
        effects = (effects ^ UInt64(byte)) &* 0x100_0000_01B3
      }
    }
  }

  @Test("No event traps, and every effect is legal in its state", arguments: 0..<4)
  func storm(_ flow: Int) {
    let ready = ReadyFlow(StormFlows.all[flow])
    let tally = Self.run(ready, events: 250_000, seed: 41 + UInt64(flow))
    #expect(tally.illegal == [])
    #expect(tally.events >= 250_000)
    #expect(tally.completed > 1000)
    // Whatever a call can come to, some call came to.
    let silent = Set(ready.steps.filter(Self.isNeverSeen).map(\.name))
    #expect(tally.visited == Set(ready.steps.map(\.name)).subtracting(silent))
  }

  @Test("The same seed gives the same calls, another one others", arguments: 0..<4)
  func repeatable(_ flow: Int) {
    let ready = ReadyFlow(StormFlows.all[flow])
    let first = Self.run(ready, events: 3000, seed: 51, comparing: true)
    #expect(
      Self.run(ReadyFlow(StormFlows.all[flow]), events: 3000, seed: 51, comparing: true) == first)
    #expect(Self.run(ready, events: 3000, seed: 52, comparing: true).effects != first.effects)
  }

  @Test("A call that keeps its trail is and does what one does that keeps none", arguments: 0..<4)
  func trail(_ flow: Int) {
    let ready = ReadyFlow(StormFlows.all[flow])
    var draw = Draw(seed: 61 + UInt64(flow))
    var trail = Trail()
    var differences = 0
    for _ in 0..<2000 {
      var other = OtherEnd(ready)
      var keeping = Call(ready, keepingTrail: true)
      var event: Event? = .answered
      while let happened = event {
        let effects = other.handle(happened)
        if keeping.handle(happened) != effects || keeping != other.call
          || keeping.hashValue != other.call.hashValue
        {
          differences += 1
        }
        event = other.isOver ? nil : Self.next(other, using: &draw)
      }
      if let kept = keeping.trail { trail.formUnion(kept) }
    }
    #expect(differences == 0)
    // No way is taken that the flow does not have.
    let ways = ready.steps.flatMap { step in
      ready.flow.edges(from: step.name).map { Trail.Leg(from: step.name, $0.cause.way) }
        + Outcome.allCases.filter { $0 == .hangUp || step.node.input?.outcomes[$0] != nil }
        .map { Trail.Leg(from: step.name, .outcome($0)) }
    }
    #expect(trail.legs.subtracting(ways) == [])
    #expect(trail.legs.count > 5)
    #expect(Set(trail.legs.map(\.node)).subtracting(trail.nodes) == [])
  }

  /// What hears of the end of a call, or only leads on.
  private static func isNeverSeen(_ step: Step) -> Bool {
    step.name == "farewell" || step.name == "other"
  }

  /// - Parameter comparing: whether the effects are told in one number, which takes its time.
  private static func run(
    _ flow: ReadyFlow, events: Int, seed: UInt64, comparing: Bool = false
  ) -> Tally {
    var draw = Draw(seed: seed)
    var tally = Tally()
    while tally.events < events {
      var other = OtherEnd(flow)
      tally.calls += 1
      var event: Event? = .answered
      var last: Step?
      while let happened = event {
        let effects = other.handle(happened)
        tally.events += 1
        if comparing { tally.note(effects) }
        if let step = other.call.step, step !== last {
          tally.visited.insert(step.name)
          last = step
        }
        if draw.below(32) == 0 { tally.illegal += late(&other, using: &draw) }
        event = other.isOver ? nil : next(other, using: &draw)
      }
      if other.call.phase == .ended(.completed) { tally.completed += 1 }
      tally.illegal += other.illegal
    }
    return tally
  }

  /// An event that comes too late, or twice, is passed over.
  private static func late(_ other: inout OtherEnd, using draw: inout Draw) -> [String] {
    let old = Turn(UInt32(draw.below(Int(other.lastTurn) + 1)))
    guard old != other.speaking?.turn, old != other.timer, old != other.limit else { return [] }
    let before = other.call
    let effects = other.handle(.timeRanOut(old)) + other.handle(.finishedSpeaking(old))
    return effects.isEmpty && other.call == before ? [] : ["\(old) came late to \(before.phase)"]
  }

  private static let words = [
    "yes", "no", "hold", "next", "again", "slower", "group b", "from the start", "a person", "none",
    "yes and no", "one", "four two", "one eight", "double three", "forty seven", "um", "",
    "it worked", "eighteen", "three or four", "bye", "pound", "star", "that's all", "clear",
    "the first", "the second", "twenty", "five", "one, none", "one eight, pound",
    "b or c", "the last group", "previous", "one", "c, slower", "hold on, my pen", "help",
    "1000000000000000000", "1000 0000 0000 0000 001", "9223372036854775800",
  ].map { Event.heard(Words($0)) }
  private static let keys = Key.allCases.map { Event.pressed($0) }
  private static let values: [[SlotName: String]] = [
    ["code": "1234-5678-9012"], ["code": "12"], ["code": ""], [:], ["number": "7"],
  ]
  private static let replies: [ReplyName] = ["good", "bad", "fine", "what"]

  private static func next(_ other: OtherEnd, using draw: inout Draw) -> Event {
    let chance = draw.below(100)
    if other.question != nil, chance < 60 {
      if chance < 2 { return .deskFailed }
      let reply = replies[chance < 4 ? 3 : draw.below(3)]
      return .deskReplied(reply, values[draw.below(values.count)])
    }
    switch chance {
    case 0..<30: return keys[draw.below(keys.count)]
    case 30..<36: return [.pressed(.one), .pressed(.pound), .pressed(.star)][draw.below(3)]
    case 36..<44: return words[draw.below(words.count)]
    case 44..<74: return other.speaking.map { .finishedSpeaking($0.turn) } ?? keys[1]
    case 74..<92: return other.timer.map { .timeRanOut($0) } ?? keys[draw.below(keys.count)]
    case 92..<95: return other.limit.map { .timeRanOut($0) } ?? keys[11]
    case 95: return .deskReplied("good", [:])
    case 96: return .deskFailed
    case 97: return .answered
    default: return draw.below(10) == 0 ? .hungUp : keys[draw.below(keys.count)]
    }
  }
}
