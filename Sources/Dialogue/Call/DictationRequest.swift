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
  case goodbye
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
    if words.sayGoodbye {
      self = .goodbye
    } else if words.contain(anyOf: ["from the start", "from the beginning", "start over"]) {
      self = .fromTheStart
    } else if words.contain(anyOf: ["slower", "slowly", "slow down"]) {
      self = .slower
    } else if words.isNegated {
      self = .unclear
    } else if words.contain("next") {
      self = .next
    } else if let group = words.group {
      self = .group(group)
    } else if words.askToRepeat {
      self = .again
    } else if words.askForPerson {
      self = .person
    } else if words.contain(anyOf: ["hold on", "hang on", "wait", "moment", "minute", "second"]) {
      self = .unclear
    } else if words.contain(anyOf: ["it worked", "accepted", "it took it", "all done"]) {
      self = .finish
    } else if words.contain(anyOf: ["yes", "ok", "okay", "got it", "go on", "ready"]) {
      self = .next
    } else {
      self = .unclear
    }
  }
}

extension Words {
  /// The group, from 0, that is named by its letter, A to G, or by its number, alone or after "group".
  /// "A" is a word too: it counts after "group", and when there is hardly anything else.
  fileprivate var group: Int? {
    for number in 1...9 where contain("group \(number)") { return number - 1 }
    for (word, number) in Self.numbers where contain("group \(word)") { return number - 1 }
    if let number = key?.digit, number > 0 { return number - 1 }
    let letters = tokens.compactMap { token -> Int? in
      guard token.utf8.count == 1, let letter = token.utf8.first, (97...103).contains(letter)
      else { return nil }
      return Int(letter) - 97
    }
    return letters.first { letter in
      switch letter {
      case 0: tokens.count <= 2 || contain("group a")
      default: true
      }
    }
  }

  private static let numbers: KeyValuePairs = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
  ]
}
