import Codes
import Dialogue
import Scenarios
import Simulator
import Testing

/// What could be heard of the calls of a scenario.
struct RehearsedCallTests {
  private static let text = """
    clock     2026-11-23 09:00
    call
    waits     1
    hangs up
    clock     +1d
    call
    keys      2
    line drops
    """

  @Test("Each call is kept, with the time at which it was answered and its length")
  func calls() throws {
    let scenario = try Sample.scenario(Self.text)
    let rehearsal = try Rehearsal(scenario, flow: Sample.flow, keepingCalls: true)
    #expect(
      rehearsal.calls.map(\.answeredAt.description) == [
        "2026-11-23T09:00:00Z", "2026-11-24T09:00:01Z",
      ])
    let first = try #require(rehearsal.calls.first)
    #expect(first.length == .seconds(1))
    #expect(first.moments.last?.sound == .callerHungUp)
    #expect(first.reference == nil)
    let second = try #require(rehearsal.calls.last)
    #expect(second.moments.contains { $0.sound == .pressed(.two) })
    // Nobody hears a line drop.
    #expect(!second.moments.contains { $0.sound == .callerHungUp })
    #expect(second.length >= second.moments.last?.at ?? .zero)
  }

  @Test("A call that the scenario leaves before its end is kept up to there")
  func unfinished() throws {
    let rehearsal = try Rehearsal(
      Sample.scenario("call\nwaits 2"), flow: Sample.flow, keepingCalls: true)
    #expect(rehearsal.calls.map(\.length) == [.seconds(2)])
  }

  @Test("Nothing is kept for those who do not ask, and the rest is the same")
  func none() throws {
    let scenario = try Sample.scenario(Self.text)
    let plain = try Rehearsal(scenario, flow: Sample.flow)
    #expect(plain.calls == [])
    let kept = try Rehearsal(scenario, flow: Sample.flow, keepingCalls: true)
    #expect(plain.outputs == kept.outputs)
    #expect(plain.times == kept.times)
  }
}
