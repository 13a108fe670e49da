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

  var digits: [Digit] { runs.flatMap(\.digits) }

  /// - Parameter labels: upper-case letters that may stand before a run; typed in either case.
  init(_ text: some StringProtocol, labels: String = "") throws(Stray) {
    var run = Run()
    for (offset, typed) in text.enumerated() {
      let character = typed.bare
      if let digit = Digit(typed: character) {
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

  private mutating func close(_ run: Run) {
    if !run.digits.isEmpty { runs.append(run) }
  }
}
