internal import Dialogue

extension Flow {
  /// Words that are in two choices, words of one that are among words of another, and words that the whole
  /// flow gives another meaning. The time grows with the words alone.
  ///
  /// - Parameter hasPerson: whether the caller can ask for a person there.
  func wordFaults(_ choices: [Menu.Choice], _ name: NodeName, hasPerson: Bool) -> [Fault] {
    let owners = Owners(choices)
    return choices.enumerated().flatMap { number, choice in
      choice.words.enumerated().compactMap { place, text in
        let words = Words(text)
        let part = Fault.Part.word(name, choice: number, word: place)
        return unheard(words, text, part)
          ?? global(words, text, part, hasPerson: hasPerson, again: choice.next == name)
          ?? owners.rival(of: words, of: number).map { rival, phrase in
            ambiguous(text, phrase, choices[rival].key, part)
          }
      }
    }
  }

  private func unheard(_ words: Words, _ text: String, _ part: Fault.Part) -> Fault? {
    if words.tokens.isEmpty {
      return Fault(
        .unreachableChoice, at: part, "“\(text)” cannot be said: expected a word.")
    }
    guard words.isNegated else { return nil }
    return Fault(
      .unreachableChoice, at: part,
      "“\(text)” is a denial, which makes no choice: expected words without one.")
  }

  /// - Parameter again: whether the choice leads back to where it is made, as being told again does.
  private func global(
    _ words: Words, _ text: String, _ part: Fault.Part, hasPerson: Bool, again: Bool
  ) -> Fault? {
    let meaning: String
    if hasPerson, words.isExactly(\.askForPerson) {
      meaning = "asks for a person"
    } else if !again, words.isExactly(\.askToRepeat) {
      meaning = "has everything said again"
    } else {
      return nil
    }
    return Fault(
      .ambiguousChoice, at: part, "“\(text)” \(meaning) throughout the flow: expected other words.")
  }

  private func ambiguous(
    _ text: String, _ phrase: String, _ key: Key, _ part: Fault.Part
  ) -> Fault {
    let found =
      Words(text).tokens.joined(separator: " ") == phrase
      ? "“\(text)” makes the choice of key \(key) too"
      : "“\(text)” has “\(phrase)” of the choice of key \(key) in it"
    return Fault(
      .ambiguousChoice, at: part, "\(found): expected words that tell the choices apart.")
  }
}

/// Which choice has which words.
private struct Owners {
  /// The first two choices that have the words, for another than oneself.
  private var choices: [[String]: [Int]] = [:]
  private var lengths: Set<Int> = []
  /// Nobody says more words to make a choice, and looking for them would take long.
  private static let longest = 8

  init(_ all: [Menu.Choice]) {
    for (number, choice) in all.enumerated() {
      for text in choice.words {
        let tokens = Words(text).tokens
        guard !tokens.isEmpty, tokens.count <= Self.longest else { continue }
        lengths.insert(tokens.count)
        let known = choices[tokens, default: []]
        if known.count < 2, !known.contains(number) { choices[tokens, default: []].append(number) }
      }
    }
  }

  /// Another choice that the words make as well, and by which of them.
  func rival(of words: Words, of number: Int) -> (choice: Int, phrase: String)? {
    let tokens = words.tokens
    for length in lengths.sorted(by: >) where length <= tokens.count {
      for start in 0...(tokens.count - length) {
        let run = Array(tokens[start..<start + length])
        // Of two choices with the same words, the one after the other is told.
        let rivals = choices[run, default: []]
        let rival = rivals.first { length == tokens.count ? $0 < number : $0 != number }
        if let rival {
          return (rival, run.joined(separator: " "))
        }
      }
    }
    return nil
  }
}

extension Words {
  /// Whether these words say something, and no fewer of them do.
  fileprivate func isExactly(_ says: (Words) -> Bool) -> Bool {
    guard says(self) else { return false }
    let (first, last) = (tokens.dropFirst(), tokens.dropLast())
    return !says(Words(first.joined(separator: " "))) && !says(Words(last.joined(separator: " ")))
  }
}
