internal import Dialogue

extension Flow {
  /// Words that are in two choices, that mean another choice without being its words, or to which the whole
  /// flow gives another meaning. Words that have those of another choice among them are none: the longest
  /// that were said count. The time grows with the words alone.
  ///
  /// - Parameter hasPerson: whether the caller can ask for a person there.
  func wordFaults(_ choices: [Menu.Choice], _ name: NodeName, hasPerson: Bool) -> [Fault] {
    var owners: [[String]: Int] = [:]
    // There are no more keys: beyond that, some are told as taken.
    let named = choices.count <= Key.allCases.count ? choices.map(\.bare) : []
    return choices.enumerated().flatMap { number, choice in
      choice.words.enumerated().compactMap { place, text in
        let words = Words(text)
        let part = Fault.Part.word(name, choice: number, word: place)
        let owner = owners[words.tokens]
        owners[words.tokens] = owner ?? number
        return unheard(words, text, part)
          ?? global(words, text, part, hasPerson: hasPerson, again: choice.next == name)
          ?? owner.flatMap { $0 == number ? nil : ambiguous(text, choices[$0].key, part) }
          ?? words.unworded(of: named).first { $0 != choice.key }.map { ambiguous(text, $0, part) }
      }
    }
  }

  private func unheard(_ words: Words, _ text: String, _ part: Fault.Part) -> Fault? {
    if words.tokens.isEmpty {
      return Fault(.unreachableChoice, at: part, "“\(text)” cannot be said: expected a word.")
    }
    guard words.hesitates else { return nil }
    return Fault(
      .unreachableChoice, at: part,
      "“\(text)” is what callers say who choose nothing, or beside any choice: expected other words."
    )
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

  private func ambiguous(_ text: String, _ key: Key, _ part: Fault.Part) -> Fault {
    Fault(
      .ambiguousChoice, at: part,
      "“\(text)” makes the choice of key \(key) too: expected words that tell the choices apart.")
  }
}

extension Menu.Choice {
  /// With none of its words but "yes" and "no", each once: only those are heard in others of their kind.
  /// Made once, for it takes as long as there are words.
  fileprivate var bare: Menu.Choice {
    var bare = self
    let consents = Set(words.map { Words($0).tokens }).intersection([["yes"], ["no"]])
    bare.words = consents.flatMap(\.self).sorted()
    return bare
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
