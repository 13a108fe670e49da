extension Words {
  /// Yes or no, in the forms that people use: "yes please", "that's right", "uh-huh", "nope", "no, that
  /// is not correct". A denial turns the word that it belongs to round. Both at once are unclear, and
  /// so are a denial of a no ("that's not wrong"), a denial of something else, and "I'm not sure".
  var consent: Heard<Bool> { Consent.heard(tokens) }
}

/// What a phrase has to do with yes and no.
enum Consent: Sendable {
  case yes
  /// Yes, but not beside words that have nothing to do with it: "is that definitely safe" asks.
  case assent
  /// Yes when there is nothing else: "okay".
  case agreed
  case no
  /// No, as `assent` is yes: "what's wrong" asks.
  case dissent
  /// Makes what follows its contrary; alone, a no.
  case not
  /// Neither, in spite of its words: "not sure".
  case neither
  /// Nothing; it may stand between "not" and what is denied.
  case filler

  static func heard(_ tokens: [String]) -> Heard<Bool> {
    var said: [Bool: String] = [:]
    var plainly: Set<Bool> = []
    var agreed = false
    var denial: String?
    var unknown: String?
    var start = 0
    while start < tokens.count {
      let word = tokens[start]
      let found = lexicon.phrase(at: start, in: tokens)
      switch (found?.meaning, denial) {
      case (.neither, _), (.no, _?), (.dissent, _?), (.not, _?), (nil, _?):
        return .unclear(denial ?? word)
      case (.yes, nil):
        said[true] = word
        plainly.insert(true)
      case (.assent, nil): said[true] = word
      case (.agreed, nil): agreed = true
      case (.no, nil):
        said[false] = word
        plainly.insert(false)
      case (.dissent, nil): said[false] = word
      case (.not, nil): denial = word
      case (.yes, _?), (.assent, _?), (.agreed, _?):
        said[false] = word
        denial = nil
      case (.filler, _): break
      case (nil, nil): unknown = unknown ?? word
      }
      start += found?.count ?? 1
    }
    if let denial { said[false] = denial }
    if let unknown, said.count == 1, plainly.isEmpty { return .unclear(unknown) }
    return switch (said[true], said[false]) {
    case (let word?, _?): .unclear(word)
    case (_?, nil): .clear(true)
    case (nil, _?): .clear(false)
    case (nil, nil):
      if let unknown { .unclear(unknown) } else { agreed ? .clear(true) : .nothing }
    }
  }

  private static let lexicon = Lexicon<Consent>([
    (
      .yes,
      """
      yes, yeah, yep, yup, yea, aye, uh huh, mm hmm, mhm, mmhm, yes indeed, affirmative
      """
    ),
    (
      .assent,
      """
      correct, indeed, true, that's it, that's right, that is right, it's right, you're right, is right,
      quite right, absolutely, certainly, definitely, exactly, of course, by all means, you bet,
      go ahead, please do, i think so, i believe so, i guess so, fine, that's fine, good,
      sounds good, all right, alright, very well, go on then
      """
    ),
    (.agreed, "okay, ok, sure, right, it is, that is, i do, we do, it does"),
    (
      .no,
      """
      no, nope, nah, nay, no no, uh uh, nuh uh, no sir, negative
      """
    ),
    (
      .dissent,
      """
      no way, wrong, incorrect, false, absolutely not, certainly not, definitely not, of course not, not at all, by no means,
      i don't think so, don't think so, i do not think so, i don't believe so, please don't
      """
    ),
    (.not, Words.denials.joined(separator: ",")),
    (
      .neither,
      """
      not sure, not certain, not quite sure, not really sure, not exactly sure, not entirely sure,
      not necessarily, don't know, do not know, dunno, no idea, no clue, no problem, no worries,
      no doubt, why not, no one, no longer, maybe, perhaps, true or false
      """
    ),
    (
      .filler,
      """
      um, uh, er, erm, ah, oh, hm, hmm, mm, well, so, now, please, thanks, thank you, sir, madam,
      and, let me see, sorry, it, it's, that's, is, that, this, the, a,
      quite, really, at all, entirely, completely, all, very, i, i'm, i am, do, you, afraid,
      i'm afraid, i am afraid, thing, one, right now, right away
      """
    ),
    (.filler, Aside.pauses),
  ])
}
