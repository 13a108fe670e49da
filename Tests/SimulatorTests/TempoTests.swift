import Clearinghouse
import Dialogue
import Simulator
import Testing

struct TempoTests {
  /// Waits half a second, then says a second of the call in two, and two in one.
  private static let tempo = Tempo([
    Tempo.Stretch(callTime: .zero, clockTime: .milliseconds(500)),
    Tempo.Stretch(callTime: .seconds(1), clockTime: .seconds(2)),
    Tempo.Stretch(callTime: .seconds(2), clockTime: .seconds(1)),
  ])

  @Test(
    "A time of the call comes when the clock has come so far",
    arguments: [
      (0, 500), (250, 1000), (500, 1500), (1000, 2500), (2000, 3000), (3000, 3500), (5000, 5500),
    ])
  func clock(call: Int, clock: Int) {
    #expect(Self.tempo.clockTime(at: .milliseconds(call)) == .milliseconds(clock))
    #expect(Self.tempo.callTime(at: .milliseconds(clock)) == .milliseconds(call))
  }

  @Test("The call stands still while the utterance waits")
  func waiting() {
    for time in [0, 100, 499] {
      #expect(Self.tempo.callTime(at: .milliseconds(time)) == .zero)
    }
  }

  @Test("A tempo can begin later")
  func later() {
    let later = Self.tempo.after(.seconds(1))
    #expect(later.callTime(at: .milliseconds(1500)) == .zero)
    #expect(later.clockTime(at: .seconds(1)) == .milliseconds(3500))
    #expect(Self.tempo.after(.zero).clockTime(at: .seconds(1)) == .milliseconds(2500))
  }

  @Test("Without stretches both times are one")
  func none() {
    #expect(Tempo([]).callTime(at: .seconds(3)) == .seconds(3))
    #expect(Tempo([]).clockTime(at: .seconds(3)) == .seconds(3))
  }

  @Test("Neither time ever goes back, whatever the stretches are")
  func monotone() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<200 {
      let stretches = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        Tempo.Stretch(
          callTime: .milliseconds(Int.random(in: -1...3, using: &generator) * 100),
          clockTime: .milliseconds(Int.random(in: -1...3, using: &generator) * 100))
      }
      let tempo = Tempo(stretches)
      let times = (0...30).map { Duration.milliseconds($0 * 50) }
      let (calls, clocks) = (
        times.map { tempo.callTime(at: $0) }, times.map { tempo.clockTime(at: $0) }
      )
      let isMonotone = calls == calls.sorted() && clocks == clocks.sorted()
      #expect(isMonotone, "\(stretches)")
      #expect(tempo.callTime(at: tempo.clockLength) == tempo.callLength)
    }
  }
}
