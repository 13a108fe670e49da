extension FlowGraph {
  /// The sets of nodes that all lead to one another, two at least or one that leads to itself: the
  /// strongly connected components (R. Tarjan, SIAM Journal on Computing 1, 1972), in time that grows with
  /// the ways and without recursion, so that no flow is too deep.
  static func loops(in ways: [[Int]]) -> [[Int]] {
    var search = LoopSearch(ways)
    for number in ways.indices { search.visit(from: number) }
    return search.loops.filter { loop in
      loop.count > 1 || ways[loop[0]].contains(loop[0])
    }.map { $0.sorted() }
  }

  /// A shortest way from a node round to itself.
  ///
  /// - Returns: the nodes of it, the first not repeated; empty when there is none.
  static func round(from start: Int, in ways: [[Int]], within loop: Set<Int>) -> [Int] {
    var before: [Int: Int] = [:]
    var waiting = [start]
    var next = 0
    while next < waiting.count {
      let number = waiting[next]
      next += 1
      for target in ways[number] where loop.contains(target) {
        if target == start {
          var way = [number]
          while let last = way.last, last != start, let previous = before[last] {
            way.append(previous)
          }
          return way.reversed()
        }
        if before[target] == nil {
          before[target] = number
          waiting.append(target)
        }
      }
    }
    return []
  }
}

/// Tarjan's search, its recursion on a stack of its own.
private struct LoopSearch {
  private let ways: [[Int]]
  private(set) var loops: [[Int]] = []
  private var order: [Int?]
  private var lowest: [Int]
  private var isOpen: [Bool]
  private var open: [Int] = []
  private var visited = 0

  init(_ ways: [[Int]]) {
    self.ways = ways
    order = Array(repeating: nil, count: ways.count)
    lowest = Array(repeating: 0, count: ways.count)
    isOpen = Array(repeating: false, count: ways.count)
  }

  mutating func visit(from root: Int) {
    guard order[root] == nil else { return }
    var path = [(node: root, way: 0)]
    enter(root)
    while let (node, way) = path.last {
      guard way < ways[node].count else {
        path.removeLast()
        close(node)
        if let (parent, _) = path.last { lowest[parent] = min(lowest[parent], lowest[node]) }
        continue
      }
      path[path.count - 1].way += 1
      let target = ways[node][way]
      if let earlier = order[target] {
        if isOpen[target] { lowest[node] = min(lowest[node], earlier) }
      } else {
        enter(target)
        path.append((target, 0))
      }
    }
  }

  private mutating func enter(_ node: Int) {
    order[node] = visited
    lowest[node] = visited
    visited += 1
    open.append(node)
    isOpen[node] = true
  }

  private mutating func close(_ node: Int) {
    guard lowest[node] == order[node] else { return }
    var loop: [Int] = []
    while let last = open.popLast() {
      isOpen[last] = false
      loop.append(last)
      if last == node { break }
    }
    loops.append(loop)
  }
}
