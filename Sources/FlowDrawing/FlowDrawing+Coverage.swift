/// How a drawing shows what was never reached: a mark in words, beside dashes and a colour.
extension FlowDrawing {
  static let missedColour = "#c0262d"
  static let mark = "✗"
  static let legend = "✗ and dashed: never reached"
}

extension FlowDrawing.Line {
  var marked: String { isReached ? text : "\(FlowDrawing.mark) \(text)" }
}

extension FlowDrawing.Box {
  /// The name, marked.
  var title: String { isReached ? name : "\(FlowDrawing.mark) \(name)" }
}

extension FlowDrawing.Arrow {
  /// The label; the mark alone where there is nothing else to mark.
  var lines: [FlowDrawing.Line] {
    label.isEmpty && !isReached ? [FlowDrawing.Line(FlowDrawing.mark)] : label
  }
}
