/// What words are besides their content.
enum Aside: Hashable, Sendable {
  /// "Um", "let me see": nothing.
  case filler
  /// "Then", "dash": a border that no number goes across.
  case border
  case correction(Correction)
}

/// How a caller takes back what was said before.
enum Correction: Hashable, Sendable {
  /// "Sorry": perhaps an apology, and nothing is taken back.
  case soft
  /// "No wait", "I mean": something is taken back, the caller does not say how much.
  case hard
  /// "Start again": everything is taken back.
  case restart
}

extension Aside {
  /// What asks for time, and for nothing else.
  static let pauses: String = {
    let times = ["moment", "minute", "second", "sec"].flatMap { ["a \($0)", "one \($0)"] }
    let asking = [
      "", "just ", "wait ", "wait just ", "hold on ", "hang on ", "give me ", "bear with me ",
    ]
    let timed = asking.flatMap { words in times.map { words + $0 } }
    let plain = [
      "hang on", "hold on", "wait", "bear with me", "let me look", "let me have a look", "oh wait",
      "oh hang on",
    ]
    return (plain + timed).joined(separator: ",")
  }()

  /// What is beside the point at a menu and at a field.
  static let common: [(Aside, String)] = [
    (
      .filler,
      """
      um, uh, er, erm, em, ah, eh, hm, hmm, mm, uhm, so, well, now, okay, ok, please, thanks,
      thank you, let me see, let's see, here goes, here we go, here it comes, here it is, it's,
      it is, that's, that is, this is, you know, i think, i guess, i believe, i have, i've got,
      oh it's, oh it is, oh well, oh okay, oh ok, oh yes
      """
    ),
    (.filler, pauses),
    (
      .correction(.soft),
      "sorry, so sorry, i'm sorry, i am sorry, oh sorry, excuse me, actually, rather"
    ),
    (
      .correction(.hard),
      """
      no wait, wait no, wait sorry, hang on no, hold on no, oh no, no actually, i mean, i meant,
      no i mean, no i meant, sorry i mean, sorry i meant, correction, make that, make it, oops,
      whoops, my mistake
      """
    ),
    (
      .correction(.restart),
      """
      scratch that, strike that, forget that, start again, start over, i'll start again,
      let me start again, let me start over
      """
    ),
  ]

  /// What is beside the point at a field.
  fileprivate static let field = Lexicon(common).adding([
    (
      .filler,
      """
      it, is, the, number, the number, the number is, my number is, digits, right, yes, yeah, yep,
      sure, it reads, it says, that'll be, that would be, and it's
      """
    ),
    (.border, "then, dash, hyphen, space, comma, followed by"),
    (.correction(.hard), "no, no no, no sorry, sorry no, no it's, no it is"),
  ])
}

/// What was said at a field, without the fillers and without what was taken back whole. Borders are the
/// word "then".
enum Statement: Hashable {
  case plain([String])
  /// - isSure: whether something is taken back at all.
  /// - word: the first of the correction.
  case corrected(before: [String], isSure: Bool, word: String, after: [String])
  /// The word of a correction that cannot be told: the second one, or one that nothing follows.
  case broken(String)

  init(_ words: Words) { self.init(words.tokens) }

  init(_ tokens: [String]) {
    var parts: [[String]] = [[]]
    var corrections: [(kind: Correction, word: String)] = []
    var start = 0
    while start < tokens.count {
      let found =
        Self.isExample(tokens[..<start]) ? nil : Aside.field.phrase(at: start, in: tokens)
      switch found?.meaning {
      case .filler: break
      case .border: parts[parts.count - 1].append("then")
      case .correction(.restart):
        parts = [[], []]
        corrections = [(.restart, tokens[start])]
      case .correction(let kind):
        // Several in a row are one, the harder of them.
        if let last = corrections.last, parts.last == [] {
          if last.kind == .soft { corrections[corrections.count - 1].kind = kind }
        } else {
          corrections.append((kind, tokens[start]))
          parts.append([])
        }
      case nil: parts[parts.count - 1].append(tokens[start])
      }
      start += found?.count ?? 1
    }
    // Where there is nothing yet, nothing can be taken back.
    if parts.count > 1, parts[0].isEmpty, corrections[0].kind != .restart || parts[1] != [] {
      parts.removeFirst()
      corrections.removeFirst()
    }
    self = Self.statement(parts, corrections)
  }

  /// Whether a word begins with the letter that was said before it: "Y as in yes", "N for no".
  static func isExample(_ before: ArraySlice<String>) -> Bool {
    let isAsIn = before.last == "in" && before.dropLast().last == "as"
    return isAsIn || before.last == "for" || before.last == "like"
  }

  private static func statement(
    _ parts: [[String]], _ corrections: [(kind: Correction, word: String)]
  ) -> Statement {
    guard let correction = corrections.first else { return .plain(parts[0]) }
    guard parts.count == 2, !parts[1].isEmpty else {
      return .broken(corrections.last?.word ?? correction.word)
    }
    return .corrected(
      before: parts[0], isSure: correction.kind != .soft, word: correction.word, after: parts[1])
  }
}
