import Clearinghouse
import Dialogue
import Simulator
import Testing

/// The timers of a call, in virtual time.
struct WaitingTests {
  @Test("An entry whose digits all come in time ends when its own time is over")
  func limit() throws {
    var caller = try Caller()
    try caller.answer("2")
    caller.listen()
    let begun = caller.call.elapsed
    // The product ID may take 90 seconds, and each digit five.
    for _ in 1...19 {
      try caller.dial("8")
      caller.wait(.milliseconds(4900))
    }
    let asked = caller.moments.first { moment in
      if case .beganSpeaking = moment.sound { moment.at > begun } else { false }
    }
    #expect(asked?.at == begun + .seconds(90))
    #expect(caller.text.contains("A product ID has 20 digits; I got 19"))
  }

  /// A hold of two rounds, with a key to leave it, before the last words.
  private static let hold = Flow(
    start: "hold",
    nodes: [
      "hold": .hold(
        Hold(
          Prompt(["wait"]), every: .seconds(10), rounds: 2, next: "bye",
          choices: [Menu.Choice(.one, words: [], next: "bye")])),
      "bye": .hangUp(HangUp(Prompt([]))),
    ],
    desk: [:], wording: Wording(phrases: ["wait": Phrase([.pause(.seconds(1))])]),
    ways: Ways(unavailable: "bye"))

  @Test("A hold lasts its rounds, and nobody is listened to meanwhile")
  func rounds() throws {
    var call = PhoneCall(Self.hold, desk: try Sample.desk(), at: try Sample.time())
    _ = call.answer()
    #expect(call.advanceUntilListening().last?.sound == .supportHungUp)
    #expect(call.isOver)
    #expect(call.elapsed == .seconds(22))
  }

  @Test("A key leaves the hold at once")
  func choice() throws {
    var call = PhoneCall(Self.hold, desk: try Sample.desk(), at: try Sample.time())
    _ = call.answer()
    _ = call.advance(to: .seconds(5))
    #expect(!call.call.isListening)
    _ = call.press(.one)
    _ = call.advanceUntilListening()
    #expect(call.isOver)
    #expect(call.elapsed == .seconds(5))
  }

  @Test("It is heard how long a hold lasts each time, once what is said before it is over")
  func onHold() throws {
    var call = PhoneCall(Self.hold, desk: try Sample.desk(), at: try Sample.time())
    var moments = call.answer() + call.advanceUntilListening()
    let holds = moments.filter { $0.sound == .onHold(for: .seconds(10)) }
    #expect(holds.map(\.at) == [.seconds(1), .seconds(12)])

    call = PhoneCall(Self.hold, desk: try Sample.desk(), at: try Sample.time())
    moments = call.answer() + call.advance(to: .seconds(5)) + call.press(.one)
    #expect(
      moments.suffix(3).prefix(2).map(\.sound) == [.onHold(for: .seconds(10)), .pressed(.one)])
  }
}
