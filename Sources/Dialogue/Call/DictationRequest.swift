/// What a caller can ask of somebody who dictates.
enum DictationRequest: Hashable {
  case next
  case again
  case group(Int)
  case slower
  case fromTheStart
  /// The wizard took the code: nothing more need be read.
  case finish
  case person
  case unclear

  init(_ key: Key, _ keys: GlobalKeys) {
    switch key {
    case keys.next: self = .next
    case keys.again: self = .again
    case keys.person: self = .person
    default: self = key.digit.map { .group($0 - 1) } ?? .unclear
    }
  }

  init(_ words: Words) {
    if words.contain(anyOf: ["from the start", "from the beginning", "start over"]) {
      self = .fromTheStart
    } else if words.contain(anyOf: ["slower", "slowly", "slow down"]) {
      self = .slower
    } else if let group = words.group {
      self = .group(group)
    } else if words.askToRepeat {
      self = .again
    } else if words.askForPerson {
      self = .person
    } else if words.isNegated {
      self = .unclear
    } else if words.contain(anyOf: ["it worked", "accepted", "it took it", "all done"]) {
      self = .finish
    } else if words.contain(anyOf: ["next", "yes", "ok", "okay", "got it", "go on", "ready"]) {
      self = .next
    } else {
      self = .unclear
    }
  }
}

extension Words {
  /// The group, from 0, that is named by its letter, or by its number after "group". "A" and "I" are
  /// words too: they count after "group", and "A" when there is hardly anything else.
  fileprivate var group: Int? {
    for number in 1...9 where contain("group \(number)") { return number - 1 }
    for (word, number) in Self.numbers where contain("group \(word)") { return number - 1 }
    let letters = tokens.compactMap { token -> Int? in
      guard token.utf8.count == 1, let letter = token.utf8.first, (97...122).contains(letter)
      else { return nil }
      return Int(letter) - 97
    }
    return letters.first { letter in
      switch letter {
      case 0: tokens.count <= 2 || contain("group a")
      case 8: contain("group i")
      default: true
      }
    }
  }

  private static let numbers: KeyValuePairs = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
  ]
}
