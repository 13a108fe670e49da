#if Audio
  /// A stretch of an utterance, and the recordings that say it, one after the other.
  ///
  /// The passages of an utterance follow one another without a gap: words, a digit, a word of the
  /// spelling alphabet, a number, a month, a day, and between them pauses, among which is the breath after
  /// words that end in punctuation.
  public struct Passage: Hashable, Sendable {
    /// Empty for a pause, for punctuation, and for what nobody can have recorded.
    public let recordings: [RecordingName]
    /// What is said, as the transcript has it; empty for a pause.
    public let text: String
    /// From the beginning of the utterance, in the time of the call.
    public let begins: Duration
    /// The time that the call gives it.
    public let length: Duration
    /// It is dictated, to be written down: it keeps at least its `length` however short its recordings
    /// are, so that the rhythm stays. Anything else with recordings lasts as long as they do.
    public let isDictated: Bool

    public init(
      _ recordings: [RecordingName], text: String, begins: Duration, length: Duration,
      isDictated: Bool = false
    ) {
      self.recordings = recordings
      self.text = text
      self.begins = begins
      self.length = length
      self.isDictated = isDictated
    }
  }
#endif
