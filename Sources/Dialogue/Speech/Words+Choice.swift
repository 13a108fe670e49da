extension Words {
  /// The choice of a menu that the words make: by its own words, by the name of its key ("two", "option
  /// two", "press two"), by its place ("the second one"), or, when one of its words is "yes" or "no", by
  /// any form of consent. Of what a correction parts, the last counts. Several choices are ambiguous; in
  /// a denial ("do not go on") there is none, unless it is a no.
  ///
  /// - Parameter byPlace: whether places count: after a question they are those of the question.
  func choice(of choices: [Menu.Choice], byPlace: Bool = true) -> Heard<Menu.Choice> {
    MenuWords(choices).heard(tokens, byPlace: byPlace)
  }

  /// The choices that the words make without being words of theirs: by the name of a key, by a place, or as
  /// consent where one choice has "yes" or "no", other than by just that.
  ///
  /// - Returns: their keys.
  package func unworded(of choices: [Menu.Choice]) -> [Key] {
    guard !Self.plainConsent.contains(tokens) else { return [] }
    let bare = choices.map { choice in
      var bare = choice
      bare.words = choice.words.filter { Self.plainConsent.contains(Words($0).tokens) }
      return bare
    }
    return MenuWords(bare).heard(tokens, byPlace: true).readings.map(\.key)
  }

  private static let plainConsent = [["yes"], ["no"]]

  /// Nothing but sounds and a word that go with anything: "um", "please". Who says one chooses nothing.
  package var hesitates: Bool {
    !tokens.isEmpty && tokens.allSatisfy { Self.hesitations.contains($0) }
  }

  private static let hesitations: Set<String> = [
    "um", "uh", "er", "erm", "em", "ah", "eh", "hm", "hmm", "mm", "uhm", "please",
  ]

  /// The key that is named, and nothing else: "two", "press star", "option zero please". A menu takes it
  /// as pressed.
  var key: Key? {
    MenuWords([]).key(tokens)
  }

  /// The place, from 0, of one of two that were asked about: "the first one", "the latter".
  var placeOfTwo: Int? {
    let words = tokens.map { Self.places[$0] ?? $0 }
    return MenuWords([]).place(words).flatMap { $0 < 2 ? $0 : nil }
  }

  private static let places = ["former": "first", "latter": "second", "last": "second"]
}

extension Words {
  /// Something was said, and it means nothing anywhere: "um", "hold on". It cuts no prompt, and is no miss.
  var isFiller: Bool {
    !tokens.isEmpty && consent == .nothing && MenuWords([]).heard(tokens, byPlace: true) == .nothing
      && digits(of: nil) == .nothing
  }
}

/// What words mean at one menu.
private struct MenuWords {
  private enum Meaning {
    case choices(Set<Int>)
    case key(Key)
    /// The place of a choice, from 0.
    case place(Int)
    /// "Press", "option": a key follows.
    case leadIn
    case not
    case aside(Aside)
  }

  /// What was said between two corrections.
  private struct Part {
    var words: [String] = []
    var choices: Set<Int> = []
    var keys: [(key: Key, isLedIn: Bool)] = []
    var places: Set<Int> = []
    var denial: String?
    var unknown: String?

    var isEmpty: Bool {
      choices.isEmpty && keys.isEmpty && places.isEmpty && denial == nil && unknown == nil
    }

    /// "I need one for my server" names no key.
    var namedKeys: [Key] { keys.filter { unknown == nil || $0.isLedIn }.map(\.key) }
  }

  private let choices: [Menu.Choice]
  private let lexicon: Lexicon<Meaning>

  init(_ choices: [Menu.Choice]) {
    self.choices = choices
    var places: [[String]: Set<Int>] = [:]
    for (place, choice) in choices.enumerated() {
      for phrase in choice.words { places[Words(phrase).tokens, default: []].insert(place) }
    }
    lexicon = Self.common.adding(
      places.map { (.choices($0.value), $0.key.joined(separator: " ")) })
  }

