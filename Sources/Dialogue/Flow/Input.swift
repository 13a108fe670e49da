/// How a node that waits for the caller asks, how long it waits, and what it does when nothing or
/// nothing fitting comes.
public struct Input: Hashable, Sendable {
  public var prompt: Prompt
  /// Said in place of the prompt from the second miss on, and to who asks for help; `nil` repeats the
  /// prompt.
  public var help: PhraseName?
  public var times: Times
  /// What follows silence.
  public var noInput: Escalation
  /// What follows input that does not fit; counted apart from silence. The slots `entry` and
  /// `entry-count` tell what it was.
  public var noMatch: Escalation
  /// What the node does of its own at an outcome, in place of the escalation.
  public var outcomes: [Outcome: Reaction]

  public init(
    _ prompt: Prompt, help: PhraseName? = nil, times: Times, noInput: Escalation,
    noMatch: Escalation, outcomes: [Outcome: Reaction] = [:]
  ) {
    self.prompt = prompt
    self.help = help
    self.times = times
    self.noInput = noInput
    self.noMatch = noMatch
    self.outcomes = outcomes
  }

  /// - Parameter failed: where too many misses of either kind lead.
  public init(
    _ prompt: Prompt, help: PhraseName? = nil, times: Times, noInput: [PhraseName],
    noMatch: [PhraseName], failed: NodeName, outcomes: [Outcome: Reaction] = [:]
  ) {
    self.init(
      prompt, help: help, times: times, noInput: Escalation(noInput, failed: failed),
      noMatch: Escalation(noMatch, failed: failed), outcomes: outcomes)
  }
}

extension Input {
  /// Where silence leads in the end; at a dictation, leave taken leads there too.
  var silenceTarget: NodeName {
    if case .go(let node) = outcomes[.silence] { node } else { noInput.failed }
  }
}

/// What follows the misses of one kind.
public struct Escalation: Hashable, Sendable {
  /// Said at the first, second, … miss, before the prompt is repeated; one more leads to `failed`.
  public var wordings: [PhraseName]
  public var failed: NodeName

  public init(_ wordings: [PhraseName], failed: NodeName) {
    self.wordings = wordings
    self.failed = failed
  }
}

/// How long a node waits. The times are VoiceXML's properties of the same names, but for `entry`, which
/// VoiceXML has for speech only (`maxspeechtimeout`).
public struct Times: Hashable, Sendable {
  /// `timeout`: for the first key or word after the prompt.
  public var timeout: Duration
  /// `interdigittimeout`: for the next digit.
  public var interdigit: Duration
  /// `termtimeout`: for the terminating key when no further digit can follow.
  public var term: Duration
  /// `maxtime`: for the whole entry, from its first key or word, however often a digit comes in time.
  /// When it is asked which of two readings is meant, it begins anew with the answer: the line took
  /// the caller's time, and whatever is said ends every time that runs. Each question counts as a miss,
  /// so that an entry has it once, and once more for each wording of `noMatch`, at most.
  public var entry: Duration

  public init(
    timeout: Duration, interdigit: Duration, term: Duration, entry: Duration = .seconds(60)
  ) {
    self.timeout = timeout
    self.interdigit = interdigit
    self.term = term
    self.entry = entry
  }
}

/// How it ended that a menu or a field waited, when nothing was matched. What is matched goes on where
/// the choice, or the field, leads.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  /// No key, no word: `noinput`.
  case silence
  /// An entry was begun, and not gone on with before it was long enough: `nomatch`, as all that follow.
  case partialThenSilence = "partial-then-silence"
  /// An entry was ended by its terminating key before it was long enough.
  case tooShort = "too-short"
  case tooLong = "too-long"
  /// An entry was still going on when the time for the whole of it was over.
  case tooSlow = "too-slow"
  /// A key or a word that is not asked for, or an entry that is none of those allowed.
  case outsideGrammar = "outside-grammar"
  /// Words that can mean more than one thing.
  case ambiguous
  case checkDigitWrong = "check-digit-wrong"
  /// The caller hung up. The node that it leads to must be an `ask`: only the desk can be told.
  case hangUp = "hang-up"
}

/// What a node does of its own at an outcome.
public enum Reaction: Hashable, Sendable {
  /// Goes there at once; nothing is counted.
  case go(NodeName)
  /// Says this in place of the wording of the escalation, which counts on.
  case say(PhraseName)
}
