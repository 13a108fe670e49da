/// Words in which `...` stands for anything, nothing included, and `\...` for three dots.
struct Pattern: Hashable {
  /// What stands between the wild places, in order; never empty.
  private let pieces: [String]

  init(_ text: String) {
    var pieces: [String] = []
    var piece = ""
    var rest = text[...]
    while let place = rest.firstRange(of: "...") {
      if rest[..<place.lowerBound].last == "\\" {
        piece += rest[..<place.lowerBound].dropLast() + "..."
      } else {
        pieces.append(piece + rest[..<place.lowerBound])
        piece = ""
      }
      rest = rest[place.upperBound...]
    }
    self.pieces = pieces + [piece + rest]
  }

  /// Each piece is looked for once, after the one before it: time is the product of the lengths at most.
  func matches(_ text: String) -> Bool {
    guard pieces.count > 1, let first = pieces.first, let last = pieces.last else {
      return pieces.first == text
    }
    guard text.hasPrefix(first) else { return false }
    var rest = text.dropFirst(first.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let place = rest.firstRange(of: piece) else { return false }
      rest = rest[place.upperBound...]
    }
    return rest.hasSuffix(last)
  }
}
