extension FlowDrawing {
  /// The drawing in Mermaid's flowchart language (mermaid.js.org/syntax/flowchart.html), which README
  /// pages show as a picture.
  public var mermaid: String {
    var lines = showsCoverage ? ["---", "title: \"\(Self.legend)\"", "---"] : []
    lines.append("flowchart TD")
    lines += boxes.enumerated().map { number, box in
      let (open, close) = box.kind.brackets
      let name = box.name.isEmpty ? [] : ["<small>\(Self.entities(box.title))</small>"]
      let label = (name + box.lines.map { Self.entities($0.marked) }).joined(separator: "<br/>")
      return "  n\(number)\(open)\"\(label)\"\(close):::\(box.kind.rawValue)Node"
    }
    lines += arrows.map { arrow in
      let label = arrow.lines.map { Self.entities($0.marked) }.joined(separator: "<br/>")
      let line = arrow.style == .escape ? "-.->" : arrow.style == .main ? "==>" : "-->"
      return "  n\(arrow.from) \(line)\(label.isEmpty ? "" : "|\"\(label)\"|") n\(arrow.to)"
    }
    let used = Kind.allCases.filter { kind in boxes.contains { $0.kind == kind } }
    lines += used.map { "  classDef \($0.rawValue)Node \($0.colours)" }
    lines += missedStyles
    return lines.joined(separator: "\n") + "\n"
  }

  /// A note has no outline, so only its lines are marked.
  private var missedStyles: [String] {
    let dashes = "stroke:\(Self.missedColour),stroke-width:2px,stroke-dasharray:6 4"
    let missedBoxes = boxes.indices.filter { !boxes[$0].isReached && boxes[$0].kind != .note }
    let missedArrows = arrows.indices.filter { !arrows[$0].isReached }
    var lines: [String] = []
    if !missedBoxes.isEmpty {
      let names = missedBoxes.map { "n\($0)" }.joined(separator: ",")
      lines += [
        "  classDef missed fill:#ffffff,color:\(Self.missedColour),\(dashes)",
        "  class \(names) missed",
      ]
    }
    if !missedArrows.isEmpty {
      let numbers = missedArrows.map(String.init).joined(separator: ",")
      lines.append("  linkStyle \(numbers) \(dashes),color:\(Self.missedColour)")
    }
    return lines
  }

  /// Mermaid writes a character that it would read as its own as an entity of its own: `#` and a name or
  /// a number.
  private static func entities(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "#", "<", ">", "&", "|", "`", "\\", ";", "*", "_", "%": "#\(scalar.value);"
      default: scalar.isControl ? " " : String(scalar)
      }
    }.joined()
    return plain.isEmpty ? " " : plain
  }
}

extension FlowDrawing.Kind {
  fileprivate var brackets: (String, String) {
    switch self {
    case .start: ("((", "))")
    case .say: ("(", ")")
    case .menu: ("{{", "}}")
    case .field: ("[/", "/]")
    case .ask: ("{", "}")
    case .dictate: ("[[", "]]")
    case .hold: ("([", "])")
    case .transfer: (">", "]")
    case .end: ("(((", ")))")
    case .note: ("[", "]")
    }
  }

  fileprivate var colours: String {
    switch self {
    case .start: "fill:#2b3640,stroke:#2b3640,color:#ffffff"
    case .say: "fill:#f4f6f8,stroke:#9aa7b3,color:#1d252c"
    case .menu: "fill:#e3effc,stroke:#5b8fc7,color:#1d252c"
    case .field: "fill:#e6f5ea,stroke:#5da374,color:#1d252c"
    case .ask: "fill:#fff4d6,stroke:#c9a13b,color:#1d252c"
    case .dictate: "fill:#efe6fa,stroke:#8d6bbf,color:#1d252c"
    case .hold: "fill:#f9ede3,stroke:#c08a5a,color:#1d252c"
    case .transfer: "fill:#fde8e4,stroke:#cc7a68,color:#1d252c"
    case .end: "fill:#2b3640,stroke:#2b3640,color:#ffffff"
    case .note: "fill:none,stroke:none,color:#77828d"
    }
  }
}
