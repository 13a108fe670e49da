/// The words after the name of a situation, taken one by one.
struct SituationArguments {
  /// A word, or the part of it after `=`, and which of the words it is.
  struct Word {
    let text: String
    let place: Int

    /// - Parameter fault: what is wrong when the word is no number.
    func number(_ fault: (String) -> SituationFault) throws(SituationFault) -> Int {
      guard let number = Int(text) else {
        throw fault(text.isEmpty ? "nothing" : SituationFault.shown(text))
      }
      return number
    }
  }

  private let words: [String]
  private var place = 1

  init(_ words: [String]) {
    self.words = words
  }

  /// `nil` when there is no more.
  mutating func next() -> Word? {
    guard words.indices.contains(place) else { return nil }
    defer { place += 1 }
    return Word(text: words[place], place: place)
  }

  mutating func flag(_ name: String) -> Bool {
    guard words.indices.contains(place), words[place] == name else { return false }
    place += 1
    return true
  }

  /// - Parameter value: what the option needs, for the fault.
  /// - Returns: its value; `nil` when the next word is another.
  mutating func option(
    _ name: String, needs value: String
  ) throws(SituationFault) -> Word? {
    guard words.indices.contains(place) else { return nil }
    let joined = name + "="
    if words[place].hasPrefix(joined), let word = next() {
      return Word(text: String(word.text.dropFirst(joined.count)), place: word.place)
    }
    guard flag(name) else { return nil }
    guard let word = next() else {
      throw SituationFault("\(name) needs \(value); found nothing.", at: place)
    }
    return word
  }
}
