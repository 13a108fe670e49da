/// What can be asked of a field, as keys do it.
enum FieldRequest: Hashable, Sendable {
  /// "That's all": the entry has ended.
  case end
  /// The entry is dropped.
  case clear
  /// A key is named, and does what it does.
  case key(Key)
}

extension Words {
  /// What is asked of a field, when nothing else is said: "pound", "press star", "clear that", "I'm done".
  var fieldRequest: FieldRequest? {
    var request: FieldRequest?
    var start = 0
    while start < tokens.count {
      if let found = Self.requests.phrase(at: start, in: tokens) {
        guard request == nil || request == found.meaning else { return nil }
        request = found.meaning
        start += found.count
      } else if let aside = Self.besides.phrase(at: start, in: tokens) {
        start += aside.count
      } else {
        return nil
      }
    }
    return request
  }

  /// The words before those that end an entry in the same breath: "four seven, pound". `nil` when none do.
  ///
  /// - Parameter termChar: the key whose name ends an entry.
  func beforeEnd(_ termChar: Key?) -> Words? {
    for length in 1...Self.longestRequest where length < tokens.count {
      let end = tokens.count - length
      guard let found = Self.requests.phrase(at: end, in: tokens), found.count == length,
        found.meaning == .end || found.meaning == termChar.map(FieldRequest.key),
        !Statement.isExample(tokens[..<end])
      else { continue }
      var rest = tokens[..<end]
      while let last = rest.last, ["press", "the", "and", "hit"].contains(last) {
        rest.removeLast()
      }
      return rest.isEmpty ? nil : Words(rest.joined(separator: " "))
    }
    return nil
  }

  private static let longestRequest = 3

  private static let requests = Lexicon<FieldRequest>([
    (
      .end,
      """
      that's all, that is all, that's it, that is it, that's everything, that is everything,
      i'm done, i am done, all done, done, i'm finished, i am finished, finished
      """
    ),
    (
      .clear,
      """
      clear, clear that, clear it, erase, erase that, erase it, delete, delete that, delete it,
      scratch that, strike that, forget that, start over, i'll start over, let me start over
      """
    ),
    (.key(.pound), "pound, pound key, pound sign, hash, hash key, hash sign"),
    (.key(.star), "star, star key, asterisk"),
  ])

  /// What may stand beside a request.
  private static let besides = Lexicon(Aside.common).adding([
    (.filler, "yes, no, and, the, then, press, i press, hit, i hit, button, key, all, it, is")
  ])
}
