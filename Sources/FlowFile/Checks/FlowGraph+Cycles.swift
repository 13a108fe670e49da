internal import Dialogue

extension FlowGraph {
  /// The loops in which a call goes round for ever, each told once and for the gravest of its reasons: no
  /// node in it waits for the caller; no end can be reached from it; a caller who is silent stays in it.
  var cycles: [Fault] {
    let unattended = names.indices.map { number in
      node(number)?.input == nil ? silentWays[number] : []
    }
    var told: Set<Int> = []
    var faults: [Fault] = []
    for loop in Self.loops(in: unattended) {
      told.formUnion(loop)
      faults += fault(loop, unattended) { round in
        "Nothing in \(round) waits for the caller: expected a menu, a field or a dictation there."
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
    for loop in Self.loops(in: silentWays) where told.isDisjoint(with: loop) {
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
