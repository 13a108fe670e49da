internal import Dialogue
internal import Yams

/// Where the parts of a flow stand in its file.
struct Places {
  /// Every node that the file names, readable or not, in its order.
  let names: [NodeName]
  private let nodes: [NodeName: (key: Mark?, mapping: Yams.Node.Mapping?)]
  private let defaults: Yams.Node.Mapping?
  private let desk: Yams.Node.Mapping?

  init(_ document: YAMLDocument) {
    let pairs = document.root?["nodes"]?.mapping.map(Array.init) ?? []
    let named = pairs.compactMap { key, value in
      key.scalar.map { (NodeName($0.string), (key: key.mark, mapping: value.mapping)) }
    }
    names = named.map(\.0)
    nodes = Dictionary(named, uniquingKeysWith: { first, _ in first })
    defaults = document.root?["defaults"]?.mapping
    desk = document.root?["desk"]?.mapping
  }

  func names(_ node: NodeName) -> Bool { nodes[node] != nil }

  /// The place of a part, or of the next larger one that can be found.
  func mark(of part: Fault.Part) -> Mark? {
    switch part {
    case .node(let node):
      nodes[node]?.key
    case .choice(let node, let number):
      (choice(number, of: node)?["key"])?.mark ?? mark(of: .node(node))
    case .word(let node, let number, let word):
      choice(number, of: node)?["words"]?.sequence?.at(word)?.mark
        ?? mark(of: .choice(node, number))
    case .value(let node, let key):
      nodes[node]?.mapping?[key]?.mark ?? defaults?["field"]?.mapping?[key]?.mark
        ?? mark(of: .node(node))
    case .need(let question, let slot):
      desk?[question.text]?.mapping?["needs"]?.sequence?.first { $0.scalar?.string == slot.text }?
        .mark
        ?? desk?[question.text]?.mark
    case .clear(let node):
      defaults?["keys"]?.mapping?["clear"]?.mark ?? mark(of: .node(node))
    case .entry(let node, let entry):
      nodes[node]?.mapping?["entries"]?.sequence?.first { $0.string == entry }?.mark
        ?? mark(of: .node(node))
    case .entryWord(let node, let word):
      nodes[node]?.mapping?["words"]?.mapping?.first { $0.key.string == word }?.key.mark
        ?? mark(of: .node(node))
    }
  }

  private func choice(_ number: Int, of node: NodeName) -> Yams.Node.Mapping? {
    nodes[node]?.mapping?["choices"]?.sequence?.at(number)?.mapping
  }
}

extension Yams.Node.Sequence {
  fileprivate func at(_ number: Int) -> Yams.Node? {
    indices.contains(number) ? self[number] : nil
  }
}
