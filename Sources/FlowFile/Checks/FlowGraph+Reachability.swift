internal import Dialogue

extension FlowGraph {
  /// The nodes to which no call comes.
  var unreachable: [Fault] {
    let reached = reached
    return names.indices.filter { !reached.contains($0) }.map { number in
      Fault(
        .unreachableNode, at: .node(names[number]),
        "No call comes to node “\(names[number])”: expected a way from the start to it.")
    }
  }

  /// The loops to which a call can come and out of which no way leads to an end. The nodes before them, from
  /// which no end can be reached either, are not among them.
  var traps: [[Int]] {
    let ending = Self.reach(from: ends, by: Self.reversed(ways))
    let reached = reached
    return Self.loops(in: ways).filter { loop in
      guard let first = loop.first, !ending.contains(first), reached.contains(first) else {
        return false
      }
      let members = Set(loop)
      return loop.allSatisfy { ways[$0].allSatisfy { members.contains($0) } }
    }
  }
}
