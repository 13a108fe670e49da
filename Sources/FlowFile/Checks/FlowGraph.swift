internal import Dialogue

/// The nodes of a flow by their numbers, and the ways between them.
struct FlowGraph {
  let names: [NodeName]
  /// From each node, the nodes that a call can go to.
  let ways: [[Int]]
  /// Those ways that it goes although the caller does nothing at all.
  let silentWays: [[Int]]
  /// Whether a way leads from the node to one that is not there, or it was misread, so that nothing is known
  /// beyond it.
  let isOpen: [Bool]
  /// Whether a node may be other than it looks.
  let isMisread: [Bool]
  private let numbers: [NodeName: Int]
  let flow: Flow

  /// - Parameters:
  ///   - names: the nodes, in the order in which they are to be reported.
  ///   - misread: those in which something could not be read.
  init(_ flow: Flow, in names: [NodeName], misread: Set<NodeName> = []) {
    let names = names.filter { flow.nodes[$0] != nil }
    let numbers = Dictionary(
      names.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let edges = names.map { flow.edges(from: $0) }
    ways = edges.map { Array(Set($0.compactMap { numbers[$0.target] })).sorted() }
    silentWays = zip(names, edges).map { name, edges in
      let waits = flow.nodes[name]?.input != nil
      let silent = edges.filter { waits ? $0.cause.isOfSilence : $0.cause.goesAlone }
      return Array(Set(silent.compactMap { numbers[$0.target] })).sorted()
    }
    let isMisread = names.map { misread.contains($0) }
    self.isMisread = isMisread
    isOpen = zip(edges, isMisread).map { edges, isMisread in
      isMisread || edges.contains { numbers[$0.target] == nil }
    }
    self.names = names
    self.numbers = numbers
    self.flow = flow
  }

  func index(of name: NodeName) -> Int? { numbers[name] }

  /// The node that hears of it when the caller hangs up at a node.
  func listener(of number: Int) -> Int? { flow.listener(at: names[number]).flatMap { numbers[$0] } }

  func node(_ number: Int) -> Node? { flow.nodes[names[number]] }

  var ends: [Int] {
    names.indices.filter { number in
      if case .hangUp = node(number) { true } else { isOpen[number] }
    }
  }

  /// The nodes to which a call can come, from its beginning and when the caller hangs up.
  var reached: Set<Int> {
    var reached = Self.reach(from: [flow.start].compactMap { numbers[$0] }, by: ways)
    reached.formUnion(reached.compactMap { listener(of: $0) })
    return reached
  }

  /// Whatever can be come to from some nodes, those included.
  static func reach(from start: [Int], by ways: [[Int]]) -> Set<Int> {
    var reached = Set(start)
    var waiting = start
    while let number = waiting.popLast() {
      for next in ways[number] where reached.insert(next).inserted { waiting.append(next) }
    }
    return reached
  }

  static func reversed(_ ways: [[Int]]) -> [[Int]] {
    var reversed = Array(repeating: [Int](), count: ways.count)
    for (number, targets) in ways.enumerated() {
      for target in targets { reversed[target].append(number) }
    }
    return reversed
  }
}

extension Edge.Cause {
  /// Whether a node that waits for the caller is left that way when none comes.
  fileprivate var isOfSilence: Bool {
    switch self {
    case .tooMuchSilence, .outcome(.silence): true
    case .next, .reply, .rejection, .unavailable, .withPerson, .choice, .outcome, .tooManyMisfits,
      .person, .goodbye:
      false
    }
  }

  /// Whether a node that does not wait is left that way although the caller does nothing.
  fileprivate var goesAlone: Bool {
    switch self {
    case .next, .reply, .rejection, .unavailable, .withPerson: true
    case .choice, .outcome, .tooMuchSilence, .tooManyMisfits, .person, .goodbye: false
    }
  }
}
