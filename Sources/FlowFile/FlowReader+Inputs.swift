internal import Dialogue
internal import Yams

/// How a node that waits for the caller speaks, waits, and takes what does not fit.
extension FlowReader {
  mutating func prompt(
    _ kind: String, _ mapping: Yams.Node.Mapping, bargeIn: Bool? = nil, typeAhead: Bool? = nil
  ) -> Prompt {
    Prompt(
      mapping[kind].map { phraseList($0) } ?? [],
      bargeIn: flag("bargein", mapping) ?? bargeIn ?? defaults.bargeIn,
      typeAhead: flag("typeahead", mapping) ?? typeAhead ?? defaults.typeAhead)
  }

  mutating func input(
    _ kind: String, _ mapping: Yams.Node.Mapping, _ defaults: Defaults.Waiting, _ what: String
  ) -> Input {
    var possible = Self.outcomes[kind] ?? []
    if mapping["check"] == nil { possible.remove(.checkDigitWrong) }
    let waiting = waiting(mapping, defaults)
    let prompt = Prompt(
      mapping[kind].map { phraseList($0) } ?? [], bargeIn: waiting.bargeIn,
      typeAhead: waiting.typeAhead)
    var (noInput, noMatch) = (self.defaults.noInput, self.defaults.noMatch)
    if let failed = mapping["failed"].flatMap({ target($0) }) {
      (noInput.failed, noMatch.failed) = (failed, failed)
    }
    return Input(
      prompt, help: mapping["help"].flatMap { phrase($0) }, times: waiting.times,
      noInput: escalation("noinput", mapping, noInput),
      noMatch: escalation("nomatch", mapping, noMatch),
      outcomes: self.defaults.outcomes.filter { possible.contains($0.key) }
        .merging(outcomes(mapping, what, possible: possible)) { _, own in own })
  }

  /// Phrases, or `{ say: PHRASES, failed: NODE }`.
  mutating func escalation(
    _ key: String, _ mapping: Yams.Node.Mapping, _ defaults: Escalation
  ) -> Escalation {
    guard let node = mapping[key] else { return defaults }
    guard let parts = node.mapping else {
      return Escalation(phraseList(node), failed: defaults.failed)
    }
    document.expect(Self.keys["escalation"], in: parts, key)
    return Escalation(
      parts["say"].map { phraseList($0) } ?? defaults.wordings,
      failed: parts["failed"].flatMap { target($0) } ?? defaults.failed)
  }

  // MARK: Outcomes

  /// An outcome leads to a node, or has `{ say: PHRASE }`.
  mutating func outcomes(
    _ mapping: Yams.Node.Mapping, _ what: String, possible: Set<Outcome>
  ) -> [Outcome: Reaction] {
    guard let node = mapping["outcomes"],
      let byName = document.mapping(node, "outcomes of \(what)")
    else { return [:] }
    var outcomes: [Outcome: Reaction] = [:]
    for (key, value) in byName {
      guard let name = document.text(key, "the name of an outcome") else { continue }
      guard let outcome = Outcome(rawValue: name), possible.contains(outcome) else {
        let known = possible.map(\.rawValue).sorted().joined(separator: ", ")
        document.report(
          "“\(name)” is no outcome of \(what); the outcomes are: \(known).", at: key.mark)
        continue
      }
      outcomes[outcome] = reaction(value, to: outcome)
    }
    return outcomes
  }

  private mutating func reaction(_ node: Yams.Node, to outcome: Outcome) -> Reaction? {
    guard outcome != .hangUp else { return listener(node).map { .go($0) } }
    guard let mapping = node.mapping else { return target(node).map { .go($0) } }
    document.expect(Self.keys["reaction"], in: mapping, "an outcome")
    return .say(requiredPhrase("say", mapping, "an outcome"))
  }

  /// The name of an `ask` that hears of it when the caller hangs up.
  mutating func listener(_ node: Yams.Node) -> NodeName? {
    guard let name = target(node) else { return nil }
    listeners.append(Reference(name: name, mark: node.mark))
    return name
  }

  // MARK: Choices

  mutating func choices(_ list: Yams.Node, _ what: String) -> [Menu.Choice] {
    document.list(list, "choices of \(what)").compactMap { node in
      guard let choice = document.mapping(node, "a choice of \(what)") else { return nil }
      document.expect(Self.keys["choice"], in: choice, "a choice")
      guard let keyNode = document.required("key", in: choice, "a choice"),
        let key = key(keyNode, "key")
      else { return nil }
      let words = choice["words"].map { document.list($0, "words") } ?? []
      return Menu.Choice(
        key, words: words.compactMap { document.text($0, "words") },
        next: requiredTarget("next", choice, "a choice"), sets: sets(choice))
    }
  }

  private mutating func sets(_ choice: Yams.Node.Mapping) -> [SlotName: String] {
    guard let node = choice["set"], let mapping = document.mapping(node, "set") else { return [:] }
    var sets: [SlotName: String] = [:]
    for (slot, value) in mapping {
      guard let name = document.text(slot, "the name of a slot") else { continue }
      sets[SlotName(name)] = document.text(value, "the content of a slot")
    }
    return sets
  }
}