  func heard(_ tokens: [String], byPlace: Bool) -> Heard<Menu.Choice> {
    let (part, correction) = lastPart(tokens)
    let consenting = consenting(part.words)
    guard !part.isEmpty || !consenting.isEmpty else {
      return correction.map { .unclear($0) } ?? .nothing
    }
    let keys = part.namedKeys
    let places = byPlace && part.unknown == nil ? part.places : []
    let made =
      part.denial != nil
      ? consenting
      : choices.indices.filter { place in
        part.choices.contains(place) || places.contains(place)
          || keys.contains(choices[place].key) || consenting.contains(place)
      }
    let word = part.denial ?? part.unknown ?? part.words.last ?? ""
    return made.isEmpty ? .unclear(word) : Heard(made.map { choices[$0] }, or: word)
  }

  func key(_ tokens: [String]) -> Key? {
    let (part, _) = lastPart(tokens)
    guard part.unknown == nil, part.denial == nil, part.places.isEmpty else { return nil }
    return Set(part.keys.map(\.key)).count == 1 ? part.keys.first?.key : nil
  }

  func place(_ tokens: [String]) -> Int? {
    let (part, _) = lastPart(tokens)
    guard part.unknown == nil, part.denial == nil, part.keys.isEmpty else { return nil }
    return part.places.count == 1 ? part.places.first : nil
  }

  /// The only choice with "yes" among its words, or with "no".
  private func consenting(_ words: [String]) -> [Int] {
    guard case .clear(let isYes) = Consent.heard(words) else { return [] }
    let word = isYes ? "yes" : "no"
    let places = choices.indices.filter { place in
      choices[place].words.contains { Words($0).tokens == [word] }
    }
    return places.count == 1 ? places : []
  }

  // MARK: Reading

  /// What was said last, and the word of a correction that nothing follows.
  private func lastPart(_ tokens: [String]) -> (Part, correction: String?) {
    var last = Part()
    // "Sorry" at the end takes nothing back.
    var before = Part()
    var correction: String?
    var isLedIn = false
    var start = 0
    while start < tokens.count {
      let found = lexicon.phrase(at: start, in: tokens)
      let end = start + (found?.count ?? 1)
      if case .aside(.correction(let kind)) = found?.meaning {
        before = kind != .soft ? Part() : last.isEmpty ? before : last
        correction = kind == .soft ? nil : tokens[start]
        last = Part()
      } else {
        last.words += tokens[start..<end]
        add(found?.meaning, tokens[start], isLedIn: isLedIn, to: &last)
      }
      if case .leadIn = found?.meaning { isLedIn = true } else { isLedIn = false }
      start = end
    }
    return last.isEmpty && !before.isEmpty ? (before, nil) : (last, correction)
  }

  private func add(_ meaning: Meaning?, _ word: String, isLedIn: Bool, to part: inout Part) {
    switch meaning {
    case .choices(let places): part.choices.formUnion(places)
    case .key(let key): part.keys.append((key, isLedIn))
    case .place(let place): part.places.insert(place)
    case .not: part.denial = part.denial ?? word
    case .leadIn, .aside: break
    case nil: part.unknown = part.unknown ?? word
    }
  }

  // MARK: Common words

  private static let common: Lexicon<Meaning> = {
    var lexicon = Lexicon<Meaning>(Aside.common.map { (.aside($0), $1) })
    lexicon.add([
      (.leadIn, "press, option, number, choice, key, button, select, choose, pick, push, hit, say"),
      (.not, Words.denials.joined(separator: ",")),
      (
        .aside(.filler),
        """
        i said, i'd like, i would like, i'll take, i want, i choose, my choice is, let me have,
        it would be, that would be, i'll go with, let's go with, go with, the, a, to, then, and, or,
        yes, no, it, is, right, sure, yeah, oh
        """
      ),
      (.key(.star), "star, asterisk"), (.key(.pound), "pound, hash"),
    ])
    for (key, names) in zip(Key.allCases, digits) { lexicon.add([(.key(key), names)]) }
    for (place, name) in places.enumerated() {
      lexicon.add([(.place(place), "\(name), \(name) one, \(name) option, \(name) choice")])
    }
    return lexicon
  }()

  private static let digits = [
    "zero, 0", "one, 1", "two, 2", "three, 3", "four, 4", "five, 5", "six, 6", "seven, 7",
    "eight, 8", "nine, 9",
  ]

  private static let places = ["first", "second", "third", "fourth", "fifth", "sixth"]
}
