public import Codes
internal import Dialogue

/// A call as it was heard on the line.
public struct HeardCall: Hashable, Sendable {
  public let answeredAt: UTCTime
  public var moments: [Moment]
  /// Up to when somebody was on the line.
  public private(set) var length = Duration.zero
  /// What the caller was told to refer to: the reference of a confirmation, else the number of a case;
  /// `nil` when neither was given.
  public private(set) var reference: String?

  /// A call that begins.
  public init(answeredAt time: UTCTime) {
    answeredAt = time
    moments = []
  }

  /// A call that is over.
  public init(_ call: DeskCall<some Desk>, _ moments: [Moment], answeredAt time: UTCTime) {
    answeredAt = time
    self.moments = moments
    end(call)
  }

  /// Nothing more is heard.
  public mutating func end(_ line: DeskCall<some Desk>) {
    length = line.elapsed
    reference = line.call.slots["reference"] ?? line.call.slots["case-number"]
  }
}
