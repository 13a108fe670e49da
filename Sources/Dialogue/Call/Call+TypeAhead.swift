/// A key that ends entries, and may still come when nothing is left to end.
struct LateTerminator: Hashable, Sendable {
  let key: Key
  /// It followed a key at once, or not at all: whoever has heard what came then means it.
  let isBrief: Bool

  init(_ key: Key, isBrief: Bool) {
    self.key = key
    self.isBrief = isBrief
  }
}

extension Call {
  /// More early keys than anybody means to press are dropped, so that the call stays small.
  mutating func remember(_ event: Event) {
    guard typeAhead.count < 64 else { return }
    typeAhead.append(event)
  }

  /// Early keys and words, one after another, as long as the same node takes them.
  mutating func takeTypeAhead(at node: NodeName) -> [Effect] {
    var effects: [Effect] = []
    while takesInput(at: node), let early = typeAhead.first {
      typeAhead.removeFirst()
      effects += handle(early)
    }
    return effects
  }

  private func takesInput(at node: NodeName) -> Bool {
    switch phase {
    case .collecting(let collecting):
      collecting.node == node && collecting.waitingFor.takesInput
    case .dictating(let dictating):
      dictating.node == node && dictating.waitingFor.takesInput
    case .ringing, .saying, .asking, .holding, .transferring, .parting, .ended:
      false
    }
  }

  /// Whether a key, or its name, is the one that ends entries, and no more than the rest of what came
  /// before: of an entry that time or words ended, of one that a bouncing key ended, of a choice. It is the
  /// first thing after that, or it is meant.
  mutating func isLateTerminator(_ event: Event) -> Bool {
    guard let terminator = lateTerminator?.key else { return false }
    switch event {
    case .pressed(let key):
      lateTerminator = nil
      return key == terminator && hasNoUse(for: key)
    case .heard(let words):
      lateTerminator = nil
      return words.fieldRequest == .key(terminator) && hasNoUse(for: terminator)
        && !isChoice(words)
    case .answered, .finishedSpeaking, .timeRanOut, .deskReplied, .deskFailed, .hungUp:
      return false
    }
  }

  private func isChoice(_ words: Words) -> Bool {
    guard case .menu(let menu)? = step?.node else { return false }
    return menu.choices.contains { words.contain(anyOf: $0.words) }
  }

  private func hasNoUse(for key: Key) -> Bool {
    switch phase {
    case .saying, .asking: true
    case .collecting:
      switch step?.node {
      case .menu(let menu):
        !menu.choices.contains { $0.key == key }
          && ![ready.flow.ways.keys.person, ready.flow.ways.keys.again].contains(key)
      case .field(let field): field.termChar == key
      default: false
      }
    case .ringing, .dictating, .holding, .transferring, .parting, .ended: false
    }
  }
}
