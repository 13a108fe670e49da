/// How an utterance goes by on a clock, where it takes another time than the call gives it: as long as its
/// recordings last.
///
/// It is monotone and piecewise linear, from the beginning of the utterance; after its end both times go
/// at one pace.
public struct Tempo: Hashable, Sendable {
  /// A part of the utterance, and how long it lasts.
  public struct Stretch: Hashable, Sendable {
    /// In the time of the call; zero while the utterance waits.
    public let callTime: Duration
    /// On the clock.
    public let clockTime: Duration

    /// - Parameters: below zero counts as zero.
    public init(callTime: Duration, clockTime: Duration) {
      self.callTime = max(.zero, callTime)
      self.clockTime = max(.zero, clockTime)
    }
  }

  /// Stretches, and where each begins.
  private struct Part: Hashable, Sendable {
    let call: Duration
    let clock: Duration
    let stretch: Stretch
  }

  private var parts: [Part] = []
  /// How long the utterance lasts in the time of the call.
  public private(set) var callLength = Duration.zero
  /// How long it lasts on the clock.
  public private(set) var clockLength = Duration.zero

  public init(_ stretches: [Stretch]) {
    for stretch in stretches {
      parts.append(Part(call: callLength, clock: clockLength, stretch: stretch))
      callLength += stretch.callTime
      clockLength += stretch.clockTime
    }
  }

  /// The same after some time in which nothing is said.
  public func after(_ wait: Duration) -> Tempo {
    let waiting = Stretch(callTime: .zero, clockTime: wait)
    return Tempo([waiting] + parts.map(\.stretch))
  }

  /// When the clock has come to a time of the call: after all that lasts no time in the call.
  public func clockTime(at callTime: Duration) -> Duration {
    guard callTime < callLength else { return clockLength + (callTime - callLength) }
    guard let part = part(where: { $0.call <= callTime }) else { return callTime }
    return part.clock + part.stretch.clockTime * ((callTime - part.call) / part.stretch.callTime)
  }

  /// Where the call is at a time of the clock.
  public func callTime(at clockTime: Duration) -> Duration {
    guard clockTime < clockLength else { return callLength + (clockTime - clockLength) }
    guard let part = part(where: { $0.clock <= clockTime }) else { return clockTime }
    return part.call + part.stretch.callTime * ((clockTime - part.clock) / part.stretch.clockTime)
  }

  /// The last part that has begun, by bisection.
  private func part(where hasBegun: (Part) -> Bool) -> Part? {
    var (low, high) = (0, parts.count)
    while low < high {
      let middle = (low + high) / 2
      if hasBegun(parts[middle]) { low = middle + 1 } else { high = middle }
    }
    return parts.prefix(low).last
  }
}
