public import Codes
public import Simulator

/// A call of a scenario, as it was heard on the line.
public struct RehearsedCall: Hashable, Sendable {
  public let answeredAt: UTCTime
  public internal(set) var moments: [Moment] = []
  /// Up to when somebody was on the line.
  public private(set) var length = Duration.zero
  /// What the caller was told to refer to; `nil` when nothing was.
  public private(set) var reference: String?

  init(answeredAt time: UTCTime) {
    answeredAt = time
  }

  mutating func end(_ line: DeskCall<some Desk>) {
    length = line.elapsed
    reference = line.reference
  }
}
