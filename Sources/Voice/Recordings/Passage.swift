#if Audio
  /// A stretch of an utterance, and the recordings that say it, one after the other.
  public struct Passage: Hashable, Sendable {
    /// Empty for a pause, for punctuation, and for what nobody can have recorded.
    public let recordings: [RecordingName]
    /// What is said, as the transcript has it; empty for a pause.
    public let text: String
    /// From the beginning of the utterance, in the time of the call.
    public let begins: Duration
    /// The time that the call gives it.
    public let length: Duration

    public init(
      _ recordings: [RecordingName], text: String, begins: Duration, length: Duration
    ) {
      self.recordings = recordings
      self.text = text
      self.begins = begins
      self.length = length
    }
  }
#endif
