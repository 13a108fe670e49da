import Clearinghouse
import Dialogue
import Simulator
import SupportLine
import Testing

/// Callers who do anything at any time.
struct FuzzTests {
  private static let words = [
    "yes", "no", "deactivate", "reactivate", "next", "again", "a person", "eight one four",
    "double three", "um", "", " \n\t", "👩‍👧 e\u{301}", "\u{0}\u{FFFD}", "(%s",
    String(repeating: "nine ", count: 500), String(repeating: "x", count: 5000),
  ]

  private static func run(
    _ flow: Flow, desk: SupportDesk<VendorMemory>, seed: UInt64
  ) throws -> Caller {
    var generator = SeededGenerator(seed: seed)
    var caller = Caller(flow, desk: desk, at: try Sample.time())
    let entries = ["2", "81459123456789012309#", "12345671#", "15#", "1", "#"]
    while !caller.call.isOver {
      switch Int(generator.next() % 16) {
      case 0..<4: try caller.dial(entries[Int(generator.next() % 6)])
      case 4..<7:
        try caller.dial(Key.allCases[Int(generator.next() % 12)].description)
      case 7: try caller.dial("(\(words[Int(generator.next() % UInt64(words.count))]))")
      case 8..<12: caller.listen()
      case 12..<15: caller.wait(.milliseconds(Int64(generator.next() % 6000)))
      default:
        if generator.next() % 40 == 0 { caller.hangUp() } else { caller.wait(.seconds(20)) }
      }
    }
    return caller
  }

  @Test("Whatever callers do, time only goes on, and every call comes to its end")
  func anything() throws {
    let flow = try Sample.flow()
    var desk = try Sample.desk()
    var endings: Set<Ending> = []
    for seed in 1...150 {
      let caller = try Self.run(flow, desk: desk, seed: UInt64(seed))
      desk = caller.call.desk
      let times = caller.moments.map(\.at)
      #expect(times == times.sorted())
      #expect(caller.call.deskFailure == nil)
      if case .ended(let ending) = caller.call.call.phase { endings.insert(ending) }
      #expect(caller.text.hasSuffix("\n"))
    }
    #expect(endings == [.completed, .callerHungUp])
    #expect(desk.ledger.registrations().map { $0.answers.isEmpty } == [false])
  }

  @Test("The same seed gives the same call, moment by moment")
  func repeatable() throws {
    let flow = try Sample.flow()
    let first = try Self.run(flow, desk: try Sample.desk(), seed: 7)
    let second = try Self.run(flow, desk: try Sample.desk(), seed: 7)
    #expect(first.moments == second.moments)
    #expect(try Self.run(flow, desk: try Sample.desk(), seed: 8).moments != first.moments)
  }
}
