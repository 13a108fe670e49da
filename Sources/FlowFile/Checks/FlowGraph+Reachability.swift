internal import Dialogue

extension FlowGraph {
  /// The nodes to which no call comes, but for those to which one would come if it came to another of them:
  /// of a loop of them, the first is told.
  var unreachable: [Fault] {
    let reached = reached
    let lost = names.indices.filter { !reached.contains($0) }
    guard !lost.isEmpty else { return [] }
    let ways = names.indices.map { number in
      reached.contains(number) ? [] : self.ways[number] + (listener(of: number).map { [$0] } ?? [])
    }
    // What leads to them is lost too.
    let origins = Self.reversed(ways)
    let groups = Self.loops(in: ways)
    let inLoops = Set(groups.joined())
    let causes = (groups + lost.filter { !inLoops.contains($0) }.map { [$0] }).filter { group in
      let members = Set(group)
      return group.allSatisfy { members.isSuperset(of: origins[$0]) }
    }
    return causes.compactMap { group in
      group.first.map { fault($0, hasFollowers: ways[$0].contains { !reached.contains($0) }) }
    }
  }

  private func fault(_ number: Int, hasFollowers: Bool) -> Fault {
    let others = hasFollowers ? ", nor to what only it leads to" : ""
    return Fault(
      .unreachableNode, at: .node(names[number]),
      "No call comes to node “\(names[number])”\(others): expected a way from the start to it.")
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
