public import Dialogue

/// How much of a flow, and of the wizard's pages, scenarios come to: what there is, what was reached, and
/// what is missing.
///
/// Whatever the flow has is counted, also what no call can come to: a flow with such a thing never has
/// 100 %, and names what stands in its way.
public struct Coverage: Hashable, Sendable {
  public let nodes: Share
  /// The ways on from each node, and the outcomes at which it does something of its own.
  public let ways: Share
  /// The phrases of the wording.
  public let prompts: Share
  /// By their `WizardPageName`.
  public let pages: Share

  /// - Parameters:
  ///   - trail: of all the calls together. What the flow does not have is passed over.
  ///   - pages: the raw values of `WizardPageName`; others are passed over.
  public init(of flow: Flow, by trail: Trail, pages: Set<String>) {
    let names = flow.nodes.keys.sorted()
    nodes = Share(.nodes, names.map { Item(name: $0.text, isReached: trail.nodes.contains($0)) })
    ways = Share(
      .ways,
      names.flatMap { flow.ways(from: $0) }.map { way in
        Item(name: way.name, isReached: trail.legs.contains(way.leg))
      })
    prompts = Share(
      .prompts,
      flow.wording.phrases.keys.sorted().map { name in
        Item(name: name.text, isReached: trail.phrases.contains(name))
      })
    self.pages = Share(
      .pages,
      WizardPageName.allCases.map { page in
        Item(name: page.rawValue, isReached: pages.contains(page.rawValue))
      })
  }

  /// Nodes, ways, prompts and pages, in this order.
  public var shares: [Share] { [nodes, ways, prompts, pages] }

  /// How many things there are of all kinds together.
  public var count: Int { shares.map(\.count).reduce(0, +) }

  public var reachedCount: Int { shares.map(\.reachedCount).reduce(0, +) }

  /// Of all kinds together, 0 to 100, rounded down: 100 means all.
  public var percent: Int { Self.percent(reachedCount, of: count) }

  static func percent(_ reached: Int, of count: Int) -> Int {
    count == 0 ? 100 : reached * 100 / count
  }
}

extension Coverage {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case nodes, ways, prompts, pages
  }

  /// One thing that can be reached.
  public struct Item: Hashable, Sendable {
    /// As a person finds it in the file of the flow.
    public let name: String
    public let isReached: Bool
  }

  /// All the things of one kind.
  public struct Share: Hashable, Sendable {
    public let kind: Kind
    /// Nodes and prompts by their names, ways by their nodes and then as the flow has them, pages in
    /// the order in which a wizard shows them.
    public let items: [Item]

    init(_ kind: Kind, _ items: [Item]) {
      self.kind = kind
      self.items = items
    }

    public var count: Int { items.count }

    public var reachedCount: Int { items.count(where: \.isReached) }

    public var reached: [String] { items.filter(\.isReached).map(\.name) }

    public var missing: [String] { items.filter { !$0.isReached }.map(\.name) }

    /// 0 to 100, rounded down: 100 means all; where there is nothing, too.
    public var percent: Int { Coverage.percent(reachedCount, of: count) }
  }
}
