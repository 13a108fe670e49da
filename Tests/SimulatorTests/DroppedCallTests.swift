import Clearinghouse
import Dialogue
import Simulator
import SupportLine
import Testing

/// A line that drops at any step of a deactivation, and the call after it.
struct DroppedCallTests {
  private static let way = [
    "2", "81459123456789012309#", "1", "12345671#", "1", "#", "#", "#", "#", "#",
  ]

  private static func deactivate(_ caller: inout Caller) throws {
    for keys in way { try caller.answer(keys) }
    caller.listenToTheEnd()
  }

  /// The keys of the way, each of them alone, and whether it is pressed only when it is asked for.
  private static let steps = way.flatMap { keys in
    keys.enumerated().map { (key: String($1), isAsked: $0 == 0) }
  }

  @Test("Dropped after any key, a call that is made again gives the same code")
  func dropped() throws {
    let flow = try Sample.flow()
    let grantedAfter = 32
    for count in 0...Self.steps.count {
      var first = Caller(flow, desk: try Sample.desk(), at: try Sample.time())
      for step in Self.steps.prefix(count) {
        if step.isAsked { first.listen() }
        try first.dial(step.key)
      }
      first.hangUp()

      var second = Caller(flow, desk: first.call.desk, at: try Sample.time("2026-11-26 23:50"))
      try Self.deactivate(&second)
      #expect(second.call.call.phase == .ended(.completed), "\(count) keys")
      let isAgain = second.text.contains("You have called about this request before.")
      #expect(isAgain == (count > grantedAfter), "\(count) keys")
      // A first answer is given by the day of the call that asked.
      let code = second.call.call.slots["code"]
      #expect((code == Sample.code) == (count > grantedAfter), "\(count) keys")
      #expect(second.call.desk.ledger.registrations().map(\.answers.count) == [1], "\(count) keys")
    }
  }

  @Test("Called again on the same day, the code is the same whenever the first call dropped")
  func sameDay() throws {
    let flow = try Sample.flow()
    for count in 0...Self.way.count {
      var first = Caller(flow, desk: try Sample.desk(), at: try Sample.time())
      for keys in Self.way.prefix(count) { try first.answer(keys) }
      first.hangUp()
      var second = Caller(flow, desk: first.call.desk, at: try Sample.time("2026-11-23 17:00"))
      try Self.deactivate(&second)
      #expect(second.call.call.slots["code"] == "4542-7711-4770-0548-0269", "\(count) answers")
    }
  }

  @Test("A call that has ended takes nothing more, and no time passes in it by itself")
  func over() throws {
    var caller = try Caller()
    caller.hangUp()
    let count = caller.moments.count
    try caller.dial("2(yes)#")
    caller.hangUp()
    caller.wait(.seconds(100))
    #expect(caller.moments.count == count)
    #expect(caller.call.due == nil)
    #expect(caller.call.isOver)
  }
}
