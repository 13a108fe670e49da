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
  /// The digits that were said: "eight one four", "double three", "triple oh", "47 12". `nil` when a
  /// word is no digit, so that nothing is guessed; fillers such as "um" and "it's" are passed over.
  var digits: String? {
    var digits = ""
    var repeats = 1
    for token in tokens where !Self.fillers.contains(token) {
      if let times = Self.multiples[token] {
        guard repeats == 1 else { return nil }
        repeats = times
      } else if let word = Self.digitWords[token] {
        digits += String(repeating: word, count: repeats)
        repeats = 1
      } else if token.utf8.allSatisfy({ (48...57).contains($0) }) {
        guard repeats == 1 || token.count == 1 else { return nil }
        digits += String(repeating: token, count: repeats)
        repeats = 1
      } else {
        return nil
      }
    }
    return repeats == 1 && !digits.isEmpty ? digits : nil
  }

  private static let fillers: Set<String> = [
    "um", "uh", "er", "it's", "it", "is", "then", "and", "dash", "hyphen", "space", "the", "number",
  ]
  private static let multiples = ["double": 2, "triple": 3]
  private static let digitWords = [
    "zero": "0", "oh": "0", "o": "0", "nought": "0", "one": "1", "two": "2", "three": "3",
    "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "niner": "9",
  ]
}

extension Words {
  /// Whether something is denied, so that a word of consent among the others is none.
  package var isNegated: Bool {
    contain(anyOf: ["not", "don't", "never", "isn't", "cannot", "can't", "doesn't", "won't"])
  }

  package var askForPerson: Bool {
    contain(anyOf: ["person", "agent", "operator", "representative", "somebody", "a human"])
  }

  package var askToRepeat: Bool {
    contain(anyOf: ["again", "repeat", "pardon", "say that again", "what was that"])
  }
}
