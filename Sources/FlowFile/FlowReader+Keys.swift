internal import Dialogue

/// Every key that a flow may have, by where it stands. The JSON Schema for editors defines the same keys
/// under the same names.
extension FlowReader {
  static let kinds = ["say", "menu", "field", "ask", "dictate", "hold", "transfer", "hang-up"]

  static let keys: [String: Set<String>] = [
    "flow": ["start", "defaults", "desk", "nodes", "wording"],
    "defaults": [
      "noinput", "nomatch", "failed", "outcomes", "bargein", "typeahead", "keys", "person",
      "goodbye", "still-here", "cleared", "unclear", "ambiguous", "ambiguous-choice", "unavailable",
      "hang-up", "menu", "field", "dictate",
    ],
    "menu-defaults": waiting,
    "field-defaults": waiting.union(entryTimes).union(["termchar"]),
    "dictate-defaults": waiting,
    "global-keys": ["person", "again", "clear", "next"],
    "question": ["needs", "replies"],

    "say": ["say", "bargein", "typeahead", "next"],
    "menu": input.union(["menu", "choices"]),
    "field": input.union(entryTimes).union([
      "field", "slot", "length", "digits", "entries", "check", "words", "spoken", "termchar",
      "next",
    ]),
    "ask": ["ask", "replies", "typeahead"],
    // A dictation says the group again, and no help.
    "dictate": input.subtracting(["help"]).union(["dictate", "slot", "group", "again", "next"]),
    "hold": [
      "hold", "every", "times", "next", "ask", "replies", "choices", "bargein", "typeahead",
    ],
    "transfer": ["transfer", "greeting", "otherwise"],
    "hang-up": ["hang-up"],

    "choice": ["key", "words", "next", "set"],
    "rejection": ["reject", "say"],
    "escalation": ["say", "failed"],
    "reaction": ["say"],

    "wording": ["language", "characters", "months", "names", "phrases"],
    "phrase": ["text", "fuller"],
  ]

  /// The outcomes for which the defaults, or a node of a kind, may have something of their own.
  static let outcomes: [String: Set<Outcome>] = [
    "defaults": Set(Outcome.allCases).subtracting([.hangUp]),
    "menu": [.silence, .outsideGrammar, .ambiguous, .hangUp],
    "field": Set(Outcome.allCases),
    "dictate": [.silence, .outsideGrammar, .hangUp],
  ]

  private static let waiting: Set = ["timeout", "bargein", "typeahead"]
  /// The times of an entry that is keyed digit by digit, which only fields have.
  static let entryTimes: Set = ["interdigittimeout", "termtimeout", "maxtime"]
  private static let input = waiting.union(["help", "noinput", "nomatch", "failed", "outcomes"])
}
