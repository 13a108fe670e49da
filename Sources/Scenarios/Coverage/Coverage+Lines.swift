extension Coverage {
  /// A report for a terminal: how much of everything, then what is missing.
  public var lines: [String] {
    let rows =
      [Row("all", percent, reachedCount, count)]
      + shares.map { Row($0.kind.rawValue, $0.percent, $0.reachedCount, $0.count) }
    let widths = Row.widths(of: rows)
    return ["Coverage"] + rows.map { "  " + $0.line(widths) } + shares.flatMap(Self.missing)
  }

  private static func missing(_ share: Share) -> [String] {
    let missing = share.missing
    return missing.isEmpty ? [] : ["", "\(share.kind.missed):"] + missing.map { "  \($0)" }
  }

  private struct Row {
    let title: String
    let percent: String
    let reached: String
    let count: String

    init(_ title: String, _ percent: Int, _ reached: Int, _ count: Int) {
      self.title = title
      self.percent = "\(percent)"
      self.reached = "\(reached)"
      self.count = "\(count)"
    }

    static func widths(of rows: [Row]) -> Row.Widths {
      Widths(
        title: rows.map(\.title.count).max() ?? 0, reached: rows.map(\.reached.count).max() ?? 0,
        count: rows.map(\.count.count).max() ?? 0)
    }

    struct Widths {
      let title: Int
      let reached: Int
      let count: Int
    }

    func line(_ widths: Widths) -> String {
      title + blanks(title, to: widths.title + 2)
        + blanks(percent, to: 3) + percent + " %   "
        + blanks(reached, to: widths.reached) + reached + " of "
        + blanks(count, to: widths.count) + count
    }

    private func blanks(_ text: String, to width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count))
    }
  }
}

extension Coverage.Kind {
  fileprivate var missed: String {
    switch self {
    case .nodes: "Nodes that no call came to"
    case .ways: "Ways that no call took"
    case .prompts: "Prompts that no call said"
    case .pages: "Wizard pages that nobody saw"
    }
  }
}
