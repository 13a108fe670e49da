/// A word that has to do with numbers.
enum NumberWord: Hashable, Sendable {
  case digit(Int)
  /// 10 to 19.
  case teen(Int)
  /// 20, 30, … 90.
  case ten(Int)
  case hundred
  case thousand
  /// "Double", "triple".
  case times(Int)
  /// Digits as digits.
  case numeral(String)
  case and
  case border

  /// - Parameter next: the word that follows: "a" is a number in "a hundred".
  init?(_ word: String, next: String?) {
    if let known = Self.known[word] {
      self = known
    } else if word == "a" || word == "an", next == "hundred" || next == "thousand" {
      self = .digit(1)
    } else if word.utf8.allSatisfy({ (48...57).contains($0) }), !word.isEmpty {
      self = Int(word).flatMap { word.count == 1 ? .digit($0) : nil } ?? .numeral(word)
    } else {
      return nil
    }
  }

  static func all(_ words: [String]) -> [NumberWord?] {
    words.indices.map { NumberWord(words[$0], next: words.dropFirst($0 + 1).first) }
  }

  private static let known: [String: NumberWord] = [
    "zero": .digit(0), "oh": .digit(0), "o": .digit(0), "nought": .digit(0), "naught": .digit(0),
    "one": .digit(1), "two": .digit(2), "three": .digit(3), "four": .digit(4), "five": .digit(5),
    "six": .digit(6), "seven": .digit(7), "eight": .digit(8), "nine": .digit(9),
    // ICAO Annex 10, volume II, 5.2.1.4.
    "tree": .digit(3), "fower": .digit(4), "fife": .digit(5), "niner": .digit(9),
    "ten": .teen(10), "eleven": .teen(11), "twelve": .teen(12), "thirteen": .teen(13),
    "fourteen": .teen(14), "fifteen": .teen(15), "sixteen": .teen(16), "seventeen": .teen(17),
    "eighteen": .teen(18), "nineteen": .teen(19), "twenty": .ten(20), "thirty": .ten(30),
    "forty": .ten(40), "fourty": .ten(40), "fifty": .ten(50), "sixty": .ten(60),
    "seventy": .ten(70), "eighty": .ten(80), "ninety": .ten(90), "hundred": .hundred,
    "thousand": .thousand, "double": .times(2), "triple": .times(3), "treble": .times(3),
    "quadruple": .times(4), "and": .and, "then": .border,
  ]
}

/// The numbers below a million that begin at each word of a row. What ends in "-teen" may end in "-ty"
/// over a bad line, and the other way round: the commonest mishearing of digits in English (Verhoeff,
/// Error Detecting Decimal Codes, 1969, counts it as "phonetic").
struct NumberPhrases {
  struct Number: Hashable {
    /// The word that comes next.
    var end: Int
    var value: Int
    var isMishearing = false
  }

  let words: [NumberWord?]

  /// Every number that begins at a word, with or without the words that may belong to it: "one hundred
  /// five" is 100 and 105. But "one hundred and five" is 105 only.
  func numbers(at start: Int) -> [Number] {
    if word(start) == .digit(0) { return [Number(end: start + 1, value: 0)] }
    let small = upToThousand(at: start)
    return small.filter { !isGlued($0.end, $0.value) } + small.flatMap { thousands($0) }
  }

  private func word(_ place: Int) -> NumberWord? {
    words.indices.contains(place) ? words[place] : nil
  }

  /// 1 to 99.
  private func upToHundred(at start: Int) -> [Number] {
    let sounds: [(value: Int, isMishearing: Bool)]
    switch word(start) {
    case .digit(let digit) where digit > 0: return [Number(end: start + 1, value: digit)]
    case .teen(let teen) where teen > 12: sounds = [(teen, false), (teen % 10 * 10, true)]
    case .teen(let teen): sounds = [(teen, false)]
    case .ten(20): sounds = [(20, false)]
    case .ten(let ten): sounds = [(ten, false), (ten / 10 + 10, true)]
    default: return []
    }
    return sounds.flatMap { sound -> [Number] in
      let plain = Number(end: start + 1, value: sound.value, isMishearing: sound.isMishearing)
      guard sound.value >= 20, case .digit(let digit) = word(start + 1), digit > 0 else {
        return [plain]
      }
      let longer = Number(
        end: start + 2, value: sound.value + digit, isMishearing: sound.isMishearing)
      return [longer, plain]
    }
  }

  /// 1 to 9999: "nineteen hundred" too.
  private func upToThousand(at start: Int) -> [Number] {
    let small = upToHundred(at: start)
    return small
      + small.flatMap { count -> [Number] in
        guard word(count.end) == .hundred else { return [] }
        // Nobody says "ninety hundred" for 9000, so "nineteen hundred" is not misheard.
        if count.isMishearing, count.value >= 20, count.value % 10 == 0 { return [] }
        let hundreds = Number(
          end: count.end + 1, value: 100 * count.value, isMishearing: count.isMishearing)
        return [hundreds] + rests(after: hundreds.end, upToHundred).map { hundreds.adding($0) }
      }
  }

  private func thousands(_ count: Number) -> [Number] {
    guard word(count.end) == .thousand, count.value < 1000 else { return [] }
    let thousands = Number(
      end: count.end + 1, value: 1000 * count.value, isMishearing: count.isMishearing)
    let rests = rests(after: thousands.end, upToThousand).filter {
      $0.value < 1000 && !isGlued($0.end, $0.value)
    }
    return (isGlued(thousands.end, thousands.value) ? [] : [thousands])
      + rests.map { thousands.adding($0) }
  }

  private func rests(after end: Int, _ numbers: (Int) -> [Number]) -> [Number] {
    numbers(word(end) == .and ? end + 1 : end)
  }

  /// Whether "and" and a number below a hundred follow hundreds or thousands.
  private func isGlued(_ end: Int, _ value: Int) -> Bool {
    guard value % 100 == 0, word(end) == .and else { return false }
    return !upToHundred(at: end + 1).isEmpty
  }
}

extension NumberPhrases.Number {
  fileprivate func adding(_ rest: Self) -> Self {
    Self(
      end: rest.end, value: value + rest.value, isMishearing: isMishearing || rest.isMishearing)
  }
}
