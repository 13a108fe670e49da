/// Twenty digits that may or may not be a confirmation code, and what the check digits tell of them.
struct TypedCode: Hashable {
  typealias Group = ConfirmationCode.Group

  /// One word a group, in the order typed.
  let words: [[Digit]]

  /// - Parameter digits: twenty; of any other number nothing is sound.
  init(_ digits: [Digit]) {
    words = stride(from: 0, to: digits.count, by: 4).map { Array(digits.dropFirst($0).prefix(4)) }
  }

  var digits: [Digit] { words.flatMap { $0 } }

  var isSound: Bool {
    words.count == Group.allCases.count && unsoundGroups.isEmpty && isSoundAcrossGroups
  }

  /// The groups whose own check digit fails, in order.
  var unsoundGroups: [Group] {
    zip(Group.allCases, words).filter { !$0.admits($1) }.map(\.0)
  }

  /// Mod 97-10 over the fifteen digits that are no Damm digits.
  private var isSoundAcrossGroups: Bool {
    Mod97.isSound(words.flatMap { $0.prefix(3) })
  }

  /// The sound codes that one slip of the tongue, ear or finger away: another digit in one place, or
  /// two neighbours swapped, across the border of two groups too.
  var soundAfterOneSlip: Set<ConfirmationCode> {
    let typed = digits
    var found: Set<ConfirmationCode> = []
    for place in typed.indices {
      var candidate = typed
      for digit in Digit.all where digit != typed[place] {
        candidate[place] = digit
        ConfirmationCode(checking: candidate).map { _ = found.insert($0) }
      }
      guard place > 0, typed[place] != typed[place - 1] else { continue }
      candidate = typed
      candidate.swapAt(place - 1, place)
      ConfirmationCode(checking: candidate).map { _ = found.insert($0) }
    }
    return found
  }

  /// The sound code that the same five words give in another order; `nil` when none does. There is
  /// never more than one, since no word belongs to two groups.
  var soundInOtherOrder: ConfirmationCode? {
    let ordered = Group.allCases.compactMap { group in words.first(where: group.admits) }
    guard ordered.count == words.count, Set(ordered) == Set(words), ordered != words else {
      return nil
    }
    return ConfirmationCode(checking: ordered.flatMap { $0 })
  }

  /// The groups in whose place the word of another group was typed, each with that other group.
  var repetitions: [(place: Group, of: Group)] {
    zip(Group.allCases, words).compactMap { place, word in
      guard !place.admits(word) else { return nil }
      let source = zip(Group.allCases, words).first { $0 != place && $1 == word && $0.admits($1) }
      return source.map { (place, $0.0) }
    }
  }
}
