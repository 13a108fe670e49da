extension Words {
  /// The digits that were said: "eight one four", "double three", "triple oh", "47 12", "eight fourteen
  /// fifty nine". Numbers are cut into digits in every way that there is: "twenty one" is 21 or 201.
  /// "Thirteen" may be "thirty" over a bad line, and the other way round.
  ///
  /// A correction takes back one digit or more: "four seven, no wait, eight" is 48 or 8. Whether "sorry"
  /// takes anything back is not known either. Of two corrections nothing is told.
  ///
  /// - Parameter lengths: how many digits there should be. They decide between readings when some fit.
  func digits(of lengths: ClosedRange<Int>?) -> Heard<String> {
    entry(lengths) { Lattice(digits: $0) }
  }

  /// The digits when there is one reading only.
  var digits: String? {
    if case .clear(let digits) = digits(of: nil) { digits } else { nil }
  }

  /// - Parameter lattice: the readings of words without fillers and corrections.
  func entry(_ lengths: ClosedRange<Int>?, _ lattice: ([String]) -> Lattice) -> Heard<String> {
    switch Statement(self) {
    case .plain(let words):
      lattice(words).heard(lengths)
    case .corrected(let before, let isSure, let word, let after):
      Self.corrected(
        lattice(before).heard(nil), isSure: isSure, word, lattice(after).heard(nil), lengths)
    case .broken(let word):
      .unclear(word)
    }
  }

  private static func corrected(
    _ before: Heard<String>, isSure: Bool, _ word: String, _ after: Heard<String>,
    _ lengths: ClosedRange<Int>?
  ) -> Heard<String> {
    switch (before, after) {
    case (.unclear, _): return before
    case (_, .unclear): return after
    case (_, .nothing): return .unclear(word)
    case (.nothing, _), (.clear, _), (.doubtful, _), (.ambiguous, _): break
    }
    let longest = 64
    guard (before.readings + after.readings).allSatisfy({ $0.utf8.count <= longest }) else {
      return .unclear(word)
    }
    let corrected = replacements(before.readings, after.readings)
    let joined = before.readings.flatMap { one in after.readings.map { one + $0 } }
    let all = isSure ? corrected : corrected + joined
    let fitting = all.filter { lengths?.contains($0.utf8.count) ?? true }
    // That "sorry" was an apology is never taken for granted.
    let isTold = fitting.contains { corrected.contains($0) }
    let heard = Heard(isTold ? fitting : all, or: word)
    if case .clear(let text) = heard, before.isDoubtful || after.isDoubtful {
      return .doubtful(text)
    }
    return heard
  }

  /// What an entry can be after a correction: as many characters as were said anew are replaced, or
  /// everything, or any number from the last one on.
  private static func replacements(_ before: [String], _ after: [String]) -> [String] {
    let pairs = before.flatMap { one in after.map { (one, $0) } }
    let same = pairs.map { one, new in one.dropLast(max(1, new.count)) + new }
    let whole = pairs.map { _, new in new }
    let others = pairs.flatMap { one, new in
      (1...max(1, one.count)).map { one.dropLast($0) + new }
    }
    return same.map(String.init) + whole + others.map(String.init)
  }
}

extension Heard {
  fileprivate var isDoubtful: Bool {
    if case .doubtful = self { true } else { false }
  }
}

extension Lattice {
  init(digits words: [String]) {
    let numbers = NumberPhrases(words: NumberWord.all(words))
    self.init(words: words, pieces: words.indices.map { numbers.pieces(at: $0) })
  }
}

extension NumberPhrases {
  /// What begins at a word, as digits.
  func pieces(at start: Int) -> [Lattice.Piece] {
    switch words[start] {
    case .and, .border:
      [Lattice.Piece(end: start + 1, text: "")]
    case .numeral(let digits):
      [Lattice.Piece(end: start + 1, text: digits)]
    case .times(let times):
      if start + 1 < words.count, case .digit(let digit) = words[start + 1] {
        [Lattice.Piece(end: start + 2, text: String(repeating: String(digit), count: times))]
      } else {
        []
      }
    case .digit, .teen, .ten, .hundred, .thousand, nil:
      numbers(at: start).map {
        Lattice.Piece(end: $0.end, text: String($0.value), isMishearing: $0.isMishearing)
      }
    }
  }
}
