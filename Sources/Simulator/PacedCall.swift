public import Clearinghouse
public import Dialogue
public import SupportLine

/// A call to Customer Support at a pace.
public typealias PacedCall<Ledger: VendorLedger> = PacedDeskCall<SupportDesk<Ledger>>

/// A call that goes by as a clock does, at a pace: what each step gives is what was heard by then.
public struct PacedDeskCall<Answering: Desk> {
  public var call: DeskCall<Answering>
  private let pace: Pace
  private let hearing: Hearing?
  /// What is being said, when its tempo is known.
  private var saying: Saying?
  /// The caller speaks: the line waits, as people do, and its times with it.
  public var isCallerSpeaking = false

  /// Hears what is heard on the line, in order.
  ///
  /// - Returns: the tempo of what began last, if it is still being said; `nil` leaves it to the call.
  public typealias Hearing = ([Moment]) -> Tempo?

  private struct Saying {
    let began: Duration
    let tempo: Tempo
    /// On the clock, at the real pace.
    var passed = Duration.zero
  }

  /// - Parameter hearing: for whoever says it aloud, and knows how long that takes.
  public init(_ call: DeskCall<Answering>, pace: Pace, hearing: Hearing? = nil) {
    self.call = call
    self.pace = pace
    self.hearing = hearing
  }

  /// How long the clock goes until something happens by itself; `nil` while the call stands still, or
  /// is over.
  public var clockTimeLeft: Duration? {
    guard !isCallerSpeaking, let due = call.due else { return nil }
    return clockTime(until: due)
  }

  /// How long the clock goes until the call comes to a time.
  ///
  /// - Parameter callTime: no later than the next thing that happens by itself.
  public func clockTime(until callTime: Duration) -> Duration {
    pace.clockTime(for: timeLeft(until: callTime))
  }

  /// Lets so much time pass that the call comes to a time.
  ///
  /// - Parameter callTime: no later than the next thing that happens by itself.
  public mutating func advance(to callTime: Duration) -> [Moment] {
    let step = timeLeft(until: callTime)
    saying?.passed += step
    return hear { $0.advance(to: callTime) }
  }

  /// At the real pace.
  private func timeLeft(until due: Duration) -> Duration {
    guard let saying else { return max(.zero, due - call.elapsed) }
    return max(.zero, saying.tempo.clockTime(at: due - saying.began) - saying.passed)
  }

  public mutating func answer() -> [Moment] { hear { $0.answer() } }

  public mutating func press(_ key: Key) -> [Moment] { hear { $0.press(key) } }

  public mutating func say(_ text: String) -> [Moment] { hear { $0.say(text) } }

  public mutating func hangUp() -> [Moment] { hear { $0.hangUp() } }

  public mutating func reply(
    _ name: ReplyName, _ values: [SlotName: String] = [:]
  ) -> [Moment] {
    hear { $0.reply(name, values) }
  }

  /// Lets time pass.
  ///
  /// - Parameter clockTime: since the last of these.
  public mutating func pass(_ clockTime: Duration) -> [Moment] {
    guard !isCallerSpeaking else { return [] }
    var left = pace.callTime(in: clockTime)
    var moments: [Moment] = []
    while let due = call.due {
      let step = timeLeft(until: due)
      guard step <= left else { break }
      left -= step
      saying?.passed += step
      moments += hear { $0.advance(to: due) }
    }
    let end = place(after: left)
    // While what is said waits, something may be due at the very time at which the call stands still.
    if let due = call.due, end >= due { return moments }
    return moments + hear { $0.advance(to: end) }
  }

  /// Where the call is when nothing happens for a time, at the real pace.
  private mutating func place(after time: Duration) -> Duration {
    saying?.passed += time
    guard let saying else { return call.elapsed + time }
    return saying.began + saying.tempo.callTime(at: saying.passed)
  }

  private mutating func hear(_ step: (inout DeskCall<Answering>) -> [Moment]) -> [Moment] {
    var moments = step(&call)
    if case .instant = pace { moments += call.advanceUntilListening() }
    if let hearing { follow(moments, hearing(moments)) }
    return moments
  }

  private mutating func follow(_ moments: [Moment], _ tempo: Tempo?) {
    for moment in moments {
      switch moment.sound {
      case .beganSpeaking: saying = tempo.map { Saying(began: moment.at, tempo: $0) }
      case .finishedSpeaking, .cutSpeaking: saying = nil
      case .heard, .pressed, .said, .onHold, .transferred, .callerHungUp, .supportHungUp: break
      }
    }
  }
}
