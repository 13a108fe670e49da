/// The unified format of `diff -u` (POSIX.1-2024, diff, “Diff -u Output Format”).
enum UnifiedDiff {
  private static let context = 3

  /// - Returns: empty when nothing has changed.
  static func text(_ all: [LineChange], from old: String, to new: String) -> String {
    // What follows the last line end is no line.
    let isEnded = all.last == .same("")
    let changes = isEnded ? Array(all.dropLast()) : all
    let hunks = hunks(changes)
    guard !hunks.isEmpty else { return "" }
    var lines = ["--- \(old)", "+++ \(new)"]
    var (oldLine, newLine, place) = (1, 1, 0)
    for hunk in hunks {
      for change in changes[place..<hunk.lowerBound] { change.count(&oldLine, &newLine) }
      var (oldEnd, newEnd) = (oldLine, newLine)
      for change in changes[hunk] { change.count(&oldEnd, &newEnd) }
      lines.append(
        "@@ -\(range(oldLine, oldEnd)) +\(range(newLine, newEnd)) @@")
      lines += changes[hunk].map(\.marked)
      (oldLine, newLine, place) = (oldEnd, newEnd, hunk.upperBound)
    }
    if !isEnded, hunks.last?.upperBound == changes.count {
      lines.append("\\ No newline at end of file")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The changes with what stands about them; those that touch are one.
  private static func hunks(_ changes: [LineChange]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (place, change) in changes.enumerated() where change.isChange {
      let start = max(0, place - context)
      let end = min(changes.count, place + context + 1)
      if let last = hunks.last, last.upperBound >= start {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  /// Where a part begins, and how many lines it has; an empty one begins at the line before it.
  private static func range(_ start: Int, _ end: Int) -> String {
    end - start == 1 ? "\(start)" : "\(end > start ? start : start - 1),\(end - start)"
  }
}

extension LineChange {
  fileprivate var isChange: Bool {
    if case .same = self { false } else { true }
  }

  fileprivate var marked: String {
    switch self {
    case .same(let line): " " + line
    case .removed(let line): "-" + line
    case .added(let line): "+" + line
    }
  }

  fileprivate func count(_ old: inout Int, _ new: inout Int) {
    switch self {
    case .same: (old, new) = (old + 1, new + 1)
    case .removed: old += 1
    case .added: new += 1
    }
  }
}
