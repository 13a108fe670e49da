/// What a caller can ask of somebody who dictates.
enum DictationRequest: Hashable, Sendable {
  case next
  case previous
  case last
  case again
  case group(Int)
  /// Requests that go to different groups, or to the same one by different names.
  case oneOf(Set<DictationRequest>)
  indirect case slower(DictationRequest)
  case fromTheStart
  /// The caller needs time.
  case wait
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

  /// - Parameter keys: what the keys do that are named.
  init(_ words: Words, _ keys: GlobalKeys) {
    self = words.sayGoodbye ? .goodbye : DictationWords(words, keys).request
  }

  /// Whether it asks for a group, be it by where the dictation is.
  var isGroup: Bool {
    switch self {
    case .next, .previous, .last, .group, .oneOf, .fromTheStart: true
    case .again, .slower, .wait, .finish, .person, .goodbye, .unclear: false
    }
  }

  /// - Parameters:
  ///   - current: the group that was read last; `nil` before the first.
  ///   - count: how many groups there are.
  /// - Returns: the group that is asked for, from 0, if there is one; `nil` when none is, or several are.
  func group(after current: Int?, of count: Int) -> Int? {
    switch self {
    case .next: current.map { $0 + 1 } ?? 0
    case .previous: max(0, (current ?? 0) - 1)
    case .last: max(0, count - 1)
    case .group(let group): group
    case .fromTheStart: 0
    case .oneOf(let requests):
      Self.same(requests.map { $0.group(after: current, of: count) })
    case .again, .slower, .wait, .finish, .person, .goodbye, .unclear: nil
    }
  }

  private static func same(_ groups: [Int?]) -> Int? {
    Set(groups).count == 1 ? groups[0] : nil
  }
}
