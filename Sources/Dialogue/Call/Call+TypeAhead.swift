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

  /// Whether a key is the one that would have ended the last entry, had its time not run out first. It is
  /// the first key after that entry, or it is meant.
  mutating func isLateTerminator(_ event: Event) -> Bool {
    guard let terminator = lateTerminator else { return false }
    switch event {
    case .pressed(let key):
      lateTerminator = nil
      return key == terminator && hasNoUse(for: key)
    case .heard:
      lateTerminator = nil
      return false
    case .answered, .finishedSpeaking, .timeRanOut, .deskReplied, .deskFailed, .hungUp:
      return false
    }
  }

  private func hasNoUse(for key: Key) -> Bool {
    switch phase {
    case .saying, .asking: true
    case .collecting:
      switch step?.node {
      case .menu(let menu): !menu.choices.contains { $0.key == key }
      case .field(let field): field.termChar == key
      default: false
      }
    case .ringing, .dictating, .holding, .transferring, .parting, .ended: false
    }
  }
}
