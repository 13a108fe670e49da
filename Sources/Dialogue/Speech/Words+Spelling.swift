extension Words {
  /// The letters and digits that were spelt, in capitals: "Kilo seven", "B as in boy", "double M for
  /// Mike", "D, David". Bare letters that sound like others over a telephone make the whole doubtful;
  /// "oh" is a zero or an O. A word that begins with another letter ("B as in dog") is unclear.
  ///
  /// - Parameter lengths: how many characters there should be, as for digits.
  func spelling(of lengths: ClosedRange<Int>?) -> Heard<String> {
    entry(lengths) { Lattice(spelling: $0) }
  }
}

extension Lattice {
  init(spelling words: [String]) {
    let spelt = SpeltWords(words: words, numbers: NumberPhrases(words: NumberWord.all(words)))
    self.init(
      words: words, pieces: words.indices.map { spelt.pieces(at: $0) },
      contradiction: words.indices.lazy.compactMap { spelt.contradiction(at: $0) }.first)
  }
}

/// What the words of a spelling stand for.
private struct SpeltWords {
  let words: [String]
  let numbers: NumberPhrases

  func pieces(at start: Int) -> [Lattice.Piece] {
    if case .times(let times) = numbers.words[start] { return repeated(at: start + 1, times) }
    if let code = code(at: start) { return [code] }
    let digits = numbers.pieces(at: start)
    guard let letter = letter(at: start) else {
      guard words[start] == "oh" else { return digits }
      return digits + [Lattice.Piece(end: start + 1, text: "O", isMishearing: true)]
    }
    if let explained = explained(letter, at: start) { return explained }
    guard letter != "O" else {
      return [
        Lattice.Piece(end: start + 1, text: "O"),
        Lattice.Piece(end: start + 1, text: "0", isMishearing: true),
      ]
    }
    let isDoubtful = !Alphabet.unlikeOthers.contains(letter)
    return digits
      + [Lattice.Piece(end: start + 1, text: String(letter), isDoubtful: isDoubtful)]
  }

  private func word(_ place: Int) -> String {
    words.indices.contains(place) ? words[place] : ""
  }

  private func letter(at place: Int) -> Character? {
    let word = word(place)
    if let named = Alphabet.names[word] { return named }
    guard word.utf8.count == 1, let letter = word.first, ("a"..."z").contains(letter) else {
      return nil
    }
    return letter.uppercased().first
  }

  /// A word of a spelling alphabet.
  private func code(at place: Int) -> Lattice.Piece? {
    let word = word(place)
    if word == "x", self.word(place + 1) == "ray" {
      return Lattice.Piece(end: place + 2, text: "X")
    }
    guard Alphabet.words.contains(word), let letter = word.first?.uppercased() else { return nil }
    let isTwo = word == "fox" && self.word(place + 1) == "trot"
    return Lattice.Piece(end: place + (isTwo ? 2 : 1), text: letter)
  }

  /// What the words behind a letter make of it: "as in boy", "for boy", "like boy", or "Bravo" alone.
  ///
  /// - Returns: `nil` when nothing explains it, none when another letter is explained.
  private func explained(_ letter: Character, at place: Int) -> [Lattice.Piece]? {
    if let code = code(at: place + 1), code.text == String(letter) { return [code] }
    guard let example = example(after: place) else { return nil }
    guard word(example).first?.uppercased() == String(letter) else { return [] }
    let end = code(at: example)?.end ?? example + 1
    return [Lattice.Piece(end: end, text: String(letter))]
  }

  /// A word that should begin with the letter before it, and does not.
  func contradiction(at place: Int) -> String? {
    guard let letter = letter(at: place), explained(letter, at: place) == [] else { return nil }
    return example(after: place).map(word)
  }

  private func example(after place: Int) -> Int? {
    let example =
      switch (word(place + 1), word(place + 2)) {
      case ("as", "in"): place + 3
      case ("as", _), ("for", _), ("like", _): place + 2
      default: words.count
      }
    return example < words.count ? example : nil
  }

  private func repeated(at place: Int, _ times: Int) -> [Lattice.Piece] {
    guard place < words.count else { return [] }
    if word(place) == "you", times == 2 { return [Lattice.Piece(end: place + 1, text: "W")] }
    if case .times = numbers.words[place] { return [] }
    guard word(place) == "u", times == 2, explained("U", at: place) == nil else {
      return pieces(at: place).filter { $0.text.utf8.count == 1 }.map { piece in
        var many = piece
        many.text = String(repeating: piece.text, count: times)
        return many
      }
    }
    return [
      Lattice.Piece(end: place + 1, text: "W"),
      Lattice.Piece(end: place + 1, text: "UU", isMishearing: true, isDoubtful: true),
    ]
  }
}

/// How letters are called.
private enum Alphabet {
  /// Bare letters that no other letter sounds like over a telephone. The others do: B C D E G P T V Z,
  /// A J K, F S X, I Y, M N, Q U.
  static let unlikeOthers: Set<Character> = ["H", "L", "R", "W"]

  static let names: [String: Character] = [
    "bee": "B", "cee": "C", "dee": "D", "ee": "E", "eff": "F", "gee": "G", "aitch": "H",
    "haitch": "H", "jay": "J", "kay": "K", "ell": "L", "em": "M", "en": "N", "pee": "P",
    "cue": "Q", "ess": "S", "tee": "T", "vee": "V", "ex": "X", "wye": "Y", "zee": "Z",
  ]

  /// Every word stands for its first letter.
  static let words: Set<String> = [
    // ICAO Annex 10, volume II, 5.2.1.3, with the usual other spellings.
    "alfa", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "fox", "golf", "hotel",
    "india", "juliett", "juliet", "juliette", "kilo", "lima", "mike", "november", "oscar", "papa",
    "quebec", "romeo", "sierra", "tango", "uniform", "victor", "whiskey", "whisky", "xray",
    "yankee", "zulu", "zed",
    // What people say besides: names and things of the police and telephone alphabets.
    "adam", "apple", "andrew", "baker", "benjamin", "boy", "charles", "david", "edward", "frank",
    "frederick", "george", "harry", "henry", "ida", "isaac", "jack", "john", "king", "lincoln",
    "lucy", "mary", "nancy", "nellie", "nora", "ocean", "oliver", "paul", "peter", "queen",
    "robert", "roger", "sam", "sugar", "tom", "tommy", "uncle", "union", "william", "yellow",
    "young", "zebra",
  ]
}
