/// What a caller says to somebody who dictates. Of what a correction parts, the last counts.
struct DictationWords {
  private enum Meaning: Sendable {
    /// Asked for, whatever is said beside it.
    case asks(DictationRequest)
    /// "Got it": the next group, when nothing else is asked for.
    case goesOn
    /// "Group", "press": a name follows.
    case lead(Lead)
    /// A group, from 0, by its letter.
    case letter(Int)
    /// The same, by a word that means something else too.
    case place(Int)
    case key(Key)
    case waits
    case not
    case aside(Aside)
    /// It may stand beside the name of a group.
    case beside
  }

  private enum Lead: Sendable {
    case group, key
  }

  /// What was said between two corrections.
  private struct Part {
    var sure: [DictationRequest] = []
    /// Asked for when nothing is said that is not known: "two" and "the second" do not always name a group.
    var bare: [DictationRequest] = []
    var goesOn = false
    var waits = false
    /// Nothing but "um" and "please".
    var hesitates = false
    var isDenied = false
    var hasUnknown = false
    var isEmpty = true
  }

  private let keys: GlobalKeys
  private let words: Words

  init(_ words: Words, _ keys: GlobalKeys) {
    self.words = words
    self.keys = keys
  }

  var request: DictationRequest {
    let part = lastPart
    let asked = part.hasUnknown ? part.sure : part.sure + part.bare
    if words.askForPerson || asked.contains(.person) { return .person }
    let group = group(part, asked)
    if asked.contains(.slower(.again)) { return .slower(group ?? .again) }
    if let group { return group }
    if part.isDenied { return .unclear }
    if asked.contains(.again) || words.askToRepeat { return .again }
    if part.waits || part.hasUnknown && words.tokens.contains("second") { return .wait }
    if asked.contains(.finish) { return .finish }
    if part.goesOn { return .next }
    return part.isEmpty && part.hesitates ? .wait : .unclear
  }

  /// The group that is asked for; `nil` when none is. A denial may be of the group, but not of the start.
  private func group(_ part: Part, _ asked: [DictationRequest]) -> DictationRequest? {
    if part.isDenied { return asked.contains(.fromTheStart) ? .fromTheStart : nil }
    guard let first = asked.first(where: \.isGroup) else { return nil }
    let all = Set((part.sure + part.bare).filter(\.isGroup))
    return all.count == 1 ? first : .oneOf(all)
  }

  // MARK: Reading

  private var lastPart: Part {
    var last = Part()
    // "Sorry" at the end takes nothing back.
    var before = Part()
    var lead: Lead?
    var start = 0
    while start < words.tokens.count {
      let found = Self.lexicon.phrase(at: start, in: words.tokens)
      let end = start + (found?.count ?? 1)
      if case .aside(.correction(let kind)) = found?.meaning {
        before = kind != .soft ? Part() : last.isEmpty ? before : last
        last = Part()
      } else if words.tokens[start] == "a", found?.count == 1, isArticle(before: end) {
        last.hasUnknown = true
      } else {
        add(found?.meaning, lead, to: &last)
      }
      if case .lead(let new) = found?.meaning { lead = new } else { lead = nil }
      start = end
    }
    return last.isEmpty && !before.isEmpty ? before : last
  }

  /// Whether "a" belongs to the word that follows it, and is no group: "a goodbye".
  private func isArticle(before next: Int) -> Bool {
    guard next < words.tokens.count else { return false }
    switch Self.lexicon.phrase(at: next, in: words.tokens)?.meaning {
    case .lead, nil: return true
    default: return false
    }
  }

