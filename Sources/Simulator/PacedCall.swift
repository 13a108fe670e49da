public import Clearinghouse
public import Dialogue
public import SupportLine

/// A call to Customer Support at a pace.
public typealias PacedCall<Ledger: VendorLedger> = PacedDeskCall<SupportDesk<Ledger>>

/// A call that goes by as a clock does, at a pace: what each step gives is what was heard by then.
public struct PacedDeskCall<Answering: Desk> {
  public var call: DeskCall<Answering>
  private let pace: Pace
  /// The caller speaks: the line waits, as people do, and its times with it.
  public var isCallerSpeaking = false

  public init(_ call: DeskCall<Answering>, pace: Pace) {
    self.call = call
    self.pace = pace
  }

  /// How long the clock goes until something happens by itself; `nil` while the call stands still, or
  /// is over.
  public var clockTimeLeft: Duration? {
    guard !isCallerSpeaking, let due = call.due else { return nil }
    return pace.clockTime(for: max(.zero, due - call.elapsed))
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
    let end = call.elapsed + pace.callTime(in: clockTime)
    return hear { $0.advance(to: end) }
  }

  private mutating func hear(_ step: (inout DeskCall<Answering>) -> [Moment]) -> [Moment] {
    let moments = step(&call)
    guard case .instant = pace else { return moments }
    return moments + call.advanceUntilListening()
  }
}
