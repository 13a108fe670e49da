internal import Dialogue

/// A walk through a flow, depth first, along the ways on which a call goes well; then from the nodes to
/// which the others lead. Without recursion, so that no flow is too deep.
struct Walk {
  /// All nodes, each after the one that led to it.
  private(set) var order: [NodeName] = []
  private var backward: Set<Pair> = []
  /// How many nodes can follow, at most, on the ways that do not lead back.
  private var depths: [NodeName: Int] = [:]
  private var seen: Set<NodeName> = []
  private let flow: Flow

  private struct Pair: Hashable {
    var from: NodeName
    var to: NodeName
  }

  private struct Step {
    var node: NodeName
    var targets: [NodeName]
    var next = 0
  }

  init(_ flow: Flow) {
    self.flow = flow
    var escapes = [flow.start]
    var next = 0
    while next < escapes.count {
      visit(escapes[next], &escapes)
      next += 1
    }
    for name in flow.nodes.keys.sorted() { visit(name, &escapes) }
  }

  /// Whether a way leads back to a node through which the call must have come.
  func leadsBack(from: NodeName, to: NodeName) -> Bool {
    backward.contains(Pair(from: from, to: to))
  }

  /// Of several ways, the one on which most can follow; that is where a call goes well. The first of
  /// equals, `nil` when all lead back.
  func main(of targets: [NodeName], from: NodeName) -> NodeName? {
    var best: NodeName?
    for target in targets where !leadsBack(from: from, to: target) {
      if best.map({ depths[$0, default: 0] < depths[target, default: 0] }) ?? true {
        best = target
      }
    }
    return best
  }

  private mutating func visit(_ root: NodeName, _ escapes: inout [NodeName]) {
    guard enter(root, &escapes) else { return }
    var path = [step(root)]
    var onPath: Set = [root]
    while let step = path.last {
      guard step.next < step.targets.count else {
        finish(step)
        onPath.remove(step.node)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = step.targets[step.next]
      if onPath.contains(target) {
        backward.insert(Pair(from: step.node, to: target))
      } else if enter(target, &escapes) {
        path.append(self.step(target))
        onPath.insert(target)
      }
    }
  }

  private mutating func enter(_ name: NodeName, _ escapes: inout [NodeName]) -> Bool {
    guard flow.nodes[name] != nil, seen.insert(name).inserted else { return false }
    order.append(name)
    escapes += flow.edges(from: name).filter(\.cause.isEscape).map(\.target)
    return true
  }

  private func step(_ name: NodeName) -> Step {
    Step(
      node: name, targets: flow.edges(from: name).filter { !$0.cause.isEscape }.map(\.target))
  }

  private mutating func finish(_ step: Step) {
    let forward = step.targets.filter { !leadsBack(from: step.node, to: $0) }
    depths[step.node] = 1 + (forward.map { depths[$0, default: 0] }.max() ?? 0)
  }
}
