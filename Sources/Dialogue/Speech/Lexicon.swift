/// Phrases and what each means, found in a row of words longest first.
struct Lexicon<Meaning: Sendable>: Sendable {
  private struct Entry {
    var words: [String]
    var meaning: Meaning
  }

  /// By the first word, longest first.
  private var entries: [String: [Entry]] = [:]

  /// - Parameter phrases: each value is one phrase or more, parted by commas.
  init(_ phrases: [(Meaning, String)]) {
    add(phrases)
  }

  mutating func add(_ phrases: [(Meaning, String)]) {
    for (meaning, list) in phrases {
      for phrase in list.split(separator: ",") { add(phrase, meaning) }
    }
  }

  /// Of the same phrase added twice, the later counts.
  mutating func add(_ phrase: some StringProtocol, _ meaning: Meaning) {
    let words = Words(phrase).tokens
    guard let first = words.first else { return }
    var known = entries[first, default: []].filter { $0.words != words }
    let place = known.firstIndex { $0.words.count < words.count } ?? known.endIndex
    known.insert(Entry(words: words, meaning: meaning), at: place)
    entries[first] = known
  }

  func adding(_ phrases: [(Meaning, String)]) -> Lexicon {
    var lexicon = self
    lexicon.add(phrases)
    return lexicon
  }

  /// The longest phrase that begins at a word, and how many words it has.
  func phrase(at start: Int, in words: [String]) -> (count: Int, meaning: Meaning)? {
    guard start < words.count, let known = entries[words[start]] else { return nil }
    let entry = known.first { words[start...].starts(with: $0.words) }
    return entry.map { ($0.words.count, $0.meaning) }
  }
}
