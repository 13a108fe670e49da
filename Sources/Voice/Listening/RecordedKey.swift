#if Audio
  /// A key in a recording: heard in one channel, or in several at the same time.
  public struct RecordedKey: Hashable, Sendable {
    public let signal: KeyTone
    /// Since the beginning of the recording.
    public let begins: Duration
    public let length: Duration
    /// From 1 on, in order.
    public let channels: [Int]

    public init(_ signal: KeyTone, begins: Duration, length: Duration, channels: [Int]) {
      self.signal = signal
      self.begins = begins
      self.length = length
      self.channels = channels
    }

    public var ends: Duration { begins + length }

    /// The keys of a recording, in the order in which they begin.
    ///
    /// A key that sounds in several channels at once is one key, pressed once: the side that presses it is
    /// heard on the other's channel too, somewhat later, not as loud, and perhaps in pieces. Two different
    /// keys at the same time are two, as when both sides press.
    ///
    /// - Parameter channels: what was heard in each.
    static func merging(_ channels: [[HeardKey]]) -> [RecordedKey] {
      let heard = channels.enumerated().flatMap { place, keys in
        keys.map {
          RecordedKey($0.signal, begins: $0.begins, length: $0.length, channels: [place + 1])
        }
      }
      var merged: [RecordedKey] = []
      // Of each signal, the one that began last: only with that can a later one be at the same time.
      var latest: [KeyTone: Int] = [:]
      for key in heard.sorted(by: { ($0.begins, $0.channels[0]) < ($1.begins, $1.channels[0]) }) {
        let place = latest[key.signal]
        if let place, merged[place].isHeard(in: key) {
          merged[place] = merged[place].joined(with: key)
        } else {
          latest[key.signal] = merged.count
          merged.append(key)
        }
      }
      return merged.sorted { ($0.begins, $0.channels[0]) < ($1.begins, $1.channels[0]) }
    }

    /// Whether a later one is the same key in another channel.
    private func isHeard(in later: RecordedKey) -> Bool {
      guard later.begins < ends else { return false }
      return later.ends <= ends || !channels.contains(later.channels[0])
    }

    /// The longer one is the key itself, and the other what came through of it.
    private func joined(with later: RecordedKey) -> RecordedKey {
      let longer = later.length > length ? later : self
      return RecordedKey(
        signal, begins: longer.begins, length: longer.length,
        channels: Set(channels + later.channels).sorted())
    }
  }
#endif
