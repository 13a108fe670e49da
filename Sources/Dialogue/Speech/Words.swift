/// What a caller said, as text, read as a telephone line would understand it.
public struct Words: Hashable, Sendable {
  /// Lower-case words and numbers without punctuation.
  package let tokens: [String]

  public init(_ text: some StringProtocol) {
    let plain = String(text.lowercased().map { $0 == "’" ? "'" : $0 })
    tokens = plain.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }

  /// Whether the words of `phrase` occur in these, next to one another.
  func contain(_ phrase: String) -> Bool {
    let wanted = Words(phrase).tokens
    guard !wanted.isEmpty, wanted.count <= tokens.count else { return false }
    return (0...(tokens.count - wanted.count)).contains { start in
      tokens.dropFirst(start).prefix(wanted.count).elementsEqual(wanted)
    }
  }

  func contain(anyOf phrases: [String]) -> Bool {
    phrases.contains(where: contain)
  }
}

extension Words {
  /// Whether something is denied, so that a word of consent among the others is none.
  package var isNegated: Bool {
    tokens.contains { $0 == "nothing" || Self.denials.contains($0) }
  }

  package var askForPerson: Bool {
    tokens == ["human"]
      || contain(anyOf: [
        "person", "agent", "operator", "representative", "somebody", "a human", "real human",
        "human please",
      ])
  }

  package var askToRepeat: Bool {
    tokens == ["sorry"]
      || contain(anyOf: [
        "again", "repeat", "pardon", "once more", "one more time", "what was that",
        "what did you say",
      ])
  }

  /// What was said before is taken back whole.
  var startOver: Bool {
    contain(anyOf: ["scratch that", "strike that", "forget that", "start again", "start over"])
  }

  /// The words that make what follows them its contrary, for every grammar.
  static let denials: Set<String> = [
    "not", "don't", "never", "isn't", "cannot", "can't", "doesn't", "won't", "wasn't", "hasn't",
    "haven't", "didn't", "aren't", "ain't", "weren't", "couldn't",
  ]
}

extension Menu.Choice {
  /// What the choice is called when it is asked about.
  var name: String { words.first ?? key.description }

  /// Whether one of its words takes leave.
  var isGoodbye: Bool { words.contains { Words($0).sayGoodbye } }

  /// Those of its words that ask for a person too.
  var wordsForPerson: [String] { words.filter { Words($0).askForPerson } }
}
