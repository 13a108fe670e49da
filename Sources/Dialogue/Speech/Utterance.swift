/// What the line says in one go.
public struct Utterance: Hashable, Sendable {
  public var turn: Turn
  public var segments: [Segment]
  /// Whether the caller's keys and words cut it short.
  public var bargeIn: Bool

  public init(turn: Turn, segments: [Segment], bargeIn: Bool) {
    self.turn = turn
    self.segments = segments
    self.bargeIn = bargeIn
  }
}

/// A piece of speech that a recording, or a line of text, can stand for.
public enum Segment: Hashable, Sendable {
  case words(String)
  case number(Int)
  /// One digit after another, groups parted by hyphens; `slow` gives each more time.
  case digits(String, slow: Bool)
  /// One word of the spelling alphabet after another; `slow` gives each more time.
  case spelling([String], slow: Bool = false)
  case date(month: String, day: Int)
  case pause(Duration)
}

/// Which utterance has ended, or which time ran out: a number that an effect carries out and the event
/// that answers it carries back, so that a late answer is known as late. It wraps around after 2³².
public struct Turn: Hashable, Sendable {
  public let number: UInt32

  public init(_ number: UInt32) {
    self.number = number
  }

  var next: Turn { Turn(number &+ 1) }
}
