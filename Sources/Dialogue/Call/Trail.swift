/// Where a call, or several, went in a flow, and what was said: what a report of coverage counts.
public struct Trail: Hashable, Sendable {
  /// The nodes that were come to; the one that is told when the caller hangs up is among them.
  public var nodes: Set<NodeName>
  /// One more round of a hold is no way, and neither is the way back from a transfer.
  public var legs: Set<Leg>
  /// The phrases of all that was begun to be said, those that the wording does not have among them.
  public var phrases: Set<PhraseName>

  /// A way that was taken, and from where.
  public struct Leg: Hashable, Sendable {
    public var node: NodeName
    public var way: Way

    public init(from node: NodeName, _ way: Way) {
      self.node = node
      self.way = way
    }
  }

  public init(
    nodes: Set<NodeName> = [], legs: Set<Leg> = [], phrases: Set<PhraseName> = []
  ) {
    self.nodes = nodes
    self.legs = legs
    self.phrases = phrases
  }

  public mutating func formUnion(_ other: Trail) {
    nodes.formUnion(other.nodes)
    legs.formUnion(other.legs)
    phrases.formUnion(other.phrases)
  }

  /// - Parameter step: `nil` takes no way: no node was left.
  mutating func take(_ way: Way, from step: Step?) {
    guard let step else { return }
    legs.insert(Leg(from: step.name, way))
  }
}