  private func add(_ meaning: Meaning?, _ lead: Lead?, to part: inout Part) {
    switch meaning {
    case .aside:
      part.hesitates = true
      return
    case .asks(let request): part.sure.append(request)
    case .goesOn: part.goesOn = true
    case .lead, .beside: break
    case .letter(0) where lead != .group: part.bare.append(.group(0))
    case .letter(let group): part.sure.append(.group(group))
    case .place(let group) where lead == .group: part.sure.append(.group(group))
    case .place(let group): part.bare.append(.group(group))
    case .key(let key) where lead == .group: part.sure.append(.group((key.digit ?? 0) - 1))
    case .key(let key) where lead == .key: part.sure.append(DictationRequest(key, keys))
    case .key(let key): part.bare.append(DictationRequest(key, keys))
    case .waits: part.waits = true
    case .not: part.isDenied = true
    case nil: part.hasUnknown = true
    }
    part.isEmpty = false
  }

  // MARK: Words

  private static let lexicon: Lexicon<Meaning> = {
    var lexicon = Lexicon<Meaning>(Aside.common.map { (.aside($0), $1) })
    lexicon.add([
      (.aside(.correction(.hard)), "no, no no, no sorry, sorry no, no it's, no it is"),
      (
        .waits,
        Aside.pauses + ", moment, moments, minute, minutes, seconds, sec, secs, not yet, not ready"
      ),
      (.not, Words.denials.joined(separator: ",") + ", nothing"),
      (.lead(.group), "group, group number, group letter, letter, number"),
      (.lead(.key), "press, push, hit, key, press the"),
      (.key(.star), "star, star key, asterisk"),
      (.key(.pound), "pound, pound key, pound sign, hash, hash key, hash sign"),
      (
        .beside,
        """
        the, to, or, and, then, now, it, is, me, that, this, this one, that one, one of, read,
        give me, tell me, say, go to, go back to, back to, can you, could you, would you, i'd like,
        i would like, i want, i need, a bit, a little, a little bit, bit, code
        """
      ),
    ])
    for (key, names) in zip(Key.allCases, digits) { lexicon.add([(.key(key), names)]) }
    for (place, name) in places.enumerated() {
      lexicon.add([(.place(place), "\(name), \(name) one, \(name) group")])
    }
    for (group, names) in letters.enumerated() { lexicon.add([(.letter(group), names)]) }
    for (group, names) in codeWords.enumerated() { lexicon.add([(.place(group), names)]) }
    lexicon.add(requests)
    return lexicon
  }()

  private static let requests: [(Meaning, String)] = [
    (.asks(.next), "next, next one, next group"),
    (
      .asks(.previous),
      """
      previous, previous one, previous group, one before, group before, go back, go back one, back one
      """
    ),
    (.asks(.last), "last group, final group"),
    (
      .asks(.again),
      """
      again, repeat, pardon, once more, one more time, last, last one, what was that, what did you say,
      didn't catch that, did not catch that, didn't get that, did not get that, didn't hear that,
      did not hear that, missed that
      """
    ),
    (
      .asks(.slower(.again)), "slower, slowly, slow down, not so fast, not so quick, too fast"
    ),
    (
      .asks(.fromTheStart),
      """
      from the start, from the beginning, from the top, start over, start again, start from the top,
      begin again, i'll start again, let me start again, i'll start over, let me start over
      """
    ),
    // The wizard took the code.
    (.asks(.finish), "it worked, accepted, it took it, all done"),
    (
      .goesOn,
      """
      yes, oh yes, yeah, yep, yup, ok, oh ok, okay, oh okay, all right, alright, sure, right, got it,
      got that, i have it, have it, go on, go ahead, ready, continue, carry on, keep going, uh huh, mm hmm
      """
    ),
  ]

  private static let digits = [
    "zero, 0", "one, 1", "two, 2", "three, 3", "four, 4", "five, 5", "six, 6", "seven, 7",
    "eight, 8", "nine, 9",
  ]

  private static let places = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
  ]

  /// Lone letters, which hardly anybody says for anything else, but for "a".
  private static let letters = ["a", "b", "c", "d", "e", "f", "g"]

  private static let codeWords = [
    "alfa, alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf",
  ]
}
