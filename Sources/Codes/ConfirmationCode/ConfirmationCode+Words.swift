extension ConfirmationCode.Fault: CustomStringConvertible {
  /// What the wizard says: the true cause, and what to do next.
  public var description: String {
    switch self {
    case .nothingTyped:
      "Nothing was typed. The code has 20 digits, in the groups A to E of 4."
    case .notADigit(let character, let position):
      "“\(character)”, character \(position), is no digit. The code has digits only, 4 in each of "
        + "the groups A to E."
    case .otherKind(let kind):
      "This is \(kind.withArticle), not a confirmation code. The code has 20 digits, in the groups A "
        + "to E of 4; Customer Support reads it out."
    case .wrongLength(let found, let suspects):
      Self.length(found, suspects)
    case .uneven(let short, let long):
      Self.uneven(short, long)
    case .misheard(let groups, let suggestion?):
      "\(Self.subject(groups)) misheard. Did you hear "
        + groups.map { suggestion[$0] }.joined(separator: " and ") + "?"
    case .misheard(let groups, nil):
      "\(Self.subject(groups)) misheard. Ask to hear \(Self.list(groups, "and")) again."
    case .swapped(let groups, let suggestion):
      "\(Self.subject(groups, verb: "stand")) in the wrong order. Did you mean \(suggestion)?"
    case .repeated(let group, let place):
      "Group \(place) is group \(group) again. Ask to hear group \(place)."
    case .inconsistent:
      "Each group is sound by itself, but they do not belong together. Ask to hear the code from "
        + "the start."
    }
  }

  private static func length(_ found: Int, _ suspects: [ConfirmationCode.Group]) -> String {
    let count = "That is \(found) digit\(found == 1 ? "" : "s"); the code has 20."
    let difference = found - 20
    guard !suspects.isEmpty else {
      return count + " Compare the groups A to E, 4 digits each, with what you heard."
    }
    let groups = "group \(list(suspects, "or"))"
    return switch difference {
    case -4 where suspects.count == 1:
      count + " Check \(groups): it seems to be missing."
    case ..<0: count + " Check \(groups): it is too short."
    case 4: count + " Check \(groups): there is a group too many."
    default: count + " Check \(groups): it is too long."
    }
  }

  private static func uneven(
    _ short: [ConfirmationCode.Group], _ long: [ConfirmationCode.Group]
  ) -> String {
    let clauses = [(short, "short"), (long, "long")].compactMap { groups, word -> String? in
      guard !groups.isEmpty else { return nil }
      return "\(groups.count == 1 ? "group" : "groups") \(list(groups, "and")) "
        + "\(groups.count == 1 ? "is" : "are") too \(word)"
    }
    let sentence = clauses.joined(separator: ", ")
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
      + ": each group has 4 digits. Compare \(list((short + long).sorted(), "and")) with what you "
      + "heard."
  }

  private static func subject(_ groups: [ConfirmationCode.Group], verb: String = "") -> String {
    guard verb.isEmpty else { return "Groups \(list(groups, "and")) \(verb)" }
    return groups.count == 1
      ? "Group \(list(groups, "and")) was" : "Groups \(list(groups, "and")) were"
  }

  private static func list(_ groups: [ConfirmationCode.Group], _ conjunction: String) -> String {
    guard let last = groups.last, groups.count > 1 else {
      return groups.map(\.description).joined()
    }
    let first = groups.dropLast().map(\.description).joined(separator: ", ")
    return "\(first) \(conjunction) \(last)"
  }
}
