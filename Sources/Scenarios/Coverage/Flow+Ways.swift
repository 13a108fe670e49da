internal import Dialogue

extension Flow {
  /// Everything that a trail can tell of a node but that it was come to, each once, in the order in which
  /// the node's file has it; with a name that leads a person there.
  func ways(from node: NodeName) -> [(leg: Trail.Leg, name: String)] {
    let edges = edges(from: node).map { edge in
      (edge.cause.way, "\(node): \(words(for: edge.cause, at: node)) → \(edge.target)")
    }
    var seen: Set<Way> = []
    return (edges + ownOutcomes(at: node)).filter { seen.insert($0.0).inserted }.map { way, name in
      (Trail.Leg(from: node, way), name)
    }
  }

  /// The outcomes at which a node does something of its own, and that are no edges.
  private func ownOutcomes(at node: NodeName) -> [(Way, String)] {
    Outcome.allCases.compactMap { outcome in
      let name = "\(node): \(outcome.rawValue)"
      switch nodes[node]?.input?.outcomes[outcome] {
      case .say(let phrase) where outcome != .hangUp:
        return (.outcome(outcome), "\(name), says \(phrase)")
      case .go(let listener) where outcome == .hangUp:
        return (.outcome(outcome), "\(name) → \(listener)")
      case .say, .go, nil:
        return nil
      }
    }
  }

  private func words(for cause: Edge.Cause, at node: NodeName) -> String {
    switch cause {
    case .next:
      guard case .hold(let hold)? = nodes[node] else { return "next" }
      return "next, after \(hold.rounds == 1 ? "one round" : "\(hold.rounds) rounds")"
    case .choice(let choice):
      return choice.words.first.map { "key \(choice.key), “\($0)”" } ?? "key \(choice.key)"
    case .reply(let reply):
      return "reply \(reply)"
    case .rejection(let reply):
      return "reply \(reply), rejected"
    case .outcome(let outcome):
      return outcome.rawValue
    case .tooMuchSilence:
      return "silence \(Self.times(nodes[node]?.input?.noInput))"
    case .tooManyMisfits:
      return "no match \(Self.times(nodes[node]?.input?.noMatch))"
    case .person:
      return "a person asked for"
    case .goodbye:
      return "goodbye"
    case .unavailable:
      return "desk unavailable"
    case .withPerson:
      return "already with a person"
    }
  }

  /// How many misses are too many.
  private static func times(_ escalation: Escalation?) -> String {
    switch (escalation?.wordings.count ?? 0) + 1 {
    case 1: "once"
    case 2: "twice"
    case 3: "three times"
    case 4: "four times"
    case 5: "five times"
    case let count: "\(count) times"
    }
  }
}
