/// What a caller says who can say nothing else now.
extension Words {
  /// The caller does not know what to say, and says nothing else: "help", "what can I say?".
  var askForHelp: Bool { say(Self.help) }

  /// The caller needs time, and says nothing else: "um, one moment".
  var askToWait: Bool { say(Self.time) }

  /// Whether a phrase that says it is among the words, and none that the lexicon does not have.
  func say(_ lexicon: Lexicon<Bool>) -> Bool {
    var isSaid = false
    var start = 0
    while start < tokens.count {
      guard let found = lexicon.phrase(at: start, in: tokens) else { return false }
      isSaid = isSaid || found.meaning
      start += found.count
    }
    return isSaid
  }

  private static let help = fillers.adding([
    (
      true,
      """
      help, help me, i need help, i need some help, can you help me, could you help me, please help me,
      can i have help, i don't understand, i do not understand, what can i say, what do i say, what do i do,
      what should i do, what should i say, what do i press
      """
    )
  ])

  private static let time = fillers.adding([(true, Aside.pauses)])

  /// What people say with anything.
  static let fillers: Lexicon<Bool> = {
    var lexicon = Lexicon<Bool>([])
    for case (.filler, let phrases) in Aside.common { lexicon.add([(false, phrases)]) }
    return lexicon
  }()
}
