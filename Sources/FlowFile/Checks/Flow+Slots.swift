internal import Dialogue

/// Which slots a flow fills, and where.
extension Flow {
  /// What a call fills by itself: at what does not fit or is ambiguous, and as it dictates.
  private static let ownSlots: Set<SlotName> = [
    "entry", "entry-count", "reading-1", "reading-2", "group", "group-number", "digits",
  ]

  /// Every slot that can be filled in some call: by a field, a choice or a reply, or by the call itself.
  var fillableSlots: Set<SlotName> {
    var slots = Self.ownSlots
    for question in desk.values { slots.formUnion(question.replies.values.flatMap(\.gives)) }
    for node in nodes.values {
      switch node {
      case .field(let field): slots.insert(field.slot)
      case .menu(let menu): slots.formUnion(menu.choices.flatMap(\.sets.keys))
      case .hold(let hold): slots.formUnion(hold.choices.flatMap(\.sets.keys))
      case .say, .ask, .dictate, .transfer, .hangUp: break
      }
    }
    return slots
  }

  /// The slots that are filled when a call goes a way.
  func slots(filledOn edge: Edge, from name: NodeName) -> Set<SlotName> {
    switch (edge.cause, nodes[name]) {
    case (.choice(let choice), _): Set(choice.sets.keys)
    case (.next, .field(let field)): [field.slot]
    case (.reply(let reply), let node?), (.rejection(let reply), let node?):
      node.question.flatMap { desk[$0]?.replies[reply]?.gives } ?? []
    default: []
    }
  }

  /// The slots that are filled at a hold by the replies with which it goes on.
  func slots(filledAt name: NodeName) -> Set<SlotName> {
    guard case .hold(let hold) = nodes[name], let ask = hold.ask else { return [] }
    let replies = ask.branches.filter { $0.value == name }.keys
    return Set(replies.flatMap { desk[ask.question]?.replies[$0]?.gives ?? [] })
  }

  /// What a node says by itself, and the slot that it dictates: slots, each with the key of the node under
  /// which it is needed. What is said of misses is not among it, nor what a call fills by itself.
  func slotsNeeded(at name: NodeName) -> [(slot: SlotName, key: String, phrase: PhraseName?)] {
    guard let node = nodes[name] else { return [] }
    var said: [(String, [PhraseName])] = [(node.key, node.prompt.phrases)]
    said.append(("help", node.input?.help.map { [$0] } ?? []))
    var needed: [(slot: SlotName, key: String, phrase: PhraseName?)] = []
    switch node {
    case .dictate(let dictate):
      said += [("group", [dictate.group]), ("again", [dictate.again])]
      needed.append((dictate.slot, "slot", nil))
    case .transfer(let transfer):
      said.append(("greeting", [transfer.greeting]))
    case .say, .menu, .field, .ask, .hold, .hangUp:
      break
    }
    for (key, phrases) in said {
      for phrase in phrases {
        needed += (wording.phrases[phrase]?.slots ?? []).map { ($0, key, phrase) }
      }
    }
    return needed.filter { !Self.ownSlots.contains($0.slot) }
  }
}

extension Phrase {
  /// The slots that it says, each once.
  var slots: [SlotName] {
    var seen: Set<SlotName> = []
    return (parts + (fuller ?? [])).compactMap { part in
      guard case .slot(let slot, _) = part, seen.insert(slot).inserted else { return nil }
      return slot
    }
  }
}

extension Node {
  /// The key of its kind, under which it says something.
  fileprivate var key: String {
    switch self {
    case .say: "say"
    case .menu: "menu"
    case .field: "field"
    case .ask: "ask"
    case .dictate: "dictate"
    case .hold: "hold"
    case .transfer: "transfer"
    case .hangUp: "hang-up"
    }
  }
}
