internal import Codes

/// How a caller gets to a representative: at once, or after some others.
///
/// How many are before a caller follows from the minute at which the call asks, so that any queue can be
/// rehearsed: none in the minutes 0, 4, 8, … of an hour, one in the next, two, three. One of them is taken
/// every 20 seconds.
enum WaitingLine: Hashable {
  case notWaiting
  /// - Parameter position: 1 for the next one, when the wait began.
  case waiting(position: Int, since: UTCTime)
  case connected

  static let secondsPerCaller: Int64 = 20

  /// The caller asks for a representative; whoever waits already loses the place.
  init(joinedAt time: UTCTime) {
    let position = Int(((time.seconds / 60) % 4 + 4) % 4)
    self = position == 0 ? .connected : .waiting(position: position, since: time)
  }

  /// The position at a time; 0 when it is the caller's turn.
  func position(at time: UTCTime) -> Int {
    switch self {
    case .notWaiting, .connected: 0
    case .waiting(let position, let start):
      max(0, position - Int((time.seconds - start.seconds) / Self.secondsPerCaller))
    }
  }
}
