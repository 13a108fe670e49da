internal import Dialogue

/// Which boxes and arrows a flow makes, in the order of a walk from its start.
struct Plan {
  private(set) var boxes: [FlowDrawing.Box] = []
  private(set) var arrows: [FlowDrawing.Arrow] = []
  private let flow: Flow
  private let reach: Reach
  private let walk: Walk
  private var names: [NodeName] { walk.order }
  private let numbers: [NodeName: Int]
  private let shared: Set<Escape>

  init(_ flow: Flow, _ trail: Trail?) {
    self.flow = flow
    reach = Reach(trail)
    walk = Walk(flow)
    // The box with number 0 is the answering of the call.
    numbers = Dictionary(
      walk.order.enumerated().map { ($0.element, $0.offset + 1) },
      uniquingKeysWith: { first, _ in first })
    shared = Self.shared(by: walk.order, of: flow)
  }

  mutating func draw() {
    let isStarted = reach.includes(flow.start)
    boxes.append(
      FlowDrawing.Box(
        kind: .start, name: "", lines: [FlowDrawing.Line("A call is answered")], words: "",
        isReached: isStarted))
    boxes += names.compactMap { name in flow.nodes[name].map { box(name, $0) } }
    arrow(from: 0, to: flow.start, [], .main, isReached: isStarted)
    for name in names { drawWays(from: name) }
    drawNotes()
  }

  private mutating func arrow(
    from: Int, to target: NodeName, _ label: [FlowDrawing.Line], _ style: FlowDrawing.Style,
    isReached: Bool
  ) {
    guard let to = numbers[target] else { return }
    arrows.append(
      FlowDrawing.Arrow(from: from, to: to, label: label, style: style, isReached: isReached))
  }

  // MARK: Ways

  /// One arrow to each node, with all that leads there.
  private mutating func drawWays(from name: NodeName) {
    guard let from = numbers[name] else { return }
    let edges = flow.edges(from: name).filter { !shared.contains(Escape($0)) }
    let ways = edges.filter { !$0.cause.isEscape }.map(\.target)
    let main = walk.main(of: ways, from: name)
    let wanted = Set(ways)
    var labels: [NodeName: [FlowDrawing.Line]] = [:]
    var targets: [NodeName] = []
    var reached: Set<NodeName> = []
    for edge in edges {
      if labels[edge.target] == nil { targets.append(edge.target) }
      let label = FlowDrawing.Line(
        label(edge, of: flow.nodes[name]), isReached: reach.includes(edge.cause.way, name))
      labels[edge.target, default: []] += label.text.isEmpty ? [] : [label]
      if label.isReached { reached.insert(edge.target) }
    }
    for target in targets {
      let style: FlowDrawing.Style =
        if target == main {
          .main
        } else if !wanted.contains(target) {
          .escape
        } else if walk.leadsBack(from: name, to: target) {
          .back
        } else {
          .branch
        }
      arrow(
        from: from, to: target, labels[target] ?? [], style, isReached: reached.contains(target))
    }
    if let listener = flow.ownListener(at: name) {
      let isReached = reach.includes(.outcome(.hangUp), name)
      arrow(
        from: from, to: listener, [FlowDrawing.Line("hangs up", isReached: isReached)],
        .escape, isReached: isReached)
    }
  }

  private func label(_ edge: Edge, of node: Node?) -> String {
    guard edge.cause == .next, case .hold(let hold) = node else {
      return edge.cause.label(in: flow)
    }
    return hold.rounds == 1 ? "after one round" : "after \(hold.rounds) rounds"
  }

  // MARK: What nearly every node has

  /// A way out that many nodes share: one note stands for all of them.
  private struct Escape: Hashable {
    var target: NodeName
    var cause: Edge.Cause

    init(_ edge: Edge) {
      target = edge.target
      cause = edge.cause
    }
  }

  private static let causes: [Edge.Cause] = [
    .person, .goodbye, .tooMuchSilence, .tooManyMisfits, .unavailable,
  ]

  private static func shared(by names: [NodeName], of flow: Flow) -> Set<Escape> {
    var counts: [Escape: Int] = [:]
    for name in names {
      for edge in flow.edges(from: name) where causes.contains(edge.cause) {
        counts[Escape(edge), default: 0] += 1
      }
    }
    let often = counts.filter { $0.value > 2 }
    // Only the commonest target of a cause can be what is meant “where no other way is drawn”.
    return Set(
      causes.compactMap { cause in
        often.filter { $0.key.cause == cause }.max { left, right in
          (left.value, right.key.target) < (right.value, left.key.target)
        }?.key
      })
  }

  private mutating func drawNotes() {
    var lines: [NodeName: [FlowDrawing.Line]] = [:]
    var order: [NodeName] = []
    for cause in Self.causes {
      guard let escape = shared.first(where: { $0.cause == cause }) else { continue }
      if lines[escape.target] == nil { order.append(escape.target) }
      lines[escape.target, default: []].append(note(escape))
    }
    if let listener = flow.ways.hangUp {
      if lines[listener] == nil { order.append(listener) }
      let isReached = names.contains {
        flow.ownListener(at: $0) == nil && reach.includes(.outcome(.hangUp), $0)
      }
      lines[listener, default: []].append(
        FlowDrawing.Line("The caller hangs up", isReached: isReached))
    }
    for target in order {
      let lines = lines[target] ?? []
      let isReached = lines.contains(where: \.isReached)
      boxes.append(
        FlowDrawing.Box(kind: .note, name: "", lines: lines, words: "", isReached: isReached))
      arrow(from: boxes.count - 1, to: target, [], .escape, isReached: isReached)
    }
  }

  /// What a note says of a way that many nodes have, and how many of them it was taken from, if not from
  /// all.
  private func note(_ escape: Escape) -> FlowDrawing.Line {
    let nodes = names.filter { flow.edges(from: $0).contains { Escape($0) == escape } }
    let reached = nodes.count { reach.includes(escape.cause.way, $0) }
    let note = escape.cause.note(in: flow)
    return FlowDrawing.Line(
      (1..<nodes.count).contains(reached)
        ? "\(note) (\(reached) of \(nodes.count))" : note,
      isReached: reached > 0)
  }

  // MARK: Boxes

  private func box(_ name: NodeName, _ node: Node) -> FlowDrawing.Box {
    let words = node.words(in: flow.wording)
    return FlowDrawing.Box(
      kind: node.kind, name: name.text,
      lines: words.shortened(to: 66).wrapped(to: 26).map { FlowDrawing.Line($0) },
      words: words, isReached: reach.includes(name))
  }
}
