@testable import Dialogue

/// A call in virtual time: what has to end by itself does so when it is due. What is said takes no time.
struct Watch {
  private(set) var call: Call
  private(set) var now = Duration.zero
  private(set) var effects: [Effect] = []
  private var timers: [Turn: Duration] = [:]

  /// - Parameter call: one that listens, for as long as the flow's `timeout`.
  init(_ call: Call) {
    self.call = call
    timers = [call.current: .seconds(8)]
  }

  mutating func press(_ key: Key) { perform(call.handle(.pressed(key))) }

  mutating func wait(_ time: Duration) {
    let end = now + time
    while let next = timers.min(by: { $0.value < $1.value }), next.value <= end {
      timers[next.key] = nil
      now = next.value
      perform(call.handle(.timeRanOut(next.key)))
    }
    now = end
  }

  private mutating func perform(_ next: [Effect]) {
    effects += next
    for effect in next {
      switch effect {
      case .listen(let turn, for: let time), .limit(let turn, for: let time),
        .hold(let turn, for: let time):
        timers[turn] = now + time
      case .say, .stopSpeaking, .ask, .transfer, .hangUp:
        break
      }
    }
  }
}
