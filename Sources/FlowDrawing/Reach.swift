internal import Dialogue

/// What calls came to; everything, when none are told of.
struct Reach {
  private let trail: Trail?

  init(_ trail: Trail?) {
    self.trail = trail
  }

  func includes(_ node: NodeName) -> Bool {
    trail?.nodes.contains(node) ?? true
  }

  func includes(_ way: Way, _ node: NodeName) -> Bool {
    trail?.legs.contains(Trail.Leg(from: node, way)) ?? true
  }
}

extension Flow {
  /// What a node itself tells when the caller hangs up there; `nil` when it leaves that to the flow.
  func ownListener(at name: NodeName) -> NodeName? {
    guard case .go(let listener) = nodes[name]?.input?.outcomes[.hangUp] else { return nil }
    return listener
  }
}
