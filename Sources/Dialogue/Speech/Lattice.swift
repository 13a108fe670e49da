/// The ways in which a row of spoken words can be cut into pieces. "Twenty one three" is `21` and `3`,
/// or `20`, `1` and `3`: whoever goes from the first word to the end, piece by piece, has a reading.
///
/// Time and memory are linear in the words: readings too many to be asked about are given up at once.
struct Lattice {
  /// One word, or several, and what they stand for.
  struct Piece: Hashable {
    /// The word that comes next.
    var end: Int
    var text: String
    /// Less likely what was said than what sounds like it.
    var isMishearing = false
    /// It sounds like something else, which is not among the pieces.
    var isDoubtful = false
  }

  let words: [String]
  /// For each word the pieces that begin there.
  let pieces: [[Piece]]
  /// A word that is to blame when there is no reading.
  var contradiction: String?

  /// - Parameter lengths: how many characters the whole should have. They decide between readings; when
  ///   none has such a length, they decide nothing. Lengths over 63 are passed over.
  func heard(_ lengths: ClosedRange<Int>?) -> Heard<String> {
    let within = lengths.map { min(64, max(0, $0.lowerBound))..<min(63, max(0, $0.upperBound)) + 1 }
    if let within, !within.isEmpty, let heard = readings(Self.bits(within), counting: true) {
      return heard
    }
    return readings(1, counting: false) ?? .unclear(stuck)
  }

  private static func bits(_ lengths: Range<Int>) -> UInt64 {
    lengths.reduce(0) { $0 | 1 << UInt64($1) }
  }

  private static func shift(_ bits: UInt64, _ length: Int) -> UInt64 {
    length < 64 ? bits &<< UInt64(length) : 0
  }

  // MARK: Readings

  private struct Path {
    var text = ""
    var length = 0
    var mishearings = 0
    var pieces = 0
    var isDoubtful = false

    mutating func add(_ piece: Piece, _ length: Int) {
      text += piece.text
      self.length += length
      mishearings += piece.isMishearing ? 1 : 0
      pieces += 1
      isDoubtful = isDoubtful || piece.isDoubtful
    }

    /// What was said goes before what sounds like it, then fewer pieces before more.
    static func isLikelier(_ left: Path, _ right: Path) -> Bool {
      (left.mishearings, left.pieces, left.text) < (right.mishearings, right.pieces, right.text)
    }
  }

  /// - Parameters:
  ///   - wanted: bit n is set when a reading may have n characters.
  ///   - counting: whether characters count; else each piece counts 0.
  /// - Returns: `nil` when there is no such reading.
  private func readings(_ wanted: UInt64, counting: Bool) -> Heard<String>? {
    func length(_ piece: Piece) -> Int { counting ? piece.text.utf8.count : 0 }
    // Bit n of `rest[i]` is set when the words from i on can have n characters.
    var rest = [UInt64](repeating: 0, count: words.count + 1)
    rest[words.count] = 1
    for start in words.indices.reversed() {
      for piece in pieces[start] { rest[start] |= Self.shift(rest[piece.end], length(piece)) }
    }
    guard rest[0] & wanted != 0 else { return nil }

    // Every path here comes to an end that fits, so there are as many readings as paths at least.
    var paths = [[Path]](repeating: [], count: words.count + 1)
    paths[0] = [Path()]
    for start in words.indices {
      var here = paths[start]
      paths[start] = []
      guard here.count <= 2 * Heard<String>.most else { return .unclear(words[start]) }
      while var path = here.popLast() {
        let open = pieces[start].filter {
          Self.shift(rest[$0.end], path.length + length($0)) & wanted != 0
        }
        for piece in open.dropLast() {
          var copy = path
          copy.add(piece, length(piece))
          paths[piece.end].append(copy)
        }
        if let piece = open.last {
          path.add(piece, length(piece))
          paths[piece.end].append(path)
        }
      }
    }
    return heard(paths[words.count].sorted(by: Path.isLikelier))
  }

  private func heard(_ paths: [Path]) -> Heard<String> {
    guard let first = paths.first, !first.text.isEmpty else { return .nothing }
    let manifold = pieces.firstIndex { $0.count > 1 }.map { words[$0] }
    let heard = Heard(paths.map(\.text), or: manifold ?? first.text)
    return if first.isDoubtful, case .clear(let text) = heard { .doubtful(text) } else { heard }
  }

  /// The word beyond which no way leads.
  private var stuck: String {
    if let contradiction { return contradiction }
    var isReached = [Bool](repeating: false, count: words.count + 1)
    isReached[0] = true
    var furthest = 0
    for start in words.indices where isReached[start] {
      furthest = start
      for piece in pieces[start] { isReached[piece.end] = true }
    }
    return words.isEmpty ? "" : words[furthest]
  }
}
