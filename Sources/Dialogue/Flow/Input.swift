/// How a node that waits for the caller asks, how long it waits, and what it does when nothing or
/// nothing fitting comes. The times are VoiceXML's properties of the same names.
public struct Input: Hashable, Sendable {
  public var prompt: Prompt
  /// Said in place of the prompt from the second miss on; `nil` repeats the prompt.
  public var help: PhraseName?
  public var times: Times
  /// Said at the first, second, … silence, before the prompt is repeated; one more leads to `failed`.
  public var noInput: [PhraseName]
  /// The same for input that does not fit. The slots `entry` and `entry-count` tell what it was.
  public var noMatch: [PhraseName]
  /// Where the call goes after too many misses of one kind.
  public var failed: NodeName

  public init(
    _ prompt: Prompt, help: PhraseName? = nil, times: Times, noInput: [PhraseName],
    noMatch: [PhraseName], failed: NodeName
  ) {
    self.prompt = prompt
    self.help = help
    self.times = times
    self.noInput = noInput
    self.noMatch = noMatch
    self.failed = failed
  }
}

/// How long a node waits.
public struct Times: Hashable, Sendable {
  /// For the first key or word after the prompt.
  public var timeout: Duration
  /// For the next digit.
  public var interdigit: Duration
  /// For the `#` when no further digit can follow.
  public var term: Duration

  public init(timeout: Duration, interdigit: Duration, term: Duration) {
    self.timeout = timeout
    self.interdigit = interdigit
    self.term = term
  }
}
