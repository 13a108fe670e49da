/// A number as a person types it, parted where they parted it.
///
/// `"A 4712, B 0934"` is two runs, the first labelled A, the second B; `"4712 0934"` is two runs
/// without labels.
struct TypedDigits: Hashable {
  struct Run: Hashable {
    var label: Character?
    var digits: [Digit] = []
  }

  /// A character that is neither digit, separator nor label, and its place in the text, from 1.
  struct Stray: Error, Hashable {
    var character: Character
    var position: Int
  }

  private(set) var runs: [Run] = []

  var digits: [Digit] { runs.count == 1 ? runs[0].digits : runs.flatMap(\.digits) }

  /// - Parameters:
  ///   - labels: upper-case letters that may stand before a run; typed in either case.
  ///   - words: lower-case words that may stand anywhere and mean nothing.
  init(
    _ text: String, labels: String = "", passing words: Set<String> = []
  ) throws(Stray) {
    if let digits = Self.plain(text) {
      runs = digits.isEmpty ? [] : [Run(digits: digits)]
      return
    }
    var run = Run()
    var passed = text.startIndex
    for (offset, index) in text.indices.enumerated() where index >= passed {
      let typed = text[index]
      let character = typed.bare
      if let end = Self.end(of: words, in: text, at: index) {
        passed = end
        guard !run.digits.isEmpty else { continue }
        close(run)
        run = Run()
      } else if let digit = Digit(typed: character) {
        run.digits.append(digit)
      } else if let label = labels.first(where: { String($0) == character.uppercased() }) {
        close(run)
        run = Run(label: label)
      } else if character.isSeparator {
        guard !run.digits.isEmpty else { continue }
        close(run)
        run = Run()
      } else {
        throw Stray(character: typed, position: offset + 1)
      }
    }
    close(run)
  }

  /// The digits of a text that has nothing else, as a keypad enters it; `nil` for any other. Such texts
  /// are nearly all that a telephone line reads, and need no look into Unicode's tables.
  private static func plain(_ text: String) -> [Digit]? {
    var digits: [Digit] = []
    digits.reserveCapacity(text.utf8.count)
    for character in text.utf8 {
      guard let digit = Digit(Int(character) - 48) else { return nil }
      digits.append(digit)
    }
    return digits
  }

  /// Where one of the words ends that stands at `index`, a mark of punctuation after it included; `nil`
  /// when none stands there.
  private static func end(
    of words: Set<String>, in text: String, at index: String.Index
  ) -> String.Index? {
    guard !words.isEmpty, text[index].isLetter else { return nil }
    let letters = text[index...].prefix(20).prefix(while: \.isLetter)
    guard words.contains(letters.lowercased()) else { return nil }
    return text[letters.endIndex...].first == ">"
      ? text.index(after: letters.endIndex) : letters.endIndex
  }

  private mutating func close(_ run: Run) {
    if !run.digits.isEmpty { runs.append(run) }
  }
}
