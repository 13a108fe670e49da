internal import Dialogue

extension FlowGraph {
  /// Slots that are said, dictated or told to the desk, and that nothing can have filled.
  ///
  /// - Parameter isWhole: whether every way leads to a node; else only what is filled nowhere is told.
  func slotFaults(isWhole: Bool) -> [Fault] {
    let fillable = flow.fillableSlots
    return questionFaults(fillable) + nodeFaults(fillable, isWhole: isWhole)
  }

  private func questionFaults(_ fillable: Set<SlotName>) -> [Fault] {
    let asked = Set(names.indices.compactMap { node($0)?.question })
    return asked.sorted().flatMap { question in
      (flow.desk[question]?.needs ?? []).subtracting(fillable).sorted().map { slot in
        Fault(
          .unfilledSlot, at: .need(question, slot),
          "Nothing fills slot “\(slot)”, which question “\(question)” needs: \(Self.expected).")
      }
    }
  }

  /// What is said of a slot that is filled nowhere is told in the wording.
  private func nodeFaults(_ fillable: Set<SlotName>, isWhole: Bool) -> [Fault] {
    let reached = reached
    var filling: SlotFilling?
    var told: Set<SlotName> = []
    return names.indices.filter { reached.contains($0) }.flatMap { number -> [Fault] in
      let name = names[number]
      return flow.slotsNeeded(at: name).compactMap { slot, key, phrase in
        let does =
          phrase.map { "Phrase “\($0)” says slot “\(slot)”" } ?? "Slot “\(slot)” is dictated"
        guard fillable.contains(slot) else {
          guard phrase == nil else { return nil }
          return Fault(
            .unfilledSlot, at: .value(name, key),
            "Nothing fills slot “\(slot)”, which is dictated: \(Self.expected).")
        }
        // More slots than any flow has: the time does not grow with them.
        guard isWhole, told.contains(slot) || told.count < 200 else { return nil }
        told.insert(slot)
        var known = filling ?? SlotFilling(self)
        defer { filling = known }
        guard !known.nodes(knowing: slot).contains(number) else { return nil }
        return Fault(
          .unfilledSlot, at: .value(name, key),
          "\(does), and on no way to “\(name)” anything fills it: expected a field, a choice or a reply "
            + "before that does.")
      }
    }
  }

  static var expected: String { "expected one that a field, a choice or a reply fills" }
}

/// At which nodes a slot may be filled when a call comes to them.
private struct SlotFilling {
  private let returns: Returns
  /// Where a call comes with the slot, right after it was filled.
  private var seeds: [SlotName: Set<Int>] = [:]
  private var known: [SlotName: Set<Int>] = [:]

  init(_ graph: FlowGraph) {
    returns = Returns(graph)
    for number in graph.reached {
      let name = graph.names[number]
      for edge in graph.flow.edges(from: name) {
        guard let target = graph.index(of: edge.target) else { continue }
        for slot in graph.flow.slots(filledOn: edge, from: name) {
          seeds[slot, default: []].insert(target)
        }
      }
      for slot in graph.flow.slots(filledAt: name) { seeds[slot, default: []].insert(number) }
    }
  }

  mutating func nodes(knowing slot: SlotName) -> Set<Int> {
    if let nodes = known[slot] { return nodes }
    let seeds = seeds[slot] ?? []
    let start = seeds.union(returns.questions(after: seeds))
    let nodes = FlowGraph.reach(from: Array(start), by: returns.ways)
    known[slot] = nodes
    return nodes
  }
}

/// Where a person takes a call up again: at the question at which the automated line was left, or at the start
/// when it was left at none. Everything takes time that grows with the ways alone.
private struct Returns {
  /// The ways of the flow, and those to the start from transfers to which a call comes without leaving a
  /// question.
  private(set) var ways: [[Int]]
  /// The ways on without a question: none leads on from one. And the same ways back.
  private let forward: [[Int]]
  private let backward: [[Int]]
  private let transfers: Set<Int>
  /// For each node, the questions that are left right to it.
  private var left: [[Int]]

  init(_ graph: FlowGraph) {
    let isQuestion = graph.names.indices.map { graph.node($0)?.input != nil }
    forward = zip(graph.ways, isQuestion).map { $0.1 ? [] : $0.0 }
    backward = FlowGraph.reversed(forward)
    transfers = Set(
      graph.names.indices.filter { number in
        if case .transfer = graph.node(number) { true } else { false }
      })
    ways = graph.ways
    left = Array(repeating: [], count: graph.names.count)
    let start = graph.index(of: graph.flow.start)
    var leftAtNone = Set([start].compactMap(\.self))
    for question in graph.names.indices where isQuestion[question] {
      for edge in graph.flow.edges(from: graph.names[question]) {
        guard let target = graph.index(of: edge.target) else { continue }
        if edge.cause.leavesQuestion {
          left[target].append(question)
        } else {
          leftAtNone.insert(target)
        }
      }
    }
    guard let start else { return }
    for transfer in transfers(after: leftAtNone) { ways[transfer].append(start) }
  }

  /// The questions to which a person may go back who comes by way of some of the nodes.
  func questions(after nodes: Set<Int>) -> Set<Int> {
    let before = FlowGraph.reach(from: Array(transfers(after: nodes)), by: backward)
    return Set(before.flatMap { left[$0] })
  }

  /// The transfers to which a call comes from some of the nodes without another question between.
  private func transfers(after nodes: Set<Int>) -> Set<Int> {
    FlowGraph.reach(from: Array(nodes), by: forward).intersection(transfers)
  }
}

extension Edge.Cause {
  /// Whether a person who takes over goes back to the question.
  fileprivate var leavesQuestion: Bool {
    switch self {
    case .outcome, .tooMuchSilence, .tooManyMisfits, .person: true
    case .next, .choice, .reply, .rejection, .unavailable, .withPerson, .goodbye: false
    }
  }
}
