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
  private let graph: FlowGraph
  /// Where a call can go, the way back from a transfer included that it came to without leaving a question.
  private let ways: [[Int]]
  /// Where each slot is filled first.
  private var seeds: [SlotName: Set<Int>] = [:]
  private var known: [SlotName: Set<Int>] = [:]

  init(_ graph: FlowGraph) {
    self.graph = graph
    let returns = Returns(graph)
    ways = returns.ways
    for number in graph.reached {
      let name = graph.names[number]
      for edge in graph.flow.edges(from: name) {
        guard let target = graph.index(of: edge.target) else { continue }
        for slot in graph.flow.slots(filledOn: edge, from: name) {
          seeds[slot, default: []].formUnion(returns.origins[target].union([target]))
        }
      }
      for slot in graph.flow.slots(filledAt: name) {
        seeds[slot, default: []].formUnion(returns.origins[number].union([number]))
      }
    }
  }

  mutating func nodes(knowing slot: SlotName) -> Set<Int> {
    if let nodes = known[slot] { return nodes }
    let nodes = FlowGraph.reach(from: Array(seeds[slot] ?? []), by: ways)
    known[slot] = nodes
    return nodes
  }
}

/// Where a person takes a call up again: at the question at which the automated line was left, or at the start
/// when it was left at none.
private struct Returns {
  /// The ways of the flow, and those from transfers to the start.
  private(set) var ways: [[Int]]
  /// For each node on the way from a question to a transfer, with no other question between, the questions.
  private(set) var origins: [Set<Int>]

  init(_ graph: FlowGraph) {
    ways = graph.ways
    origins = Array(repeating: [], count: graph.names.count)
    let start = graph.index(of: graph.flow.start)
    let isQuestion = graph.names.indices.map { graph.node($0)?.input != nil }
    // Only what waits for nobody leads back from a transfer without another question between.
    let backward = FlowGraph.reversed(
      zip(graph.ways, isQuestion).map { $0.1 ? [] : $0.0 })
    for transfer in graph.names.indices {
      guard case .transfer = graph.node(transfer) else { continue }
      let before = FlowGraph.reach(from: [transfer], by: backward).filter { !isQuestion[$0] }
      var left: Set<Int> = []
      var isLeftAtNone = start.map { before.contains($0) } ?? false
      for question in graph.names.indices where isQuestion[question] {
        for edge in graph.flow.edges(from: graph.names[question]) {
          guard let target = graph.index(of: edge.target), before.contains(target) else { continue }
          if edge.cause.leavesQuestion { left.insert(question) } else { isLeftAtNone = true }
        }
      }
      for number in before { origins[number].formUnion(left) }
      if isLeftAtNone, let start { ways[transfer].append(start) }
    }
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
