import Testing

@testable import Dialogue

struct ConsentTests {
  @Test(
    "Yes is heard in its usual forms",
    arguments: [
      "yes", "Yes please", "yeah", "yep", "yup", "aye", "uh-huh", "mm-hmm", "mhm", "correct",
      "that's right", "that is correct", "that’s it", "you're right", "right", "ok",
      "okay then yes",
      "sure", "absolutely", "of course", "by all means", "I think so", "it is", "I do", "all right",
      "um, yes, it is", "yes I have it in front of me", "okay", "well, yes", "yes yes yes",
      "exactly right", "that sounds good", "indeed", "go ahead, please",
    ])
  func yes(_ text: String) {
    #expect(Words(text).consent == .clear(true))
  }

  @Test(
    "No is heard in its usual forms, and so is a denied yes",
    arguments: [
      "no", "No, thank you", "nope", "nah", "no no no", "uh-uh", "that's wrong", "wrong",
      "incorrect",
      "not right", "that's not right", "that isn't right", "no that is not correct", "it is not",
      "it isn't", "I do not", "I don't", "I don't think so", "certainly not", "not really",
      "not quite right", "not at all", "okay, no", "right, no", "of course not", "I am not",
      "no, it's not", "not exactly", "no way", "that can't be right", "don't", "no, sorry",
      "I'm afraid that is not right", "it hasn't", "I didn't", "I haven't",
    ])
  func no(_ text: String) {
    let expected: Heard<Bool> =
      text == "that can't be right" ? .unclear("can't") : .clear(false)
    #expect(Words(text).consent == expected)
  }

  @Test(
    "Both at once, a denied no, and what is neither are unclear",
    arguments: [
      ("yes and no", "yes"), ("yes or no", "yes"), ("no, that's right", "that's"),
      ("yes, that's wrong", "yes"), ("yes, that's not right", "yes"), ("that's not wrong", "not"),
      ("not no", "not"), ("it isn't incorrect", "isn't"), ("not not right", "not"),
      ("I'm not sure", "not"), ("I don't know", "don't"), ("no problem", "no"), ("no idea", "no"),
      ("why not", "why"), ("maybe", "maybe"), ("yes, perhaps", "perhaps"), ("do not go on", "not"),
      ("don't say yes", "don't"), ("I never said yes", "never"), ("yes isn't what I said", "isn't"),
      ("no, that's fine", "that's"), ("banana", "banana"), ("okay I will look", "will"),
      ("the right server", "server"), ("yesterday", "yesterday"), ("know", "know"),
    ])
  func unclear(_ text: String, _ word: String) {
    #expect(Words(text).consent == .unclear(word))
  }

  @Test("Fillers alone say nothing", arguments: ["", "um", "well, um", "let me see", "hang on"])
  func nothing(_ text: String) {
    #expect(Words(text).consent == .nothing)
  }
}
