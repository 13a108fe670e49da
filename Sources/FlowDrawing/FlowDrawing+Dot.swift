extension FlowDrawing {
  /// The drawing in the DOT language of Graphviz (graphviz.org/doc/info/lang.html), with labels in its
  /// HTML-like form.
  public var dot: String {
    let legend =
      showsCoverage
      ? ", labelloc=t, fontname=\"Helvetica,Arial,sans-serif\", label=\"\(Self.legend)\"" : ""
    var lines = [
      "digraph flow {",
      "  graph [rankdir=TB, ranksep=0.45, nodesep=0.35, pad=0.3\(legend)]",
      "  node [\(Self.font), fontsize=11, style=\"filled\", penwidth=1.1, margin=\"0.16,0.09\"]",
      "  edge [\(Self.font), fontsize=10, arrowsize=0.7, color=\"#44505c\", fontcolor=\"#2b3640\"]",
    ]
    lines += boxes.enumerated().map { "  n\($0.offset) [\(dot($0.element))]" }
    lines += arrows.map { arrow in
      "  n\(arrow.from) -> n\(arrow.to) [\(dot(arrow))]"
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  private static let font = "fontname=\"Helvetica,Arial,sans-serif\""

  private func dot(_ box: Box) -> String {
    var attributes = [box.kind.dot]
    if !box.isReached { attributes.append(box.kind.missedDot) }
    attributes.append("label=<\(label(box))>")
    let tip = box.words.isEmpty ? box.lines.map(\.text).joined(separator: " ") : box.words
    attributes.append("tooltip=\(Self.quoted(tip))")
    return attributes.joined(separator: ", ")
  }

  private func label(_ box: Box) -> String {
    let colour = box.isReached ? box.kind.nameColour : Self.missedColour
    let name =
      box.name.isEmpty
      ? []
      : ["<FONT POINT-SIZE=\"9\" COLOR=\"\(colour)\">\(Self.markup(box.title))</FONT>"]
    return (name + box.lines.map(Self.markup)).joined(separator: "<BR/>")
  }

  private func dot(_ arrow: Arrow) -> String {
    let style = arrow.style.dot + (arrow.isReached ? "" : ", \(Self.missedDot)")
    guard !arrow.lines.isEmpty else { return style }
    let lines = arrow.lines.map(Self.markup).joined(separator: "<BR/>")
    // The table keeps the words off their line.
    let table = "<TABLE BORDER=\"0\" CELLPADDING=\"4\"><TR><TD>\(lines)</TD></TR></TABLE>"
    return "\(style), label=<\(table)>"
  }

  /// What was never reached is dashed, so that it is seen without colours too.
  fileprivate static let missedDot =
    "style=dashed, penwidth=2, color=\"\(missedColour)\", fontcolor=\"\(missedColour)\""

  // MARK: Escaping

  private static func markup(_ line: Line) -> String {
    let text = markup(line.marked)
    return line.isReached ? text : "<FONT COLOR=\"\(missedColour)\">\(text)</FONT>"
  }

  /// Text in an HTML-like label; blank where it would be empty, which the language does not have.
  private static func markup(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      switch scalar {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      default: scalar.isControl ? " " : String(scalar)
      }
    }.joined()
    return plain.isEmpty ? " " : plain
  }

  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      default: scalar.isControl ? " " : String(scalar)
      }
    }.joined()
    return "\"\(plain)\""
  }
}

extension Unicode.Scalar {
  /// Whether the character breaks a line, or is none that XML may hold.
  var isControl: Bool {
    switch value {
    case 0..<32, 127...0x9F, 0x2028, 0x2029, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension FlowDrawing.Kind {
  fileprivate var dot: String {
    switch self {
    case .start:
      "shape=box, style=\"filled,rounded\", fillcolor=\"#2b3640\", color=\"#2b3640\", fontcolor=\"white\""
    case .say: "shape=box, style=\"filled,rounded\", fillcolor=\"#f4f6f8\", color=\"#9aa7b3\""
    case .menu: "shape=hexagon, fillcolor=\"#e3effc\", color=\"#5b8fc7\""
    case .field:
      "shape=polygon, sides=4, skew=0.25, margin=\"0,0.02\", fillcolor=\"#e6f5ea\", color=\"#5da374\""
    case .ask: "shape=diamond, fillcolor=\"#fff4d6\", color=\"#c9a13b\""
    case .dictate: "shape=note, fillcolor=\"#efe6fa\", color=\"#8d6bbf\""
    case .hold: "shape=octagon, fillcolor=\"#f9ede3\", color=\"#c08a5a\""
    case .transfer: "shape=cds, fillcolor=\"#fde8e4\", color=\"#cc7a68\""
    case .end:
      "shape=box, style=\"filled,rounded\", peripheries=2, fillcolor=\"#2b3640\", color=\"#2b3640\", fontcolor=\"white\""
    case .note: "shape=plaintext, style=\"\", fontcolor=\"#77828d\", fontsize=10"
    }
  }

  /// Over what the kind has.
  fileprivate var missedDot: String {
    let style =
      switch self {
      case .note: "style=\"\""
      case .start, .say, .end: "style=\"filled,rounded,dashed\""
      case .menu, .field, .ask, .dictate, .hold, .transfer: "style=\"filled,dashed\""
      }
    let colour = FlowDrawing.missedColour
    return
      "\(style), fillcolor=\"white\", color=\"\(colour)\", fontcolor=\"\(colour)\", penwidth=2"
  }

  fileprivate var nameColour: String { self == .end ? "#b9c4ce" : "#6b7680" }
}

extension FlowDrawing.Style {
  /// The weights keep the ways that go well straight; the others bend round them.
  fileprivate var dot: String {
    switch self {
    case .main: "weight=12, penwidth=1.5"
    case .branch: "weight=2"
    case .back: "weight=0, constraint=false, color=\"#8593a0\", fontcolor=\"#6b7680\""
    case .escape: "weight=0, style=dashed, penwidth=0.8, color=\"#a3adb7\", fontcolor=\"#77828d\""
    }
  }
}
