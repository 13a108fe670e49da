extension Words {
  /// The caller takes leave, and says nothing else: "bye", "no thanks, goodbye", "I want to hang up". What
  /// only speaks of it, "if I hang up, is it lost", ends no call.
  package var sayGoodbye: Bool { say(Self.leave) }

  /// Whether a phrase takes leave; else it is what people say with it.
  private static let leave: Lexicon<Bool> = {
    var lexicon = fillers
    lexicon.add([
      (
        true,
        """
        goodbye, good bye, bye, bye bye, bye for now, hang up, hanging up, end the call, end this call,
        end call
        """
      ),
      (
        false,
        """
        yes, yeah, no, no thanks, no thank you, nope, nothing, nothing else, nothing more, that's all,
        that is all, that's it, all, done, i'm done, thanks a lot, thank you very much, very much, and,
        then, just, now, sir, madam, for your help, have a nice day, have a good day, i'll, i will, i'm, i am,
        i want to, i would like to, i'd like to, let me, let's, we can, you can, can you, could you, must,
        i must, i have to, we're, going to, to
        """
      ),
    ])
    return lexicon
  }()
}
