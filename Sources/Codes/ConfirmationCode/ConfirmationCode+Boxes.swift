extension ConfirmationCode {
  /// The five boxes of the wizard's page while they are filled in, group by group, as a caller hears
  /// them.
  public struct Boxes: Hashable, Sendable {
    /// What the check digit tells of one box, before the code is whole.
    public enum Verdict: Hashable, Sendable {
      case empty
      /// - Parameter missing: how many digits are still to come, 1 to 3.
      case incomplete(missing: Int)
      case sound
      case misheard
      /// - Parameter count: more than 4 digits.
      case tooLong(count: Int)
    }

    private var digits: [Group: [Digit]] = [:]

    public init() {}

    /// The digits in a box, run together.
    public subscript(group: Group) -> String { (digits[group] ?? []).text }

    public func verdict(on group: Group) -> Verdict {
      let word = digits[group] ?? []
      return switch word.count {
      case 0: .empty
      case 1..<4: .incomplete(missing: 4 - word.count)
      case 4: group.admits(word) ? .sound : .misheard
      default: .tooLong(count: word.count)
      }
    }

    /// All of them, each after its letter, as `ConfirmationCode.init(parsing:)` reads them.
    public var text: String {
      Group.allCases.filter { !self[$0].isEmpty }.map { "\($0) \(self[$0])" }
        .joined(separator: " ")
    }

    /// The most digits that a box keeps, though it is too long from the fifth on.
    private static let capacity = 99

    /// Puts a digit at the end of a box; one of any script, O for 0 and l for 1 too.
    ///
    /// - Returns: `false` when the character is no digit.
    public mutating func type(_ character: Character, into group: Group) -> Bool {
      guard let digit = Digit(typed: character.bare) else { return false }
      digits[group] = Array((digits[group] ?? []).prefix(Self.capacity - 1)) + [digit]
      return true
    }

    public mutating func removeLast(from group: Group) {
      digits[group] = (digits[group] ?? []).dropLast()
    }

    public mutating func clear(_ group: Group) {
      digits[group] = nil
    }

    /// Puts pasted text into the boxes: groups that have their letter into the boxes of those letters,
    /// five groups without letters, or twenty digits, into A to E, and any other digits 4 a box, from the
    /// given one on.
    /// What is left over goes into the last box, which shows that it is too much.
    ///
    /// - Returns: the group in which the paste ended.
    /// - Throws: `Fault.notADigit`, `Fault.otherKind`, `Fault.nothingTyped`; the boxes are as before then.
    public mutating func paste(
      _ text: some StringProtocol, at first: Group
    ) throws(Fault) -> Group {
      let runs = try ConfirmationCode.typed(text).runs
      var pasted: [Group: [Digit]] = [:]
      var place = first
      if runs.contains(where: { $0.label != nil }) {
        for run in ConfirmationCode.labelled(runs) {
          place = run.label.flatMap(Group.init(letter:)) ?? place
          pasted[place, default: []] += run.digits
        }
      } else if runs.count == Group.allCases.count {
        for (group, run) in zip(Group.allCases, runs) { pasted[group] = run.digits }
        place = .e
      } else {
        let all = runs.flatMap(\.digits)
        if all.count == ConfirmationCode.length { place = .a }
        for digit in all {
          if (pasted[place]?.count ?? 0) == 4 { place = place.next ?? place }
          pasted[place, default: []].append(digit)
        }
      }
      guard !pasted.isEmpty else { throw .nothingTyped }
      digits.merge(pasted.mapValues { Array($0.prefix(Self.capacity)) }) { _, new in new }
      return place
    }
  }
}

extension ConfirmationCode.Group {
  /// The group after this one; `nil` after E.
  public var next: Self? { Self(rawValue: rawValue + 1) }

  /// The group before this one; `nil` before A.
  public var previous: Self? { Self(rawValue: rawValue - 1) }
}
