internal import Codes
internal import Scenarios
internal import Simulator

/// A call that is over, as it was heard.
struct HeardCall {
  let answeredAt: UTCTime
  let moments: [Moment]
  /// Up to when somebody was on the line.
  let length: Duration
  /// What the caller was told to refer to; `nil` when nothing was.
  let reference: String?

  init(_ call: DeskCall<some Desk>, _ moments: [Moment], answeredAt time: UTCTime) {
    answeredAt = time
    self.moments = moments
    length = call.elapsed
    reference = call.reference
  }

  init(_ call: RehearsedCall) {
    answeredAt = call.answeredAt
    moments = call.moments
    length = call.length
    reference = call.reference
  }
}
