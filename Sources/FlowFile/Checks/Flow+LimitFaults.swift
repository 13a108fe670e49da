internal import Dialogue

extension Flow {
  /// What is wrong with the lengths, entries and times of a field: limits that nothing can meet.
  func limitFaults(at name: NodeName) -> [Fault] {
    guard case .field(let field) = nodes[name] else { return [] }
    return checkFaults(field, name) + entryFaults(field.grammar, name) + timeFaults(field, name)
  }

  private func checkFaults(_ field: Field, _ name: NodeName) -> [Fault] {
    guard let check = field.grammar.check else { return [] }
    if let misfit = field.grammar.spoken.withoutCheckDigits {
      return [
        Fault(
          .contradictingLimits, at: .value(name, "check"),
          "\(check.rawValue) is of digits only, and \(misfit): expected no check, or spoken: digits."
        )
      ]
    }
    let (shortest, least) = (field.grammar.length.lowerBound, check.leastLength)
    guard shortest < least else { return [] }
    return [
      Fault(
        .contradictingLimits, at: .value(name, "check"),
        "\(check.rawValue) takes \(least) digits or more, and an entry may have \(shortest): expected "
          + "a greater length.")
    ]
  }

  /// Listed entries, and entries that words stand for, which the rest of the grammar bars.
  private func entryFaults(_ grammar: Grammar, _ name: NodeName) -> [Fault] {
    let entry = grammar.entries.sorted().first { !grammar.allows($0) }
    let word = grammar.words.sorted { $0.key < $1.key }.first {
      !grammar.allows($0.value) || !(grammar.entries.isEmpty || grammar.entries.contains($0.value))
    }
    let limits = grammar.limits.joined(separator: " and ")
    let all = (grammar.limits + (grammar.entries.isEmpty ? [] : ["the entries"]))
      .joined(separator: " and ")
    return [
      entry.map { entry in
        Fault(
          .contradictingLimits, at: .entry(name, entry),
          "The entry “\(entry)” is never taken: expected one that fits \(limits).")
      },
      word.map { word, entry in
        Fault(
          .contradictingLimits, at: .entryWord(name, word),
          "“\(word)” stands for “\(entry)”, which is never taken: expected an entry that fits "
            + "\(all).")
      },
    ].compactMap(\.self) + spokenFaults(grammar, name)
  }

  /// Words of a field come after those of the whole flow. A hundred faults of one field are enough.
  private func spokenFaults(_ grammar: Grammar, _ name: NodeName) -> [Fault] {
    let faults = grammar.words.keys.sorted().lazy.compactMap { text -> Fault? in
      let words = Words(text)
      let found: String? =
        if words.tokens.isEmpty {
          "cannot be said"
        } else if words.isNegated {
          "is a denial, which stands for no entry"
        } else if ways.person != nil, words.askForPerson {
          "asks for a person throughout the flow"
        } else if words.askToRepeat {
          "has everything said again throughout the flow"
        } else {
          nil
        }
      return found.map { found in
        Fault(
          .unreachableChoice, at: .entryWord(name, text),
          "“\(text)” \(found): expected other words.")
      }
    }
    return Array(faults.prefix(100))
  }

  /// The first key is waited for before the time of the entry begins.
  private func timeFaults(_ field: Field, _ name: NodeName) -> [Fault] {
    let times = field.input.times
    let (key, time) =
      times.interdigit >= times.term
      ? ("interdigittimeout", times.interdigit) : ("termtimeout", times.term)
    guard times.entry < time else { return [] }
    return [
      Fault(
        .contradictingLimits, at: .value(name, "maxtime"),
        "The whole entry is given less time than \(key) gives one key: expected a maxtime of no less."
      )
    ]
  }
}

extension Grammar.Spoken {
  /// Why its entries can have no check digits; `nil` when they can.
  fileprivate var withoutCheckDigits: String? {
    switch self {
    case .digits, .number: nil
    case .spelling: "what is spelt has letters"
    case .text: "what is said as text has letters"
    }
  }
}

extension Check {
  /// How many digits there are with the check digits, when there is one of content.
  fileprivate var leastLength: Int {
    switch self {
    case .luhn, .damm: 2
    case .mod97: 3
    }
  }
}

extension Grammar {
  /// Whether digits and check digits let an entry be; its length was read with it.
  fileprivate func allows(_ entry: String) -> Bool {
    let isOfDigits = digits.map { digits in
      entry.allSatisfy { Key(rawValue: $0).map { digits.contains($0) } ?? false }
    }
    return isOfDigits ?? true && check?.accepts(entry) ?? true
  }

  /// What an entry must fit, but for the list of entries.
  fileprivate var limits: [String] {
    (digits == nil ? [] : ["the digits"]) + (check.map { [$0.rawValue] } ?? [])
  }
}
