/// What a caller's words mean to a grammar. What can mean two things is never settled by a guess.
enum Heard<Value: Hashable & Sendable>: Hashable, Sendable {
  /// Silence, or nothing but "um".
  case nothing
  case clear(Value)
  /// One meaning, with letters in it that sound like others over a telephone: it is not taken, and the
  /// caller is asked again.
  case doubtful(Value)
  /// 2 to 24 meanings, the likeliest first. What the caller means is one of them.
  case ambiguous([Value])
  /// The word that leaves no meaning, or that leaves too many to be told apart by asking.
  case unclear(String)

  /// The same of other values; meanings that become equal become one.
  ///
  /// - Parameter transform: `nil` for a meaning that there cannot be.
  func map<Other>(or word: String, _ transform: (Value) -> Other?) -> Heard<Other> {
    switch self {
    case .nothing: .nothing
    case .clear(let value): transform(value).map { .clear($0) } ?? .unclear(word)
    case .doubtful(let value): transform(value).map { .doubtful($0) } ?? .unclear(word)
    case .ambiguous(let values): Heard<Other>(values.compactMap(transform), or: word)
    case .unclear(let word): .unclear(word)
    }
  }

  /// What several meanings come to, the likeliest first; equal ones count once.
  ///
  /// - Parameter word: what to blame when there are none, or too many.
  init(_ values: [Value], or word: String) {
    var distinct: [Value] = []
    for value in values where !distinct.contains(value) {
      distinct.append(value)
      guard distinct.count <= Heard.most else { break }
    }
    switch distinct.count {
    case 1: self = .clear(distinct[0])
    case 2...Heard.most: self = .ambiguous(distinct)
    default: self = .unclear(word)
    }
  }

  /// More meanings than these are no question that anybody could answer.
  static var most: Int { 24 }

  /// Every meaning that there can be.
  var readings: [Value] {
    switch self {
    case .clear(let value), .doubtful(let value): [value]
    case .ambiguous(let values): values
    case .nothing, .unclear: []
    }
  }
}
