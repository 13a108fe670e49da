/// What happened on the line.
public enum Event: Hashable, Sendable {
  case answered
  case pressed(Key)
  case heard(Words)
  /// An utterance came to its end, uncut.
  case finishedSpeaking(Turn)
  case timeRanOut(Turn)
  case deskReplied(ReplyName, [SlotName: String])
  /// The desk cannot answer at all: its records cannot be reached.
  case deskFailed
  case hungUp
}

/// What is to be done, in order.
public enum Effect: Hashable, Sendable {
  /// Say this, and tell when it has ended.
  case say(Utterance)
  /// Stop what is being said; its end is not told.
  case stopSpeaking
  /// Tell when this much time has passed. A later one takes its place; whatever is said ends it.
  case listen(Turn, for: Duration)
  /// The same for a whole entry, beside the listening for its digits: a later one takes its place,
  /// whatever is said ends it, a `listen` does not.
  case limit(Turn, for: Duration)
  /// Play something for so long, or be silent, and tell when the time has passed. Whatever is said ends
  /// it.
  case hold(Turn, for: Duration)
  /// Put a question to the desk, with those of the slots it needs that are filled.
  case ask(QuestionName, [SlotName: String])
  /// Connect a person, who speaks from now on.
  case transfer
  case hangUp
}
