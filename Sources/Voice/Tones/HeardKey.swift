#if Audio
  /// A key that was heard.
  public struct HeardKey: Hashable, Sendable {
    public let signal: KeyTone
    /// From the first sample on.
    public let begins: Duration
    public let length: Duration

    public init(_ signal: KeyTone, begins: Duration, length: Duration) {
      self.signal = signal
      self.begins = begins
      self.length = length
    }
  }
#endif
