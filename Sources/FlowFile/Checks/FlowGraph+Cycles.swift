internal import Dialogue

extension FlowGraph {
  /// The loops in which a call goes round for ever, each told once and for the gravest of its reasons: no
  /// node in it waits for the caller; no end can be reached from it; a caller who is silent stays in it.
  var cycles: [Fault] {
    let unattended = names.indices.map { number in
      switch node(number) {
      // A dictation of nothing waits for nobody.
      case .dictate(let dictate): index(of: dictate.next).map { [$0] } ?? []
      case let node: node?.input == nil ? silentWays[number] : []
      }
    }
    var told: Set<Int> = []
    var faults: [Fault] = []
    for loop in Self.loops(in: unattended) {
      told.formUnion(loop)
      faults += fault(loop, unattended) { round in
        "Nothing in \(round) waits for the caller: expected a menu or a field there."
      }
    }
    for trap in traps where told.isDisjoint(with: trap) {
      told.formUnion(trap)
      faults += trap.prefix(1).map { number in
        Fault(
          .noEnd, at: .node(names[number]),
          "No end can be reached from node “\(names[number])”: expected a way to a hang-up.")
      }
    }
    for loop in Self.loops(in: silentWays)
    where told.isDisjoint(with: loop) && !loop.contains(where: { isMisread[$0] }) {
      faults += fault(loop, silentWays) { round in
        "A silent caller goes round for ever in \(round): expected that silence leads to an end."
      }
    }
    return faults
  }

  private func fault(
    _ loop: [Int], _ ways: [[Int]], _ message: (_ round: String) -> String
  ) -> [Fault] {
    guard let first = loop.first else { return [] }
    let round = Self.round(from: first, in: ways, within: Set(loop)).map { "“\(names[$0])”" }
    // Longer ones are no help to anybody.
    let shown = round.count > 6 ? round.prefix(3) + ["…"] + round.suffix(2) : round[...]
    let words = (shown + round.prefix(1)).joined(separator: " → ")
    return [Fault(.cycle, at: .node(names[first]), message(words))]
  }
}
