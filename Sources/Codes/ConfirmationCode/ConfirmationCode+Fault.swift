extension ConfirmationCode {
  /// Why a text is no confirmation code, as far as the check digits can tell.
  public enum Fault: Error, Hashable, Sendable {
    case nothingTyped
    /// A character that is no digit; its place in the text as typed, from 1.
    case notADigit(Character, position: Int)
    /// It is well formed as something else that is given or heard in a call.
    case otherKind(CodeKind)
    /// - Parameters:
    ///   - found: how many digits were typed.
    ///   - suspects: the groups of which one is too short or too long; none when it cannot be told.
    case wrongLength(found: Int, suspects: [Group])
    /// The typist parted the digits into five groups, of which two or more have not 4.
    case uneven(short: [Group], long: [Group])
    /// Some groups are not as they were said. The suggestion is there when exactly one slip mends the
    /// whole code.
    case misheard([Group], suggestion: ConfirmationCode?)
    /// The groups that stand in one another's place, and the only order that is sound.
    case swapped([Group], suggestion: ConfirmationCode)
    /// A group was typed in another's place too.
    case repeated(Group, inPlaceOf: Group)
    /// Every group is sound by itself, but not all of them together.
    case inconsistent
  }

  /// Reads what people type: spaces, hyphens, group letters A to E, pasted text, full-width and other
  /// Unicode digits, O for 0 and l for 1, and the words of a transcript. With all five group letters the groups may stand in any
  /// order.
  ///
  /// - Throws: `Fault` with the true cause, by the check digits alone: nothing here knows the key.
  public init(parsing text: some StringProtocol) throws(Fault) {
    let typed = try Self.typed(text)
    let sections = Self.sections(typed.runs)
    let digits = sections.flatMap { $0 }
    guard !digits.isEmpty else { throw .nothingTyped }
    if let code = ConfirmationCode(checking: digits) {
      self = code
      return
    }
    if let other = Self.otherKind(digits) { throw .otherKind(other) }
    if let uneven = Fault(uneven: sections) { throw uneven }
    guard digits.count == Self.length else {
      throw .wrongLength(
        found: digits.count, suspects: Self.suspects(digits: digits, sections: sections))
    }
    throw Fault(diagnosing: TypedCode(digits))
  }

  /// What the digits, which are no sound code, are well formed as; `nil` for nothing else. Eight digits
  /// that are sound as the groups A and B are no request number.
  private static func otherKind(_ digits: [Digit]) -> CodeKind? {
    if (try? ProductID(parsing: digits.text)) != nil { return .productID }
    guard (try? RequestNumber(parsing: digits.text)) != nil else { return nil }
    let isBegun = Group.a.admits(digits.prefix(4)) && Group.b.admits(digits.suffix(4))
    return isBegun ? nil : .requestNumber
  }

  /// The digits with the group letters before them; the words of a transcript are passed over.
  ///
  /// - Throws: `Fault.notADigit`, `Fault.otherKind`.
  static func typed(_ text: some StringProtocol) throws(Fault) -> TypedDigits {
    do throws(TypedDigits.Stray) {
      return try TypedDigits(
        String(text), labels: "ABCDE",
        passing: ["group", "again", "support", "code", "confirmation"])
    } catch {
      if let other = CodeKind(ofIssuedID: text) { throw .otherKind(other) }
      if (try? SpokenReference(parsing: text)) != nil { throw .otherKind(.spokenReference) }
      throw .notADigit(error.character, position: error.position)
    }
  }

  /// The digits as the typist parted them; put in order when all five letters stand before them.
  private static func sections(_ runs: [TypedDigits.Run]) -> [[Digit]] {
    guard runs.first?.label != nil else { return runs.map(\.digits) }
    var labelled = labelled(runs)
    if Set(labelled.map(\.label)).count == Group.allCases.count, labelled.count == 5 {
      labelled.sort { ($0.label ?? " ") < ($1.label ?? " ") }
    }
    return labelled.map(\.digits)
  }

  /// One run for each letter, with all digits up to the next. A group that stands twice with its letter,
  /// the same both times, is taken once: it was heard again.
  static func labelled(_ runs: [TypedDigits.Run]) -> [TypedDigits.Run] {
    var labelled: [TypedDigits.Run] = []
    for run in runs {
      if run.label == nil, let last = labelled.indices.last {
        labelled[last].digits += run.digits
      } else {
        labelled.append(run)
      }
    }
    var seen: Set<TypedDigits.Run> = []
    return labelled.filter { seen.insert($0).inserted }
  }

  /// Which group is short or long: the one that the typist parted so, or else each one before which
  /// every group is sound, and after which every group is sound when counted from the end.
  private static func suspects(digits: [Digit], sections: [[Digit]]) -> [Group] {
    if sections.count == Group.allCases.count {
      return zip(Group.allCases, sections).filter { $1.count != 4 }.map(\.0)
    }
    if let doubled = doubledGroup(digits) { return [doubled] }
    guard abs(digits.count - length) <= 4 else { return [] }
    return Group.allCases.filter { suspect in
      Group.allCases.allSatisfy { group in
        let before = digits.dropFirst(4 * (group.rawValue - 1)).prefix(4)
        let after = digits.dropLast(4 * (Group.allCases.count - group.rawValue)).suffix(4)
        return group == suspect || group.admits(group < suspect ? before : after)
      }
    }
  }
}

extension ConfirmationCode {
  /// The only group that stands twice in a row, when the code is sound without its second; `nil` when
  /// that is not all that is wrong.
  private static func doubledGroup(_ digits: [Digit]) -> Group? {
    guard digits.count == length + 4 else { return nil }
    return Group.allCases.first { group in
      let end = 4 * group.rawValue
      let (word, again) = (digits.prefix(end).suffix(4), digits.dropFirst(end).prefix(4))
      return Array(word) == Array(again)
        && TypedCode(Array(digits.prefix(end) + digits.dropFirst(end + 4))).isSound
    }
  }
}

extension ConfirmationCode.Fault {
  /// `nil` when the sections are not five, or fewer than two have not 4 digits.
  fileprivate init?(uneven sections: [[Digit]]) {
    let groups = Array(zip(ConfirmationCode.Group.allCases, sections))
    let short = groups.filter { $1.count < 4 }.map(\.0)
    let long = groups.filter { $1.count > 4 }.map(\.0)
    guard sections.count == ConfirmationCode.Group.allCases.count, short.count + long.count > 1
    else { return nil }
    self = .uneven(short: short, long: long)
  }

  /// - Parameter typed: twenty digits that are not sound.
  init(diagnosing typed: TypedCode) {
    let unsound = typed.unsoundGroups
    let slips = typed.soundAfterOneSlip
    if unsound.isEmpty {
      self = .inconsistent
    } else if let repetition = typed.repetitions.first, unsound.count == 1 {
      self = .repeated(repetition.of, inPlaceOf: repetition.place)
    } else if let ordered = typed.soundInOtherOrder, slips.isEmpty {
      self = .swapped(unsound, suggestion: ordered)
    } else if typed.soundInOtherOrder == nil, slips.count == 1 {
      self = .misheard(unsound, suggestion: slips.first)
    } else {
      self = .misheard(unsound, suggestion: nil)
    }
  }
}
