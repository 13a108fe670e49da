internal import Dialogue

extension Flow {
  /// What is wrong with the choices of a menu, or of a hold: too many, keys that mean two things, words
  /// that do or that mean none.
  func choiceFaults(at name: NodeName) -> [Fault] {
    switch nodes[name] {
    case .menu(let menu):
      tooMany(menu.choices, name)
        + keyFaults(menu.choices, [personKey, ways.keys.again], name)
        + wordFaults(menu.choices, name, hasPerson: ways.person != nil)
    case .hold(let hold):
      tooMany(hold.choices, name) + keyFaults(hold.choices, [ways.keys.again], name)
        + wordFaults(hold.choices, name, hasPerson: false)
    case .say, .field, .ask, .dictate, .transfer, .hangUp, nil:
      []
    }
  }

  /// Without a person the key is free.
  private var personKey: Key? { ways.person == nil ? nil : ways.keys.person }

  /// More than a caller keeps in mind.
  private func tooMany(_ choices: [Menu.Choice], _ name: NodeName) -> [Fault] {
    guard choices.count > 4 else { return [] }
    return [
      Fault(
        .tooManyChoices, at: .choice(name, 4),
        "“\(name)” has \(choices.count) choices: expected four at most, and a menu of its own for "
          + "more.")
    ]
  }

  // MARK: Keys

  private func keyFaults(
    _ choices: [Menu.Choice], _ global: [Key?], _ name: NodeName
  ) -> [Fault] {
    var taken: Set<Key> = []
    return choices.enumerated().compactMap { number, choice in
      guard taken.insert(choice.key).inserted else {
        return Fault(
          .unreachableChoice, at: .choice(name, number),
          "Key \(choice.key) makes a choice before this one: expected another key.")
      }
      guard global.contains(choice.key) else { return nil }
      let meaning = choice.key == ways.keys.again ? "says everything again" : "asks for a person"
      return Fault(
        .ambiguousChoice, at: .choice(name, number),
        "Key \(choice.key) \(meaning) throughout the flow: expected another key.")
    }
  }
}
